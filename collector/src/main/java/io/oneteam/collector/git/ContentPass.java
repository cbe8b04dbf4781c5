package io.oneteam.collector.git;

import io.oneteam.collector.ContentReader;
import io.oneteam.collector.Progress;
import io.oneteam.collector.git.pack.PackedReader;
import io.oneteam.domain.history.BlobChange;
import io.oneteam.domain.store.GitHistory;
import io.oneteam.domain.store.Store;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/** Offers the contents of unchanged history again, after the rules of what is wanted changed. */
final class ContentPass {
  private static final int CHUNK = 64;

  private record Version(String path, String blob) {}

  private final Repository repository;
  private final Workers workers;
  private final Progress progress;
  private final ContentReader.Session contents;

  ContentPass(
      Repository repository, Workers workers, Progress progress, ContentReader.Session contents) {
    this.repository = repository;
    this.workers = workers;
    this.progress = progress;
    this.contents = contents;
  }

  void run(Store store, int number) {
    List<Version> wanted =
        new GitHistory(store)
            .blobChanges(number, Instant.MAX).stream()
                .filter(change -> change.blob() != null)
                .map(ContentPass::version)
                .distinct()
                .filter(version -> contents.wants(version.path(), version.blob()))
                .sorted(Comparator.comparing(Version::path))
                .toList();
    AtomicInteger next = new AtomicInteger();
    workers.all(
        () -> {
          try (ObjectReader reader = PackedReader.of(repository)) {
            for (int at = next.getAndAdd(CHUNK); at < wanted.size(); at = next.getAndAdd(CHUNK)) {
              if (progress.stopping()) {
                throw new Workers.Stopped();
              }
              for (Version version : wanted.subList(at, Math.min(at + CHUNK, wanted.size()))) {
                offer(reader, version);
              }
              progress.at(at, wanted.size(), "files");
            }
          }
          return null;
        });
    contents.flush();
  }

  private static Version version(BlobChange change) {
    return new Version(change.path(), String.valueOf(change.blob()));
  }

  private void offer(ObjectReader reader, Version version) {
    try {
      byte[] content =
          reader
              .open(ObjectId.fromString(version.blob()), Constants.OBJ_BLOB)
              .getCachedBytes(LineCounter.LARGEST);
      contents.accept(version.path(), version.blob(), content, false);
    } catch (LargeObjectException e) {
      contents.accept(version.path(), version.blob(), new byte[0], true);
    } catch (IOException e) {
      contents.missing(version.path(), version.blob());
    }
  }
}
