package io.oneteam.collector.jira;

import io.oneteam.collector.SourceException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The files of an export: one file, or all of a folder in the order of their names. */
final class ExportFiles {
  private final Path root;

  ExportFiles(Path root) {
    this.root = root;
  }

  /**
   * The files that may hold documents; links are not followed.
   *
   * @throws SourceException when there is nothing at the path
   */
  List<Path> list() {
    if (!Files.exists(root)) {
      throw new SourceException(
          "The Jira export "
              + root
              + " does not exist; correct jira.export, or save the export there.");
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> Files.isRegularFile(file) && (file.equals(root) || isDocument(file)))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new SourceException(
          "The Jira export " + root + " cannot be listed (" + e.getMessage() + ").", e);
    }
  }

  /** How messages name a file. */
  String shown(Path file) {
    return file.equals(root) ? root.toString() : root.relativize(file).toString();
  }

  /** Changes when a file is added, removed, or written. */
  String fingerprint(List<Path> files) {
    StringBuilder state = new StringBuilder();
    try {
      for (Path file : files) {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        state.append(shown(file)).append('|').append(now.size()).append('|');
        state.append(now.lastModifiedTime().toInstant()).append('\n');
      }
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(state.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (IOException e) {
      // Somebody is writing there: read it, and read it again next time.
      return "";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** The content of a file, unpacked when it is gzipped, whatever its name says. */
  static InputStream open(Path file) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    try {
      raw.mark(2);
      boolean zipped = raw.read() == 0x1f && raw.read() == 0x8b;
      raw.reset();
      return zipped ? new BufferedInputStream(new GZIPInputStream(raw, 1 << 16), 1 << 16) : raw;
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  private static boolean isDocument(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.matches(".*\\.(json|ndjson|jsonl)(\\.gz)?");
  }
}
