package io.oneteam.collector.jira;

import io.oneteam.domain.store.IssueField;
import io.oneteam.domain.store.IssueRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An issue's changelog, in order of instant and id, each entry once: servers repeat entries across
 * pages, Cloud sends the newest first, imports have ids out of order.
 *
 * @param entries one for each entry
 * @param steps fields changed, those that matter
 * @param undated entries without a readable instant
 * @param total entries the server says there are; the number of entries when it does not say
 */
record Changelog(List<IssueRecord.Change> entries, List<Step> steps, int undated, long total) {

  private record Entry(long order, String id, Instant at, JsonNode body) {}

  /** From the {@code changelog} of an issue document. */
  static Changelog of(JsonNode changelog, FieldIds fields, Accounts accounts) {
    List<JsonNode> histories = new ArrayList<>();
    JsonNode found =
        changelog.has("histories") ? changelog.path("histories") : changelog.path("values");
    found.forEach(histories::add);
    return of(histories, JiraJson.number(changelog, "total", -1), fields, accounts);
  }

  /** From entries as the server sent them; a negative total when it did not say. */
  static Changelog of(List<JsonNode> histories, long total, FieldIds fields, Accounts accounts) {
    Map<String, Entry> once = new LinkedHashMap<>();
    int undated = 0;
    for (JsonNode history : histories) {
      Instant at = JiraTime.of(history.path("created"));
      String id = JiraJson.text(history, "id");
      if (at == null) {
        undated++;
      } else {
        once.putIfAbsent(
            id.isEmpty() ? history.toString() : id,
            new Entry(JiraJson.number(id, Long.MAX_VALUE), id, at, history));
      }
    }
    List<Entry> sorted =
        once.values().stream()
            .sorted(
                Comparator.comparing(Entry::at)
                    .thenComparing(Entry::order)
                    .thenComparing(Entry::id))
            .toList();
    List<IssueRecord.Change> entries = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    for (Entry entry : sorted) {
      Integer author = accounts.of(entry.body().path("author"));
      entries.add(new IssueRecord.Change(entry.at(), author));
      for (JsonNode item : entry.body().path("items")) {
        IssueField field = fields.changed(item);
        if (field != null) {
          steps.add(step(field, entry.at(), author, item));
        }
      }
    }
    return new Changelog(
        entries, named(steps), undated, total < 0 ? entries.size() + undated : total);
  }

  /** Statuses that old entries tell by name only, with the id that other entries give the name. */
  private static List<Step> named(List<Step> steps) {
    Map<String, String> ids = new HashMap<>();
    for (Step step : steps) {
      if (step.field() == IssueField.STATUS && !step.from().equals(step.fromName())) {
        ids.put(step.fromName(), step.from());
        ids.put(step.toName(), step.to());
      }
    }
    return ids.isEmpty() ? steps : steps.stream().map(step -> named(step, ids)).toList();
  }

  private static Step named(Step step, Map<String, String> ids) {
    if (step.field() != IssueField.STATUS || !step.from().equals(step.fromName())) {
      return step;
    }
    return new Step(
        step.field(),
        step.at(),
        step.by(),
        ids.getOrDefault(step.fromName(), step.from()),
        step.fromName(),
        ids.getOrDefault(step.toName(), step.to()),
        step.toName());
  }

  List<Step> of(IssueField field) {
    return steps.stream().filter(step -> step.field() == field).toList();
  }

  /** How many entries the server has and did not send. */
  long missing() {
    return Math.max(0, total - entries.size() - undated);
  }

  private static Step step(IssueField field, Instant at, @Nullable Integer author, JsonNode item) {
    String fromName = JiraJson.text(item, "fromString");
    String toName = JiraJson.text(item, "toString");
    String from = JiraJson.text(item, "from");
    String to = JiraJson.text(item, "to");
    boolean byText =
        switch (field) {
          case KEY, SUMMARY, LABEL, FLAG -> true;
          case STATUS -> from.isEmpty() || to.isEmpty();
          default -> false;
        };
    return byText
        ? new Step(field, at, author, fromName, fromName, toName, toName)
        : new Step(field, at, author, from, fromName, to, toName);
  }
}
