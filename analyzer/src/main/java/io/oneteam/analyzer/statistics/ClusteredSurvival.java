package io.oneteam.analyzer.statistics;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The survival share of several teams pooled, with an error that knows units of one team resemble
 * each other: infinitesimal-jackknife influences summed within the team, limits log-log with
 * se·√(G/(G−1)) and Student's t on G−1 degrees of freedom.
 *
 * @param day age in days
 * @param share share that lasts longer than {@code day}; {@code null} without units
 * @param standardError clustered, without the small-sample factor; {@code null} at a share of 0
 * @param limits {@code null} with fewer than three teams or at a share of 0 or 1
 * @param teams number of teams with at least one usable row
 */
public record ClusteredSurvival(
    double day,
    @Nullable Double share,
    @Nullable Double standardError,
    @Nullable Limits limits,
    int teams) {

  /** Below this, the spread between teams cannot be known. */
  static final int FEWEST_TEAMS = 3;

  /**
   * Pools teams.
   *
   * @param teams rows by team
   * @param day age in days
   * @param level two-sided confidence level
   */
  public static ClusteredSurvival of(Map<String, Observations> teams, double day, double level) {
    Collection<Observations> sets =
        teams.values().stream().filter(team -> team.size() > 0).toList();
    RiskTable table = RiskTable.of(Observations.pooled(sets));
    if (table.size() == 0) {
      return new ClusteredSurvival(day, null, null, null, 0);
    }
    int last = table.lastAt(day);
    double share = 1;
    double[] hazard = new double[last + 1];
    for (int j = 0; j <= last; j++) {
      share *= 1 - table.events(j) / (double) table.atRisk(j);
      hazard[j] = table.greenwoodTerm(j) + (j == 0 ? 0 : hazard[j - 1]);
    }
    int count = sets.size();
    if (share == 0) {
      return new ClusteredSurvival(day, 0.0, null, null, count);
    }
    double squares = 0;
    for (Observations team : sets) {
      double influence = 0;
      for (int i = 0; i < team.size(); i++) {
        influence += influence(table, hazard, team, i);
      }
      squares += share * share * influence * influence;
    }
    double se = Math.sqrt(squares);
    return new ClusteredSurvival(day, share, se, limits(share, se, count, level), count);
  }

  private static @Nullable Limits limits(double share, double se, int teams, double level) {
    if (teams < FEWEST_TEAMS) {
      return null;
    }
    double t = Distributions.studentQuantile(1 - Distributions.tail(level), teams - 1);
    return SurvivalPoint.logLog(share, se * Math.sqrt(teams / (teams - 1.0)), t);
  }

  private static double influence(RiskTable table, double[] hazard, Observations team, int row) {
    int last = hazard.length - 1;
    int exit = table.lastAtMicros(team.exitMicros(row));
    int entry = table.lastAtMicros(team.entryMicros(row));
    double exposed = at(hazard, Math.min(exit, last)) - at(hazard, Math.min(entry, last));
    boolean left = team.isEvent(row) && exit <= last;
    return exposed - (left ? 1.0 / (table.atRisk(exit) - table.events(exit)) : 0);
  }

  private static double at(double[] cumulated, int j) {
    return j < 0 ? 0 : cumulated[j];
  }
}
