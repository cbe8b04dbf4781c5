package io.oneteam.collector.jira;

import io.oneteam.domain.store.IssueField;
import io.oneteam.domain.store.IssueStay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stays of a field with several values: going back from the current ones through the changes
 * gives those at creation; going forth again gives the stays.
 */
final class SetValue {
  /**
   * One change.
   *
   * @param removed names by value
   * @param added names by value
   */
  record Move(
      Instant at, @Nullable Integer by, Map<String, String> removed, Map<String, String> added) {}

  private final IssueField field;
  private final Instant created;
  private final Map<String, IssueStay> open = new LinkedHashMap<>();
  private final List<IssueStay> closed = new ArrayList<>();

  private SetValue(IssueField field, Instant created) {
    this.field = field;
    this.created = created;
  }

  /**
   * The stays, by begin and value.
   *
   * @param current names by value; null when the document does not say
   * @param updated dates current values that no change explains
   */
  static List<IssueStay> stays(
      IssueField field,
      Instant created,
      Instant updated,
      List<Move> moves,
      @Nullable Map<String, String> current) {
    SetValue timeline = new SetValue(field, created);
    atCreation(moves, current).forEach((value, name) -> timeline.add(value, name, created, null));
    for (Move move : moves) {
      move.removed().keySet().forEach(value -> timeline.remove(value, move.at()));
      move.added().forEach((value, name) -> timeline.add(value, name, move.at(), move.by()));
    }
    if (current != null) {
      List.copyOf(timeline.open.keySet()).stream()
          .filter(value -> !current.containsKey(value))
          .forEach(value -> timeline.remove(value, updated));
      current.forEach((value, name) -> timeline.add(value, name, updated, null));
    }
    timeline.closed.addAll(timeline.open.values());
    timeline.closed.sort(Comparator.comparing(IssueStay::from).thenComparing(IssueStay::value));
    return timeline.closed;
  }

  private static Map<String, String> atCreation(
      List<Move> moves, @Nullable Map<String, String> current) {
    Map<String, String> values = new LinkedHashMap<>();
    if (current != null) {
      values.putAll(current);
    }
    for (int i = moves.size() - 1; i >= 0; i--) {
      Move move = moves.get(i);
      move.added().keySet().forEach(values::remove);
      values.putAll(move.removed());
    }
    return values;
  }

  private void add(String value, String name, Instant at, @Nullable Integer by) {
    Instant when = at.isBefore(created) ? created : at;
    open.putIfAbsent(value, new IssueStay(field, value, name, when, null, by));
  }

  private void remove(String value, Instant at) {
    IssueStay stay = open.remove(value);
    if (stay != null) {
      closed.add(stay.endedAt(at.isBefore(stay.from()) ? stay.from() : at));
    }
  }
}
