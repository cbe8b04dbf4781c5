package io.oneteam.domain.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;

/**
 * What Flyway has written down of its work, read without Flyway: its start costs more than many a
 * command's own work, and nearly every start finds that there is nothing to do.
 */
public final class MigrationHistory {
  private MigrationHistory() {}

  /**
   * Whether every history ends, without a failure, at the version given for it.
   *
   * @param newest version of the newest migration by name of the history's table
   * @return false also where a table is not there or not what Flyway makes: Flyway says what it is
   */
  public static boolean endsAt(DataSource dataSource, Map<String, Integer> newest) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      for (Map.Entry<String, Integer> history : newest.entrySet()) {
        if (end(statement, history.getKey()) != history.getValue()) {
          return false;
        }
      }
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  private static int end(Statement statement, String table) throws SQLException {
    String sql = "SELECT \"version\", \"success\" FROM \"" + table + "\"";
    int newest = 0;
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        newest = rows.getBoolean(2) ? Math.max(newest, rows.getInt(1)) : Integer.MAX_VALUE;
      }
    }
    return newest;
  }
}
