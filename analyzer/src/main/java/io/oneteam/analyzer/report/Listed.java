package io.oneteam.analyzer.report;

import java.util.List;

/** Settings as one text. */
final class Listed {
  private Listed() {}

  static String or(List<String> values, String otherwise) {
    return values.isEmpty() ? otherwise : String.join(", ", values);
  }
}
