package io.oneteam.nightly.chaos;

import io.oneteam.domain.store.StoreLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** What a run was doing when it was killed. */
enum Phase {
  START,
  COLLECT,
  LINK,
  ANALYSE,
  REPORT,
  END;

  /** As the dead run's own diary tells; of an embedded store a copy is looked at. */
  static Phase of(StoreLocation store, Path home) {
    if (!store.embedded()) {
      return of(store.url(), store.user(), store.password());
    }
    Path file = home.resolve("store.mv.db");
    if (!Files.exists(file)) {
      return START;
    }
    try {
      Path copy = Files.createTempDirectory("killed").resolve("store.mv.db");
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      Phase phase = of("jdbc:h2:file:" + copy.resolveSibling("store"), "sa", "");
      Files.deleteIfExists(copy);
      return phase;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Phase of(String url, String user, String password) {
    Phase phase = START;
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT step_name, status FROM batch_step_execution ORDER BY step_execution_id")) {
      while (rows.next()) {
        String step = rows.getString(1);
        if (step.equals("leads")) {
          phase = END;
        } else if (!step.contains("-worker")) {
          phase = valueOf(step.toUpperCase(Locale.ROOT));
        }
      }
      return phase;
    } catch (SQLException e) {
      return START; // no such table yet
    }
  }
}
