package io.oneteam.reporter.text;

import java.util.regex.Pattern;

/**
 * Text from outside as a spreadsheet can hold it: commit subjects, branch names, issue summaries
 * and file names may hold anything.
 */
public final class SafeText {
  /** What a cell shows at most; the rest becomes an ellipsis. */
  public static final int LIMIT = 2_000;

  /** What a cell can hold at all. */
  public static final int CELL_LIMIT = 32_767;

  private static final char REPLACEMENT = '\uFFFD';

  /** Office files decode _xHHHH_ when they are read, so the underscore itself is written so. */
  private static final Pattern ESCAPE_LIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private SafeText() {}

  /**
   * One line for a cell: line breaks and tabs become spaces, controls, direction overrides and lone
   * surrogates become U+FFFD, and what is longer than {@link #LIMIT} is cut.
   */
  public static String cell(String text) {
    // Cut first as well: what would be thrown away need not be cleaned.
    return escape(cut(line(cut(text, 2 * LIMIT)), LIMIT));
  }

  /** As {@link #cell} but with line breaks kept and cut only where a cell ends. */
  public static String paragraphs(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .codePoints()
        .forEach(point -> clean.appendCodePoint(point == '\n' ? point : harmless(point)));
    String escaped = escape(clean.toString());
    return cut(escaped, CELL_LIMIT - 1);
  }

  /** One harmless line of any length, not escaped for office files: for JSON and comparisons. */
  public static String line(String text) {
    if (text.chars().allMatch(SafeText::plain)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .codePoints()
        .forEach(point -> clean.appendCodePoint(harmless(point)));
    return clean.toString();
  }

  /** Whether a spreadsheet could take the text for a formula were it typed or imported. */
  public static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
  }

  private static String escape(String text) {
    return text.indexOf("_x") < 0 ? text : ESCAPE_LIKE.matcher(text).replaceAll("_x005F_");
  }

  private static String cut(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int end = limit - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }

  /** Whether a character is certainly harmless: most text is, and is not copied. */
  private static boolean plain(int character) {
    return (character >= ' ' && character < 0x7F) || (character >= 0xA0 && character < 0x600);
  }

  private static int harmless(int point) {
    if (point == '\n' || point == '\r' || point == '\t' || point == 0x2028 || point == 0x2029) {
      return ' ';
    }
    boolean direction =
        (point >= 0x202A && point <= 0x202E)
            || (point >= 0x2066 && point <= 0x2069)
            || point == 0x200E
            || point == 0x200F
            || point == 0x061C;
    boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    boolean nonCharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    return Character.isISOControl(point) || direction || surrogate || nonCharacter
        ? REPLACEMENT
        : point;
  }
}
