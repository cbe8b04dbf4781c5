package io.oneteam.nightly.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.store.StoreLocation;
import io.oneteam.nightly.chaos.Nights;
import io.oneteam.nightly.chaos.ReportDifference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store without names knows who is who by the same evidence as one with names. */
class HardIdentitiesTest {
  private static final Instant AS_OF = Instant.parse("2026-07-01T00:00:00Z");
  private static final List<String> NAMES =
      List.of(
          "Mira Kovac",
          "mira@x.org",
          "mkovac",
          "Tom Berg",
          "tom@old.example",
          "tom@x.org",
          "Ann Field",
          "ann@x.org",
          "Eve Stone",
          "eve@x.org");

  @TempDir static Path folder;
  private static Instant now = Instant.parse("2026-01-05T09:00:00Z");

  @BeforeAll
  static void makeARepository() throws IOException, GitAPIException {
    Path work = folder.resolve("models");
    try (Git git = Git.init().setDirectory(work.toFile()).setInitialBranch("main").call()) {
      write(work, ".mailmap", "Tom Berg <tom@x.org> <tom@old.example>\nEve Stone <eve@x.org>\n");
      write(work, "people.txt", "1");
      commit(git, "Begin", "Mira Kovac", "mira@x.org");
      for (int i = 0; i < 4; i++) {
        write(work, "notebooks/mira_kovac/eda.py", "# %%\nx" + i + " = fit(" + i + ")\n");
        commit(git, "Look, as Mira Kovac asked", "mk", "MIRA@X.org");
        write(work, "src/price.py", "def price():\n    return " + i + "\n");
        commit(
            git,
            "Price\n\nCo-authored-by: Ann Field <ann@x.org>\nReviewed-by: Eve <eve@x.org>",
            "tom",
            "tom@old.example");
        write(work, "src/load.sql", "select " + i + "\n");
        commit(git, "Load", "mkovac", "12345+mkovac@users.noreply.github.com");
        write(work, "deploy/production/job.yaml", "replicas: " + i + "\n");
        commit(git, "Deploy for mkovac", "Tom Berg", "tom@x.org");
        commit(git, "Bump", "dependabot[bot]", "49699333+dependabot[bot]@users.noreply.github.com");
        commit(git, "Nightly", "root", "root@localhost");
      }
      git.tag()
          .setName("v1")
          .setMessage("one")
          .setTagger(ident("Ann Field", "ann@x.org"))
          .setSigned(false)
          .call();
      git.branchCreate().setName("mkovac/try").call();
    }
    Files.writeString(
        folder.resolve("people.csv"),
        """
        person,identities,discipline
        Mira Kovac,mira@x.org;12345+mkovac@users.noreply.github.com,data science
        Tom Berg,tom@x.org,ML engineering
        Ann Field,ann@x.org,software engineering
        Eve Stone,eve@x.org,data engineering
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"people: people.csv", "period: quarter"})
  void theReportsHaveTheSameBytes(String setting) throws IOException {
    Path named = night("named", setting, false);
    Path nameless = night("nameless", setting, true);
    Path switched = night("switched", setting, false);
    night("switched", setting, true);
    assertThat(ReportDifference.between(named, nameless)).isEmpty();
    assertThat(ReportDifference.between(named, switched)).isEmpty();
    assertThat(columns(named)).contains("identity.name", "person.name", "git_trailer.text");
    // Free text, as the docs say.
    assertThat(columns(nameless))
        .containsOnly("git_commit.subject", "git_ref.name", "repository_lineage.document");
    assertThat(columns(switched)).isEqualTo(columns(nameless));
  }

  @Test
  void mergesByTheSameEvidence() throws IOException {
    Path nameless = night("evidence", "people: people.csv", true);
    assertThat(StoreDump.of(StoreLocation.inHome(nameless)).finds(List.of(".mailmap")))
        .contains("person_identity.reason: .mailmap");
  }

  private static List<String> columns(Path home) {
    return StoreDump.of(StoreLocation.inHome(home)).finds(NAMES).stream()
        .map(find -> find.replaceFirst(": .*", ""))
        .distinct()
        .toList();
  }

  private static Path night(String name, String setting, boolean hide) throws IOException {
    String kind = setting.substring(0, 6);
    Path config =
        Files.writeString(
            folder.resolve(name + kind + hide + ".yaml"),
            """
            oneteam:
              team: Pricing
              repositories: [{path: models}]
              disciplines: [data science, data engineering, ML engineering, software engineering]
              privacy: {minimum-group: 1, pseudonymise: %s}
              %s
            """
                .formatted(hide, setting));
    Path home = folder.resolve(name + kind);
    assertThat(Nights.run(home, config, AS_OF).exitCode()).isIn(0, 3);
    return home;
  }

  private static void write(Path work, String path, String text) throws IOException {
    Path file = work.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void commit(Git git, String message, String name, String email)
      throws GitAPIException {
    now = now.plusSeconds(86_400);
    git.add().addFilepattern(".").call();
    git.commit()
        .setMessage(message)
        .setAllowEmpty(true)
        .setAuthor(ident(name, email))
        .setCommitter(ident(name, email))
        .setSign(false)
        .call();
  }

  private static PersonIdent ident(String name, String email) {
    return new PersonIdent(name, email, now, ZoneOffset.UTC);
  }
}
