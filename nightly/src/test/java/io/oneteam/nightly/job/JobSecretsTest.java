package io.oneteam.nightly.job;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.store.StoreLocation;
import io.oneteam.nightly.home.Home;
import io.oneteam.nightly.progress.RunProgress;
import io.oneteam.nightly.settings.Flags;
import io.oneteam.nightly.settings.SettingsLoader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** A whole night with a Jira that quotes the login: no secret is in anything the night leaves. */
class JobSecretsTest {
  private static final String TOKEN = "s3cr3t-t0ken-never-shown";
  private static final String EMAIL = "reader@example.org";
  private static final String BASIC =
      Base64.getEncoder().encodeToString((EMAIL + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void noSecretIsInAnyFileLogLineAddressOrMessage(boolean cloud) throws IOException {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level before = root.getLevel();
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    root.addAppender(lines);
    root.setLevel(Level.DEBUG);
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    List<String> told = new ArrayList<>();
    Path home = folder.resolve("home");
    try (QuotingJira jira = new QuotingJira(cloud)) {
      Night.Outcome outcome = night(home, jira, cloud, new PrintStream(shown, true));
      assertThat(outcome.exitCode()).isIn(0, 3);
      assertThat(jira.messages).as("the webhook was told").hasSize(1);
      told.addAll(jira.asked);
      told.add(outcome.toString());
    } finally {
      root.setLevel(before);
      root.detachAppender(lines);
    }
    lines.list.forEach(line -> told.add(line.getFormattedMessage()));
    told.add(shown.toString(StandardCharsets.UTF_8));
    Map<String, String> files = contents(home);
    assertThat(files.keySet())
        .anyMatch(name -> name.endsWith(".json"))
        .anyMatch(name -> name.contains(".xlsx!"))
        .anyMatch(name -> name.endsWith("oneteam.prom"))
        .anyMatch(name -> name.endsWith(".mv.db"));
    assertThat(files.values())
        .as("what Jira refused is told")
        .anyMatch(t -> t.contains("versions of TEAM"));
    told.addAll(files.values());
    assertThat(told)
        .noneMatch(text -> text.contains(TOKEN))
        .noneMatch(text -> text.contains(BASIC));
  }

  private Night.Outcome night(Path home, QuotingJira jira, boolean cloud, PrintStream shown)
      throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("oneteam.yaml"),
            "oneteam: {team: Team, jira: {url: '"
                + jira.url()
                + "', projects: [TEAM]"
                + (cloud ? ", email: " + EMAIL : "")
                + "}, reports: {webhook: '"
                + jira.url()
                + "/hook'}}\n");
    Settings settings =
        new SettingsLoader(Map.of("ONETEAM_JIRA_TOKEN", TOKEN))
            .load(Home.open(home, null), new Flags(config, List.of(), List.of(), null, null));
    Clock clock = Clock.systemUTC();
    return new Night(clock, new RunProgress(shown, false, clock))
        .run(
            new NightRequest(
                Home.open(home, null),
                StoreLocation.inHome(home),
                settings,
                Instant.parse("2026-04-01T00:00:00Z"),
                null,
                true));
  }

  /** Texts of all files by name, those inside of packed ones apart. */
  private static Map<String, String> contents(Path home) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        contents.put(file.toString(), new String(bytes, StandardCharsets.ISO_8859_1));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
          for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            contents.put(
                file + "!" + entry.getName(),
                new String(zip.readAllBytes(), StandardCharsets.UTF_8));
          }
        }
      }
    }
    return contents;
  }
}
