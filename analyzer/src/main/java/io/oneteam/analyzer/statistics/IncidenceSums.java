package io.oneteam.analyzer.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The sums behind {@link AalenJohansen}: curves and their variances at event times. */
final class IncidenceSums {
  private final RiskTable table;
  private final int[] row;
  private final int[][] events;
  private final double[] before;
  private final double[] after;
  private final double[][] share;

  private IncidenceSums(RiskTable table, int[] row, int causes) {
    this.table = table;
    this.row = row;
    this.events = new int[causes][row.length];
    this.before = new double[row.length];
    this.after = new double[row.length];
    this.share = new double[causes][row.length];
  }

  static IncidenceSums of(List<String> causes, List<Departure> rows, RiskTable table) {
    int[] eventRows = new int[table.size()];
    int[] position = new int[table.size()];
    int size = 0;
    for (int j = 0; j < table.size(); j++) {
      if (table.events(j) > 0) {
        position[j] = size;
        eventRows[size++] = j;
      }
    }
    IncidenceSums sums = new IncidenceSums(table, Arrays.copyOf(eventRows, size), causes.size());
    for (Departure departure : rows) {
      if (departure.cause() != null) {
        int at = position[table.lastAt(departure.exit())];
        sums.events[causes.indexOf(departure.cause())][at]++;
      }
    }
    sums.accumulate();
    return sums;
  }

  private void accumulate() {
    double open = 1;
    for (int j = 0; j < size(); j++) {
      double y = atRisk(j);
      before[j] = open;
      for (int k = 0; k < events.length; k++) {
        double earlier = j == 0 ? 0 : share[k][j - 1];
        share[k][j] = earlier + open * events[k][j] / y;
      }
      open *= 1 - table.events(row[j]) / y;
      after[j] = open;
    }
  }

  int size() {
    return row.length;
  }

  private double atRisk(int j) {
    return table.atRisk(row[j]);
  }

  double share(int cause, int j) {
    return share[cause][j];
  }

  /**
   * Σ over event times up to the one at hand, with x what the curve still rises from there:
   * x²·d/(Y(Y−d)) − 2x·S·d_k/Y² + S²·d_k(Y−d_k)/Y³.
   */
  double variance(int cause, int at) {
    double sum = 0;
    for (int j = 0; j <= at; j++) {
      double y = atRisk(j);
      double d = table.events(row[j]);
      double own = events[cause][j];
      double rise = share[cause][at] - share[cause][j];
      double open = before[j];
      sum += y > d ? rise * rise * d / (y * (y - d)) : 0;
      sum -= 2 * rise * open * own / (y * y);
      sum += open * open * own * (y - own) / (y * y * y);
    }
    return sum;
  }

  IncidencePoint point(int j, List<CumulativeIncidence> shares) {
    List<Integer> counts = new ArrayList<>();
    for (int[] cause : events) {
      counts.add(cause[j]);
    }
    int r = row[j];
    return new IncidencePoint(
        table.day(r), table.atRisk(r), counts, table.censored(r), after[j], shares);
  }
}
