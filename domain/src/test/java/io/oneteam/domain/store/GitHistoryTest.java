package io.oneteam.domain.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.history.BlobChange;
import io.oneteam.domain.history.Branch;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.FileKind;
import io.oneteam.domain.history.Modification;
import io.oneteam.domain.history.Modification.Type;
import io.oneteam.domain.store.GitRows.Act;
import io.oneteam.domain.store.GitRows.ChangeRow;
import io.oneteam.domain.store.GitRows.CommitRow;
import io.oneteam.domain.store.GitRows.MissingRow;
import io.oneteam.domain.store.GitRows.PathRow;
import io.oneteam.domain.store.GitRows.RefRow;
import io.oneteam.domain.store.GitRows.RepositoryRow;
import io.oneteam.domain.store.GitRows.TrailerRow;
import io.oneteam.domain.store.GitRows.TreeChangeRow;
import io.oneteam.domain.store.GitRows.TreeRow;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHistoryTest {
  private static final Instant LATE = Instant.ofEpochSecond(1000);
  @TempDir Path home;

  @Test
  void readsBackWhatTheSourceWrote() {
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      check(store);
    }
  }

  @Test
  void readsBackTheSameFromPostgres() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Store store =
            Store.open(
                new StoreLocation(
                    postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"))) {
      check(store);
    }
  }

  /** 1 - 2 - 4(merge of 3), and 5 on an open branch. */
  private static void check(Store store) {
    GitStore git = new GitStore(store);
    int other = git.repository("other");
    int repository = git.repository("pricing");
    assertThat(git.repository("pricing")).isEqualTo(repository).isNotEqualTo(other);
    List<Integer> n = git.numbers(repository, 0, 5);
    assertThat(git.numbers(other, 0, 1)).doesNotContainAnyElementsOf(n);
    git.save(
        repository,
        List.of(new PathRow(1, "a.py"), new PathRow(2, "b.py")),
        List.of(
            commit(n.get(0), 1, 10, List.of(), List.of(added(1, 1), added(2, 2))),
            commit(n.get(1), 2, 20, List.of(1), List.of()),
            commit(n.get(2), 3, 15, List.of(1), List.of(renamed(1, 2))),
            commit(n.get(3), 4, 30, List.of(2, 3), List.of()),
            commit(n.get(4), 5, 40, List.of(4), List.of())));
    new RefStore(store)
        .replace(
            repository,
            List.of(
                ref("refs/heads/AB-7-x", 5), ref("refs/heads/main", 4), ref("refs/tags/v1", 4)));
    git.describe(
        new RepositoryRow(repository, null, "main", "refs/heads/main", false, "MERGE_COMMITS"));
    GitTrees trees = new GitTrees(store);
    trees.append(
        0,
        List.of(
            new TreeRow(n.get(3), List.of(tree(1, 1), tree(2, 2))),
            new TreeRow(n.get(4), List.of(new TreeChangeRow(1, null)))));

    GitHistory history = new GitHistory(store);
    List<Integer> ids = List.of(repository);
    List<Commit> commits = history.commits(ids, LATE, key -> !key.startsWith("UTF-"));
    assertThat(commits)
        .extracting(c -> c.committed().getEpochSecond())
        .containsExactly(10L, 15L, 20L, 30L, 40L);
    assertThat(commits.stream().map(Commit::landed))
        .containsExactly(at(10), at(30), at(20), at(30), null);
    assertThat(commits.get(3).parents()).containsExactly(n.get(1), n.get(2));
    assertThat(commits.get(3).work()).isFalse();
    assertThat(commits.get(0).written()).isEqualTo(at(10));
    assertThat(commits.get(0).coAuthors()).containsExactly(8);
    assertThat(commits.get(0).reviewers()).containsExactly(9);
    assertThat(commits.get(1).issueKeys()).containsExactly("AB-3", "AB-4");
    assertThat(commits.get(4).issueKeys()).containsExactly("AB-5", "AB-7");
    assertThat(history.commits(ids, at(15), key -> true))
        .hasSize(2)
        .allMatch(c -> c.landed() == null || !c.landed().isAfter(at(15)));

    assertThat(history.modifications(ids, LATE, path -> FileKind.CODE))
        .containsExactly(
            new Modification(n.get(0), Type.ADDED, "a.py", null, FileKind.CODE, 4, 0),
            new Modification(n.get(0), Type.ADDED, "b.py", null, FileKind.CODE, 4, 0),
            new Modification(n.get(2), Type.RENAMED, "b.py", "a.py", FileKind.CODE, 1, 2));
    assertThat(history.blobChanges(repository, at(12)))
        .hasSize(2)
        .contains(new BlobChange(n.get(0), Type.ADDED, "b.py", null, hex(2), null));
    assertThat(history.tags(ids, LATE))
        .singleElement()
        .satisfies(tag -> assertThat(tag.name()).isEqualTo("v1"));
    assertThat(history.branches(ids, LATE))
        .containsExactly(
            new Branch(repository, "AB-7-x", n.get(4), false),
            new Branch(repository, "main", n.get(3), true));
    Map<Integer, Map<String, String>> seen = new HashMap<>();
    history.trees(repository, LATE, t -> seen.put(t.commit(), Map.copyOf(t.blobs())));
    assertThat(seen)
        .containsEntry(n.get(3), Map.of("a.py", hex(1), "b.py", hex(2)))
        .containsEntry(n.get(4), Map.of("b.py", hex(2)));

    git.retire(List.of(n.get(4)), true);
    assertThat(history.commits(ids, LATE, key -> true)).hasSize(4);
    assertThat(git.lacks(repository)).hasSize(5);
    git.forget(repository, List.of(n.get(0)));
    assertThat(git.lacks(repository)).hasSize(4);
    assertThat(history.modifications(ids, LATE, path -> FileKind.CODE)).hasSize(1);
    assertThat(git.commits(repository)).hasSize(4);
  }

  @Test
  void keepsTheChangesOfACommitInEachRepositoryThatHasItByName() {
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      GitStore git = new GitStore(store);
      int fork = git.repository("pricing-fork");
      int origin = git.repository("pricing");
      for (int repository : List.of(fork, origin)) {
        int number = git.numbers(repository, 0, 1).get(0);
        git.save(
            repository,
            List.of(new PathRow(1, repository == fork ? "fork.py" : "origin.py")),
            List.of(commit(number, 1, 10, List.of(), List.of(added(1, 1)))));
      }
      GitHistory history = new GitHistory(store);
      assertThat(history.commits(List.of(fork, origin), LATE, key -> true))
          .extracting(Commit::repository)
          .containsExactly(origin, fork);
      assertThat(history.modifications(List.of(fork, origin), LATE, path -> FileKind.CODE))
          .extracting(Modification::path)
          .containsExactly("origin.py", "fork.py");
    }
  }

  private static CommitRow commit(
      int number, int sha, long at, List<Integer> parents, List<ChangeRow> changes) {
    ByteBuffer ids = ByteBuffer.allocate(20 * parents.size());
    parents.forEach(parent -> ids.put(id(parent)));
    return new CommitRow(
        number,
        id(sha),
        ids.array(),
        new Act(7, at + 5, 60),
        new Act(7, at, 0),
        null,
        "subject",
        false,
        List.of(new TrailerRow("Co-Authored-By", "B", 8), new TrailerRow("Reviewed-by", "C", 9)),
        List.of("UTF-8", "AB-" + sha),
        changes,
        List.of(new MissingRow(id(99), "missing")));
  }

  private static ChangeRow added(int path, int blob) {
    return new ChangeRow('A', path, null, 0100644, 0, id(blob), null, 4, 0);
  }

  private static ChangeRow renamed(int from, int to) {
    return new ChangeRow('R', to, from, 0100644, 0100644, id(to), id(from), 1, 2);
  }

  private static TreeChangeRow tree(int path, int blob) {
    return new TreeChangeRow(path, id(blob));
  }

  private static RefRow ref(String name, int commit) {
    return new RefRow(name, id(commit), id(commit), true, false, null, null);
  }

  private static byte[] id(int n) {
    byte[] id = new byte[20];
    id[19] = (byte) n;
    return id;
  }

  private static String hex(int n) {
    return "%040x".formatted(n);
  }

  private static Instant at(long second) {
    return Instant.ofEpochSecond(second);
  }
}
