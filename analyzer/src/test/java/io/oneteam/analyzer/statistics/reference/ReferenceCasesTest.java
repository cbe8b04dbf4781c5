package io.oneteam.analyzer.statistics.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every case of every file in a folder of the format described in its FORMAT.md. Another folder:
 * {@code -Doneteam.statistics.cases=folder}.
 */
class ReferenceCasesTest {
  @TestFactory
  Stream<DynamicTest> everyFieldOfEveryCaseAgrees() throws IOException {
    Optional<Path> folder = CaseFolder.find();
    if (folder.isEmpty()) {
      String reason = "reference cases skipped: no folder at " + CaseFolder.searched();
      System.out.println(reason);
      return Stream.of(dynamicTest("no reference cases", () -> assumeTrue(false, reason)));
    }
    try (Stream<Path> files = Files.list(folder.get())) {
      List<Path> json = files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
      assertThat(json).as("case files in %s", folder.get()).isNotEmpty();
      return json.stream().flatMap(ReferenceCasesTest::cases);
    }
  }

  private static Stream<DynamicTest> cases(Path file) {
    JsonNode root = JsonMapper.shared().readTree(file.toFile());
    String statistic = root.path("statistic").asString();
    Tolerance tolerance = Tolerance.of(root);
    return StreamSupport.stream(root.path("cases").spliterator(), false)
        .map(
            one ->
                dynamicTest(
                    statistic + "/" + one.path("id").asString(),
                    () -> {
                      Object answer = Adapters.answer(statistic, one.path("input"));
                      assertThat(Difference.between(one.path("expected"), answer, tolerance))
                          .as("differences from the reference answer")
                          .isEmpty();
                    }));
  }
}
