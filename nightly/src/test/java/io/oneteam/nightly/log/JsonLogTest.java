package io.oneteam.nightly.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What ONETEAM_LOG=json writes: the configuration that the jar carries, in a context apart. */
class JsonLogTest {
  private final LoggerContext context = new LoggerContext();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  @BeforeEach
  void configure() throws Exception {
    context.setMDCAdapter(new LogbackMDCAdapter());
    context.putProperty("ONETEAM_LOG", "json");
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(JsonLogTest.class.getResource("/logback.xml"));
    ((ConsoleAppender<ILoggingEvent>) context.getLogger("ROOT").getAppender("json"))
        .setOutputStream(written);
  }

  @AfterEach
  void stop() {
    context.stop();
  }

  @Test
  void everyLineIsAnObjectWithTheSentenceAsPeopleReadIt() {
    context.getLogger("io.oneteam.some.Reader").info("{}: {} \"notebooks\"", "pricing", 12);
    context.getLogger("io.oneteam.some.Reader").error("two\nlines");
    assertThat(lines()).hasSize(2);
    JsonNode first = JsonMapper.shared().readTree(lines()[0]);
    assertThat(first.path("formattedMessage").asString()).isEqualTo("pricing: 12 \"notebooks\"");
    assertThat(first.path("level").asString()).isEqualTo("INFO");
    assertThat(first.path("loggerName").asString()).isEqualTo("io.oneteam.some.Reader");
    assertThat(first.path("timestamp").asLong()).isGreaterThan(1_700_000_000_000L);
    assertThat(first.propertyNames())
        .containsExactlyInAnyOrder(
            "timestamp", "level", "threadName", "loggerName", "formattedMessage", "throwable");
    assertThat(JsonMapper.shared().readTree(lines()[1]).path("formattedMessage").asString())
        .isEqualTo("two\nlines");
  }

  private String[] lines() {
    return written.toString(StandardCharsets.UTF_8).split("\n");
  }
}
