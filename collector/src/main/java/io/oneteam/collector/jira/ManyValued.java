package io.oneteam.collector.jira;

import io.oneteam.collector.jira.IssueNormaliser.Draft;
import io.oneteam.collector.jira.SetValue.Move;
import io.oneteam.collector.jira.SingleValue.Value;
import io.oneteam.domain.history.Sprint;
import io.oneteam.domain.store.IssueField;
import io.oneteam.domain.store.IssueStay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of an issue that hold several values, and its flag. */
final class ManyValued {
  private final FieldIds fields;
  private final Sightings sightings;

  ManyValued(FieldIds fields, Sightings sightings) {
    this.fields = fields;
    this.sightings = sightings;
  }

  List<IssueStay> stays(Draft draft) {
    JsonNode values = draft.values();
    String project = JiraJson.text(values.path("project"), "key");
    values.path("fixVersions").forEach(version -> sightings.release(version, project));
    List<IssueStay> stays = new ArrayList<>(draft.single(IssueField.FLAG, flag(values)));
    stays.addAll(set(draft, IssueField.SPRINT, sprints(values), ManyValued::ids));
    stays.addAll(set(draft, IssueField.LABEL, labels(values), ManyValued::words));
    stays.addAll(set(draft, IssueField.COMPONENT, named(values, "components"), ManyValued::one));
    stays.addAll(set(draft, IssueField.FIX_VERSION, named(values, "fixVersions"), ManyValued::one));
    stays.addAll(new Links(draft).stays());
    return stays;
  }

  private static List<IssueStay> set(
      Draft draft,
      IssueField field,
      @Nullable Map<String, String> current,
      BiFunction<String, String, Map<String, String>> parse) {
    List<Move> moves = new ArrayList<>();
    for (Step step : draft.log().of(field)) {
      Map<String, String> before = parse.apply(step.from(), step.fromName());
      Map<String, String> after = parse.apply(step.to(), step.toName());
      Map<String, String> removed = new LinkedHashMap<>(before);
      removed.keySet().removeAll(after.keySet());
      Map<String, String> added = new LinkedHashMap<>(after);
      added.keySet().removeAll(before.keySet());
      moves.add(new Move(step.at(), step.by(), removed, added));
    }
    return SetValue.stays(field, draft.created(), draft.updated(), moves, current);
  }

  /** Sprints come as the whole list of ids; their names may hold commas and are not looked at. */
  private static Map<String, String> ids(String ids, String names) {
    Map<String, String> found = new LinkedHashMap<>();
    for (String id : ids.split(",")) {
      long number = JiraJson.number(id, -1);
      if (number >= 0) {
        found.put(Long.toString(number), "");
      }
    }
    return found;
  }

  private static Map<String, String> words(String text, String same) {
    Map<String, String> found = new LinkedHashMap<>();
    for (String word : text.split("\\s+")) {
      if (!word.isEmpty()) {
        found.put(word, word);
      }
    }
    return found;
  }

  private static Map<String, String> one(String id, String name) {
    return id.isEmpty() ? Map.of() : Map.of(id, name);
  }

  private @Nullable Map<String, String> sprints(JsonNode values) {
    Map<String, String> found =
        fields.emptyWhenAbsent(IssueField.SPRINT) ? new LinkedHashMap<>() : null;
    List<JsonNode> candidates = new ArrayList<>();
    candidates.add(values.path("sprint"));
    values.path("closedSprints").forEach(candidates::add);
    for (Map.Entry<String, JsonNode> field : values.properties()) {
      if (field.getKey().startsWith("customfield_")) {
        field.getValue().forEach(candidates::add);
      }
    }
    for (JsonNode candidate : candidates) {
      Sprint sprint = CustomValue.sprint(candidate);
      if (sprint != null) {
        sightings.sprint(sprint);
        found = found == null ? new LinkedHashMap<>() : found;
        found.put(Long.toString(sprint.id()), "");
      }
    }
    return found;
  }

  private static @Nullable Map<String, String> labels(JsonNode values) {
    if (!values.path("labels").isArray()) {
      return null;
    }
    Map<String, String> found = new LinkedHashMap<>();
    values.path("labels").forEach(label -> found.put(label.asString(""), label.asString("")));
    return found;
  }

  private static @Nullable Map<String, String> named(JsonNode values, String field) {
    if (!values.path(field).isArray()) {
      return null;
    }
    Map<String, String> found = new LinkedHashMap<>();
    for (JsonNode value : values.path(field)) {
      found.put(JiraJson.text(value, "id"), JiraJson.text(value, "name"));
    }
    return found;
  }

  private @Nullable Value flag(JsonNode values) {
    if (values.path("flagged").isBoolean()) {
      return values.path("flagged").asBoolean()
          ? new Value("Impediment", "Impediment")
          : Value.NONE;
    }
    for (Map.Entry<String, JsonNode> field : values.properties()) {
      if (fields.custom(field.getKey()) == IssueField.FLAG) {
        String text = JiraJson.text(field.getValue().path(0), "value");
        return new Value(text, text);
      }
    }
    return fields.emptyWhenAbsent(IssueField.FLAG) ? Value.NONE : null;
  }
}
