package io.oneteam.nightly.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.store.MigrationHistory;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class BatchTablesTest {
  @Test
  void inANewStoreTheyAreWhatFlywayMakes() {
    JdbcDataSource byFlyway = database();
    BatchTables.byFlyway(byFlyway);
    JdbcDataSource atOnce = database();
    BatchTables.fill(atOnce);
    assertThat(script(atOnce)).containsExactlyInAnyOrderElementsOf(script(byFlyway));
    assertThat(MigrationHistory.endsAt(atOnce, Map.of("flyway_batch", 1))).isTrue();
    BatchTables.byFlyway(atOnce); // it would refuse a history that is not its own
  }

  @Test
  void aRunThatDiedWhileMakingThemIsForgotten() {
    JdbcDataSource database = database();
    BatchTables.fill(database);
    JdbcTemplate template = new JdbcTemplate(database);
    template.execute("DELETE FROM \"flyway_batch\"");
    template.execute("DROP TABLE BATCH_STEP_EXECUTION_CONTEXT");
    BatchTables.fill(database);
    assertThat(MigrationHistory.endsAt(database, Map.of("flyway_batch", 1))).isTrue();
    assertThat(
            template.queryForObject(
                "SELECT COUNT(*) FROM BATCH_STEP_EXECUTION_CONTEXT", Integer.class))
        .isZero();
  }

  private static JdbcDataSource database() {
    JdbcDataSource database = new JdbcDataSource();
    database.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    database.setUser("sa");
    new JdbcTemplate(database).execute("CREATE TABLE of_the_store (id INTEGER)");
    return database;
  }

  /** The statements that make a database, without when and how fast migrations were applied. */
  private static List<String> script(JdbcDataSource database) {
    return new JdbcTemplate(database)
        .queryForList("SCRIPT NOPASSWORDS NOSETTINGS", String.class).stream()
            .filter(statement -> !statement.startsWith("--"))
            .map(
                statement -> statement.replaceAll("TIMESTAMP '[^']*', \\d+, TRUE", "at once, TRUE"))
            .toList();
  }
}
