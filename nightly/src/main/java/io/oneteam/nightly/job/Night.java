package io.oneteam.nightly.job;

import io.oneteam.domain.store.RunStore;
import io.oneteam.domain.store.Store;
import io.oneteam.nightly.exit.ExitCode;
import io.oneteam.nightly.exit.UserException;
import io.oneteam.nightly.home.HomeLock;
import io.oneteam.nightly.progress.RunProgress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** One run from the lock to the exit code. */
public final class Night {
  private static final Logger LOG = LoggerFactory.getLogger(Night.class);
  private final Clock clock;
  private final RunProgress progress;

  public Night(Clock clock, RunProgress progress) {
    this.clock = clock;
    this.progress = progress;
  }

  /** How a run ended. */
  public record Outcome(int exitCode, NightSummary summary) {}

  /**
   * Runs the job.
   *
   * @throws UserException when another run holds the home, or the store cannot be opened
   */
  public Outcome run(NightRequest request) {
    CountDownLatch done = new CountDownLatch(1);
    Thread onSignal = new Thread(() -> stopAndWait(done), "stop");
    try (HomeLock lock = HomeLock.take(request.home(), clock);
        Store store = TeamStore.open(request.home(), request.store(), request.settings())) {
      NamedPeriod.check(request, store);
      Runtime.getRuntime().addShutdownHook(onSignal);
      BatchTables.migrate(store);
      return diary(request, store);
    } finally {
      done.countDown();
      forget(onSignal);
    }
  }

  private Outcome diary(NightRequest request, Store store) {
    RunStore runs = new RunStore(store);
    Instant begin = clock.instant();
    int id = runs.begin(begin, request.asOf());
    NightSummary summary = new NightSummary();
    int code = ExitCode.FAILED;
    try {
      code = launch(request, store, summary, id);
      return new Outcome(code, summary);
    } finally {
      Instant end = clock.instant();
      runs.end(id, end, code, String.join("\n", summary.lines()));
      Metrics.write(request.home(), summary, code, end, Duration.between(begin, end));
    }
  }

  private int launch(NightRequest request, Store store, NightSummary summary, int run) {
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      // Singletons made elsewhere: the context must not close what it does not own.
      ConfigurableListableBeanFactory beans = context.getBeanFactory();
      beans.registerSingleton("store", store);
      beans.registerSingleton("progress", progress);
      beans.registerSingleton("parts", new NightWork(request, store, summary, clock));
      context.register(NightlyConfiguration.class);
      context.refresh();
      JobOperator operator = context.getBean(JobOperator.class);
      Recovery.recover(context.getBean(JobRepository.class), NightlyConfiguration.JOB, clock);
      JobExecution execution =
          operator.start(
              context.getBean(Job.class),
              new JobParametersBuilder()
                  .addLong("run", (long) run)
                  .addString("asOf", request.asOf().toString(), false)
                  .toJobParameters());
      return exitCode(execution, summary);
    } catch (JobExecutionException e) {
      throw new IllegalStateException("the job could not be started: " + e.getMessage(), e);
    }
  }

  private int exitCode(JobExecution execution, NightSummary summary) {
    if (progress.stopping()) {
      LOG.warn("Stopped on request; nothing is lost, the next run goes on where this one ended.");
      return ExitCode.STOPPED;
    }
    if (execution.getStatus() != BatchStatus.COMPLETED) {
      execution.getAllFailureExceptions().forEach(e -> LOG.error("The run failed: {}", reason(e)));
      execution.getAllFailureExceptions().forEach(e -> LOG.debug("because", e));
      return ExitCode.FAILED;
    }
    return summary.hasGaps() ? ExitCode.GAPS : ExitCode.COMPLETE;
  }

  private static String reason(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null && !(root instanceof UserException)) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.toString() : root.getMessage();
  }

  private void stopAndWait(CountDownLatch done) {
    progress.stop();
    try {
      if (!done.await(60, TimeUnit.SECONDS)) {
        LOG.warn("The run did not stop within 60 s; the next run mends what it left.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      LOG.debug("the process is ending already");
    }
  }
}
