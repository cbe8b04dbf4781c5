package io.oneteam.collector.git;

import io.oneteam.collector.ContentReader;
import io.oneteam.collector.Progress;
import io.oneteam.collector.SourceOutcome;
import io.oneteam.domain.history.BlobChange;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.report.Reconciliation;
import io.oneteam.domain.settings.Settings.RepositorySettings;
import io.oneteam.domain.store.GitHistory;
import io.oneteam.domain.store.SourceStore;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A store, and one repository read into it. */
final class Collected implements AutoCloseable {
  private static final Instant END = Instant.ofEpochSecond(300_000_000_000L);
  private final Path home;
  private final Store store;

  Collected(Path home) {
    this.home = home;
    this.store = Store.open(StoreLocation.inHome(home));
  }

  SourceOutcome path(Path repository) {
    return path(repository, new NoContents());
  }

  SourceOutcome path(Path repository, ContentReader content) {
    return collect(repository.toString(), null, content);
  }

  SourceOutcome url(String url) {
    return collect(null, url, new NoContents());
  }

  private SourceOutcome collect(
      @Nullable String path, @Nullable String url, ContentReader content) {
    RepositorySettings settings =
        new RepositorySettings(path, url, "r", List.of(), List.of(), null, false, null);
    return new GitSource("r", settings, home.resolve("mirrors"), store, content)
        .collect(Progress.silent());
  }

  GitHistory history() {
    return new GitHistory(store);
  }

  List<Commit> commits() {
    return history().commits(List.of(1), END, key -> true);
  }

  List<String> subjects() {
    return commits().stream().map(Commit::subject).toList();
  }

  List<BlobChange> changes() {
    return history().blobChanges(1, END);
  }

  /** The sentences on the Data quality sheet. */
  List<String> sentences() {
    return new SourceStore(store).qualityLines().stream().map(line -> line.sentence()).toList();
  }

  List<Reconciliation> balances() {
    return new SourceStore(store).reconciliations();
  }

  @Override
  public void close() {
    store.close();
  }
}
