package io.oneteam.nightly.chaos;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says where the reports of two homes first differ: by value in the twin, by part in a workbook.
 */
public final class ReportDifference {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ReportDifference() {}

  /**
   * Empty when every report of both homes has the same bytes, else the first difference of each.
   */
  public static String between(Path expectedHome, Path actualHome) {
    Map<String, byte[]> expected = reports(expectedHome);
    Map<String, byte[]> actual = reports(actualHome);
    Set<String> names = new TreeSet<>(expected.keySet());
    names.addAll(actual.keySet());
    StringBuilder text = new StringBuilder();
    for (String name : names) {
      byte[] a = expected.get(name);
      byte[] b = actual.get(name);
      if (a == null || b == null) {
        text.append(name).append(a == null ? ": one too many\n" : ": missing\n");
      } else if (!Arrays.equals(a, b)) {
        text.append(name).append(": ").append(name.endsWith(".json") ? twin(a, b) : parts(a, b));
        text.append('\n');
      }
    }
    return text.toString();
  }

  private static String twin(byte[] expected, byte[] actual) {
    String difference = difference("", JSON.readTree(expected), JSON.readTree(actual));
    return difference.isEmpty() ? "the same values in other bytes" : difference;
  }

  private static String difference(String path, JsonNode expected, JsonNode actual) {
    if (expected.equals(actual)) {
      return "";
    }
    if (expected.isObject() && actual.isObject()) {
      Set<String> keys = new TreeSet<>(expected.propertyNames());
      keys.addAll(actual.propertyNames());
      for (String key : keys) {
        String found = difference(path + "/" + key, expected.path(key), actual.path(key));
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    if (expected.isArray() && actual.isArray()) {
      for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
        String found = difference(path + "/" + i, expected.path(i), actual.path(i));
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return path + " was " + expected + ", is " + actual;
  }

  private static String parts(byte[] expected, byte[] actual) {
    Map<String, String> before = unzip(expected);
    Map<String, String> after = unzip(actual);
    for (String part : new TreeSet<>(before.keySet())) {
      String a = before.get(part);
      String b = after.getOrDefault(part, "");
      if (!a.equals(b)) {
        int at = 0;
        while (at < Math.min(a.length(), b.length()) && a.charAt(at) == b.charAt(at)) {
          at++;
        }
        return part + " was …" + around(a, at) + "…, is …" + around(b, at) + "…";
      }
    }
    return "other parts or another zip of the same parts";
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 120), Math.min(text.length(), at + 80));
  }

  private static Map<String, String> unzip(byte[] bytes) {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
      return parts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first line that differs; empty when all are the same. */
  static String ofLines(String expected, String actual) {
    List<String> before = expected.lines().toList();
    List<String> after = actual.lines().toList();
    for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
      String a = i < before.size() ? before.get(i) : "(no more)";
      String b = i < after.size() ? after.get(i) : "(no more)";
      if (!a.equals(b)) {
        return "store, line " + i + " was " + a + ", is " + b + "\n";
      }
    }
    return "";
  }

  /** The bytes of a home's reports, by file name. */
  static Map<String, byte[]> reports(Path home) {
    Map<String, byte[]> bytes = new TreeMap<>();
    Path folder = home.resolve("reports");
    if (!Files.isDirectory(folder)) {
      return bytes;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
