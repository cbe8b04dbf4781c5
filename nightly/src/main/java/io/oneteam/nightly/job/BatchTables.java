package io.oneteam.nightly.job;

import io.oneteam.domain.store.MigrationHistory;
import io.oneteam.domain.store.Store;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * Spring Batch's own tables as a migration: its script for the database at hand, run once and
 * remembered, rather than at every start with errors ignored.
 */
final class BatchTables implements JavaMigration {
  private static final String SCRIPTS = "org/springframework/batch/core/";
  private static final String HISTORY = "flyway_batch";
  private static final int VERSION = 1;

  static void migrate(Store store) {
    if (MigrationHistory.endsAt(store.dataSource(), Map.of(HISTORY, VERSION))) {
      return;
    }
    if (store.embedded()) {
      fill(store.dataSource());
    } else {
      byFlyway(store.dataSource());
    }
  }

  /** As Flyway would, without its start; a run that dies in here has written no history. */
  static void fill(DataSource dataSource) {
    populator("h2", new ClassPathResource("db/batch-history.sql")).execute(dataSource);
  }

  static void byFlyway(DataSource dataSource) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(dataSource)
            .table(HISTORY)
            .baselineOnMigrate(true)
            .baselineVersion("0")
            .locations(new String[0])
            .javaMigrations(new BatchTables())
            .load();
    if (Arrays.stream(flyway.info().all()).anyMatch(info -> info.getState().isFailed())) {
      flyway.repair(); // a full disk, say: what it left is dropped below
    }
    flyway.migrate();
  }

  @Override
  public void migrate(Context context) throws Exception {
    String product =
        context.getConnection().getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
    populator(product).execute(new SingleConnectionDataSource(context.getConnection(), true));
  }

  /** H2 keeps what a run that died in the middle of this had made: it is dropped first. */
  private static ResourceDatabasePopulator populator(String product, Resource... more) {
    ResourceDatabasePopulator populator =
        new ResourceDatabasePopulator(
            new ClassPathResource(SCRIPTS + "schema-drop-" + product + ".sql"),
            new ClassPathResource(SCRIPTS + "schema-" + product + ".sql"));
    Stream.of(more).forEach(populator::addScript);
    return populator;
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion(String.valueOf(VERSION));
  }

  @Override
  public String getDescription() {
    return "Spring Batch 6 tables";
  }

  @Override
  public Integer getChecksum() {
    return 6;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }
}
