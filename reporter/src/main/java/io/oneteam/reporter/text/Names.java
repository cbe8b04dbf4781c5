package io.oneteam.reporter.text;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of files, sheets, tables and ranges made from names that people chose. */
public final class Names {
  private static final int SHEET_LIMIT = 31;
  private final Set<String> taken = new HashSet<>();

  /** None taken yet; "History" belongs to Excel. */
  public Names() {
    taken.add("history");
  }

  /** A part of a file name: lower-case letters, digits, dots and hyphens; never empty. */
  public static String file(String name) {
    String ascii = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    String part =
        ascii
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}.]+", "-")
            .replaceAll("\\.{2,}", ".")
            .replaceAll("^[-.]+|[-.]+$", "");
    String cut = part.length() > 60 ? part.substring(0, 60).replaceAll("[-.]+$", "") : part;
    return cut.isEmpty() ? "unnamed" : cut;
  }

  /** A sheet's name that no other sheet has: at most 31 characters, none that Excel refuses. */
  public String sheet(String wanted) {
    String clean =
        SafeText.line(wanted).replaceAll("[\\\\/?*\\[\\]:]", " ").replaceAll("\\s+", " ").strip();
    clean = clean.replaceAll("^'+|'+$", "");
    return unique(clean.isEmpty() ? "Sheet" : clean, SHEET_LIMIT, " ");
  }

  /** A table's or a range's name that no other has: letters, digits and underscores. */
  public String range(String wanted) {
    String clean =
        Normalizer.normalize(wanted, Normalizer.Form.NFKD)
            .replaceAll("[^A-Za-z0-9]+", "_")
            .toLowerCase(Locale.ROOT);
    return unique("ev_" + clean.replaceAll("^_+|_+$", ""), 100, "_");
  }

  /** A column's heading that no other column of the table has. */
  public String heading(String wanted) {
    String clean = SafeText.cell(wanted).strip();
    return unique(clean.isEmpty() ? "Column" : clean, 200, " ");
  }

  private String unique(String base, int limit, String separator) {
    String name = cut(base, limit);
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      String suffix = separator + i;
      name = cut(base, limit - suffix.length()) + suffix;
    }
    return name;
  }

  private static String cut(String text, int limit) {
    int end = Math.min(text.length(), limit);
    if (end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end).strip();
  }
}
