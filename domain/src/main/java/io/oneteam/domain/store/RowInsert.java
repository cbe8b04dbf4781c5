package io.oneteam.domain.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Inserts many rows into one table, many with each statement: with a statement for each row, H2
 * takes a sixth longer.
 */
final class RowInsert {
  private static final int ROWS = 64;

  /** So many statements go to a server at once. */
  private static final int STATEMENTS = 16;

  private final Connection connection;
  private final String begin;
  private final String row;
  private final int columns;
  private final @Nullable Object[] values;
  private int filled;
  private int waiting;
  private @Nullable PreparedStatement whole;

  private RowInsert(Connection connection, String table, List<String> columns) {
    this.connection = connection;
    this.begin = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ";
    this.row = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    this.columns = columns.size();
    this.values = new @Nullable Object[ROWS * this.columns];
  }

  /** What rows come from. */
  interface Source {
    /** Adds rows in the order in which they are to be inserted. */
    void into(RowInsert rows) throws SQLException;
  }

  /** Inserts all rows of a source. */
  static void all(JdbcTemplate template, String table, List<String> columns, Source source) {
    template.execute(
        (ConnectionCallback<Boolean>)
            connection -> {
              RowInsert rows = new RowInsert(connection, table, columns);
              try {
                source.into(rows);
                rows.rest();
              } finally {
                rows.close();
              }
              return true;
            });
  }

  /** Adds a row, with a value for each column. */
  void add(@Nullable Object... row) throws SQLException {
    if (row.length != columns) {
      throw new IllegalArgumentException(row.length + " values for " + columns + " columns");
    }
    System.arraycopy(row, 0, values, filled, columns);
    filled += columns;
    if (filled == values.length) {
      PreparedStatement statement = whole;
      if (statement == null) {
        statement = prepare(ROWS);
        whole = statement;
      }
      fill(statement);
      statement.addBatch();
      if (++waiting == STATEMENTS) {
        send(statement);
      }
    }
  }

  private void send(PreparedStatement statement) throws SQLException {
    statement.executeBatch();
    waiting = 0;
  }

  private void rest() throws SQLException {
    if (whole != null && waiting > 0) {
      send(whole);
    }
    if (filled > 0) {
      try (PreparedStatement statement = prepare(filled / columns)) {
        fill(statement);
        statement.executeUpdate();
      }
    }
  }

  private PreparedStatement prepare(int rows) throws SQLException {
    return connection.prepareStatement(begin + String.join(", ", Collections.nCopies(rows, row)));
  }

  private void fill(PreparedStatement statement) throws SQLException {
    for (int i = 0; i < filled; i++) {
      statement.setObject(i + 1, values[i]);
    }
    filled = 0;
  }

  private void close() throws SQLException {
    if (whole != null) {
      whole.close();
    }
  }
}
