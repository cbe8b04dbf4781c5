package io.oneteam.nightly;

import io.oneteam.nightly.command.HelpPages;
import io.oneteam.nightly.command.OneteamCommand;

/** The process: the command line without Spring, so that help answers at once. */
public final class Oneteam {
  private Oneteam() {}

  /** Runs a command and exits with its code, see {@link io.oneteam.nightly.exit.ExitCode}. */
  public static void main(String[] arguments) {
    System.exit(HelpPages.print(arguments, System.out) ? 0 : OneteamCommand.execute(arguments));
  }
}
