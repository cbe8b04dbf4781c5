package io.oneteam.collector.jira;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real documents beside the checkout; tests that need them are skipped without them. */
final class Shared {
  private Shared() {}

  /** A file of the folder named by the system property {@code shared}, by default ../shared. */
  static Path file(String name) {
    Path file = Path.of(System.getProperty("shared", "../../shared")).resolve(name);
    if (!Files.exists(file)) {
      System.out.println("Skipped: there is no " + file + " (set -Dshared=FOLDER).");
    }
    assumeTrue(Files.exists(file), () -> "there is no " + file);
    return file;
  }
}
