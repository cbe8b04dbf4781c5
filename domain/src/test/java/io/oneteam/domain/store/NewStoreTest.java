package io.oneteam.domain.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps the history of a new store true. After a new migration, write it again:
 *
 * <p>mvn -B -q -pl domain -am test -Dtest=NewStoreTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Doneteam.history.write=true
 */
class NewStoreTest {
  private final JdbcDataSource byFlyway = database();

  @Test
  void itsHistoryIsWhatFlywayWritesDown() throws IOException {
    Migrations.apply(byFlyway);
    String history =
        script(byFlyway).stream()
            .filter(statement -> statement.contains("\"flyway_"))
            .map(statement -> statement.replace("CREATE MEMORY TABLE", "CREATE TABLE"))
            .collect(
                Collectors.joining("\n", "-- Written by NewStoreTest, which says how.\n", "\n"));
    if (Boolean.getBoolean("oneteam.history.write")) {
      Files.writeString(Path.of("src/main/resources", NewStore.HISTORY), history);
      return;
    }
    assertThat(new ClassPathResource(NewStore.HISTORY).getContentAsString(StandardCharsets.UTF_8))
        .isEqualTo(history);
  }

  @Test
  void itIsWhatFlywayMakes() {
    Migrations.apply(byFlyway);
    JdbcDataSource atOnce = database();
    NewStore.fill(atOnce);
    assertThat(script(atOnce)).containsExactlyInAnyOrderElementsOf(script(byFlyway));
    assertThat(Migrations.pending(atOnce)).isFalse();
    Migrations.apply(atOnce); // it would refuse a history that is not its own
  }

  private static JdbcDataSource database() {
    JdbcDataSource database = new JdbcDataSource();
    database.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    database.setUser("sa");
    return database;
  }

  /** The statements that make a database, without when and how fast migrations were applied. */
  private static List<String> script(JdbcDataSource database) {
    return new JdbcTemplate(database)
        .queryForList("SCRIPT NOPASSWORDS NOSETTINGS", String.class).stream()
            .filter(statement -> !statement.startsWith("--"))
            .map(
                statement ->
                    statement.replaceAll(
                        "TIMESTAMP '[^']*', \\d+, TRUE", "CURRENT_TIMESTAMP, 0, TRUE"))
            .toList();
  }
}
