package io.oneteam.collector.git;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A few threads for one repository's turn. */
final class Workers implements AutoCloseable {
  final int count;
  private final ExecutorService pool;

  Workers(int count) {
    this.count = count;
    this.pool =
        Executors.newFixedThreadPool(
            count,
            task -> {
              Thread thread = new Thread(task, "git");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Runs the same task once on each thread and waits for all. */
  void all(Callable<?> task) {
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      running.add(pool.submit(task));
    }
    RuntimeException failure = null;
    OutOfMemoryError memory = null;
    for (Future<?> future : running) {
      try {
        future.get();
      } catch (ExecutionException e) {
        memory = e.getCause() instanceof OutOfMemoryError error ? error : memory;
        failure = new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Stopped();
      }
    }
    if (memory != null) {
      throw memory;
    }
    if (failure != null) {
      throw failure.getCause() instanceof Stopped stopped ? stopped : failure;
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }

  /** The run is to end; nothing is half done. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
