package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Facts;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.Issue;
import io.oneteam.domain.history.TeamHistory;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.team.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How much there was to read, month by month: the one chart that any history has. */
final class ReadByMonth {
  private ReadByMonth() {}

  /** Commits and created issues of the last twelve months; null when there were none. */
  static Figure.@Nullable Breakdown of(Facts facts) {
    TeamHistory history = facts.history();
    TreeMap<String, double[]> counts = new TreeMap<>();
    List<Period> months = Months.lastTwelve(facts);
    months.forEach(month -> counts.put(month.name(), new double[3]));
    for (Commit commit : history.commits()) {
      String month = history.day(commit.written()).toString().substring(0, 7);
      add(counts.get(month), commit.work() ? 0 : 1);
    }
    for (Issue issue : history.issues()) {
      add(counts.get(history.day(issue.created()).toString().substring(0, 7)), 2);
    }
    List<Figure.Series> series = new ArrayList<>();
    String[] names = {"commits", "merges, bulk changes, outputs", "issues created"};
    for (int i = 0; i < names.length; i++) {
      int at = i;
      List<Double> values = counts.values().stream().map(month -> month[at]).toList();
      if (values.stream().anyMatch(value -> value > 0)) {
        series.add(new Figure.Series(names[i], values));
      }
    }
    return series.isEmpty()
        ? null
        : new Figure.Breakdown(
            "read-by-month",
            "Commits and issues read, by month",
            months.stream().map(Period::name).toList(),
            series,
            Figure.Layout.SIDE_BY_SIDE,
            false,
            "commits and issues");
  }

  private static void add(double @Nullable [] month, int kind) {
    if (month != null) {
      month[kind]++;
    }
  }
}
