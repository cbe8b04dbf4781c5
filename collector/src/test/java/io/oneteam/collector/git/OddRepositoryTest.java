package io.oneteam.collector.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oneteam.collector.SourceException;
import io.oneteam.collector.SourceOutcome;
import io.oneteam.domain.report.Reconciliation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Repositories laid out otherwise than most. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class OddRepositoryTest {
  /** What a file system makes of a file that was written when the power went. */
  private static final String ZEROS =
      "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";

  @TempDir Path folder;
  private TestRepository repository;
  private ObjectId first;
  private ObjectId second;
  private Collected collected;

  @BeforeEach
  void create() throws IOException {
    repository = TestRepository.create(folder.resolve("r.git"));
    first = repository.commit("One", Map.of("a", "1\n"));
    second = repository.commit("Two", Map.of("a", "2\n"), first);
    repository.ref("refs/heads/main", second);
    collected = new Collected(folder.resolve("home"));
  }

  @AfterEach
  void close() {
    collected.close();
    repository.close();
  }

  @Test
  void refsInAReftableAreRead() throws IOException {
    try (FileRepository other = new FileRepository(repository.path.toFile())) {
      other.convertRefStorage("reftable", false, false);
    }
    assertThat(repository.path.resolve("reftable")).isDirectory();
    assertThat(collected.path(repository.path)).isEqualTo(new SourceOutcome(2, 0, 0, false));
    assertThat(collected.path(repository.path)).isEqualTo(new SourceOutcome(0, 2, 0, false));
    assertThat(collected.history().repositories().get(0).defaultBranch()).isEqualTo("main");
  }

  @Test
  void aLinkedWorktreeIsReadAsTheRepositoryItBelongsTo() throws Exception {
    Path worktree = folder.resolve("linked");
    repository.git("worktree", "add", "--no-checkout", worktree.toString(), "-b", "topic", "main");
    assertThat(worktree.resolve(".git")).isRegularFile();
    assertThat(collected.path(worktree)).isEqualTo(new SourceOutcome(2, 0, 0, false));
    assertThat(collected.balances()).allMatch(Reconciliation::balances);
    assertThat(Files.list(worktree)).as("nothing was checked out or written").hasSize(1);
  }

  @Test
  void aDetachedWorktreeOfABareRepositoryIsRead() throws Exception {
    Path worktree = folder.resolve("linked");
    ObjectId loose = repository.commit("Loose", Map.of("a", "3\n"), second);
    repository.git(
        "worktree", "add", "--no-checkout", "--detach", worktree.toString(), loose.name());
    assertThat(collected.path(worktree).added()).isEqualTo(3);
  }

  @Test
  void aWorktreeWhoseRepositoryMovedIsSaid() throws Exception {
    Path worktree = folder.resolve("linked");
    repository.git("worktree", "add", "--no-checkout", worktree.toString(), "-b", "topic", "main");
    Files.move(repository.path, folder.resolve("moved.git"));
    assertThatThrownBy(() -> collected.path(worktree))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("Repository r");
  }

  @Test
  void objectsBorrowedFromAnotherRepositoryAreRead() throws IOException {
    try (TestRepository borrower = TestRepository.create(folder.resolve("borrower.git"))) {
      alternates(borrower, repository.path.resolve("objects").toString());
      borrower.ref("refs/heads/main", borrower.commit("Three", Map.of("a", "3\n"), second));
      assertThat(collected.path(borrower.path)).isEqualTo(new SourceOutcome(3, 0, 0, false));
    }
  }

  @Test
  void repositoriesThatBorrowFromEachOtherOrFromNowhereAreRead() throws IOException {
    try (TestRepository borrower = TestRepository.create(folder.resolve("borrower.git"))) {
      alternates(
          borrower,
          repository.path.resolve("objects") + "\n/nowhere/objects\nobjects\n../../nothing");
      alternates(repository, borrower.path.resolve("objects").toString());
      Files.writeString(borrower.path.resolve("refs/heads/main"), second.name() + "\n");
      assertThat(collected.path(borrower.path)).isEqualTo(new SourceOutcome(2, 0, 0, false));
    }
  }

  @Test
  void aLenderThatIsGoneIsAGapUntilItIsBack() throws IOException {
    try (TestRepository borrower = TestRepository.create(folder.resolve("borrower.git"))) {
      alternates(borrower, repository.path.resolve("objects").toString());
      borrower.ref("refs/heads/main", borrower.commit("Three", Map.of("a", "3\n"), second));
      Files.move(repository.path, folder.resolve("away.git"));
      assertThat(collected.path(borrower.path).added()).isEqualTo(1);
      assertThat(collected.sentences()).anyMatch(sentence -> sentence.contains("cut off"));
      Files.move(folder.resolve("away.git"), repository.path);
      assertThat(collected.path(borrower.path).gaps()).isZero();
      assertThat(collected.subjects()).containsExactlyInAnyOrder("One", "Two", "Three");
    }
  }

  private static void alternates(TestRepository borrower, String lines) throws IOException {
    Path info = Files.createDirectories(borrower.path.resolve("objects/info"));
    Files.writeString(info.resolve("alternates"), lines + "\n");
  }

  @Test
  void replacedAndGraftedCommitsAreReadAsTheyWereWritten() throws Exception {
    ObjectId other = repository.commit("Forged", Map.of("a", "9\n"));
    repository.git("replace", second.name(), other.name());
    Files.createDirectories(repository.path.resolve("info"));
    Files.writeString(
        repository.path.resolve("info/grafts"), second.name() + " " + other.name() + "\n");
    assertThat(collected.path(repository.path)).isEqualTo(new SourceOutcome(2, 0, 0, false));
    assertThat(collected.subjects()).containsExactly("One", "Two");
    assertThat(collected.balances()).allMatch(Reconciliation::balances);
  }

  @Test
  void aHeadOnABranchNobodyMadeHarmsNothing() throws IOException {
    head("ref: refs/heads/unborn\n");
    assertThat(collected.path(repository.path)).isEqualTo(new SourceOutcome(2, 0, 0, false));
    assertThat(collected.history().repositories().get(0).defaultBranch()).isEqualTo("main");
  }

  @Test
  void aDetachedHeadIsFollowed() throws IOException {
    head(repository.commit("Loose", Map.of("a", "3\n"), second).name() + "\n");
    assertThat(collected.path(repository.path)).isEqualTo(new SourceOutcome(3, 0, 0, false));
  }

  @Test
  void aDetachedHeadThatNamesNothingIsAGap() throws IOException {
    head("1".repeat(40) + "\n");
    assertThat(collected.path(repository.path)).isEqualTo(new SourceOutcome(2, 0, 1, false));
  }

  @Test
  void refsThatPointInACircleOrNowhereHarmNoOther() throws IOException {
    Path heads = repository.path.resolve("refs/heads");
    Files.writeString(heads.resolve("round"), "ref: refs/heads/about\n");
    Files.writeString(heads.resolve("about"), "ref: refs/heads/round\n");
    Files.writeString(heads.resolve("dangling"), "ref: refs/heads/nothing\n");
    assertThat(collected.path(repository.path)).isEqualTo(new SourceOutcome(2, 0, 0, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not an object id at all, and longer than one\n", ZEROS})
  void aRefFileThatACrashLeftBrokenIsAGapAndKeepsWhatWasRead(String content) throws Exception {
    ObjectId side = repository.commit("Side", Map.of("a", "3\n"), first);
    repository.ref("refs/heads/side", first);
    repository.git("pack-refs", "--all");
    repository.ref("refs/heads/side", side);
    collected.path(repository.path);
    Path file = repository.path.resolve("refs/heads/side");
    Files.writeString(file, content);
    assertThat(collected.path(repository.path)).isEqualTo(new SourceOutcome(0, 3, 1, false));
    assertThat(collected.sentences()).singleElement().asString().contains("git fsck");
    Files.writeString(file, side.name() + "\n");
    assertThat(collected.path(repository.path)).isEqualTo(new SourceOutcome(0, 3, 0, false));
    assertThat(collected.sentences()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "garbage\n", "ref: \n"})
  void aBrokenHeadFileIsASentenceOrHarmsNothing(String content) throws IOException {
    head(content);
    try {
      assertThat(collected.path(repository.path).added()).isEqualTo(2);
    } catch (SourceException e) {
      assertThat(e).hasMessageContaining("Repository r").hasMessageContaining("git fsck");
    }
  }

  @Test
  void foldersOfRefsThatAreLinksAreRefusedBeforeAnybodyWalksThem() throws IOException {
    Path heads = repository.path.resolve("refs/heads");
    Files.createSymbolicLink(heads.resolve("round"), repository.path.resolve("refs"));
    Files.createSymbolicLink(repository.path.resolve("refs/about"), repository.path);
    assertThatThrownBy(() -> collected.path(repository.path))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("symbolic link");
  }

  @Test
  void otherSymbolicLinksHarmNothing() throws IOException {
    Path objects = repository.path.resolve("objects");
    Files.createSymbolicLink(objects.resolve("round"), repository.path);
    Files.createSymbolicLink(objects.resolve("ff"), objects);
    Path heads = repository.path.resolve("refs/heads");
    Files.createSymbolicLink(heads.resolve("itself"), heads.resolve("itself"));
    Files.createSymbolicLink(heads.resolve("alias"), heads.resolve("main"));
    Files.createSymbolicLink(heads.resolve("out"), Path.of("/etc/hostname"));
    assertThat(collected.path(repository.path).added()).isEqualTo(2);
    assertThat(collected.subjects()).containsExactly("One", "Two");
  }

  @Test
  void aHundredThousandRefsAreReadInOneNight() throws IOException {
    StringBuilder packed = new StringBuilder("# pack-refs with: peeled fully-peeled sorted \n");
    Stream.iterate(0, i -> i + 1)
        .limit(100_000)
        .map("refs/heads/feature/%06d"::formatted)
        .forEach(name -> packed.append(first.name()).append(' ').append(name).append('\n'));
    Files.writeString(repository.path.resolve("packed-refs"), packed);
    assertThat(collected.path(repository.path)).isEqualTo(new SourceOutcome(2, 0, 0, false));
    assertThat(collected.balances())
        .allMatch(Reconciliation::balances)
        .extracting(Reconciliation::atSource)
        .containsExactly(2L, 100_001L);
    assertThat(collected.path(repository.path)).isEqualTo(new SourceOutcome(0, 2, 0, false));
  }

  @Test
  void refNamesThatAreNoUtf8OrVeryLongAreRead() throws IOException {
    StringBuilder packed = new StringBuilder("# pack-refs with: peeled fully-peeled sorted \n");
    packed.append(first.name()).append(" refs/heads/").append("x".repeat(3000)).append('\n');
    packed.append(first.name()).append(" refs/tags/v\u00FF\u00FE\n");
    packed.append(first.name()).append(" refs/tags/=cmd|' \u00E9\n");
    Files.write(
        repository.path.resolve("packed-refs"),
        packed.toString().getBytes(StandardCharsets.ISO_8859_1));
    assertThat(collected.path(repository.path).added()).isEqualTo(2);
    assertThat(collected.balances()).allMatch(Reconciliation::balances);
  }

  @Test
  void theSettingsOfARepositoryRunNothing() throws IOException {
    Path touched = folder.resolve("touched");
    Files.writeString(
        repository.path.resolve("config"),
        """
        [core]
          repositoryformatversion = 0
          bare = true
          fsmonitor = touch %1$s
          sshCommand = touch %1$s
          hooksPath = hooks
          pager = touch %1$s
        [uploadpack]
          packObjectsHook = touch %1$s
        [filter "x"]
          smudge = touch %1$s
          clean = touch %1$s
        [remote "origin"]
          url = ext::touch %1$s
        """
            .formatted(touched));
    repository.ref(
        "refs/heads/main",
        repository.commit("Three", Map.of(".gitattributes", "* filter=x\n"), second));
    assertThat(collected.path(repository.path).added()).isEqualTo(3);
    assertThat(collected.url("file://" + repository.path).gaps()).isZero();
    assertThat(touched).doesNotExist();
  }

  private void head(String text) throws IOException {
    Files.writeString(repository.path.resolve(Constants.HEAD), text);
  }
}
