package io.oneteam.collector.jira;

import io.oneteam.collector.jira.SingleValue.Value;
import io.oneteam.domain.store.IssueField;
import io.oneteam.domain.store.IssueRecord;
import io.oneteam.domain.store.IssueStay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes an issue record of an issue document, of either REST version and either flavour. The
 * document says how things are; its changelog, read backwards, how they were.
 */
final class IssueNormaliser {
  private final FieldIds fields;
  private final Accounts accounts;
  private final Sightings sightings;

  IssueNormaliser(FieldIds fields, Accounts accounts, Sightings sightings) {
    this.fields = fields;
    this.accounts = accounts;
    this.sightings = sightings;
  }

  /** The changelog that an issue document carries; null when it carries none. */
  @Nullable Changelog changelog(JsonNode document) {
    JsonNode changelog = document.path("changelog");
    return changelog.isObject() ? Changelog.of(changelog, fields, accounts) : null;
  }

  /** A changelog of entries that came apart from their issue. */
  Changelog changelog(List<JsonNode> histories, long total) {
    return Changelog.of(histories, total, fields, accounts);
  }

  /**
   * Normalises.
   *
   * @param changelog null when the document came without one
   * @throws NotAnIssueException when id, key or creation are missing
   */
  IssueRecord normalise(JsonNode document, @Nullable Changelog changelog)
      throws NotAnIssueException {
    JsonNode values = document.path("fields");
    long id = JiraJson.number(document, "id", -1);
    String key = JiraJson.text(document, "key");
    Instant created = JiraTime.of(values.path("created"));
    if (id < 0 || key.isEmpty() || created == null) {
      throw new NotAnIssueException(
          id < 0 ? "it has no id" : key.isEmpty() ? "it has no key" : "it has no creation date");
    }
    // People are met in the document first: it knows their names best.
    Integer creator = accounts.of(values.path("creator"));
    accounts.of(values.path("assignee"));
    Changelog log = changelog == null ? new Changelog(List.of(), List.of(), 0, 0) : changelog;
    Instant updated = JiraTime.of(values.path("updated"));
    if (updated == null) {
      updated =
          log.entries().isEmpty() ? created : log.entries().get(log.entries().size() - 1).at();
    }
    Draft draft = new Draft(key, values, log, created, updated);
    return new IssueRecord(
        id,
        key,
        project(key, values),
        epic(values.path("issuetype")),
        created,
        updated,
        JiraTime.of(values.path("resolutiondate")),
        creator == null ? accounts.of(values.path("reporter")) : creator,
        stays(draft),
        log.entries(),
        Comments.of(values.path("comment"), accounts),
        incomplete(draft, changelog),
        log.missing() + log.undated());
  }

  /** What the pieces of an issue have in common. */
  record Draft(String key, JsonNode values, Changelog log, Instant created, Instant updated) {
    List<IssueStay> single(IssueField field, @Nullable Value current) {
      return SingleValue.stays(field, created, updated, log.of(field), current);
    }
  }

  private List<IssueStay> stays(Draft draft) {
    List<IssueStay> stays = new ArrayList<>(keys(draft));
    JsonNode values = draft.values();
    stays.addAll(draft.single(IssueField.TYPE, named(values, "issuetype")));
    stays.addAll(draft.single(IssueField.SUMMARY, summary(values)));
    stays.addAll(statuses(draft));
    stays.addAll(resolutions(draft));
    stays.addAll(assignees(draft));
    stays.addAll(draft.single(IssueField.PRIORITY, named(values, "priority")));
    stays.addAll(new Ancestors(fields).stays(draft));
    stays.addAll(new ManyValued(fields, sightings).stays(draft));
    return stays;
  }

  private static List<IssueStay> keys(Draft draft) {
    if (draft.log().of(IssueField.KEY).isEmpty()) {
      return List.of();
    }
    return draft.single(IssueField.KEY, new Value(draft.key(), draft.key())).stream()
        .map(s -> new IssueStay(s.field(), s.value(), project(s.value()), s.from(), s.to(), s.by()))
        .toList();
  }

  private List<IssueStay> statuses(Draft draft) {
    JsonNode status = draft.values().path("status");
    sightings.status(status, draft.updated());
    for (Step step : draft.log().of(IssueField.STATUS)) {
      sightings.historic(step.from(), step.fromName());
      sightings.historic(step.to(), step.toName());
    }
    return draft.single(IssueField.STATUS, named(draft.values(), "status"));
  }

  private static List<IssueStay> resolutions(Draft draft) {
    List<Step> steps = draft.log().of(IssueField.RESOLUTION);
    Instant resolved = JiraTime.of(draft.values().path("resolutiondate"));
    // Imports arrive resolved: the changelog does not tell, the document does.
    Instant begin = steps.isEmpty() && resolved != null ? resolved : draft.created();
    return SingleValue.stays(
        IssueField.RESOLUTION, begin, draft.updated(), steps, named(draft.values(), "resolution"));
  }

  private List<IssueStay> assignees(Draft draft) {
    List<Step> steps =
        draft.log().of(IssueField.ASSIGNEE).stream()
            .map(
                s ->
                    new Step(
                        s.field(),
                        s.at(),
                        s.by(),
                        number(accounts.of(s.from(), s.fromName())),
                        s.fromName(),
                        number(accounts.of(s.to(), s.toName())),
                        s.toName()))
            .toList();
    JsonNode assignee = draft.values().path("assignee");
    Value current = assignee.isMissingNode() ? null : new Value(number(accounts.of(assignee)), "");
    // Names of people stand in the identities only.
    return SingleValue.stays(IssueField.ASSIGNEE, draft.created(), draft.updated(), steps, current)
        .stream()
        .map(s -> new IssueStay(s.field(), s.value(), "", s.from(), s.to(), s.by()))
        .toList();
  }

  private static String number(@Nullable Integer identity) {
    return identity == null ? "" : identity.toString();
  }

  /** The value of an {@code {id, name}} field; null when the document does not say. */
  static @Nullable Value named(JsonNode values, String field) {
    JsonNode value = values.path(field);
    if (value.isMissingNode()) {
      return null;
    }
    return value.isObject()
        ? new Value(JiraJson.text(value, "id"), JiraJson.text(value, "name"))
        : Value.NONE;
  }

  private static @Nullable Value summary(JsonNode values) {
    String text = JiraJson.text(values, "summary");
    return values.has("summary") ? new Value(cut(text), "") : null;
  }

  private static String cut(String text) {
    return text.length() > 2000 ? text.substring(0, 2000) : text;
  }

  private static String project(String key, JsonNode values) {
    String project = JiraJson.text(values.path("project"), "key");
    return project.isEmpty() ? project(key) : project;
  }

  private static String project(String key) {
    int dash = key.lastIndexOf('-');
    return dash > 0 ? key.substring(0, dash) : key;
  }

  private static boolean epic(JsonNode type) {
    return JiraJson.number(type, "hierarchyLevel", 0) > 0
        || JiraJson.text(type, "name").equalsIgnoreCase("epic");
  }

  private static @Nullable String incomplete(Draft draft, @Nullable Changelog changelog) {
    if (changelog == null) {
      return "the document has no changelog (export it with expand=changelog)";
    }
    if (changelog.missing() > 0) {
      return changelog.missing() + " of " + changelog.total() + " changelog entries are missing";
    }
    if (changelog.undated() > 0) {
      return changelog.undated() + " changelog entries have no readable date";
    }
    return StatusChain.broken(changelog.of(IssueField.STATUS), named(draft.values(), "status"));
  }
}
