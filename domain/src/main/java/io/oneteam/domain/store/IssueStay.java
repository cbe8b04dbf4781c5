package io.oneteam.domain.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time during which a field of an issue had a value.
 *
 * @param field the field; those with several values have overlapping stays
 * @param value Jira's id of the value where it has one, else its text; empty for none
 * @param name its name at the time
 * @param from begin, inclusive
 * @param to end, exclusive; null while it lasts
 * @param by identity number of who set it, null at creation or when unknown
 */
public record IssueStay(
    IssueField field,
    String value,
    String name,
    Instant from,
    @Nullable Instant to,
    @Nullable Integer by) {

  /** The same, ended. */
  public IssueStay endedAt(Instant end) {
    return new IssueStay(field, value, name, from, end, by);
  }
}
