package io.oneteam.nightly.command;

import io.oneteam.nightly.exit.ExitCode;
import io.oneteam.nightly.exit.UserException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A complete made-up team. */
@Command(
    name = "demo",
    description = "A complete made-up team, from repositories and Jira to the workbook, offline.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  @Mixin private Options options = new Options();

  @Override
  public Integer call() {
    throw new UserException(ExitCode.FAILED, "The demo team is still to be written.");
  }
}
