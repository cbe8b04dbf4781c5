package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Dwell;
import io.oneteam.analyzer.facts.Dwells;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.facts.IssueWork;
import io.oneteam.domain.history.Flow;
import io.oneteam.domain.history.Issue;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Within each stage, how much of the time tied issues were active, blocked or waiting. At any
 * moment the most active of a model's issues decides; days without an open issue are not counted.
 */
final class StageWork {
  private static final double DAY = Duration.ofDays(1).toMillis();

  /** What the issues of a model are, most telling first. */
  enum Doing {
    ACTIVE,
    BLOCKED,
    WAITING;

    /** What an issue that is not done is, by its status. */
    static Doing of(Flow flow) {
      return IssueWork.working(flow) ? ACTIVE : flow == Flow.BLOCKED ? BLOCKED : WAITING;
    }
  }

  private final Map<Dwell.Stage, Map<Doing, Double>> days = new EnumMap<>(Dwell.Stage.class);
  private final StageHands hands = new StageHands();
  private int models;

  static StageWork of(Facts facts, Dwells dwells) {
    StageWork work = new StageWork();
    ZoneId zone = facts.history().zone();
    Map<Model, List<IssueWork>> tied = tied(facts);
    for (Dwell dwell : dwells.all()) {
      List<IssueWork> issues = tied.getOrDefault(dwell.model(), List.of());
      work.models += issues.isEmpty() ? 0 : 1;
      for (Dwell.StageStay stay : issues.isEmpty() ? List.<Dwell.StageStay>of() : dwell.stages()) {
        Instant from = stay.from().atStartOfDay(zone).toInstant();
        Instant to = stay.to().atStartOfDay(zone).toInstant();
        work.add(stay.stage(), issues, from, to);
      }
    }
    return work;
  }

  private static Map<Model, List<IssueWork>> tied(Facts facts) {
    Map<Model, List<IssueWork>> tied = new IdentityHashMap<>();
    for (IssueWork work : facts.works().values()) {
      Issue issue = work.issue();
      facts
          .scopes()
          .models(issue)
          .forEach(model -> tied.computeIfAbsent(model, m -> new ArrayList<>()).add(work));
    }
    return tied;
  }

  private void add(Dwell.Stage stage, List<IssueWork> issues, Instant from, Instant to) {
    Stretches active = new Stretches();
    Stretches blocked = new Stretches();
    Stretches open = new Stretches();
    for (IssueWork issue : issues) {
      hands.add(stage, issue, from, to);
      issue.spans(IssueWork::working, from, to).forEach(s -> active.add(s.from(), s.to()));
      issue.spans(f -> f == Flow.BLOCKED, from, to).forEach(s -> blocked.add(s.from(), s.to()));
      issue.spans(f -> f != Flow.DONE, from, to).forEach(s -> open.add(s.from(), s.to()));
    }
    double working = active.millis() / DAY;
    double stuck = active.with(blocked).millis() / DAY - working;
    double waiting = open.millis() / DAY - working - stuck;
    put(stage, Doing.ACTIVE, working);
    put(stage, Doing.BLOCKED, stuck);
    put(stage, Doing.WAITING, Math.max(0, waiting));
  }

  private void put(Dwell.Stage stage, Doing doing, double amount) {
    days.computeIfAbsent(stage, s -> new EnumMap<>(Doing.class)).merge(doing, amount, Double::sum);
  }

  private double get(Dwell.Stage stage, Doing doing) {
    return days.getOrDefault(stage, Map.of()).getOrDefault(doing, 0.0);
  }

  private double total(Dwell.Stage stage) {
    double sum = 0;
    for (Doing doing : Doing.values()) {
      sum += get(stage, doing);
    }
    return sum;
  }

  /** Null when no issue is tied to a model. */
  Figure.@Nullable Breakdown figure() {
    List<Dwell.Stage> stages = new ArrayList<>();
    for (Dwell.Stage stage : Dwell.Stage.values()) {
      if (total(stage) > 0) {
        stages.add(stage);
      }
    }
    if (stages.isEmpty()) {
      return null;
    }
    List<Figure.Series> series = new ArrayList<>();
    for (Doing doing : Doing.values()) {
      series.add(
          new Figure.Series(
              doing.name().toLowerCase(Locale.ROOT),
              stages.stream().map(stage -> get(stage, doing) / total(stage)).toList()));
    }
    return new Figure.Breakdown(
        "stage-work",
        "Within stages: issues active, blocked or waiting (" + Words.count(models, "model") + ")",
        stages.stream().map(Dwell.Stage::words).toList(),
        series,
        Figure.Layout.STACKED,
        true,
        "share of days with an open issue");
  }

  /** In whose hands issues were; null when no issue is tied to a model. */
  Figure.@Nullable Matrix hands(Facts facts) {
    return hands.figure(facts);
  }

  /** The share of days on which work went on, for each stage. */
  List<Estimate> estimates() {
    List<Estimate> estimates = new ArrayList<>();
    for (Dwell.Stage stage : Dwell.Stage.values()) {
      double whole = total(stage);
      if (whole > 0) {
        double active = get(stage, Doing.ACTIVE);
        estimates.add(
            Numbers.plain(
                "active-share",
                stage.words(),
                active / whole,
                models,
                Unit.SHARE,
                "share of days with an open issue on which one was active",
                "In the "
                    + stage.words()
                    + " stage work went on for "
                    + Words.percent(active / whole)
                    + " of the time ("
                    + Words.count(models, "model")
                    + ")"));
      }
    }
    return estimates;
  }
}
