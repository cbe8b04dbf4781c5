package io.oneteam.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.store.IdentityStore;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import io.oneteam.nightly.demo.DemoHome;
import io.oneteam.nightly.exit.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands about people, on a team of which one person is missing in the people file. */
class PeopleCommandTest {
  private static final String MISSING = "avery@demo.example";

  @TempDir Path folder;
  private Path config;
  private int exitCode;

  @BeforeEach
  void makeATeam() throws IOException {
    config = DemoHome.make(folder.resolve("team")).config();
    Path people = config.resolveSibling("people.csv");
    Files.write(
        people,
        Files.readAllLines(people).stream().filter(line -> !line.startsWith("avery")).toList());
  }

  private void hide() throws IOException {
    Files.writeString(config, Files.readString(config) + "  privacy: {pseudonymise: true}\n");
  }

  /** What a command prints. */
  private String oneteam(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--home", folder.resolve("home").toString(), "--config", config.toString()));
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setOut(out);
      exitCode = OneteamCommand.execute(all.toArray(String[]::new));
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void withNamesEverybodyIsListedByName() {
    oneteam("run");
    String listed = oneteam("people");
    assertThat(listed)
        .containsPattern("(?m)^unassigned +Avery Demo +avery@demo.example")
        .containsPattern("(?m)^merged +Blake Demo +blake@demo.example; demo-blake +data science")
        .doesNotContain("The store has no names");
    assertThat(oneteam("people", "--who", MISSING, "--format", "csv").lines())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("unassigned,Avery Demo,");
  }

  @Test
  void withoutNamesOnlyThePeopleFilesNamesAreShownAndTheOthersCanBeFound() throws IOException {
    hide();
    oneteam("run");
    String listed = oneteam("people");
    assertThat(listed)
        .containsPattern("(?m)^unassigned +git:[0-9a-f]{10} +git:")
        .containsPattern("(?m)^merged +Blake Demo +git:[0-9a-f]{10}; jira:[0-9a-f]{10} +data")
        .contains("The store has no names", "--who", "init")
        .doesNotContainIgnoringCase("avery", "blake@demo.example");
    List<String> found = oneteam("people", "--who", MISSING, "--format", "csv").lines().toList();
    assertThat(exitCode).isEqualTo(ExitCode.COMPLETE);
    assertThat(found).hasSize(2);
    String label = found.get(1).split(",")[1];
    assertThat(listed).contains(label);
    assertThat(oneteam("people", "--who", label, "--format", "csv").lines())
        .containsExactlyElementsOf(found);
    oneteam("people", "--who", "nobody@demo.example");
    assertThat(exitCode).isEqualTo(ExitCode.USAGE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whoeverIsForgottenStaysForgotten(boolean hidden) throws IOException {
    if (hidden) {
      hide();
    }
    oneteam("run");
    int identities = identities();
    assertThat(oneteam("forget", MISSING)).contains("identities are forgotten", "forgotten-");
    assertThat(exitCode).isEqualTo(ExitCode.COMPLETE);
    assertThat(Files.readString(store(), StandardCharsets.ISO_8859_1)).doesNotContain(MISSING);
    oneteam("run");
    assertThat(identities()).isEqualTo(identities);
    oneteam("people", "--who", MISSING);
    assertThat(exitCode).isEqualTo(ExitCode.USAGE);
    oneteam("forget", MISSING);
    assertThat(exitCode).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aLookBackLeavesTheModelsOfTheLastRun() {
    oneteam("run", "--as-of", "2026-10-01T00:00:00Z");
    String models = oneteam("models");
    assertThat(models).contains("As of 2026-10-01T00:00:00Z");
    oneteam("report", "--period", "2025-Q4");
    assertThat(exitCode).isEqualTo(ExitCode.COMPLETE);
    assertThat(oneteam("models")).isEqualTo(models);
    oneteam("models", "--as-of", "2026-01-01");
    assertThat(exitCode).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void initProposesNamesWithoutKeepingThem() throws IOException {
    hide();
    Path proposal = folder.resolve("proposal");
    assertThat(oneteam("init", "--dir", proposal.toString()))
        .containsPattern("\\d+ commits or issues read")
        .containsPattern("Found \\d+ people; a discipline is proposed for \\d+ of them");
    assertThat(exitCode).isEqualTo(ExitCode.COMPLETE);
    assertThat(proposal.resolve("people.csv")).content().contains("Avery Demo", MISSING);
    assertThat(store()).doesNotExist();
  }

  private Path store() {
    return folder.resolve("home/store.mv.db");
  }

  private int identities() {
    try (Store store = Store.open(StoreLocation.inHome(folder.resolve("home")))) {
      return new IdentityStore(store).all().size();
    }
  }
}
