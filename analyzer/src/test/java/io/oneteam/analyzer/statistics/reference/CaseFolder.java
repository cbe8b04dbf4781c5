package io.oneteam.analyzer.statistics.reference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the folder of cases from the checkout's root, whichever module the test runs in. */
final class CaseFolder {
  private static final String PROPERTY = "oneteam.statistics.cases";
  private static final String DEFAULT = "../shared/statistics/cases";

  private CaseFolder() {}

  static Optional<Path> find() {
    Optional<Path> found = searched().stream().filter(Files::isDirectory).findFirst();
    if (found.isEmpty() && System.getProperty(PROPERTY) != null) {
      throw new IllegalStateException(PROPERTY + " names no folder; looked at " + searched());
    }
    return found;
  }

  /** A checkout may itself lie one folder deeper, as a work tree does. */
  static List<Path> searched() {
    String wanted = System.getProperty(PROPERTY, DEFAULT);
    Path here = Path.of("").toAbsolutePath();
    Path root = root(here);
    return Stream.of(here.resolve(wanted), root.resolve(wanted), root.resolve("..").resolve(wanted))
        .map(Path::normalize)
        .distinct()
        .toList();
  }

  private static Path root(Path start) {
    Path folder = start;
    while (!Files.isDirectory(folder.resolve(".mvn")) && folder.getParent() != null) {
      folder = folder.getParent();
    }
    return folder;
  }
}
