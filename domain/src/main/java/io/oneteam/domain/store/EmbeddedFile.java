package io.oneteam.domain.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;
import org.h2.mvstore.MVStore;

/**
 * Brings the file of an embedded store forward in a copy beside it, which is moved into place when
 * it is whole. H2 commits every statement of a schema change on its own: a run that died in the
 * middle of one would leave a store that opens never again.
 */
final class EmbeddedFile {
  private EmbeddedFile() {}

  /**
   * Copies what a closed store holds into a new file and puts it in place. SHUTDOWN COMPACT would
   * not do: it moves pages about in the same file and leaves old bytes between them.
   */
  static void rewrite(StoreLocation location) {
    Path file = location.file();
    Path next = location.aside().file();
    if (file == null || next == null) {
      return; // in memory
    }
    try {
      Files.deleteIfExists(next); // of a run that died here
      MVStore.compact(file.toString(), next.toString(), false, null);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes the store's file, or a newer one of it, and puts it in place. */
  static void forward(StoreLocation location, Function<StoreLocation, HikariDataSource> open) {
    Path file = location.file();
    StoreLocation aside = location.aside();
    Path next = aside.file();
    if (file == null || next == null) {
      throw new IllegalArgumentException("the store " + location + " is no file");
    }
    try {
      Files.deleteIfExists(next); // of a run that died here
      if (Files.exists(file)) {
        Files.copy(file, next);
      }
      try (HikariDataSource dataSource = open.apply(aside)) {
        if (Files.exists(file)) {
          Migrations.apply(dataSource);
        } else {
          NewStore.fill(dataSource);
        }
      }
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
