package io.oneteam.analyzer.statistics.reference;

import static io.oneteam.analyzer.statistics.reference.Json.each;
import static io.oneteam.analyzer.statistics.reference.Json.list;
import static io.oneteam.analyzer.statistics.reference.Json.object;

import io.oneteam.analyzer.statistics.HandOffTrail;
import io.oneteam.analyzer.statistics.ParallelWork;
import io.oneteam.analyzer.statistics.ParallelWork.Stretch;
import io.oneteam.analyzer.statistics.PeriodSlices;
import io.oneteam.analyzer.statistics.PeriodSlices.History;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Items moving through time. */
final class FlowAdapters {
  private FlowAdapters() {}

  static Object handOffs(JsonNode input) {
    HandOffTrail trail =
        HandOffTrail.of(
            list(
                input.get("events"),
                event ->
                    new HandOffTrail.Event(
                        event.get(0).asDouble(),
                        event.get(1).asString().equals("work"),
                        event.get(2).isNull() ? null : event.get(2).asString())),
            input.get("cutoff").asDouble());
    Map<String, @Nullable Object> pairs = new LinkedHashMap<>();
    trail.pairs().forEach((pair, count) -> pairs.put(pair.from() + ">" + pair.to(), count));
    return object(
        "handoffs", trail.handOffs(),
        "returns", trail.returns(),
        "pairs", pairs,
        "waits", each(trail.waits(), wait -> List.of(wait.exit(), wait.event() ? 1 : 0)));
  }

  static Object overlap(JsonNode input) {
    Map<String, List<Stretch>> activities = new LinkedHashMap<>();
    input
        .get("activities")
        .properties()
        .forEach(
            entry ->
                activities.put(
                    entry.getKey(),
                    list(
                        entry.getValue(),
                        s -> new Stretch(s.get(0).asDouble(), s.get(1).asDouble()))));
    ParallelWork work = ParallelWork.of(activities);
    Map<String, @Nullable Object> first = new LinkedHashMap<>();
    activities.keySet().forEach(name -> first.put(name, work.first().get(name)));
    return object(
        "lengths", work.days(),
        "active", work.active(),
        "parallel", work.parallel(),
        "parallel_share", work.parallelShare(),
        "mean_concurrent", work.meanConcurrent(),
        "pairs",
            each(
                work.pairs(),
                pair ->
                    object(
                        "a", pair.a(),
                        "b", pair.b(),
                        "shared", pair.shared(),
                        "overlap", pair.overlap(),
                        "jaccard", pair.jaccard())),
        "first", first);
  }

  static Object periods(JsonNode input) {
    List<History> histories =
        list(
            input.get("models"),
            model ->
                new History(
                    model.get("id").asString(),
                    model.get("birth").asLong(),
                    model.get("end").isNull() ? null : model.get("end").asLong()));
    return object("periods", each(input.get("periods"), one -> period(input, histories, one)));
  }

  private static Object period(JsonNode input, List<History> histories, JsonNode period) {
    List<PeriodSlices.Slice> slices =
        PeriodSlices.of(
            histories,
            period.get("from").asLong(),
            period.get("to").asLong(),
            input.get("window_start").asLong(),
            input.get("cutoff").asLong());
    return object(
        "period", period.get("name").asString(),
        "rows",
            each(
                slices,
                slice ->
                    object(
                        "id", slice.id(),
                        "entry", slice.observation().entry(),
                        "exit", slice.observation().exit(),
                        "event", slice.observation().event() ? 1 : 0)));
  }
}
