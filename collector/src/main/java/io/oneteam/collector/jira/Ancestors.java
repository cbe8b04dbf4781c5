package io.oneteam.collector.jira;

import io.oneteam.collector.jira.IssueNormaliser.Draft;
import io.oneteam.collector.jira.SingleValue.Value;
import io.oneteam.domain.store.IssueField;
import io.oneteam.domain.store.IssueStay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Parent and epic of an issue. Cloud replaced the epic link by the parent, so the older history may
 * stand under the epic link and the current value under the parent, or the other way round: the
 * changes of one then date the value of the other.
 */
final class Ancestors {
  private final FieldIds fields;

  Ancestors(FieldIds fields) {
    this.fields = fields;
  }

  List<IssueStay> stays(Draft draft) {
    List<Step> parents = draft.log().of(IssueField.PARENT);
    List<Step> epics = draft.log().of(IssueField.EPIC);
    Value parent = orNone(IssueField.PARENT, relative(draft.values(), "parent"));
    Value epic = orNone(IssueField.EPIC, resolved(epic(draft.values()), epics));
    if (parents.isEmpty() && endsIn(epics, parent)) {
      return single(draft, IssueField.EPIC, epics, parent);
    }
    if (epics.isEmpty()
        && epic != null
        && !epic.id().isEmpty()
        && endsIn(parents, resolved(epic, parents))) {
      return single(draft, IssueField.EPIC, parents, resolved(epic, parents));
    }
    List<IssueStay> stays = new ArrayList<>(single(draft, IssueField.PARENT, parents, parent));
    stays.addAll(single(draft, IssueField.EPIC, epics, epic));
    return stays;
  }

  private @Nullable Value orNone(IssueField field, @Nullable Value value) {
    return value == null && fields.emptyWhenAbsent(field) ? Value.NONE : value;
  }

  private static List<IssueStay> single(
      Draft draft, IssueField field, List<Step> steps, @Nullable Value current) {
    return SingleValue.stays(field, draft.created(), draft.updated(), steps, current);
  }

  private static boolean endsIn(List<Step> steps, @Nullable Value value) {
    return value != null && !steps.isEmpty() && steps.get(steps.size() - 1).to().equals(value.id());
  }

  private @Nullable Value epic(JsonNode values) {
    Value epic = relative(values, "epic");
    if (epic != null) {
      return epic;
    }
    Optional<Map.Entry<String, JsonNode>> link =
        values.properties().stream()
            .filter(field -> fields.custom(field.getKey()) == IssueField.EPIC)
            .findFirst();
    String key = link.map(field -> field.getValue().asString("")).orElse("");
    return key.isEmpty() ? null : new Value(key, key);
  }

  /** The same with the id, where the document has the key only and the changelog knows the id. */
  private static @Nullable Value resolved(@Nullable Value value, List<Step> steps) {
    if (value != null && !steps.isEmpty()) {
      Step last = steps.get(steps.size() - 1);
      if (last.toName().equals(value.name())) {
        return new Value(last.to(), last.toName());
      }
    }
    return value;
  }

  private static @Nullable Value relative(JsonNode values, String field) {
    JsonNode value = values.path(field);
    return value.isObject()
        ? new Value(JiraJson.text(value, "id"), JiraJson.text(value, "key"))
        : null;
  }
}
