package io.oneteam.collector.git;

import static io.oneteam.collector.git.TestRepository.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.collector.SourceOutcome;
import io.oneteam.domain.history.BlobChange;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.report.Reconciliation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects that no git would write. */
class HostileObjectTest {
  @TempDir Path folder;
  private TestRepository repository;
  private Collected collected;

  @BeforeEach
  void create() throws IOException {
    repository = TestRepository.create(folder.resolve("r.git"));
    collected = new Collected(folder.resolve("home"));
  }

  @AfterEach
  void close() {
    collected.close();
    repository.close();
  }

  @Test
  void datesOfAllKindsAreHeldWithinWhatCanBeShown() throws IOException {
    ObjectId tree = repository.object(Constants.OBJ_TREE, "");
    List<String> dates =
        List.of(
            "0 +0000",
            "-86400 +0000",
            "4102444799 -1200",
            "1700000000 -9999",
            "1700000000 +99999999999",
            "9223372036854775807 +0000",
            "99999999999999999999999999 +0000",
            "1700000000",
            "tomorrow",
            "");
    for (String date : dates) {
      repository.ref(
          "refs/heads/d" + dates.indexOf(date),
          repository.raw(tree, "A <a@x> " + date, "at " + date));
    }
    assertThat(collected.path(repository.path))
        .isEqualTo(new SourceOutcome(dates.size(), 0, 0, false));
    assertThat(collected.commits())
        .hasSize(dates.size())
        .allMatch(commit -> !commit.written().isBefore(Instant.EPOCH))
        .allMatch(commit -> commit.written().isBefore(Instant.parse("+10000-01-01T00:00:00Z")));
  }

  @Test
  void objectsOfTheWrongKindAreGapsAndHarmNoOther() throws IOException {
    ObjectId good = repository.commit("good", Map.of("a", "1\n"));
    ObjectId blob = repository.object(Constants.OBJ_BLOB, "1\n");
    ObjectId tree = repository.object(Constants.OBJ_TREE, "");
    ref("refs/heads/good", good);
    ref("refs/heads/blobForTree", repository.raw(blob, "A <a@x> 5 +0000", "x"));
    ref("refs/heads/blobForParent", child(tree, blob));
    ref("refs/heads/main", child(tree, tree));
    ref("refs/heads/noTree", repository.object(Constants.OBJ_COMMIT, "author me\n\nx"));
    ref("refs/heads/empty", repository.object(Constants.OBJ_COMMIT, ""));
    ref(
        "refs/heads/treeForBlob",
        repository.raw(
            repository.object(Constants.OBJ_TREE, entry("100644", "t", tree)),
            "A <a@x> 5 +0000",
            "t"));
    ref(
        "refs/heads/blobForFolder",
        repository.raw(
            repository.object(Constants.OBJ_TREE, entry("40000", "b", blob)),
            "A <a@x> 5 +0000",
            "b"));
    ref("refs/tags/garbage", repository.object(Constants.OBJ_TAG, "object of nothing"));
    ref("refs/tags/none", repository.object(Constants.OBJ_TAG, ""));
    SourceOutcome outcome = collected.path(repository.path);
    assertThat(outcome.gaps()).isPositive();
    assertThat(collected.commits()).extracting(Commit::subject).contains("good");
    assertThat(collected.path(repository.path).added())
        .as("the next night finds the same")
        .isZero();
  }

  private ObjectId child(ObjectId tree, ObjectId parent) throws IOException {
    return repository.object(
        Constants.OBJ_COMMIT,
        "tree " + tree.name() + "\nparent " + parent.name() + "\nauthor A <a@x> 5 +0000\n\nchild");
  }

  /** Written as a file: whoever writes refs with care refuses some of these. */
  private void ref(String name, ObjectId id) throws IOException {
    Path file = repository.path.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, id.name() + "\n");
  }

  @Test
  void treesThatNoGitWritesAreReadForWhatTheyAre() throws IOException {
    ObjectId blob = repository.object(Constants.OBJ_BLOB, "x\n");
    String entries =
        entry("100644", "b", blob)
            + entry("100644", "a", blob)
            + entry("100644", "a", blob)
            + entry("100644", "", blob)
            + entry("100644", ".git", blob)
            + entry("100644", "a/b/../c", blob)
            + entry("777777777777", "mode", blob)
            + entry("x", "nomode", blob)
            + entry("100644", "zero", ObjectId.zeroId())
            + entry("100644", "n\nl\rt\t\u0001", blob)
            + entry("100644", "x".repeat(20_000), blob);
    repository.ref(
        "refs/heads/main",
        repository.raw(repository.object(Constants.OBJ_TREE, entries), "A <a@x> 5 +0000", "x"));
    assertThat(collected.path(repository.path).added()).isEqualTo(1);
    assertThat(collected.changes()).extracting(BlobChange::path).contains("a", "b", "a/b/../c");
    ObjectId cut =
        repository.object(Constants.OBJ_TREE, entries.substring(0, entries.length() - 3));
    repository.ref("refs/heads/cut", repository.raw(cut, "A <a@x> 5 +0000", "y"));
    assertThat(collected.path(repository.path).gaps()).isPositive();
  }

  @Test
  void aMergeOfThousandsAndAMailmapOfMegabytesAreRead() throws IOException {
    ObjectId tree = repository.object(Constants.OBJ_TREE, "");
    StringBuilder header = new StringBuilder("tree " + tree.name() + "\n");
    for (int i = 0; i < 1000; i++) {
      header
          .append("parent ")
          .append(repository.raw(tree, "A <a@x> 5 +0000", "p" + i).name())
          .append('\n');
    }
    ObjectId merge =
        repository.object(
            Constants.OBJ_COMMIT,
            header + "author A <a@x> 5 +0000\ncommitter A <a@x> 5 +0000\n\nm");
    repository.ref("refs/heads/merge", merge);
    repository.ref(
        "refs/heads/main",
        repository.commit("x", Map.of(".mailmap", "A <a@x> <b@y>\n".repeat(300_000))));
    assertThat(collected.path(repository.path)).isEqualTo(new SourceOutcome(1002, 0, 0, false));
    assertThat(collected.balances()).allMatch(Reconciliation::balances);
  }
}
