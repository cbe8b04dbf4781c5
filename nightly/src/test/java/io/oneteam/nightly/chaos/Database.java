package io.oneteam.nightly.chaos;

import io.oneteam.domain.store.StoreLocation;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** Where the stores of a test's homes are. */
interface Database {
  /** The store of a home; made on first use. */
  StoreLocation of(Path home);

  /** H2 in each home. */
  static Database h2() {
    return StoreLocation::inHome;
  }

  /** A database of its own for each home, on one server. */
  static Database postgres(EmbeddedPostgres server) {
    Map<Path, StoreLocation> made = new HashMap<>();
    return home ->
        made.computeIfAbsent(
            home,
            key -> {
              String name = "home_" + made.size();
              try (Connection connection = server.getPostgresDatabase().getConnection();
                  Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
              return new StoreLocation(server.getJdbcUrl("postgres", name), "postgres", "postgres");
            });
  }
}
