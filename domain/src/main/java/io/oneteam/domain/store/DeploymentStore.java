package io.oneteam.domain.store;

import io.oneteam.domain.history.Deployment;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Records of versions that arrived in environments. */
public final class DeploymentStore {
  private static final int BATCH = 1000;
  private final Store store;

  /** Over an open store. */
  public DeploymentStore(Store store) {
    this.store = store;
  }

  /**
   * Replaces a source's records, in one transaction (joining an open one).
   *
   * @return how many there were before
   */
  public long replace(String source, List<Deployment> deployments) {
    return store.inTransaction(
        () -> {
          long before =
              store.jdbc().sql("DELETE FROM deployment WHERE source = ?").param(source).update();
          AtomicInteger position = new AtomicInteger();
          store
              .template()
              .batchUpdate(
                  "INSERT INTO deployment (source, position, environment, repository,"
                      + " commit_prefix, version, at, succeeded, last_not_live, model)"
                      + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                  deployments,
                  BATCH,
                  (statement, d) -> {
                    statement.setString(1, source);
                    statement.setInt(2, position.getAndIncrement());
                    statement.setString(3, d.environment());
                    statement.setString(4, d.repository());
                    statement.setString(5, d.commit());
                    statement.setString(6, d.version());
                    statement.setLong(7, d.at().toEpochMilli());
                    statement.setBoolean(8, d.succeeded());
                    Instant lastNotLive = d.lastNotLive();
                    statement.setObject(
                        9, lastNotLive == null ? null : lastNotLive.toEpochMilli(), Types.BIGINT);
                    statement.setString(10, d.model());
                  });
          return before;
        });
  }

  /** Drops the records of files that are not configured any more; configured again, they return. */
  public void keepOnly(Collection<String> sources) {
    store
        .jdbc()
        .sql("DELETE FROM deployment WHERE source NOT IN (:sources)")
        .param("sources", sources)
        .update();
  }

  /**
   * All records at or before as-of, by instant; those of one instant as their sources order them.
   */
  public List<Deployment> deployments(Instant asOf) {
    return store
        .jdbc()
        .sql(
            "SELECT environment, repository, commit_prefix, version, at, succeeded, last_not_live,"
                + " model"
                + " FROM deployment WHERE at <= ? ORDER BY at, source, position")
        .param(asOf.toEpochMilli())
        .query(
            (row, n) ->
                new Deployment(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    Instant.ofEpochMilli(row.getLong(5)),
                    row.getBoolean(6),
                    instant(row.getObject(7, Long.class)),
                    row.getString(8)))
        .list();
  }

  private static @Nullable Instant instant(@Nullable Long millis) {
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }
}
