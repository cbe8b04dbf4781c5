package io.oneteam.nightly.home;

import io.oneteam.nightly.exit.ExitCode;
import io.oneteam.nightly.exit.UserException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Packs what cannot be read again: the store, the key of pseudonyms, the reports with the team's
 * actions. Mirrors of repositories are left out: the next run fetches them. The caller holds the
 * home's lock.
 */
public final class HomeBackup {
  /** What the next run makes again; the half store is of a run that died changing its schema. */
  private static final Set<String> LEFT_OUT =
      Set.of("mirrors", "lock", "team", "metrics", "store-next.mv.db", "restoring");

  private static final String STORE = ".mv.db";

  private HomeBackup() {}

  /**
   * Writes a backup aside and moves it into place.
   *
   * @return number of files packed
   * @throws UserException when nothing is there, or it cannot be written
   */
  public static int write(Home home, Path file) {
    try {
      List<Path> files = contents(home.path());
      if (files.stream().noneMatch(path -> path.getFileName().toString().endsWith(STORE))) {
        throw new UserException(
            ExitCode.FAILED,
            home.path()
                + " holds no store of its own: there is nothing to back up. A PostgreSQL"
                + " store is backed up with PostgreSQL's own tools.");
      }
      Path aside = file.resolveSibling(file.getFileName() + ".part");
      Files.deleteIfExists(aside);
      Files.createFile(aside, Home.ownerOnly("rw-------")); // it holds the key
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(aside))) {
        for (Path path : files) {
          zip.putNextEntry(new ZipEntry(name(home.path(), path)));
          Files.copy(path, zip);
          zip.closeEntry();
        }
      }
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
      return files.size();
    } catch (IOException e) {
      throw new UserException(
          ExitCode.FAILED, "The backup " + file + " cannot be written: " + e.getMessage());
    }
  }

  /**
   * Unpacks a backup into a home that holds no store yet: aside first, so that a backup that cannot
   * be read to its end leaves nothing.
   *
   * @return number of files unpacked
   * @throws UserException when a store is there already, or the file is no backup
   */
  public static int restore(Home home, Path file) {
    try {
      if (contents(home.path()).stream().anyMatch(p -> p.toString().endsWith(STORE))) {
        throw new UserException(
            ExitCode.FAILED,
            home.path() + " holds a store already; restore into an empty home (--home).");
      }
      Path aside = home.path().resolve("restoring");
      delete(aside);
      try {
        List<Path> files = unpack(file, aside);
        if (files.stream().noneMatch(path -> path.toString().endsWith(STORE))) {
          throw new UserException(ExitCode.FAILED, file + " is no backup made by oneteam.");
        }
        moveInto(home.path(), aside, files);
        return files.size();
      } finally {
        delete(aside);
      }
    } catch (ZipException e) {
      throw new UserException(
          ExitCode.FAILED,
          file
              + " is no backup made by oneteam, or is cut off ("
              + e.getMessage()
              + "); nothing was restored.");
    } catch (IOException e) {
      throw new UserException(
          ExitCode.FAILED,
          "The backup " + file + " cannot be read: " + e.getMessage() + "; nothing was restored.");
    }
  }

  /** By its list of contents, which a backup that is cut off has lost. */
  private static List<Path> unpack(Path file, Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          files.add(unpack(folder, entry.getName(), in));
        }
      }
    }
    return files;
  }

  /** The store last: where it is, all else is. */
  private static void moveInto(Path home, Path aside, List<Path> files) throws IOException {
    List<Path> storeLast = new ArrayList<>(files);
    storeLast.sort(Comparator.comparing(path -> path.toString().endsWith(STORE)));
    for (Path from : storeLast) {
      Path target = home.resolve(aside.relativize(from).toString());
      Files.createDirectories(Objects.requireNonNull(target.getParent()));
      Files.move(from, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  /** With slashes on every system. */
  private static String name(Path home, Path file) {
    return home.relativize(file).toString().replace(File.separatorChar, '/');
  }

  private static Path unpack(Path home, String name, InputStream bytes) throws IOException {
    Path target = home.resolve(name).normalize();
    if (!target.startsWith(home)) {
      throw new IOException("it holds the path " + name + ", which leads out of the home");
    }
    Path folder = target.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.deleteIfExists(target);
    Files.createFile(target, Home.ownerOnly("rw-------"));
    try (OutputStream out = Files.newOutputStream(target)) {
      bytes.transferTo(out);
    }
    return target;
  }

  private static List<Path> contents(Path home) throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      return all.filter(Files::isRegularFile)
          .filter(path -> !LEFT_OUT.contains(home.relativize(path).getName(0).toString()))
          .sorted()
          .toList();
    }
  }
}
