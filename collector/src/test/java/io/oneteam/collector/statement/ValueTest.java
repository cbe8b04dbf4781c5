package io.oneteam.collector.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.lineage.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is computed is compared, not the name it is given. */
class ValueTest {
  private static Statement only(Language language, String text) {
    CodeReader reader = new CodeReader();
    reader.read(language, text + "\n");
    return reader.code().statements().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "fares = taxi.groupby(['zone', 'hour'])['fare'].mean()"
            + "|by_zone = taxi.groupby(['zone', 'hour'])['fare'].mean()",
        "fares = taxi.groupby(['zone', 'hour'])['fare'].mean()"
            + "|return taxi.groupby(['zone', 'hour'])['fare'].mean()",
        "fares = taxi.groupby(['zone', 'hour'])['fare'].mean()"
            + "|self.fares: pd.Series = taxi.groupby(['zone', 'hour'])['fare'].mean()",
        "low, high = np.percentile(errors[kept], [2.5, 97.5])"
            + "|lower, upper = np.percentile(errors[kept], [2.5, 97.5])",
      })
  void aNewNameForALongValueIsNoChange(String one, String other) {
    assertThat(only(Language.PYTHON, one).hash()).isEqualTo(only(Language.PYTHON, other).hash());
    assertThat(only(Language.PYTHON, one).layout())
        .isNotEqualTo(only(Language.PYTHON, other).layout());
  }

  @Test
  void arrowsAssignInR() {
    assertThat(only(Language.R, "stays <- filter(raw, sex == 'f', age > 17)").hash())
        .isEqualTo(only(Language.R, "kept <- filter(raw, sex == 'f', age > 17)").hash());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "n = len(rows) + 1|m = len(rows) + 1",
        "df['fare'] = taxi.groupby(['zone', 'hour'])['fare'].mean()"
            + "|df['tip'] = taxi.groupby(['zone', 'hour'])['fare'].mean()",
        "total += taxi.groupby(['zone', 'hour'])['fare'].mean()"
            + "|total = taxi.groupby(['zone', 'hour'])['fare'].mean()",
        "if a.b == taxi.groupby(['zone', 'hour'])['fare'].mean(): pass"
            + "|if c.d == taxi.groupby(['zone', 'hour'])['fare'].mean(): pass",
      })
  void shortValuesColumnsAndConditionsKeepTheirNames(String one, String other) {
    assertThat(only(Language.PYTHON, one).hash()).isNotEqualTo(only(Language.PYTHON, other).hash());
  }

  @Test
  void theFirstLinkOfAChainForgetsTheNameToo() {
    CodeReader reader = new CodeReader();
    String chain =
        " = (spark.read.table('gold.apc', mode='fast', lazy=True).filter(col('age') > 17).order('age'))\n";
    reader.read(Language.PYTHON, "apc" + chain + "episodes" + chain.replace("17", "18"));
    assertThat(reader.code().statements()).filteredOn(Statement::link).hasSizeGreaterThan(4);
    assertThat(
            reader.code().statements().stream()
                .filter(Statement::link)
                .map(Statement::hash)
                .distinct())
        .hasSize(4);
  }
}
