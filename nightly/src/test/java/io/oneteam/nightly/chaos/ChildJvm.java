package io.oneteam.nightly.chaos;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a run in a process of its own is started: as cheaply as can be, because a hundred kills take
 * two hundred starts. An archive of loaded classes would save another second of each, but Java 17
 * sometimes crashes while it writes one.
 */
final class ChildJvm {
  private ChildJvm() {}

  static List<String> command(List<String> arguments) {
    return command(Path.of(System.getProperty("java.home")), arguments);
  }

  static List<String> command(Path javaHome, List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                javaHome.resolve("bin").resolve("java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Dlogback.configurationFile=logback.xml",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "io.oneteam.nightly.Oneteam"));
    command.addAll(arguments);
    return command;
  }
}
