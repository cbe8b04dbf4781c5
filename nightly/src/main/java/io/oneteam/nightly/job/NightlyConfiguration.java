package io.oneteam.nightly.job;

import io.oneteam.collector.Source;
import io.oneteam.domain.store.SourceStore;
import io.oneteam.domain.store.Store;
import io.oneteam.nightly.progress.RunProgress;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;

/** The job: collect by source, link, analyse by team, report by team. */
@Configuration(proxyBeanMethods = false)
class NightlyConfiguration extends JdbcDefaultBatchConfiguration {
  /** The job's name. */
  static final String JOB = "nightly";

  private final Store store;

  NightlyConfiguration(Store store) {
    this.store = store;
  }

  @Override
  protected DataSource getDataSource() {
    return store.dataSource();
  }

  @Override
  protected PlatformTransactionManager getTransactionManager() {
    return store.transactionManager();
  }

  @Bean
  Job nightly(
      JobRepository repository, TaskExecutor workers, NightParts parts, RunProgress progress) {
    NightRequest request = parts.request();
    List<String> teams = parts.teams();
    Step link = step(repository, "link", task(parts::link, progress));
    Step analyse =
        partitioned(repository, workers, "analyse", teams, team(parts::analyse, progress));
    Step report = partitioned(repository, workers, "report", teams, team(parts::report, progress));
    Step leads = step(repository, "leads", task(parts::reportAcrossTeams, progress));
    JobBuilder job = new JobBuilder(JOB, repository);
    return request.collect()
        ? job.start(collect(repository, workers, parts, progress))
            .next(link)
            .next(analyse)
            .next(report)
            .next(leads)
            .build()
        : job.start(link).next(analyse).next(report).next(leads).build();
  }

  @Bean
  TaskExecutor workers() {
    ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();
    pool.setCorePoolSize(Math.max(2, Math.min(4, Runtime.getRuntime().availableProcessors())));
    pool.setThreadNamePrefix("worker-");
    pool.setDaemon(true);
    return pool;
  }

  private Step collect(
      JobRepository repository, TaskExecutor workers, NightParts parts, RunProgress progress) {
    Map<String, Source> sources = new LinkedHashMap<>();
    parts.sources().forEach(source -> sources.put(source.name(), source));
    Tasklet tasklet =
        new CollectTasklet(
            sources, new SourceStore(store), progress, parts.summary(), Clock.systemUTC());
    return partitioned(repository, workers, "collect", List.copyOf(sources.keySet()), tasklet);
  }

  private Step partitioned(
      JobRepository repository,
      TaskExecutor workers,
      String name,
      List<String> partitions,
      Tasklet tasklet) {
    return new StepBuilder(name, repository)
        .partitioner(name + "-worker", partitions(partitions))
        .step(step(repository, name + "-worker", tasklet))
        .taskExecutor(workers)
        .gridSize(Math.max(1, partitions.size()))
        .build();
  }

  /** Every step is made here: work commits in pieces of its own, so no transaction spans it. */
  private Step step(JobRepository repository, String name, Tasklet tasklet) {
    return new StepBuilder(name, repository)
        .tasklet(tasklet, store.transactionManager())
        .transactionAttribute(
            new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED))
        .build();
  }

  private static Partitioner partitions(List<String> names) {
    return gridSize -> {
      Map<String, ExecutionContext> contexts = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        ExecutionContext context = new ExecutionContext();
        context.putString(CollectTasklet.SOURCE, names.get(i));
        contexts.put(String.format("%04d", i), context);
      }
      return contexts;
    };
  }

  private static Tasklet task(Runnable work, RunProgress progress) {
    return (contribution, context) -> {
      if (!progress.stopping()) {
        work.run();
      }
      return RepeatStatus.FINISHED;
    };
  }

  private static Tasklet team(Consumer<String> work, RunProgress progress) {
    return (contribution, context) -> {
      Object team = context.getStepContext().getStepExecutionContext().get(CollectTasklet.SOURCE);
      if (!progress.stopping() && team != null) {
        work.accept(team.toString());
      }
      return RepeatStatus.FINISHED;
    };
  }
}
