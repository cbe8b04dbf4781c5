package io.oneteam.collector.jira;

import io.oneteam.domain.store.IssueField;
import io.oneteam.domain.store.IssueStay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stays of a field with one value. The changelog never tells the value at creation: it is what
 * the first change came from, or the current one when nothing ever changed.
 */
final class SingleValue {
  /** A value with its name; empty for none. */
  record Value(String id, String name) {
    static final Value NONE = new Value("", "");
  }

  private final IssueField field;
  private final Instant created;
  private final List<IssueStay> stays = new ArrayList<>();
  private @Nullable IssueStay open;

  private SingleValue(IssueField field, Instant created) {
    this.field = field;
    this.created = created;
  }

  /**
   * The stays in order; none for a field that never had a value.
   *
   * @param current what the document says now; null when it does not say
   * @param updated dates a current value that no change explains
   */
  static List<IssueStay> stays(
      IssueField field,
      Instant created,
      Instant updated,
      List<Step> steps,
      @Nullable Value current) {
    SingleValue timeline = new SingleValue(field, created);
    if (steps.isEmpty()) {
      timeline.put(current == null ? Value.NONE : current, created, null);
    } else {
      Step first = steps.get(0);
      timeline.put(new Value(first.from(), first.fromName()), created, null);
      for (Step step : steps) {
        timeline.put(new Value(step.to(), step.toName()), step.at(), step.by());
      }
      if (current != null) {
        timeline.put(current, updated, null);
      }
    }
    if (timeline.open != null) {
      timeline.stays.add(timeline.open);
    }
    return timeline.stays;
  }

  private void put(Value value, Instant at, @Nullable Integer by) {
    Instant when = at;
    if (open != null) {
      if (open.value().equals(value.id())) {
        return;
      }
      when = when.isBefore(open.from()) ? open.from() : when;
      stays.add(open.endedAt(when));
    } else if (value.id().isEmpty()) {
      return;
    }
    when = when.isBefore(created) ? created : when;
    open = new IssueStay(field, value.id(), value.name(), when, null, by);
  }
}
