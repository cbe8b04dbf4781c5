package io.oneteam.analyzer.statistics;

import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;

/** Small data sets that many tests share. */
final class Samples {
  /** As close as two correct programs come. */
  static final Offset<Double> EXACT = within(1e-9);

  /** Where a quantile of a distribution is inverted numerically. */
  static final Offset<Double> INVERTED = within(1e-7);

  /** For figures given to a few digits. */
  static final Offset<Double> COARSE = within(1e-3);

  /** For means of sampled figures. */
  static final Offset<Double> COARSE_PER_CENT = within(0.01);

  /** survival::aml, arm "Maintained" (Miller 1981); a + marks a censored time. */
  static final Observations AML_MAINTAINED = rows("9 13 13+ 18 23 28+ 31 34 45+ 48 161+");

  /** survival::aml, arm "Nonmaintained". */
  static final Observations AML_NONMAINTAINED = rows("5 5 8 8 12 16+ 23 27 30 33 43 45");

  private Samples() {}

  /** "9 13+": an event at 9, a censoring at 13; "3-9": entry at 3. */
  static Observations rows(String text) {
    List<Observation> rows = observations(text);
    return Observations.of(rows);
  }

  static List<Observation> observations(String text) {
    List<Observation> rows = new ArrayList<>();
    for (String word : text.isBlank() ? new String[0] : text.trim().split(" +")) {
      boolean event = !word.endsWith("+");
      String[] times = word.replace("+", "").split("-");
      double exit = Double.parseDouble(times[times.length - 1]);
      Double entry = times.length == 2 ? Double.valueOf(times[0]) : null;
      rows.add(new Observation(entry, exit, event));
    }
    return rows;
  }

  static double[] doubles(double... values) {
    return values;
  }

  static List<double[]> table(String rows) {
    return Arrays.stream(rows.split("/"))
        .map(
            row -> Arrays.stream(row.trim().split(" +")).mapToDouble(Double::parseDouble).toArray())
        .toList();
  }
}
