package io.oneteam.domain.store;

import io.oneteam.domain.history.Assignment;
import io.oneteam.domain.history.Comment;
import io.oneteam.domain.history.FlowRules;
import io.oneteam.domain.history.Issue;
import io.oneteam.domain.history.IssueLink;
import io.oneteam.domain.history.SprintStay;
import io.oneteam.domain.history.StatusStay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts one issue together from its rows, as it was at an instant. */
final class IssueBuilder {
  private final long id;
  private final String source;
  private final String key;
  private final boolean epic;
  private final Instant created;
  private final Instant updated;
  private final @Nullable Instant resolved;
  private final @Nullable Integer creator;
  private final @Nullable String incomplete;
  private final @Nullable String absent;
  private final Instant asOf;
  private final FlowRules flows;
  private final Map<String, String> categories;
  private final Map<IssueField, List<IssueStay>> stays = new EnumMap<>(IssueField.class);
  private final List<Comment> comments = new ArrayList<>();
  private int changes;
  private Instant latest;

  IssueBuilder(ResultSet row, Instant asOf, FlowRules flows, Map<String, String> categories)
      throws SQLException {
    this.id = row.getLong("id");
    this.source = row.getString("source");
    this.key = row.getString("issue_key");
    this.epic = row.getBoolean("epic");
    this.created = Instant.ofEpochMilli(row.getLong("created"));
    this.updated = Instant.ofEpochMilli(row.getLong("updated"));
    this.resolved = IssueHistory.instant(row.getObject("resolved", Long.class));
    this.creator = row.getObject("creator", Integer.class);
    this.incomplete = row.getString("incomplete");
    Instant gone = IssueHistory.instant(row.getObject("absent_since", Long.class));
    this.absent = gone == null || gone.isAfter(asOf) ? null : row.getString("absent");
    this.asOf = asOf;
    this.flows = flows;
    this.categories = categories;
    this.latest = created;
  }

  long id() {
    return id;
  }

  boolean epic() {
    return epic;
  }

  /** Keys it had until as-of, the current one last. */
  List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (IssueStay stay : of(IssueField.KEY)) {
      keys.remove(stay.value());
      keys.add(stay.value());
    }
    return keys.isEmpty() ? List.of(key) : keys;
  }

  String key() {
    List<String> keys = keys();
    return keys.get(keys.size() - 1);
  }

  String project() {
    String now = key();
    int dash = now.lastIndexOf('-');
    return dash > 0 ? now.substring(0, dash) : now;
  }

  /** Id or key of the parent by either way; empty for none. */
  String parent() {
    String parent = current(IssueField.PARENT);
    return parent.isEmpty() ? epicLink() : parent;
  }

  String epicLink() {
    return current(IssueField.EPIC);
  }

  void stay(ResultSet row) throws SQLException {
    Instant from = Instant.ofEpochMilli(row.getLong("began"));
    Instant to = IssueHistory.instant(row.getObject("ended", Long.class));
    IssueField field = IssueField.valueOf(row.getString("field"));
    latest = latest.isBefore(from) ? from : latest;
    stays
        .computeIfAbsent(field, f -> new ArrayList<>())
        .add(
            new IssueStay(
                field,
                row.getString("val"),
                row.getString("name"),
                from,
                to == null || to.isAfter(asOf) ? null : to,
                row.getObject("actor", Integer.class)));
  }

  void comment(ResultSet row) throws SQLException {
    Instant at = Instant.ofEpochMilli(row.getLong("at"));
    latest = latest.isBefore(at) ? at : latest;
    comments.add(new Comment(row.getObject("author", Integer.class), at, row.getInt("length")));
  }

  void changes(ResultSet row) throws SQLException {
    changes = row.getInt("changes");
    Instant at = Instant.ofEpochMilli(row.getLong("latest"));
    latest = latest.isBefore(at) ? at : latest;
  }

  Issue build(IssueFamily family) {
    List<String> keys = keys();
    IssueStay resolution = openStay(IssueField.RESOLUTION);
    return new Issue(
        id,
        key(),
        keys.subList(0, keys.size() - 1),
        project(),
        currentName(IssueField.TYPE),
        current(IssueField.SUMMARY),
        created,
        updated.isAfter(asOf) ? latest : updated,
        resolution == null ? null : resolvedAt(resolution),
        resolution == null ? null : resolution.name(),
        creator,
        family.parent(this),
        family.epic(this),
        open(IssueField.LABEL).stream().map(IssueStay::value).sorted().toList(),
        open(IssueField.COMPONENT).stream().map(IssueStay::name).sorted().toList(),
        open(IssueField.FIX_VERSION).stream().map(IssueStay::value).sorted().toList(),
        of(IssueField.STATUS).stream().map(this::status).toList(),
        assignments(),
        of(IssueField.SPRINT).stream().map(IssueBuilder::sprint).toList(),
        open(IssueField.LINK).stream().map(s -> link(s, family)).toList(),
        comments,
        changes,
        incomplete,
        absent);
  }

  /** The server's own instant where it belongs to this resolution. */
  private Instant resolvedAt(IssueStay resolution) {
    return resolved == null
            || resolved.isAfter(asOf)
            || Math.abs(resolved.toEpochMilli() - resolution.from().toEpochMilli()) > 60_000
        ? resolution.from()
        : resolved;
  }

  private StatusStay status(IssueStay stay) {
    String category = categories.getOrDefault(source + '\n' + stay.value(), "");
    return new StatusStay(
        stay.value(),
        stay.name(),
        flows.decide(stay.value(), stay.name(), category).flow(),
        stay.from(),
        stay.to(),
        stay.by());
  }

  /** Nobody holds it before the first holder. */
  private List<Assignment> assignments() {
    List<Assignment> holders = new ArrayList<>();
    List<IssueStay> held = of(IssueField.ASSIGNEE);
    if (held.isEmpty() || held.get(0).from().isAfter(created)) {
      holders.add(new Assignment(null, created, held.isEmpty() ? null : held.get(0).from(), null));
    }
    for (IssueStay stay : held) {
      Integer who = stay.value().isEmpty() ? null : Integer.valueOf(stay.value());
      holders.add(new Assignment(who, stay.from(), stay.to(), stay.by()));
    }
    return holders;
  }

  private static SprintStay sprint(IssueStay stay) {
    return new SprintStay(Long.parseLong(stay.value()), stay.from(), stay.to());
  }

  private IssueLink link(IssueStay stay, IssueFamily family) {
    // A link is not made in the millisecond of creation: history does not tell.
    return new IssueLink(
        stay.name(),
        family.idOf(stay.value()),
        stay.value(),
        stay.from().equals(created) ? null : stay.from());
  }

  private List<IssueStay> of(IssueField field) {
    return Objects.requireNonNullElse(stays.get(field), List.of());
  }

  private List<IssueStay> open(IssueField field) {
    return of(field).stream().filter(s -> s.to() == null).toList();
  }

  private @Nullable IssueStay openStay(IssueField field) {
    List<IssueStay> open = open(field);
    IssueStay last = open.isEmpty() ? null : open.get(open.size() - 1);
    return last == null || last.value().isEmpty() ? null : last;
  }

  private String current(IssueField field) {
    IssueStay stay = openStay(field);
    return stay == null ? "" : stay.value();
  }

  private String currentName(IssueField field) {
    IssueStay stay = openStay(field);
    return stay == null ? "" : stay.name();
  }
}
