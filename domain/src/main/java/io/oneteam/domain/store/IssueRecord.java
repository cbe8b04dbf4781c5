package io.oneteam.domain.store;

import io.oneteam.domain.history.Comment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issue as a source writes it: normalised, with its whole history.
 *
 * @param id Jira's number
 * @param key current key
 * @param project current project's key
 * @param epic whether its type is above ordinary issues
 * @param created instant of creation
 * @param updated instant of the last update the server reports
 * @param resolved resolution instant, null while open
 * @param creator identity number, null when unknown
 * @param stays per field in order of begin
 * @param changes changelog entries, oldest first
 * @param comments oldest first
 * @param incomplete why the history cannot be trusted to be whole, null when it can
 * @param missing changelog entries the source has and did not hand over
 */
public record IssueRecord(
    long id,
    String key,
    String project,
    boolean epic,
    Instant created,
    Instant updated,
    @Nullable Instant resolved,
    @Nullable Integer creator,
    List<IssueStay> stays,
    List<Change> changes,
    List<Comment> comments,
    @Nullable String incomplete,
    long missing) {

  public IssueRecord {
    stays = List.copyOf(stays);
    changes = List.copyOf(changes);
    comments = List.copyOf(comments);
  }

  /**
   * That the changelog has an entry.
   *
   * @param at instant
   * @param author identity number, null when unknown
   */
  public record Change(Instant at, @Nullable Integer author) {}

  /** The value a field has now; empty for none. */
  public String current(IssueField field) {
    for (IssueStay stay : stays) {
      if (stay.field() == field && stay.to() == null) {
        return stay.value();
      }
    }
    return "";
  }
}
