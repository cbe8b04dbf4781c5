package io.oneteam.nightly.job;

import java.time.Clock;
import java.time.LocalDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Closes what a dead run left open. Whoever holds the home's lock knows that every unfinished
 * execution is dead, also one that is marked stopped while its steps still say started.
 */
final class Recovery {
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  private Recovery() {}

  static void recover(JobRepository repository, String job, Clock clock) {
    LocalDateTime now = LocalDateTime.now(clock);
    JobInstance last = repository.getLastJobInstance(job);
    if (last == null) {
      return;
    }
    for (JobExecution execution : repository.getJobExecutions(last)) {
      boolean open = execution.getStatus().isRunning();
      for (StepExecution step : execution.getStepExecutions()) {
        if (step.getStatus().isRunning()) {
          step.setStatus(BatchStatus.FAILED);
          step.setExitStatus(ExitStatus.FAILED);
          step.setEndTime(now);
          repository.update(step);
          open = true;
        }
      }
      if (open) {
        LOG.info("The last run was interrupted; this one goes on where it ended.");
        execution.setStatus(BatchStatus.FAILED);
        execution.setExitStatus(ExitStatus.FAILED);
        execution.setEndTime(now);
        repository.update(execution);
      }
    }
  }
}
