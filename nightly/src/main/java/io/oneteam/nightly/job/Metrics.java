package io.oneteam.nightly.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.oneteam.nightly.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a run's outcome as an OpenMetrics text file for node-exporter's textfile collector. */
final class Metrics {
  private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);
  private static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0";

  private Metrics() {}

  static void write(Home home, NightSummary summary, int exitCode, Instant ended, Duration took) {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    gauge(registry, "oneteam.last.run.exit.code", exitCode);
    gauge(registry, "oneteam.last.run.end.seconds", ended.getEpochSecond());
    gauge(registry, "oneteam.last.run.duration.seconds", took.toMillis() / 1000.0);
    gauge(registry, "oneteam.last.run.rows.added", summary.added());
    gauge(registry, "oneteam.last.run.gaps", summary.gaps());
    gauge(registry, "oneteam.last.run.reports", summary.reports().size());
    Path file = home.path().resolve("metrics").resolve("oneteam.prom");
    try {
      Files.createDirectories(file.getParent());
      Path aside = file.resolveSibling("oneteam.prom.part");
      Files.writeString(aside, registry.scrape(OPEN_METRICS));
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("The metrics file {} could not be written: {}", file, e.getMessage());
    }
  }

  private static void gauge(PrometheusMeterRegistry registry, String name, double value) {
    Gauge.builder(name, () -> value).strongReference(true).register(registry);
  }
}
