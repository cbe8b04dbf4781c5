package io.oneteam.domain.files;

/** One name with {@code *}, {@code ?}, {@code [a-z]} and {@code \} as in .gitignore; no slash. */
final class Wildcard {
  private static final String SPECIAL = "*?[]\\";
  private final String pattern;
  private final boolean literal;

  /** What a name must begin and end with: tells nearly all names apart at once. */
  private final String head;

  private final String tail;

  Wildcard(String pattern) {
    this.pattern = pattern;
    this.literal = pattern.chars().noneMatch(c -> "*?[\\".indexOf(c) >= 0);
    int first = 0;
    while (first < pattern.length() && SPECIAL.indexOf(pattern.charAt(first)) < 0) {
      first++;
    }
    int last = pattern.length();
    while (last > first && SPECIAL.indexOf(pattern.charAt(last - 1)) < 0) {
      last--;
    }
    this.head = pattern.substring(0, first);
    this.tail = pattern.substring(last);
  }

  /** Never needs more than pattern length times name length steps. */
  boolean matches(String name) {
    if (literal) {
      return pattern.equals(name);
    }
    if (!name.startsWith(head) || !name.endsWith(tail)) {
      return false;
    }
    int p = 0;
    int n = 0;
    int star = -1;
    int starAt = 0;
    while (n < name.length()) {
      int step = p < pattern.length() ? one(p, name.charAt(n)) : -1;
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        starAt = n;
      } else if (step >= 0) {
        p = step;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++starAt;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  /**
   * Where the pattern goes on after its element at {@code p} took the character; -1: it did not.
   */
  private int one(int p, char c) {
    char element = pattern.charAt(p);
    if (element == '?') {
      return p + 1;
    }
    if (element == '\\' && p + 1 < pattern.length()) {
      return pattern.charAt(p + 1) == c ? p + 2 : -1;
    }
    int close = element == '[' ? pattern.indexOf(']', p + 2) : -1;
    if (close > 0) {
      return inClass(p + 1, close, c) ? close + 1 : -1;
    }
    return element == c ? p + 1 : -1;
  }

  private boolean inClass(int from, int close, char c) {
    boolean negated = "!^".indexOf(pattern.charAt(from)) >= 0;
    boolean found = false;
    for (int i = negated ? from + 1 : from; i < close; i++) {
      char low = pattern.charAt(i);
      char high = low;
      if (i + 2 < close && pattern.charAt(i + 1) == '-') {
        high = pattern.charAt(i + 2);
        i += 2;
      }
      found |= low <= c && c <= high;
    }
    return found != negated;
  }

  String pattern() {
    return pattern;
  }

  boolean isLiteral() {
    return literal;
  }
}
