package io.oneteam.nightly.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.store.StoreLocation;
import io.oneteam.nightly.exit.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One good repository among hostile ones, in a process of its own with half a gigabyte of heap. */
class HostileNightTest {
  private static final Instant AS_OF = Instant.parse("2026-04-01T00:00:00Z");
  private static final String WHO = " A <a@example.org> ";

  @TempDir Path folder;

  @BeforeEach
  void aGoodRepository() {
    SmallRepository good = SmallRepository.create(folder.resolve("good"));
    for (int i = 0; i < 6; i++) {
      good.commit(
          i % 2 == 0 ? "Ada" : "Ben",
          "TEAM-" + i + " step",
          Map.of(
              "model.py", "x = " + i + "\ny = 1\n", "notebooks/try.py", "# %%\nz = " + i + "\n"));
    }
  }

  @Test
  void hostileRepositoriesAreGapsAndTheGoodOnesFiguresAreAsIfItWereAlone() throws Exception {
    absurd();
    names();
    wrongKinds();
    damaged();
    sha256();
    linked();
    Path alone = night("alone", ExitCode.COMPLETE, "team: t, repositories: [{path: good}]");
    Path among =
        night(
            "among",
            ExitCode.GAPS,
            "teams: [{name: t, repositories: [good]},"
                + " {name: all, repositories: [good, absurd, names, kinds, damaged, sha256, linked]}],"
                + " repositories: [{path: absurd}, {path: names}, {path: kinds}, {path: damaged},"
                + " {path: sha256}, {path: linked}, {path: nowhere}, {path: good}]");
    assertThat(figures(alone, "t")).hasSizeGreaterThan(1000);
    assertThat(figures(among, "t")).isEqualTo(figures(alone, "t"));
    String gaps = twin(among, "all").path("quality").toString();
    assertThat(gaps)
        .contains(
            "Refs of damaged name objects",
            "Commits of kinds",
            "SHA-256",
            "symbolic link",
            "nowhere",
            "git fsck")
        .doesNotContain("Exception");
    assertThat(workbooks(among)).as("one for each team, and the leads'").hasSize(3);
    for (Map.Entry<String, byte[]> workbook : workbooks(among).entrySet()) {
      try (Workbook opened =
          WorkbookFactory.create(new ByteArrayInputStream(workbook.getValue()))) {
        int fewest = workbook.getKey().contains("all-teams") ? 2 : 4;
        assertThat(opened.getNumberOfSheets()).as(workbook.getKey()).isGreaterThanOrEqualTo(fewest);
      }
    }
  }

  private Path night(String name, int expected, String settings) throws Exception {
    Path config =
        Files.writeString(folder.resolve(name + ".yaml"), "oneteam: {" + settings + "}\n");
    Path home = folder.resolve(name);
    ChildRun run =
        ChildRun.start(
            home,
            StoreLocation.inHome(home),
            List.of("--config", config.toString(), "--as-of", AS_OF.toString()));
    assertThat(run.finish()).as(run.output()).isEqualTo(expected);
    assertThat(run.output()).doesNotContain("\tat ");
    return home;
  }

  /** Everything a team's report says, but for the quality of its sources. */
  private static String figures(Path home, String team) {
    JsonNode twin = twin(home, team);
    return Stream.of("headline", "summary", "retroFindings", "models", "handOffs", "measurements")
        .map(key -> twin.path(key).toString())
        .collect(Collectors.joining("\n"));
  }

  private static JsonNode twin(Path home, String team) {
    return ReportDifference.reports(home).entrySet().stream()
        .filter(report -> report.getKey().matches("oneteam-" + team + "-.*\\.json"))
        .map(report -> JsonMapper.shared().readTree(report.getValue()))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, byte[]> workbooks(Path home) {
    return ReportDifference.reports(home).entrySet().stream()
        .filter(report -> report.getKey().endsWith(".xlsx"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private void absurd() throws IOException {
    try (Bare bare = new Bare(folder.resolve("absurd"))) {
      ObjectId tree = bare.object(Constants.OBJ_TREE, "");
      bare.ref("far", bare.commit(tree, WHO + "99999999999999999999 -9999", "=cmd|' /C calc'!A0"));
      bare.ref("first", bare.commit(tree, WHO + "0 -1200", "x".repeat(5_000_000)));
      bare.ref("broken", bare.commit(tree, "nobody", "Co-authored-by: <<>><\nReviewed-by"));
      StringBuilder packed = new StringBuilder("# pack-refs with: peeled fully-peeled sorted \n");
      ObjectId one = bare.commit(tree, WHO + "1767225600 +0000", "one");
      for (int i = 0; i < 10_000; i++) {
        packed.append(one.name()).append(" refs/heads/r%05d\n".formatted(i));
      }
      Files.writeString(folder.resolve("absurd/packed-refs"), packed);
    }
  }

  private void names() throws IOException {
    try (Bare bare = new Bare(folder.resolve("names"))) {
      ObjectId blob = bare.object(Constants.OBJ_BLOB, "x = 1\n");
      ObjectId deep = bare.object(Constants.OBJ_TREE, entry("100644", "a.py", blob));
      for (int i = 0; i < 1500; i++) {
        deep = bare.object(Constants.OBJ_TREE, entry("40000", "d", deep));
      }
      String entries =
          entry("100644", "..", blob)
              + entry("100644", "/etc/cron.d/x.py", blob)
              + entry("100644", "../../out.py", blob)
              + entry("100644", "A.py", blob)
              + entry("100644", "=1+1.py", blob)
              + entry("100644", "\u00FF\u00FE.py", blob)
              + entry("100644", "a.py", blob)
              + entry("40000", "d", deep)
              + entry("120000", "link", blob);
      ObjectId tree = bare.object(Constants.OBJ_TREE, entries);
      bare.ref("main", bare.commit(tree, WHO + "1767225600 +0000", "names"));
    }
  }

  private void wrongKinds() throws IOException {
    try (Bare bare = new Bare(folder.resolve("kinds"))) {
      ObjectId blob = bare.object(Constants.OBJ_BLOB, "{\"cells\": [");
      ObjectId tree = bare.object(Constants.OBJ_TREE, entry("100644", "a.ipynb", blob));
      bare.ref("main", bare.commit(tree, WHO + "1767225600 +0000", "broken notebook"));
      bare.ref("wrong", bare.commit(blob, WHO + "1767225600 +0000", "a blob for a tree"));
      bare.ref("none", bare.object(Constants.OBJ_COMMIT, ""));
    }
  }

  private void damaged() throws IOException {
    try (Bare bare = new Bare(folder.resolve("damaged"))) {
      ObjectId tree = bare.object(Constants.OBJ_TREE, "");
      bare.ref("main", bare.commit(tree, WHO + "1767225600 +0000", "fine"));
      Files.writeString(folder.resolve("damaged/refs/heads/empty"), "");
      Files.writeString(folder.resolve("damaged/refs/heads/lost"), "1".repeat(40) + "\n");
    }
  }

  private void sha256() throws IOException {
    new Bare(folder.resolve("sha256")).close();
    Files.writeString(
        folder.resolve("sha256/config"),
        "[core]\n\trepositoryformatversion = 1\n\tbare = true\n[extensions]\n\tobjectformat = sha256\n");
  }

  private void linked() throws IOException {
    new Bare(folder.resolve("linked")).close();
    Path refs = folder.resolve("linked/refs");
    Files.createSymbolicLink(refs.resolve("heads/round"), refs);
    Files.createSymbolicLink(refs.resolve("about"), refs);
  }

  private static String entry(String mode, String name, ObjectId id) {
    byte[] raw = new byte[Constants.OBJECT_ID_LENGTH];
    id.copyRawTo(raw, 0);
    return mode + " " + name + "\0" + new String(raw, StandardCharsets.ISO_8859_1);
  }

  /** A bare repository, written object by object. */
  private static final class Bare implements AutoCloseable {
    private final FileRepository repository;

    Bare(Path path) throws IOException {
      repository = new FileRepository(path.toFile());
      repository.create(true);
    }

    ObjectId object(int type, String content) throws IOException {
      try (ObjectInserter inserter = repository.newObjectInserter()) {
        ObjectId id = inserter.insert(type, content.getBytes(StandardCharsets.ISO_8859_1));
        inserter.flush();
        return id;
      }
    }

    ObjectId commit(ObjectId tree, String author, String message) throws IOException {
      return object(
          Constants.OBJ_COMMIT,
          "tree " + tree.name() + "\nauthor" + author + "\ncommitter" + author + "\n\n" + message);
    }

    void ref(String branch, ObjectId target) throws IOException {
      Path heads = repository.getDirectory().toPath().resolve("refs/heads");
      Files.writeString(heads.resolve(branch), target.name() + "\n");
    }

    @Override
    public void close() {
      repository.close();
    }
  }
}
