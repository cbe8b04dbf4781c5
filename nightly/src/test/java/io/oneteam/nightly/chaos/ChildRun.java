package io.oneteam.nightly.chaos;

import io.oneteam.domain.store.StoreLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A run in a process of its own, which can be killed. */
final class ChildRun {
  private final Process process;
  private final Path home;
  private final Path log;

  private ChildRun(Process process, Path home, Path log) {
    this.process = process;
    this.home = home;
    this.log = log;
  }

  /** Starts {@code oneteam run}. */
  static ChildRun start(Path home, StoreLocation store, List<String> options) {
    List<String> arguments = new ArrayList<>(List.of("run", "--home", home.toString()));
    arguments.addAll(options);
    return start(ChildJvm.command(arguments), home, environment(store));
  }

  /** Starts a command of one's own. */
  static ChildRun start(List<String> command, Path home, Map<String, String> environment) {
    try {
      Path log = Files.createTempFile("oneteam-child", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      return new ChildRun(builder.start(), home, log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> environment(StoreLocation store) {
    return store.embedded()
        ? Map.of()
        : Map.of(
            "ONETEAM_STORE_URL", store.url(),
            "ONETEAM_STORE_USER", String.valueOf(store.user()),
            "ONETEAM_STORE_PASSWORD", String.valueOf(store.password()));
  }

  /** Waits for the end and gives the exit code. */
  int finish() throws InterruptedException {
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      kill();
      throw new AssertionError("the run did not end: " + output());
    }
    return process.exitValue();
  }

  /** Lets it work for a while, then kills it with SIGKILL; false when it had ended already. */
  boolean killAfter(long millis) throws InterruptedException {
    awaitLock();
    if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
      return false;
    }
    kill();
    return true;
  }

  /** Lets it work for a while, then asks it to stop with SIGTERM. */
  boolean stopAfter(long millis) throws InterruptedException {
    awaitLock();
    if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
      return false;
    }
    process.destroy();
    finish();
    return true;
  }

  /** Waits until it holds the home: before that it has done nothing that could be lost. */
  void awaitLock() throws InterruptedException {
    Path lock = home.resolve("lock");
    while (process.isAlive() && !Files.exists(lock)) {
      Thread.sleep(2);
    }
  }

  private void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  String output() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
