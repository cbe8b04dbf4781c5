package io.oneteam.reporter.file;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Files written aside and moved into place, so that a reader sees the old one or the new one. */
public final class WholeFile {
  /** The first instant that a zip can hold without a time zone. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final String FIRST = "[Content_Types].xml";

  private WholeFile() {}

  /** Writes content to a stream. */
  @FunctionalInterface
  public interface Content {
    /** Writes everything; the stream is closed by the caller. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes a file. */
  public static void write(Path target, Content content) throws IOException {
    Path aside = aside(target, ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(aside))) {
        content.writeTo(out);
      }
      move(aside, target);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** Writes a zip whose entries are put in a fixed order with a fixed time. */
  public static void writeZip(Path target, Content content) throws IOException {
    Path raw = aside(target, ".raw");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(raw))) {
        content.writeTo(out);
      }
      write(target, out -> repack(raw, out));
    } finally {
      Files.deleteIfExists(raw);
    }
  }

  private static void repack(Path raw, OutputStream out) throws IOException {
    try (ZipFile zip = new ZipFile(raw.toFile());
        ZipOutputStream packed = new ZipOutputStream(out)) {
      List<? extends ZipEntry> entries =
          zip.stream()
              .sorted(
                  Comparator.comparing((ZipEntry entry) -> !entry.getName().equals(FIRST))
                      .thenComparing(ZipEntry::getName))
              .toList();
      for (ZipEntry entry : entries) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(TIME);
        packed.putNextEntry(copy);
        try (InputStream in = new BufferedInputStream(zip.getInputStream(entry))) {
          in.transferTo(packed);
        }
        packed.closeEntry();
      }
    }
  }

  /** Beside the target, since only there a move is atomic; no temporary file: those are private. */
  private static Path aside(Path target, String ending) {
    return target.resolveSibling("." + target.getFileName() + ending);
  }

  private static void move(Path aside, Path target) throws IOException {
    try {
      Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
