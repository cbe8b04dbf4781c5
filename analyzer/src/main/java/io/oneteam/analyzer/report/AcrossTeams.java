package io.oneteam.analyzer.report;

import io.oneteam.analyzer.facts.Dwell;
import io.oneteam.analyzer.facts.Dwells;
import io.oneteam.analyzer.facts.Timekeeper;
import io.oneteam.analyzer.statistics.ClusteredSurvival;
import io.oneteam.analyzer.statistics.Limits;
import io.oneteam.analyzer.statistics.Observation;
import io.oneteam.analyzer.statistics.Observations;
import io.oneteam.analyzer.statistics.wording.Refusals;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Status;
import io.oneteam.domain.measurement.Unit;
import io.oneteam.domain.report.Report;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be said of several teams together: the share of models still in a notebook by their age,
 * all teams' models pooled (Kaplan-Meier), with limits that know that models of one team resemble
 * each other. Fewer than three teams are not pooled.
 */
public final class AcrossTeams {
  private static final int[] DAYS = {90, 180};
  private static final double LEVEL = 0.95;

  private AcrossTeams() {}

  /**
   * One estimate for each age.
   *
   * @param reports one for each team, of one period
   * @param zone calendar of days
   */
  public static List<Estimate> of(List<Report> reports, ZoneId zone) {
    Map<String, Observations> teams = new LinkedHashMap<>();
    int models = 0;
    int left = 0;
    for (Report report : reports) {
      Observations rows = rows(report, zone);
      if (rows.size() > 0) {
        teams.put(report.team().name(), rows);
        models += rows.size();
        left += rows.events();
      }
    }
    List<Estimate> estimates = new ArrayList<>();
    for (int day : DAYS) {
      estimates.add(estimate(teams, day, models, left));
    }
    return estimates;
  }

  private static Observations rows(Report report, ZoneId zone) {
    LocalDate cutOff = LocalDate.ofInstant(report.asOf(), zone).minusDays(1);
    List<Observation> rows = new ArrayList<>();
    for (Dwell dwell :
        Dwells.of(report.models(), new Timekeeper(zone, report.clock()), cutOff).all()) {
      LocalDate left = dwell.leftNotebook();
      rows.add(
          left == null ? Observation.censored(dwell.days()) : Observation.event(dwell.age(left)));
    }
    return Observations.of(rows);
  }

  private static Estimate estimate(Map<String, Observations> teams, int day, int models, int left) {
    String name = "in-notebook-by-day-" + day;
    String reason = Refusals.pooled(teams.size());
    if (reason != null || models < Refusals.CURVE_UNITS || left < Refusals.CURVE_EVENTS) {
      return Estimate.refused(
          name,
          "all teams",
          Unit.SHARE,
          models,
          reason != null
              ? reason + " with models to follow"
              : models
                  + " models in "
                  + teams.size()
                  + " teams, "
                  + left
                  + " left the notebook; 5 of which 3 left are needed");
    }
    ClusteredSurvival pooled = ClusteredSurvival.of(teams, day, LEVEL);
    Double share = pooled.share();
    Limits limits = pooled.limits();
    long percent = Math.round(100 * (share == null ? 0 : share));
    return new Estimate(
        name,
        "all teams",
        Status.SHOWN,
        share,
        limits == null ? null : limits.low(),
        limits == null ? null : limits.high(),
        models,
        left,
        Unit.SHARE,
        List.of(),
        "Kaplan-Meier over all teams' models, limits clustered by team",
        "Across "
            + teams.size()
            + " teams, "
            + percent
            + " % of "
            + models
            + " models are still in a notebook "
            + day
            + " days after they first appeared ("
            + (limits == null
                ? "no range"
                : Math.round(100 * limits.low()) + "–" + Math.round(100 * limits.high()) + " %")
            + ")",
        null);
  }
}
