package io.oneteam.collector.notebook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What jupytext says about pairs: in a notebook's metadata, or in a script's header. */
final class Pairing {
  private static final Pattern FORMATS =
      Pattern.compile("^(?:#|//|--)?\\s*(?:jupytext_)?formats:\\s*(\\S+)\\s*$", Pattern.MULTILINE);
  private static final Pattern FORMAT_NAME =
      Pattern.compile("^(?:#|//|--)?\\s*format_name:\\s*'?(\\w+)", Pattern.MULTILINE);
  private static final Pattern LANGUAGE =
      Pattern.compile("^(?:#|//|--)?\\s*language:\\s*(\\w+)", Pattern.MULTILINE);

  /** What a script may say before its header: its interpreter, its encoding. */
  private static final Pattern FIRST_LINES = Pattern.compile("^(?:(?:#!|#.*coding[:=]).*\\s+)+");

  private static final int HEAD = 4_000;

  private Pairing() {}

  /** Whether a text begins with jupytext's header. */
  static boolean header(Blob blob) {
    String head = FIRST_LINES.matcher(blob.head(HEAD).stripLeading()).replaceFirst("");
    return (head.startsWith("# ---") || head.startsWith("---") || head.startsWith("// ---"))
        && head.contains("jupytext:");
  }

  /** The header's name of the format, "" when it has none. */
  static String formatName(Blob blob) {
    Matcher matcher = FORMAT_NAME.matcher(blob.head(HEAD));
    return matcher.find() ? matcher.group(1) : "";
  }

  /** The header's language, null when it has none. */
  static @Nullable String language(Blob blob) {
    Matcher matcher = LANGUAGE.matcher(blob.head(HEAD));
    return matcher.find() ? matcher.group(1) : null;
  }

  /** Marks a notebook as a pair's half when its header says so. */
  static void mark(Blob blob, NotebookBuilder notebook) {
    Matcher matcher = FORMATS.matcher(blob.head(HEAD));
    if (header(blob) && matcher.find() && matcher.group(1).contains("ipynb")) {
      notebook.generated("jupytext");
      notebook.pairedWith(otherOf(matcher.group(1), blob));
    }
  }

  /**
   * The path of the other half: the first of {@code formats} (for example {@code
   * "ipynb,scripts//py:percent"}) with another extension; null for none.
   */
  static @Nullable String otherOf(String formats, Blob blob) {
    for (String format : formats.split(",")) {
      int folder = format.lastIndexOf('/');
      String rest = format.substring(folder + 1);
      String extension = rest.contains(":") ? rest.substring(0, rest.indexOf(':')) : rest;
      if (extension.isBlank()
          || extension.equals("auto")
          || extension.equalsIgnoreCase(blob.extension())) {
        continue;
      }
      String path = blob.path();
      String own = path.substring(0, path.length() - blob.name().length());
      String prefix = format.substring(0, folder + 1).replaceAll("/+", "/");
      return (prefix.length() > 1 ? prefix : own) + blob.stem() + "." + extension.strip();
    }
    return null;
  }
}
