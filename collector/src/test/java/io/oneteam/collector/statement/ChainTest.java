package io.oneteam.collector.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.lineage.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** People change a chain of calls link by link, so its links are compared one by one. */
class ChainTest {
  private static final String SPARK =
      "apc = (\n"
          + "    spark.read.table('%s')\n"
          + "    .filter(F.col('last_episode') == True)\n"
          + "    .withColumn('icb', icbs[F.col('ccg_of_residence')])\n"
          + "    .orderBy('age')\n"
          + ")\n";

  private static List<Statement> read(Language language, String text) {
    CodeReader reader = new CodeReader();
    reader.read(language, text);
    return reader.code().statements();
  }

  private static Set<Long> telling(Language language, String text) {
    return read(language, text).stream()
        .filter(Statement::telling)
        .map(Statement::hash)
        .collect(Collectors.toSet());
  }

  @Test
  void linksStayWhenAnotherLinkChanges() {
    Set<Long> before = telling(Language.PYTHON, String.format(SPARK, "gold.apc"));
    Set<Long> after = telling(Language.PYTHON, String.format(SPARK, "silver.apc"));
    assertThat(before).hasSize(4);
    before.retainAll(after);
    assertThat(before).hasSize(2);
  }

  @Test
  void theWholeIsStillAStatementAndLinksAreNone() {
    List<Statement> all = read(Language.PYTHON, String.format(SPARK, "apc"));
    assertThat(all).filteredOn(statement -> !statement.link()).hasSize(1);
    assertThat(all).filteredOn(Statement::link).hasSize(4);
    assertThat(all.get(4).trivial()).isTrue();
  }

  @Test
  void layoutDoesNotChangeALink() {
    String joined = String.format(SPARK, "apc").replaceAll("\\n\\s*", "");
    assertThat(telling(Language.PYTHON, joined))
        .isEqualTo(telling(Language.PYTHON, String.format(SPARK, "apc")));
  }

  @Test
  void pipesOfRAreChainsToo() {
    String piped = "stays <- raw %>% filter(sex == 'f', age > 17, !is.na(ward)) %>% mutate(%s)\n";
    Set<Long> before = telling(Language.R, piped.replace("%s", "days = out - admitted + 1"));
    before.retainAll(telling(Language.R, piped.replace("%s", "weeks = (out - admitted) / 7")));
    assertThat(before).hasSize(1);
  }

  @Test
  void shortChainsAndOtherLanguagesStayWhole() {
    assertThat(read(Language.PYTHON, "x = df.a(1).b(2).c(3)\n")).hasSize(1);
    assertThat(read(Language.SQL, "SELECT a.b(1).c(2).d(3) FROM e.f(1, 2, 3).g(4, 5, 6).h(7)"))
        .noneMatch(Statement::link);
  }
}
