package io.oneteam.collector.git;

import io.oneteam.collector.ContentReader;
import io.oneteam.collector.Progress;
import io.oneteam.collector.Source;
import io.oneteam.collector.SourceException;
import io.oneteam.collector.SourceOutcome;
import io.oneteam.domain.settings.Settings.RepositorySettings;
import io.oneteam.domain.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.lib.Repository;

/** One git repository. */
final class GitSource implements Source {
  private final String name;
  private final RepositorySettings settings;
  private final Path mirrors;
  private final Store store;
  private final ContentReader content;
  private final Access access;

  GitSource(
      String name, RepositorySettings settings, Path mirrors, Store store, ContentReader content) {
    this(name, settings, mirrors, store, content, Access.usual());
  }

  GitSource(
      String name,
      RepositorySettings settings,
      Path mirrors,
      Store store,
      ContentReader content,
      Access access) {
    this.name = name;
    this.settings = settings;
    this.mirrors = mirrors;
    this.store = store;
    this.content = content;
    this.access = access;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public SourceOutcome collect(Progress progress) {
    try (Repository repository = open(progress);
        Workers workers = new Workers(Math.max(1, Runtime.getRuntime().availableProcessors()))) {
      return new Turn(name, settings, repository, store, content, workers).run(progress);
    } catch (Workers.Stopped e) {
      return new SourceOutcome(0, 0, 0, true);
    } catch (OutOfMemoryError e) {
      throw new SourceException(
          "Repository "
              + name
              + " holds objects that need more memory than there is ("
              + e.getMessage()
              + "); give the run more by -Xmx, or leave the repository out.",
          e);
    } catch (IOException e) {
      throw new SourceException(
          "Repository " + name + " cannot be read: " + Opener.reason(e) + "; run git fsck there.",
          e);
    }
  }

  private Repository open(Progress progress) {
    String path = settings.path();
    if (path != null) {
      return Opener.open(name, Path.of(path));
    }
    String url = settings.url();
    if (url != null) {
      return new Mirror(name, url, mirrors, settings.pullRefs(), access).fetch(progress);
    }
    throw new SourceException(
        "Repository "
            + name
            + " has neither path nor url; give it one under oneteam.repositories.");
  }

  @Override
  public List<String> check() {
    String url = settings.url();
    if (settings.path() == null && url != null) {
      return looked(url);
    }
    try (Repository repository = open(Progress.silent())) {
      RefList.of(repository, settings);
      return List.of();
    } catch (SourceException e) {
      return List.of(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return List.of("Repository " + name + " cannot be read: " + Opener.reason(e) + ".");
    }
  }

  private List<String> looked(String url) {
    try {
      new Mirror(name, url, mirrors, settings.pullRefs(), access).look();
      return List.of();
    } catch (SourceException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }
}
