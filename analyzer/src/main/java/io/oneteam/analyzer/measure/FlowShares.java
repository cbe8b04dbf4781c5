package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.facts.IssueWork;
import io.oneteam.domain.history.Flow;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Unit;
import io.oneteam.domain.team.Period;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;

/** Coverage, flow efficiency, blocked time, and moves against the flow. */
final class FlowShares {
  private static final int FEWEST = 5;

  private FlowShares() {}

  static void shares(Draft draft, List<Cycle> done, List<Cycle> before) {
    int found = (int) done.stream().filter(cycle -> cycle.started() != null).count();
    Estimate coverage =
        Numbers.share(
            "coverage",
            Estimate.TEAM,
            found,
            done.size(),
            "issue",
            "done were seen in an active status before");
    draft.estimate(
        coverage.value() == null
            ? coverage
            : coverage.audited(
                new Estimate.Audit(
                    Estimate.Audit.Function.SHARE_IF, FlowTables.ROWS, "Start found", "yes")));
    draft.estimate(
        efficiency("flow-efficiency", Estimate.TEAM, done, IssueWork::working, "active"));
    draft.estimate(
        efficiency("flow-efficiency", Estimate.PREVIOUS, before, IssueWork::working, "active"));
    draft.estimate(
        efficiency("blocked-share", Estimate.TEAM, done, f -> f == Flow.BLOCKED, "blocked"));
  }

  private static Estimate efficiency(
      String name, String scope, List<Cycle> done, Predicate<Flow> flow, String words) {
    double spent = 0;
    double elapsed = 0;
    int n = 0;
    for (Cycle cycle : done) {
      if (cycle.started() != null) {
        spent += cycle.spent(flow);
        elapsed += cycle.elapsed();
        n++;
      }
    }
    return n < FEWEST
        ? Estimate.refused(
            name,
            scope,
            Unit.SHARE,
            n,
            Words.count(n, "issue") + " done with a start; " + FEWEST + " are needed")
        : Numbers.census(
            name,
            scope,
            spent,
            elapsed,
            n,
            "Of the time between start and done, issues were "
                + words
                + " for "
                + Words.percent(elapsed == 0 ? 0 : spent / elapsed)
                + " ("
                + Words.count(n, "issue")
                + ")");
  }

  static void moves(Draft draft, Facts facts, List<Cycle> all) {
    ZoneId zone = facts.history().zone();
    int reopened = 0;
    int backward = 0;
    for (Cycle cycle : all) {
      reopened += any(cycle.reopened(), facts.period(), zone) ? 1 : 0;
      backward += any(cycle.backward(), facts.period(), zone) ? 1 : 0;
    }
    draft.estimate(
        Estimate.count(
            "reopened",
            Estimate.TEAM,
            reopened,
            all.size(),
            Words.count(reopened, "issue") + " re-opened this period"));
    draft.estimate(
        Estimate.count(
            "moved-backwards",
            Estimate.TEAM,
            backward,
            all.size(),
            Words.count(backward, "issue") + " moved backwards this period"));
  }

  private static boolean any(List<Instant> instants, Period period, ZoneId zone) {
    return instants.stream().anyMatch(instant -> period.contains(instant, zone));
  }
}
