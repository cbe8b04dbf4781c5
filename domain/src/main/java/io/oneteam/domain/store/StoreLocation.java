package io.oneteam.domain.store;

import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the store lives: one H2 file under the oneteam home, or a PostgreSQL database.
 *
 * @param url JDBC URL without credentials
 * @param user user name, null for H2's default
 * @param password never printed; null for none
 */
public record StoreLocation(String url, @Nullable String user, @Nullable String password) {
  private static final String FILE = "jdbc:h2:file:";
  private static final String SUFFIX = ".mv.db";

  /** The embedded store of a oneteam home. Commits reach the file before they return. */
  public static StoreLocation inHome(Path home) {
    return embedded(home.toAbsolutePath().resolve("store"));
  }

  /** A store that no file ever holds; gone with the process. */
  public static StoreLocation inMemory() {
    return new StoreLocation("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
  }

  private static StoreLocation embedded(Path file) {
    return new StoreLocation(FILE + file + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0", "sa", "");
  }

  /** The embedded store's file; null when the store is no file. */
  @Nullable Path file() {
    return url.startsWith(FILE)
        ? Path.of(url.substring(FILE.length()).replaceFirst(";.*", "") + SUFFIX)
        : null;
  }

  /** An embedded store whose file lies beside this one's. */
  StoreLocation aside() {
    String path = String.valueOf(file());
    return embedded(Path.of(path.substring(0, path.length() - SUFFIX.length()) + "-next"));
  }

  /** Whether it is the embedded store. */
  public boolean embedded() {
    return url.startsWith("jdbc:h2:");
  }

  /** Without the password, since strings end up in logs. */
  @Override
  public String toString() {
    return url;
  }
}
