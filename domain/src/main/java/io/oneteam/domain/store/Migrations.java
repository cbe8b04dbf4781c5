package io.oneteam.domain.store;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * The schema, one history table for each part, so that parts number their migrations on their own.
 */
final class Migrations {
  /** Parts in the order in which they build on each other. */
  static final List<String> PARTS = List.of("core", "git", "jira", "people", "lineage", "report");

  private Migrations() {}

  /**
   * Brings every part forward.
   *
   * @throws StoreException when a newer oneteam has written the store
   */
  static void apply(DataSource dataSource) {
    for (String part : PARTS) {
      Flyway flyway = flyway(dataSource, part);
      refuseNewer(part, flyway);
      flyway.migrate();
    }
  }

  /**
   * Whether any part is behind.
   *
   * @throws StoreException when a newer oneteam has written the store
   */
  static boolean pending(DataSource dataSource) {
    boolean pending = false;
    for (String part : PARTS) {
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
        .table("flyway_" + part)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load();
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
