package io.oneteam.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * Holds the written pages equal to the commands. After a change of options, write them again:
 * {@code mvn -pl nightly -am test -Dtest=HelpPagesTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Doneteam.help.write=true}.
 */
class HelpPagesTest {
  private static final Path PAGES = Path.of("src/main/resources/io/oneteam/nightly/command/help");

  static Stream<String> commands() {
    return Stream.concat(
        Stream.of("oneteam"), OneteamCommand.line().getSubcommands().keySet().stream());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyPageSaysWhatItsCommandUnderstands(String command) throws IOException {
    CommandLine root = OneteamCommand.line();
    CommandLine line = command.equals("oneteam") ? root : root.getSubcommands().get(command);
    String expected = line.getUsageMessage(Ansi.OFF).replace("\r\n", "\n");
    Path page = PAGES.resolve(command + ".txt");
    if (Boolean.getBoolean("oneteam.help.write")) {
      Files.createDirectories(PAGES);
      Files.writeString(page, expected);
    }
    assertThat(page).content().isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpIsPrintedForEveryCommandWithoutItsParser(String command) {
    String[] arguments =
        command.equals("oneteam") ? new String[] {"--help"} : new String[] {command, "-h"};
    assertThat(printed(arguments)).startsWith("Usage: oneteam");
  }

  @Test
  void anythingElseIsLeftToTheCommandLine() {
    assertThat(printed("run")).isEmpty();
    assertThat(printed()).isEmpty();
    assertThat(printed("rnu", "--help")).isEmpty();
    assertThat(printed("../run", "--help")).isEmpty();
    assertThat(printed("--help", "--home", "h")).isEmpty();
  }

  private static String printed(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HelpPages.print(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }
}
