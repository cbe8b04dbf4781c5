package io.oneteam.analyzer.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MeasuresTest {

  @Test
  void everyMeasureIsInTheCatalogue() throws IOException, URISyntaxException {
    List<Class<?>> found = new ArrayList<>();
    Path classes =
        Path.of(Measures.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .resolve("io/oneteam/analyzer/measure");
    try (Stream<Path> files = Files.list(classes)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".class") && !name.contains("$") && !name.startsWith("package")) {
          found.add(load(name.substring(0, name.length() - ".class".length())));
        }
      }
    }
    List<Class<?>> measures =
        found.stream().filter(c -> Measure.class.isAssignableFrom(c) && !c.isInterface()).toList();
    List<Class<?>> listed = new ArrayList<>();
    Measures.all().forEach(measure -> listed.add(measure.getClass()));
    assertThat(listed).containsExactlyInAnyOrderElementsOf(measures);
  }

  @Test
  void namesAreDistinct() {
    assertThat(Measures.all()).extracting(Measure::name).doesNotHaveDuplicates();
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName("io.oneteam.analyzer.measure." + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name, e);
    }
  }
}
