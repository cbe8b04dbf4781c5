package io.oneteam.domain.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the store lives: one H2 file under the oneteam home, or a PostgreSQL database.
 *
 * @param url JDBC URL without credentials
 * @param user user name, null for H2's default
 * @param password never printed; null for none
 */
public record StoreLocation(String url, @Nullable String user, @Nullable String password) {

  /** The embedded store of a oneteam home. Commits reach the file before they return. */
  public static StoreLocation inHome(Path home) {
    return new StoreLocation(
        "jdbc:h2:file:"
            + home.toAbsolutePath().resolve("store")
            + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0",
        "sa",
        "");
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
