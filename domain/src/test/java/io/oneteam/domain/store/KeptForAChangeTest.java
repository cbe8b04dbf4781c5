package io.oneteam.domain.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.history.BlobChange;
import io.oneteam.domain.lineage.FileContent;
import io.oneteam.domain.lineage.FileContent.Kind;
import io.oneteam.domain.lineage.FileContent.Problem;
import io.oneteam.domain.store.GitRows.Act;
import io.oneteam.domain.store.GitRows.ChangeRow;
import io.oneteam.domain.store.GitRows.CommitRow;
import io.oneteam.domain.store.GitRows.PathRow;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept so that a change need not read all rows again: packed changes, bundled contents. */
class KeptForAChangeTest {
  private static final List<String> BLOBS =
      IntStream.range(1, 100).mapToObj("%040x"::formatted).toList();

  @TempDir Path home;

  @Test
  void isKeptInOneFile() {
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      packs(store);
      bundles(store);
    }
  }

  @Test
  void isKeptOnPostgres() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Store store =
            Store.open(
                new StoreLocation(
                    postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"))) {
      packs(store);
      bundles(store);
    }
  }

  private static void packs(Store store) {
    GitStore git = new GitStore(store);
    int other = git.repository("other");
    int repository = git.repository("pricing");
    List<Integer> numbers = git.numbers(repository, 0, 4);
    save(store, other, git.numbers(other, 0, 1).get(0), 9, List.of(row('A', 1, null, 50, 0)));
    save(store, repository, numbers.get(0), 1, List.of(row('A', 1, null, 1, 0)));
    check(store, repository, 1);

    save(store, repository, numbers.get(1), 2, List.of(row('M', 1, null, 2, 1)));
    ChangeRow link = new ChangeRow('A', 3, null, 0120000, 0, id(4), null, null, null);
    List<ChangeRow> third = List.of(row('D', 1, null, 0, 2), row('R', 2, 3, 3, 1), link);
    save(store, repository, numbers.get(2), 3, third);
    check(store, repository, 4); // A link is no content.
    check(store, other, 1);

    store.jdbc().sql("DELETE FROM change_pack WHERE segment = 1").update();
    check(store, repository, 4);
    store.jdbc().sql("UPDATE change_pack SET content = ?").param(new byte[] {99}).update();
    check(store, repository, 4);

    git.forget(repository, numbers.subList(2, 3));
    check(store, repository, 2);
    save(store, repository, numbers.get(2), 4, List.of(row('A', 2, null, 7, 0)));
    check(store, repository, 3);
  }

  /** Twice, since the first reading packs what is new. */
  private static void check(Store store, int repository, int changes) {
    List<BlobChange> rows =
        new GitHistory(store)
            .blobChanges(repository, Instant.MAX).stream()
                .filter(change -> change.blob() != null || change.previousBlob() != null)
                .toList();
    for (int time = 0; time < 2; time++) {
      assertThat(new ChangePackStore(store).read(repository).touching(BLOBS))
          .hasSize(changes)
          .containsExactlyInAnyOrderElementsOf(rows);
    }
  }

  private static void bundles(Store store) {
    BundleStore bundles = new BundleStore(store);
    FileContent first = content("01");
    FileContent second = content("02");

    assertThat(bundles.append(1, 0, List.of(first))).isTrue();
    assertThat(bundles.append(1, 0, List.of(second))).as("another one was faster").isFalse();
    assertThat(bundles.append(1, 1, List.of(second))).isTrue();
    assertThat(bundles.append(2, 0, List.of())).isTrue();
    assertThat(bundles.read(1).contents()).containsValues(first, second).hasSize(2);
    assertThat(bundles.read(1).bundles()).isEqualTo(2);
    assertThat(bundles.read(2).contents()).isEmpty();

    store
        .jdbc()
        .sql("UPDATE content_bundle SET content = ? WHERE repository = 1 AND segment = 0")
        .param(new byte[] {99})
        .update();
    assertThat(bundles.read(1).bundles()).as("of another version").isZero();
    assertThat(bundles.append(1, 0, List.of(first))).as("written anew").isTrue();
    assertThat(bundles.read(1).contents()).containsOnlyKeys("01");
  }

  private static FileContent content(String blob) {
    return FileContent.unreadable(blob, Kind.NOTEBOOK, "ipynb", Problem.INVALID_JSON);
  }

  private static void save(
      Store store, int repository, int number, int sha, List<ChangeRow> changes) {
    GitStore git = new GitStore(store);
    List<PathRow> paths = new ArrayList<>();
    for (int path = 1; path <= 3; path++) {
      if (!git.paths(repository).containsKey("path" + path)) {
        paths.add(new PathRow(path, "path" + path));
      }
    }
    Act act = new Act(7, 10 * number, 0);
    List<String> none = List.of();
    git.save(
        repository,
        paths,
        List.of(
            new CommitRow(
                number,
                id(sha),
                new byte[0],
                act,
                act,
                null,
                "subject",
                false,
                List.of(),
                none,
                changes,
                List.of())));
  }

  /** Blob 0 is none. */
  private static ChangeRow row(
      char kind, int path, @Nullable Integer previousPath, int blob, int previousBlob) {
    return new ChangeRow(
        kind,
        path,
        previousPath,
        blob == 0 ? 0 : 0100644,
        previousBlob == 0 ? 0 : 0100644,
        blob == 0 ? null : id(blob),
        previousBlob == 0 ? null : id(previousBlob),
        1,
        0);
  }

  private static byte[] id(int n) {
    return ByteBuffer.allocate(20).putInt(16, n).array();
  }
}
