package io.oneteam.collector.git;

import io.oneteam.collector.ContentReader;
import io.oneteam.collector.Source;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.settings.Settings.RepositorySettings;
import io.oneteam.domain.store.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    List<Source> sources = new ArrayList<>();
    for (RepositorySettings repository : settings.repositories()) {
      sources.add(
          new GitSource(
              repository.label(),
              repository,
              home.resolve("mirrors"),
              store,
              content == null ? new NoContents() : content));
    }
    return sources;
  }

  /**
   * Why a configured address is refused, as the rest of a sentence about it with what to write;
   * null when it may be fetched from.
   */
  public static @Nullable String problem(String url) {
    String problem = AddressRules.problem(url);
    return problem == null ? null : problem + "; " + AddressRules.MEND;
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
    config.setDeltaBaseCacheLimit((int) Math.min(24L * MB, heap / 40));
    config.setStreamFileThreshold(LineCounter.LARGEST);
    config.setPackedGitMMAP(false);
    config.install();
  }
}
