package io.oneteam.nightly.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The pages {@code --help} prints, written down beside the code: asking for help needs neither the
 * command line's parser nor any other library, and so answers at once from the packed jar. A test
 * holds each page equal to what the parser would print.
 */
public final class HelpPages {
  private static final String ROOT = "oneteam";

  private HelpPages() {}

  /**
   * Prints the page asked for.
   *
   * @param arguments the process's arguments
   * @return false when they ask for something else than help: nothing was printed
   */
  public static boolean print(String[] arguments, PrintStream out) {
    String name = asked(arguments);
    String page = name == null ? null : page(name);
    if (page == null) {
      return false;
    }
    out.print(page.replace("\n", System.lineSeparator()));
    out.flush();
    return true;
  }

  private static @Nullable String asked(String[] arguments) {
    boolean help =
        arguments.length > 0
            && (arguments[arguments.length - 1].equals("--help")
                || arguments[arguments.length - 1].equals("-h"));
    if (!help || arguments.length > 2) {
      return null;
    }
    return arguments.length == 1 ? ROOT : arguments[0];
  }

  private static @Nullable String page(String name) {
    if (!name.matches("[a-z]+")) {
      return null;
    }
    String file = "help/" + name + ".txt";
    try (InputStream in = HelpPages.class.getResourceAsStream(file)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
