package io.oneteam.nightly.command;

import io.oneteam.domain.store.StoreException;
import io.oneteam.nightly.exit.ExitCode;
import io.oneteam.nightly.exit.UserException;
import io.oneteam.nightly.job.Memory;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command line's root. */
@Command(
    name = "oneteam",
    description =
        "Reads a team's git and Jira history and writes a workbook for its retrospectives: how long"
            + " models sit in notebooks before production, and how the work spreads across"
            + " disciplines.",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    subcommands = {
      DemoCommand.class,
      InitCommand.class,
      RunCommand.class,
      CheckCommand.class,
      ReportCommand.class,
      PeopleCommand.class,
      ForgetCommand.class,
      ModelsCommand.class,
      ExplainCommand.class,
      StatusCommand.class,
      BackupCommand.class,
      RestoreCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:complete",
      "1:failed: nothing was reported",
      "2:wrong usage or configuration",
      "3:complete, with gaps named on the Data quality sheet",
      "75:another run is using the same home",
      "143:stopped by SIGTERM; the next run goes on"
    },
    footer = {
      "",
      "Environment: ONETEAM_HOME, ONETEAM_JIRA_TOKEN, ONETEAM_GIT_TOKEN, ONETEAM_CA_FILE;",
      "every key of oneteam.yaml as ONETEAM_…",
    })
public final class OneteamCommand implements Runnable {
  /** Runs the command line and gives the exit code. */
  public static int execute(String... arguments) {
    return line().execute(arguments);
  }

  static CommandLine line() {
    CommandLine line = new CommandLine(new OneteamCommand());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          command.getErr().println("oneteam: " + sentence(e));
          return e instanceof UserException user ? user.exitCode() : ExitCode.FAILED;
        });
    line.setExitCodeExceptionMapper(
        e -> e instanceof ParameterException ? ExitCode.USAGE : ExitCode.FAILED);
    return line;
  }

  private static String sentence(Exception e) {
    if (e instanceof UserException || e instanceof StoreException) {
      return String.valueOf(e.getMessage());
    }
    LoggerFactory.getLogger(OneteamCommand.class).debug("failed", e);
    return Memory.exhausted(e)
        .orElseGet(
            () ->
                "Something went wrong that oneteam did not expect: "
                    + e
                    + ". Run again with --debug and report what it prints.");
  }

  @Override
  public void run() {
    throw new UserException(ExitCode.USAGE, "Which command? See oneteam --help.");
  }
}
