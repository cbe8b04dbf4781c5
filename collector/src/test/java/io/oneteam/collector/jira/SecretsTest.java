package io.oneteam.collector.jira;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

class SecretsTest {
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void noSecretIsInAnyLogLineAddressOrTable(boolean cloud) throws IOException {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level before = root.getLevel();
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    Appender<ILoggingEvent> console = root.getAppender("console");
    root.detachAppender(console);
    root.addAppender(lines);
    root.setLevel(Level.DEBUG);
    StringBuilder all = new StringBuilder();
    try (Night night = new Night(cloud, 5)) {
      // The server quotes the header, as badly configured proxies do.
      night.jira.arm(
          "/project/TEAM",
          0,
          1,
          exchange -> {
            String sent = exchange.getRequestHeaders().getFirst("Authorization");
            FakeJira.send(exchange, 403, "{\"errorMessages\":[\"bad header " + sent + "\"]}");
            return true;
          });
      ProjectSource source = night.source(FakeJira.TOKEN);
      all.append(source.check());
      night.jira.arm("/search", 0, 2, Passing.UNAVAILABLE::happens);
      all.append(night.collect()).append(night.jira.requests()).append(night.lines());
      all.append(night.settings(night.jira.url(), FakeJira.TOKEN));
      all.append(tables(night));
    } finally {
      root.setLevel(before);
      root.detachAppender(lines);
      root.addAppender(console);
    }
    for (ILoggingEvent line : lines.list) {
      all.append(line.getFormattedMessage()).append('\n');
    }
    String basic =
        Base64.getEncoder()
            .encodeToString(
                (FakeJira.EMAIL + ":" + FakeJira.TOKEN).getBytes(StandardCharsets.UTF_8));
    assertThat(all).contains("Jira refuses access", "503", "TEAM-1");
    assertThat(all.toString()).doesNotContain(FakeJira.TOKEN).doesNotContain(basic);
  }

  private static String tables(Night night) {
    JdbcTemplate jdbc = new JdbcTemplate(night.store.dataSource());
    StringBuilder all = new StringBuilder();
    for (String line : jdbc.queryForList("SCRIPT", String.class)) {
      all.append(line);
    }
    assertThat(List.of(all.toString().split("INSERT INTO"))).hasSizeGreaterThan(5);
    return all.toString();
  }
}
