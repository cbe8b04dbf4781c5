package io.oneteam.nightly.home;

import io.oneteam.nightly.exit.ExitCode;
import io.oneteam.nightly.exit.UserException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The folder everything is written under: the store, mirrors, reports, the lock.
 *
 * @param path absolute path
 */
public record Home(Path path) {

  /**
   * Chooses the home: the flag, else the environment's ONETEAM_HOME, else ~/.oneteam; makes it,
   * readable by its owner alone.
   *
   * @throws UserException when it cannot be made or written
   */
  public static Home open(@Nullable Path flag, @Nullable String environment) {
    Path path =
        flag != null
            ? flag
            : environment != null && !environment.isBlank()
                ? Path.of(environment)
                : Path.of(System.getProperty("user.home"), ".oneteam");
    Home home = new Home(path.toAbsolutePath().normalize());
    home.make();
    return home;
  }

  private void make() {
    try {
      if (!Files.isDirectory(path)) {
        Path parent = path.getParent();
        if (parent != null) {
          Files.createDirectories(parent);
        }
        // unlike createDirectory it bears another start that makes the home at the same moment
        Files.createDirectories(path, ownerOnly("rwx------"));
      }
      Path probe = Files.createTempFile(path, ".probe", "");
      Files.delete(probe);
    } catch (IOException e) {
      throw new UserException(
          ExitCode.FAILED,
          "The oneteam home "
              + path
              + " cannot be written ("
              + e.getClass().getSimpleName()
              + "); choose another with --home or ONETEAM_HOME, or make it writable.");
    }
  }

  /** Where workbooks and their JSON twins go. */
  public Path reports() {
    return path.resolve("reports");
  }

  static FileAttribute<?>[] ownerOnly(String permissions) {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
