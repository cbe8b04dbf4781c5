package io.oneteam.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rooms of the design, as rules. */
final class Rules {
  private Rules() {}

  /** All rules by name. */
  static Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put(
        "the domain imports nobody",
        apart(
            "domain", "io.oneteam.collector..", "io.oneteam.analyzer..", "io.oneteam.reporter.."));
    rules.put(
        "the collector imports the domain only",
        apart("collector", "io.oneteam.analyzer..", "io.oneteam.reporter.."));
    rules.put(
        "the analyzer imports the domain only",
        apart("analyzer", "io.oneteam.collector..", "io.oneteam.reporter.."));
    rules.put(
        "the reporter imports the domain only",
        apart("reporter", "io.oneteam.collector..", "io.oneteam.analyzer.."));
    rules.put(
        "nobody imports nightly",
        noClasses()
            .that()
            .resideOutsideOfPackages("io.oneteam.nightly..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.oneteam.nightly.."));
    rules.put(
        "JGit lives in the git package (and where the demo makes repositories)",
        only("org.eclipse.jgit..", "io.oneteam.collector.git..", "io.oneteam.nightly.demo.."));
    rules.put("POI lives in the reporter", only("org.apache.poi..", "io.oneteam.reporter.."));
    rules.put("SQL lives in the store", sql());
    rules.put("Spring Batch lives in configurations and nightly", batch());
    rules.put("a measure sees rows only", measures());
    rules.put(
        "packages have no cycles",
        slices().matching("io.oneteam.(**)").should().beFreeOfCycles().allowEmptyShould(true));
    rules.put(
        "the time comes from a clock or as-of",
        noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis"));
    return rules;
  }

  private static ArchRule apart(String module, String... others) {
    return noClasses()
        .that()
        .resideInAPackage("io.oneteam." + module + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others);
  }

  private static ArchRule only(String library, String... homes) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(homes)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  /** The job hands the store's DataSource to Spring Batch; nothing else outside touches SQL. */
  private static ArchRule sql() {
    return noClasses()
        .that(not(resideInAnyPackage("io.oneteam.domain.store..", "io.oneteam.nightly.job..")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..");
  }

  private static ArchRule batch() {
    return noClasses()
        .that(
            not(resideInAnyPackage("io.oneteam.nightly.."))
                .and(not(simpleNameEndingWith("Configuration"))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework.batch..");
  }

  private static ArchRule measures() {
    return classes()
        .that()
        .resideInAnyPackage("io.oneteam.analyzer.measure..", "io.oneteam.analyzer.statistics..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    "java..", "org.hipparchus..", "org.jspecify..", "io.oneteam.analyzer..")
                .or(
                    resideInAnyPackage("io.oneteam.domain..")
                        .and(not(resideInAnyPackage("io.oneteam.domain.store..")))));
  }
}
