package io.oneteam.nightly.job;

import io.oneteam.collector.Source;
import io.oneteam.collector.SourceException;
import io.oneteam.collector.SourceOutcome;
import io.oneteam.domain.report.QualityLine;
import io.oneteam.domain.report.QualityLine.Severity;
import io.oneteam.domain.store.SourceStore;
import io.oneteam.nightly.progress.RunProgress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Gives one source its turn. A source that fails is a gap in this night, never its end. */
final class CollectTasklet implements Tasklet {
  static final String SOURCE = "source";
  private static final Logger LOG = LoggerFactory.getLogger(CollectTasklet.class);

  private final Map<String, Source> sources;
  private final SourceStore store;
  private final RunProgress progress;
  private final NightSummary summary;
  private final Clock clock;

  CollectTasklet(
      Map<String, Source> sources,
      SourceStore store,
      RunProgress progress,
      NightSummary summary,
      Clock clock) {
    this.sources = Map.copyOf(sources);
    this.store = store;
    this.progress = progress;
    this.summary = summary;
    this.clock = clock;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    String name = String.valueOf(context.getStepContext().getStepExecutionContext().get(SOURCE));
    Source source = sources.get(name);
    if (source == null || progress.stopping()) {
      return RepeatStatus.FINISHED;
    }
    Instant begin = clock.instant();
    try {
      SourceOutcome outcome = source.collect(progress.of(name));
      summary.collected(name, outcome, Duration.between(begin, clock.instant()));
    } catch (SourceException e) {
      fail(name, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.debug("{} failed", name, e);
      fail(
          name,
          "Reading failed unexpectedly ("
              + e.getClass().getSimpleName()
              + ": "
              + e.getMessage()
              + "); the next run tries again.");
    } finally {
      progress.finished(name);
    }
    return RepeatStatus.FINISHED;
  }

  private void fail(String source, String sentence) {
    LOG.error("{}: {}", source, sentence);
    QualityLine line = new QualityLine(Severity.GAP, source, sentence, 1);
    // The balance of the last good night stays; this night's failure stands beside it.
    store.recordFailure(source, line);
    summary.failed(line);
  }
}
