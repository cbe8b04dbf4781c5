package io.oneteam.collector.git;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A few threads for one repository's turn, and one more that leads them ahead of its caller. */
final class Workers implements AutoCloseable {
  final int count;
  private final ExecutorService pool;

  Workers(int count) {
    this.count = count;
    this.pool =
        Executors.newFixedThreadPool(
            count + 1,
            task -> {
              Thread thread = new Thread(task, "git");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Begins a task that may in turn run others on all threads; one at a time. */
  <T> Future<T> ahead(Callable<T> task) {
    return pool.submit(task);
  }

  /** Waits for a task begun ahead; throws what it threw. */
  static <T> T result(Future<T> task) {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Stopped();
    }
  }

  /** Waits until a task that nobody needs any more has ended, however it ends. */
  static void settle(Future<?> task) {
    boolean interrupted = false;
    while (!task.isDone()) {
      try {
        task.get();
      } catch (ExecutionException e) {
        break; // it has ended, and its caller has a failure of its own
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Runs the same task once on each of so many threads and waits for all. */
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
