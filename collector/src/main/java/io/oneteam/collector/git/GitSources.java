package io.oneteam.collector.git;

import io.oneteam.collector.ContentReader;
import io.oneteam.collector.Source;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.settings.Settings.RepositorySettings;
import io.oneteam.domain.store.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.storage.file.WindowCacheConfig;
import org.jspecify.annotations.Nullable;

/** The git sources of a configuration: one for each repository. */
public final class GitSources {
  private static final int MB = 1 << 20;

  private GitSources() {}

  /**
   * One source for each configured repository, in its order.
   *
   * @param home where mirrors of remote repositories are kept
   * @param content reads what files hold, null for nobody
   */
  public static List<Source> of(
      Settings settings, Path home, Store store, @Nullable ContentReader content) {
    QuietSystem.install();
    tune();
    Map<String, Integer> taken = new HashMap<>();
    List<Source> sources = new ArrayList<>();
    for (RepositorySettings repository : settings.repositories()) {
      String name = name(repository);
      int count = taken.merge(name, 1, Integer::sum);
      String unique = count == 1 ? name : name + "-" + count;
      sources.add(
          new GitSource(
              unique,
              repository,
              home.resolve("mirrors"),
              store,
              content == null ? new NoContents() : content));
    }
    return sources;
  }

  /** The configured name, else the last part of path or URL. */
  static String name(RepositorySettings repository) {
    String name = repository.name();
    if (name != null && !name.isBlank()) {
      return name.strip();
    }
    String url = repository.url();
    String place = url != null ? url : String.valueOf(repository.path());
    String trimmed =
        place
            .replaceFirst("[/\\\\]+$", "")
            .replaceFirst("/\\.git$", "")
            .replaceFirst("\\.git$", "");
    String last =
        trimmed.substring(Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf(':')) + 1);
    return last.isEmpty() ? "repository" : last;
  }

  /**
   * Caches of JGit that fit the heap: too small ones double the time, larger ones bring nothing.
   */
  private static void tune() {
    long heap = Runtime.getRuntime().maxMemory();
    WindowCacheConfig config = new WindowCacheConfig();
    config.setPackedGitLimit(Math.min(256L * MB, heap / 4));
    config.setPackedGitWindowSize(64 << 10);
    config.setPackedGitOpenFiles(512);
    config.setDeltaBaseCacheLimit((int) Math.min(48L * MB, heap / 20));
    config.setStreamFileThreshold(LineCounter.LARGEST);
    config.setPackedGitMMAP(false);
    config.install();
  }
}
