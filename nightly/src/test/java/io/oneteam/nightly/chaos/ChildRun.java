package io.oneteam.nightly.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A run in a process of its own, which can be killed. */
final class ChildRun {
  private final Process process;
  private final Path log;

  private ChildRun(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  static ChildRun start(Path home, Path config, String asOf) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "io.oneteam.nightly.Oneteam",
                "run",
                "--home",
                home.toString(),
                "--config",
                config.toString(),
                "--as-of",
                asOf));
    try {
      Path log = Files.createTempFile("oneteam-child", ".log");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      return new ChildRun(process, log);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Waits for the end and gives the exit code. */
  int finish() throws InterruptedException {
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      kill();
      throw new AssertionError("the run did not end: " + output());
    }
    return process.exitValue();
  }

  /** Lets it run for a while, then kills it with SIGKILL; false when it had ended already. */
  boolean killAfter(long millis) throws InterruptedException {
    if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
      return false;
    }
    kill();
    return true;
  }

  /** Lets it run for a while, then asks it to stop with SIGTERM. */
  boolean stopAfter(long millis) throws InterruptedException {
    if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
      return false;
    }
    process.destroy();
    finish();
    return true;
  }

  private void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  String output() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
