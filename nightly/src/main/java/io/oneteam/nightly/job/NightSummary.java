package io.oneteam.nightly.job;

import io.oneteam.collector.SourceOutcome;
import io.oneteam.domain.report.QualityLine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a run did, gathered while it runs. Safe for threads. */
public final class NightSummary {
  private record Turn(SourceOutcome outcome, Duration took) {}

  private final Map<String, Turn> turns = new TreeMap<>();
  private final List<QualityLine> failures = new ArrayList<>();
  private final List<Path> reports = new ArrayList<>();
  private final List<String> headlines = new ArrayList<>();
  private long gaps;

  synchronized void collected(String source, SourceOutcome outcome, Duration took) {
    turns.put(source, new Turn(outcome, took));
    gaps += outcome.gaps();
  }

  synchronized void failed(QualityLine line) {
    failures.add(line);
    gaps++;
  }

  synchronized void measured(String team, long gapsOfReport) {
    gaps += gapsOfReport;
  }

  synchronized void reported(List<Path> files, String headline) {
    reports.addAll(files);
    headlines.add(headline);
  }

  synchronized void filed(Path file) {
    reports.add(file);
  }

  /** What went wrong in this run, besides what sources have recorded themselves. */
  public synchronized List<QualityLine> failures() {
    return List.copyOf(failures);
  }

  /** Files written. */
  public synchronized List<Path> reports() {
    return reports.stream().sorted().toList();
  }

  /** Headline of each report. */
  public synchronized List<String> headlines() {
    return List.copyOf(headlines);
  }

  /** Rows that are new in the store. */
  public synchronized long added() {
    return turns.values().stream().mapToLong(turn -> turn.outcome().added()).sum();
  }

  /** How much could not be read, measured or written. */
  public synchronized long gaps() {
    return gaps;
  }

  /** Whether something could not be read, measured or written. */
  public synchronized boolean hasGaps() {
    return gaps > 0;
  }

  /** Whether a stop was asked for and heeded. */
  public synchronized boolean stopped() {
    return turns.values().stream().anyMatch(turn -> turn.outcome().stopped());
  }

  /** One line for each source. */
  public synchronized List<String> lines() {
    List<String> lines = new ArrayList<>();
    turns.forEach(
        (source, turn) ->
            lines.add(
                String.format(
                    Locale.ROOT,
                    "%s: %s, %d already there%s%s, %.1f s",
                    source,
                    turn.outcome().added() == 0 ? "nothing new" : turn.outcome().added() + " new",
                    turn.outcome().unchanged(),
                    turn.outcome().gaps() == 0
                        ? ""
                        : ", " + turn.outcome().gaps() + " gaps (see Data quality)",
                    turn.outcome().stopped() ? ", stopped early; the next run goes on" : "",
                    turn.took().toMillis() / 1000.0)));
    failures.forEach(line -> lines.add(line.topic() + ": " + line.sentence()));
    return List.copyOf(lines);
  }
}
