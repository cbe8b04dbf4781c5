package io.oneteam.nightly.demo;

import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Everything a store holds: each value of each table as text, documents unpacked. */
final class StoreDump {
  private final Map<String, StringBuilder> byColumn = new TreeMap<>();

  static StoreDump of(StoreLocation location) {
    StoreDump dump = new StoreDump();
    try (Store store = Store.open(location);
        Connection connection = store.dataSource().getConnection()) {
      for (String table : tables(connection)) {
        dump.read(connection, table);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return dump;
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows =
        connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (rows.next()) {
        String schema = rows.getString("TABLE_SCHEM");
        if (schema.equalsIgnoreCase("public")) {
          tables.add(rows.getString("TABLE_NAME"));
        }
      }
    }
    return tables;
  }

  private void read(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
      while (rows.next()) {
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          String column =
              (table + "." + rows.getMetaData().getColumnName(i)).toLowerCase(Locale.ROOT);
          byColumn
              .computeIfAbsent(column, c -> new StringBuilder())
              .append(text(rows.getObject(i)))
              .append('\n');
        }
      }
    }
  }

  private static String text(@Nullable Object value) {
    if (!(value instanceof byte[] bytes)) {
      return String.valueOf(value);
    }
    boolean packed = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    if (!packed) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of the tables read. */
  List<String> columns() {
    return List.copyOf(byColumn.keySet());
  }

  /** Where any of the texts stands, whatever the case: column and text. */
  List<String> finds(Collection<String> texts) {
    List<String> finds = new ArrayList<>();
    byColumn.forEach(
        (column, values) -> {
          String all = values.toString().toLowerCase(Locale.ROOT);
          texts.stream()
              .filter(text -> all.contains(text.toLowerCase(Locale.ROOT)))
              .forEach(text -> finds.add(column + ": " + text));
        });
    return finds;
  }
}
