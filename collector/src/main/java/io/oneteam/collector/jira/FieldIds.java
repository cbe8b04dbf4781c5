package io.oneteam.collector.jira;

import io.oneteam.domain.store.IssueField;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which field a changelog item is about: by its id where it has one (custom fields by their
 * schema), else by its lower-cased name, since Data Center sends no ids.
 */
final class FieldIds {
  private static final Map<String, IssueField> SYSTEM =
      Map.ofEntries(
          Map.entry("status", IssueField.STATUS),
          Map.entry("assignee", IssueField.ASSIGNEE),
          Map.entry("priority", IssueField.PRIORITY),
          Map.entry("resolution", IssueField.RESOLUTION),
          Map.entry("issuetype", IssueField.TYPE),
          Map.entry("summary", IssueField.SUMMARY),
          Map.entry("labels", IssueField.LABEL),
          Map.entry("component", IssueField.COMPONENT),
          Map.entry("components", IssueField.COMPONENT),
          Map.entry("fix version", IssueField.FIX_VERSION),
          Map.entry("fixversions", IssueField.FIX_VERSION),
          Map.entry("parent", IssueField.PARENT),
          Map.entry("issueparentassociation", IssueField.PARENT),
          Map.entry("link", IssueField.LINK),
          Map.entry("issuelinks", IssueField.LINK),
          Map.entry("key", IssueField.KEY));
  private static final Map<String, IssueField> CUSTOM =
      Map.of(
          "sprint", IssueField.SPRINT,
          "epic link", IssueField.EPIC,
          "parent link", IssueField.PARENT,
          "flagged", IssueField.FLAG);
  private static final Map<String, IssueField> SCHEMAS =
      Map.of(
          "com.pyxis.greenhopper.jira:gh-sprint", IssueField.SPRINT,
          "com.pyxis.greenhopper.jira:gh-epic-link", IssueField.EPIC,
          "com.atlassian.jpo:jpo-custom-field-parent", IssueField.PARENT);

  private final Map<String, IssueField> byId;
  private final Map<String, IssueField> byName;
  private final boolean asked;

  private FieldIds(Map<String, IssueField> byId, Map<String, IssueField> byName, boolean asked) {
    this.byId = byId;
    this.byName = byName;
    this.asked = asked;
  }

  /** Nothing known but names: export files come without the list of fields. */
  static FieldIds byName() {
    return new FieldIds(Map.of(), CUSTOM, false);
  }

  /** From the answer of {@code /field}. */
  static FieldIds of(JsonNode fields) {
    Map<String, IssueField> found = new HashMap<>();
    // Sites rename and translate fields, and Data Center's changelog has their names only.
    Map<String, IssueField> names = new HashMap<>();
    for (JsonNode field : fields) {
      String name = JiraJson.text(field, "name");
      IssueField known = SCHEMAS.get(JiraJson.text(field.path("schema"), "custom"));
      if (known == null
          && (name.equalsIgnoreCase("flagged")
              || JiraJson.text(field, "untranslatedName").equalsIgnoreCase("flagged"))) {
        known = IssueField.FLAG;
      }
      if (known != null) {
        found.put(JiraJson.text(field, "id"), known);
        names.put(name.toLowerCase(Locale.ROOT), known);
      }
    }
    CUSTOM.forEach(
        (name, field) -> {
          if (!found.containsValue(field)) {
            names.putIfAbsent(name, field);
          }
        });
    return new FieldIds(found, names, true);
  }

  /** Whether a document without this field has no value there, since it was asked for. */
  boolean emptyWhenAbsent(IssueField field) {
    return asked && (field == IssueField.PARENT || byId.containsValue(field));
  }

  /** Ids of the custom fields to ask for, sorted. */
  List<String> custom() {
    return byId.keySet().stream().sorted().toList();
  }

  /** What a custom field is; null when it does not matter or is not known. */
  @Nullable IssueField custom(String id) {
    return byId.get(id);
  }

  /** What a changelog item is about; null when it does not matter. */
  @Nullable IssueField changed(JsonNode item) {
    String id = JiraJson.text(item, "fieldId");
    String name = JiraJson.text(item, "field").toLowerCase(Locale.ROOT);
    IssueField known = byId.get(id);
    if (known != null) {
      return known;
    }
    if (id.startsWith("customfield_") || JiraJson.text(item, "fieldtype").equals("custom")) {
      return byName.get(name);
    }
    IssueField system = id.isEmpty() ? null : SYSTEM.get(id.toLowerCase(Locale.ROOT));
    return system != null ? system : SYSTEM.get(name);
  }
}
