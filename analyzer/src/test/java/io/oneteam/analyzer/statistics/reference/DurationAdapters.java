package io.oneteam.analyzer.statistics.reference;

import static io.oneteam.analyzer.statistics.reference.Json.each;
import static io.oneteam.analyzer.statistics.reference.Json.high;
import static io.oneteam.analyzer.statistics.reference.Json.list;
import static io.oneteam.analyzer.statistics.reference.Json.low;
import static io.oneteam.analyzer.statistics.reference.Json.object;

import io.oneteam.analyzer.statistics.AalenJohansen;
import io.oneteam.analyzer.statistics.BetaProductLimits;
import io.oneteam.analyzer.statistics.ClusteredSurvival;
import io.oneteam.analyzer.statistics.CumulativeIncidence;
import io.oneteam.analyzer.statistics.Departure;
import io.oneteam.analyzer.statistics.IncidencePoint;
import io.oneteam.analyzer.statistics.KaplanMeier;
import io.oneteam.analyzer.statistics.MultiState;
import io.oneteam.analyzer.statistics.Observations;
import io.oneteam.analyzer.statistics.Occupation;
import io.oneteam.analyzer.statistics.RestrictedMean;
import io.oneteam.analyzer.statistics.Stay;
import io.oneteam.analyzer.statistics.SurvivalPoint;
import io.oneteam.analyzer.statistics.SurvivalQuantile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How long, and where to. */
final class DurationAdapters {
  private DurationAdapters() {}

  static Object kaplanMeier(JsonNode input) {
    double level = Json.level(input);
    Rows rows = new Rows(input);
    double start = Json.number(input, "start", -1);
    Observations observations = rows.all().from(start);
    KaplanMeier curve = KaplanMeier.of(observations, level);
    Map<String, @Nullable Object> answer =
        object(
            "n", curve.size(),
            "events", curve.events(),
            "excluded", curve.excluded(),
            "table", each(curve.points(), DurationAdapters::tableRow),
            "quantiles", list(input.path("probs"), p -> quantile(curve.quantile(p.asDouble()))));
    if (input.has("horizons")) {
      answer.put("horizons", horizons(input, curve::at, DurationAdapters::horizon));
    }
    if (Json.given(input, "tau")) {
      answer.put("rmst", mean(curve.restrictedMean(input.get("tau").asDouble())));
    }
    if (input.has("cluster")) {
      Map<String, Observations> teams = rows.by("cluster");
      teams.replaceAll((team, set) -> set.from(start));
      answer.put(
          "clustered", list(input.get("horizons"), day -> clustered(teams, day.asDouble(), level)));
    }
    return answer;
  }

  private static <P> @Nullable List<Object> horizons(
      JsonNode input, Function<Double, @Nullable P> curve, Function<P, Object> write) {
    List<Object> answers = new ArrayList<>();
    for (JsonNode day : input.get("horizons")) {
      P point = curve.apply(day.asDouble());
      if (point == null) {
        return null;
      }
      answers.add(write.apply(point));
    }
    return answers;
  }

  private static Object tableRow(SurvivalPoint point) {
    Map<String, @Nullable Object> row = horizon(point);
    row.put("n_event", point.events());
    row.put("n_censor", point.censored());
    return row;
  }

  static Map<String, @Nullable Object> horizon(SurvivalPoint point) {
    BetaProductLimits beta = point.betaProduct();
    return object(
        "time", point.day(),
        "n_risk", point.atRisk(),
        "surv", point.share(),
        "se", point.standardError(),
        "lower", low(point.logLog()),
        "upper", high(point.logLog()),
        "bpcp_lower", beta == null ? null : beta.low(),
        "bpcp_upper", beta == null ? null : beta.high());
  }

  private static Object quantile(SurvivalQuantile quantile) {
    return object(
        "p", quantile.p(),
        "time", quantile.day(),
        "lower", quantile.low(),
        "upper", quantile.high());
  }

  static @Nullable Object mean(@Nullable RestrictedMean mean) {
    return mean == null
        ? null
        : object("tau", mean.tau(), "mean", mean.mean(), "se", mean.standardError());
  }

  private static Object clustered(Map<String, Observations> teams, double day, double level) {
    ClusteredSurvival pooled = ClusteredSurvival.of(teams, day, level);
    return object(
        "time", day,
        "surv", pooled.share(),
        "se", pooled.standardError(),
        "lower", low(pooled.limits()),
        "upper", high(pooled.limits()),
        "teams", pooled.teams());
  }

  static Object aalenJohansen(JsonNode input) {
    List<String> causes =
        IntStream.rangeClosed(1, input.get("K").asInt()).mapToObj(String::valueOf).toList();
    Rows rows = new Rows(input);
    List<Departure> departures = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      int cause = input.get("cause").get(i).asInt();
      departures.add(
          new Departure(rows.entry(i), rows.exit(i), cause == 0 ? null : String.valueOf(cause)));
    }
    double level = Json.level(input);
    AalenJohansen curves =
        rows.delayed()
            ? AalenJohansen.delayed(causes, departures, level)
            : AalenJohansen.of(causes, departures, level);
    Map<String, @Nullable Object> answer =
        object(
            "n", curves.size(),
            "excluded", curves.excluded(),
            "table", each(curves.points(), DurationAdapters::incidenceRow));
    if (input.has("horizons")) {
      boolean delayed = rows.delayed();
      answer.put("horizons", horizons(input, curves::at, point -> incidence(point, !delayed)));
    }
    if (Json.given(input, "tau")) {
      double tau = input.get("tau").asDouble();
      List<Double> lost = curves.timeLost(tau);
      answer.put("time_lost", lost == null ? null : object("tau", tau, "per_cause", lost));
    }
    return answer;
  }

  private static Object incidenceRow(IncidencePoint point) {
    Map<String, @Nullable Object> row = incidence(point, false);
    row.put("n_risk", point.atRisk());
    row.put("n_event", point.events());
    row.put("n_censor", point.censored());
    return row;
  }

  private static Map<String, @Nullable Object> incidence(IncidencePoint point, boolean exactLimit) {
    List<CumulativeIncidence> causes = point.causes();
    Map<String, @Nullable Object> row =
        object(
            "time", point.day(),
            "surv", point.open(),
            "cif", each(causes, CumulativeIncidence::share),
            "se", each(causes, CumulativeIncidence::standardError),
            "lower", each(causes, cause -> low(cause.logLog())),
            "upper", each(causes, cause -> high(cause.logLog())));
    if (exactLimit) {
      row.put("upper_if_zero", each(causes, CumulativeIncidence::highIfZero));
    }
    return row;
  }

  static Object multiState(JsonNode input) {
    List<Stay> stays =
        list(
            input.get("rows"),
            row ->
                new Stay(
                    row.get("id").asString(),
                    Json.orNull(row.path("entry")),
                    row.get("exit").asDouble(),
                    row.get("from").asString(),
                    Json.given(row, "to") ? row.get("to").asString() : null));
    MultiState stages = MultiState.of(list(input.get("states"), JsonNode::asString), stays);
    return object(
        "occupation",
        each(
            list(input.get("times"), JsonNode::asDouble),
            day -> {
              Occupation where = stages.at(day);
              return where == null
                  ? null
                  : object("time", day, "p", where.shares(), "se", where.standardErrors());
            }));
  }
}
