package io.oneteam.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
  private static final JavaClasses PRODUCTION =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.oneteam");
  private static final JavaClasses VIOLATIONS =
      new ClassFileImporter()
          .withImportOption(
              location ->
                  location.matches(java.util.regex.Pattern.compile(".*/(violation|cycle)/.*")))
          .importPackages("io.oneteam");

  @TestFactory
  Stream<DynamicTest> theProjectKeepsEveryRule() {
    return Rules.all().entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(PRODUCTION)));
  }

  @TestFactory
  Stream<DynamicTest> everyRuleCanFail() {
    return Rules.all().entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey(),
                    () ->
                        assertThat(rule.getValue().evaluate(VIOLATIONS).hasViolation())
                            .as("a planted violation is found")
                            .isTrue()));
  }
}
