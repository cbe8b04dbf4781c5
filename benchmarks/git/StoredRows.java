import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Prints what a home's store holds, for comparison with git: commits as C lines, changes as M lines,
 * fields separated by tabs.
 */
public final class StoredRows {
  private static final HexFormat HEX = HexFormat.of();
  private static final String NONE = "0".repeat(40);

  public static void main(String[] arguments) throws Exception {
    String url = "jdbc:h2:file:" + Path.of(arguments[0]).toAbsolutePath().resolve("store");
    try (Connection connection = DriverManager.getConnection(url, "sa", "");
        PrintWriter out =
            new PrintWriter(
                new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8)))) {
      Map<Integer, String> commits = commits(connection, out);
      changes(connection, commits, paths(connection), out);
    }
  }

  private static Map<Integer, String> commits(Connection connection, PrintWriter out)
      throws SQLException {
    Map<Integer, String> commits = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT c.id, c.sha, c.parents, a.name, a.email, c.author_at, c.author_offset,"
                    + " k.name, k.email, c.committer_at, c.committer_offset, c.subject"
                    + " FROM git_commit c JOIN identity a ON a.id = c.author"
                    + " JOIN identity k ON k.id = c.committer WHERE NOT c.retired")) {
      while (row.next()) {
        String sha = HEX.formatHex(row.getBytes(2));
        commits.put(row.getInt(1), sha);
        StringBuilder line = new StringBuilder("C\t" + sha + "\t");
        byte[] parents = row.getBytes(3);
        for (int at = 0; at < parents.length; at += 20) {
          line.append(at == 0 ? "" : " ").append(HEX.formatHex(parents, at, at + 20));
        }
        for (int column = 4; column <= 12; column++) {
          line.append('\t').append(row.getString(column));
        }
        out.println(line);
      }
    }
    return commits;
  }

  private static Map<Integer, String> paths(Connection connection) throws SQLException {
    Map<Integer, String> paths = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT id, path FROM git_path")) {
      while (row.next()) {
        paths.put(row.getInt(1), row.getString(2));
      }
    }
    return paths;
  }

  private static void changes(
      Connection connection, Map<Integer, String> commits, Map<Integer, String> paths, PrintWriter out)
      throws SQLException, IOException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT id, kind, path, previous_path, mode, previous_mode, blob, previous_blob,"
                    + " lines_added, lines_deleted FROM git_change")) {
      while (row.next()) {
        String commit = commits.get((int) (row.getLong(1) >> 32));
        if (commit == null) {
          continue;
        }
        String path = paths.get(row.getInt(3));
        String previous = row.getString(4) == null ? path : paths.get(row.getInt(4));
        out.printf(
            "M\t%s\t%s\t%06o\t%06o\t%s\t%s\t%s\t%s\t%s\t%s%n",
            commit, row.getString(2), row.getInt(6), row.getInt(5), hex(row.getBytes(8)),
            hex(row.getBytes(7)), previous, path, lines(row.getString(9)),
            lines(row.getString(10)));
      }
    }
  }

  private static String lines(String count) {
    return count == null ? "-" : count;
  }

  private static String hex(byte[] id) {
    return id == null ? NONE : HEX.formatHex(id);
  }
}
