package io.oneteam.domain.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * The schema, one history table for each part, so that parts number their migrations on their own.
 */
final class Migrations {
  /**
   * Parts in the order in which they build on each other, with the version of each one's newest
   * script; a test keeps them true. Known here so that a store that is up to date opens without
   * Flyway.
   */
  static final Map<String, Integer> PARTS = newest();

  private Migrations() {}

  private static Map<String, Integer> newest() {
    Map<String, Integer> newest = new LinkedHashMap<>();
    newest.put("core", 3);
    newest.put("git", 1);
    newest.put("jira", 2);
    newest.put("people", 5);
    newest.put("lineage", 4);
    newest.put("report", 1);
    return Collections.unmodifiableMap(newest);
  }

  /** Brings every part of a new store forward, or of one that is {@linkplain #pending behind}. */
  static void apply(DataSource dataSource) {
    PARTS.keySet().forEach(part -> flyway(dataSource, part).migrate());
  }

  /**
   * Whether any part is behind.
   *
   * @throws StoreException when a newer oneteam has written the store
   */
  static boolean pending(DataSource dataSource) {
    Map<String, Integer> tables = new LinkedHashMap<>();
    PARTS.forEach((part, version) -> tables.put(table(part), version));
    if (MigrationHistory.endsAt(dataSource, tables)) {
      return false;
    }
    boolean pending = false;
    for (String part : PARTS.keySet()) {
      Flyway flyway = flyway(dataSource, part);
      refuseNewer(part, flyway);
      pending |= flyway.info().pending().length > 0;
    }
    return pending;
  }

  private static Flyway flyway(DataSource dataSource, String part) {
    return Flyway.configure()
        .dataSource(dataSource)
        .locations("classpath:db/migration/" + part)
        .table(table(part))
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load();
  }

  private static String table(String part) {
    return "flyway_" + part;
  }

  private static void refuseNewer(String part, Flyway flyway) {
    for (MigrationInfo info : flyway.info().all()) {
      if (info.getState() == MigrationState.FUTURE_SUCCESS) {
        throw new StoreException(
            "The store was written by a newer oneteam (part "
                + part
                + ", schema version "
                + info.getVersion()
                + "); use that version, or point --home at another folder.",
            new IllegalStateException("future migration"));
      }
    }
  }
}
