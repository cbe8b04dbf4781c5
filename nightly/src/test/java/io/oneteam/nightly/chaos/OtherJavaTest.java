package io.oneteam.nightly.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's reports have the same bytes under the oldest and the newest Java that we support. */
class OtherJavaTest {
  private static final List<Path> FOLDERS =
      List.of(Path.of("/usr/lib/jvm"), Path.of("/Library/Java/JavaVirtualMachines"));

  @TempDir Path folder;

  @Test
  void sameInputSameBytesOnJava17AndOn25() throws Exception {
    int other = Runtime.version().feature() < 25 ? 25 : 17;
    Optional<Path> found = javaHome(other);
    if (found.isEmpty()) {
      System.out.println("Skipped: no Java " + other + " below " + FOLDERS + " to compare with.");
    }
    assumeTrue(found.isPresent());
    Path here = demo(Path.of(System.getProperty("java.home")), "here");
    Path there = demo(found.get(), "there");
    assertThat(here.resolve("reports")).isNotEmptyDirectory();
    assertThat(ReportDifference.between(here, there)).isEmpty();
  }

  private Path demo(Path javaHome, String name) throws InterruptedException {
    Path home = folder.resolve(name);
    ChildRun run =
        ChildRun.start(
            ChildJvm.command(javaHome, List.of("demo", "--home", home.toString())), home, Map.of());
    assertThat(run.finish()).as(run.output()).isZero();
    return home;
  }

  private static Optional<Path> javaHome(int feature) throws IOException {
    for (Path jvms : FOLDERS) {
      if (Files.isDirectory(jvms)) {
        try (Stream<Path> homes = Files.list(jvms)) {
          Optional<Path> home =
              homes
                  .flatMap(jvm -> Stream.of(jvm, jvm.resolve("Contents/Home")))
                  .filter(jvm -> isJava(jvm, feature))
                  .min(Path::compareTo);
          if (home.isPresent()) {
            return home;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isJava(Path home, int feature) {
    try {
      return Files.isExecutable(home.resolve("bin/java"))
          && Files.readString(home.resolve("release"))
              .matches("(?s).*JAVA_VERSION=\"" + feature + "[.\"].*");
    } catch (IOException e) {
      return false;
    }
  }
}
