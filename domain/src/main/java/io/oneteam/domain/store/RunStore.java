package io.oneteam.domain.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The diary of runs. */
public final class RunStore {
  private final Store store;

  /**
   * One run.
   *
   * @param id counts up
   * @param started when it began
   * @param ended when it ended, null when it was killed or still goes on
   * @param asOf the instant it looked at the world from
   * @param exitCode its exit code, null likewise
   * @param summary what it did, one line for each source and team
   */
  public record Run(
      int id,
      Instant started,
      @Nullable Instant ended,
      Instant asOf,
      @Nullable Integer exitCode,
      String summary) {}

  /** Over an open store. */
  public RunStore(Store store) {
    this.store = store;
  }

  /** Opens an entry and gives its number. */
  public int begin(Instant started, Instant asOf) {
    return store.inTransaction(
        () -> {
          int id =
              store
                  .jdbc()
                  .sql("SELECT COALESCE(MAX(id), 0) + 1 FROM run")
                  .query(Integer.class)
                  .single();
          store
              .jdbc()
              .sql("INSERT INTO run (id, started, as_of, summary) VALUES (?, ?, ?, '')")
              .params(id, started.toEpochMilli(), asOf.toEpochMilli())
              .update();
          return id;
        });
  }

  /** Closes an entry. */
  public void end(int id, Instant ended, int exitCode, String summary) {
    store
        .jdbc()
        .sql("UPDATE run SET ended = ?, exit_code = ?, summary = ? WHERE id = ?")
        .params(ended.toEpochMilli(), exitCode, summary, id)
        .update();
  }

  /** The last runs, newest first. */
  public List<Run> last(int count) {
    return store
        .jdbc()
        .sql("SELECT id, started, ended, as_of, exit_code, summary FROM run ORDER BY id DESC")
        .withMaxRows(count)
        .query(
            (row, n) ->
                new Run(
                    row.getInt("id"),
                    Instant.ofEpochMilli(row.getLong("started")),
                    instant(row.getObject("ended", Long.class)),
                    Instant.ofEpochMilli(row.getLong("as_of")),
                    row.getObject("exit_code", Integer.class),
                    row.getString("summary")))
        .list();
  }

  private static @Nullable Instant instant(@Nullable Long millis) {
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }
}
