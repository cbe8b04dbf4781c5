package io.oneteam.reporter.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReportSheetsTest {
  @Test
  void everySheetIsInTheCatalogue() throws URISyntaxException {
    var listed = ReportSheets.all().stream().map(Object::getClass).collect(Collectors.toSet());
    assertThat(implementations()).hasSizeGreaterThan(6).isSubsetOf(listed);
  }

  @Test
  void theOrderIsTheDesigns() {
    assertThat(ReportSheets.all().stream().map(ReportSheet::name))
        .containsExactly(
            "Retro",
            "Time to production",
            "Waiting in notebooks",
            "Models",
            "Discipline spread",
            "Working together",
            "Hand-offs",
            "Pairing",
            "Parallel work",
            "One backlog",
            "Single-discipline code",
            "Engineering practice",
            "Flow",
            "Other measures",
            "Actions",
            "Evidence",
            "Data quality",
            "Definitions");
  }

  private static List<Class<?>> implementations() throws URISyntaxException {
    Path classes =
        Path.of(ReportSheet.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    File[] files = classes.resolve("io/oneteam/reporter/sheet").toFile().listFiles();
    return Arrays.stream(Objects.requireNonNull(files))
        .map(file -> file.getName().replace(".class", ""))
        .<Class<?>>map(ReportSheetsTest::load)
        .filter(type -> ReportSheet.class.isAssignableFrom(type) && !type.isInterface())
        .toList();
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName("io.oneteam.reporter.sheet." + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name, e);
    }
  }
}
