package io.oneteam.nightly.command;

import io.oneteam.collector.Source;
import io.oneteam.collector.people.PeopleStep;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.settings.Settings.RepositorySettings;
import io.oneteam.domain.store.Store;
import io.oneteam.nightly.exit.ExitCode;
import io.oneteam.nightly.home.Home;
import io.oneteam.nightly.home.HomeLock;
import io.oneteam.nightly.job.Sources;
import io.oneteam.nightly.job.TeamStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks before the first night. */
@Command(
    name = "check",
    description = "Is the configuration right, can every source be reached, what would be read?",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Mixin private Options options = new Options();

  @Override
  public Integer call() {
    Home home = options.openHome();
    Settings settings = options.settings(home);
    Clock clock = Clock.systemUTC();
    boolean well = true;
    try (HomeLock lock = HomeLock.take(home, clock);
        Store store = TeamStore.open(home, options.store(home), settings)) {
      List<Source> sources = Sources.of(settings, home, store, clock);
      if (sources.isEmpty()) {
        System.out.println("No source is configured: add repositories or Jira to oneteam.yaml.");
        return ExitCode.USAGE;
      }
      for (Source source : sources) {
        well &= said(source.name(), source.check());
      }
      settings.repositories().forEach(CheckCommand::archived);
      PeopleStep people = new PeopleStep(store, settings);
      if (settings.people() != null) {
        well &= said("people " + settings.people(), people.check());
      }
      if (well) {
        Instant asOf = options.asOf(settings, clock);
        System.out.println(people.contributions(asOf).sentence());
      }
    }
    return well ? ExitCode.COMPLETE : ExitCode.FAILED;
  }

  private static void archived(RepositorySettings repository) {
    if (repository.archived() != null) {
      System.out.println(
          "note    "
              + repository.label()
              + " is archived since "
              + repository.archived()
              + ": its models that are not in production count as abandoned from then on");
    }
  }

  private static boolean said(String name, List<String> problems) {
    System.out.println((problems.isEmpty() ? "ok      " : "PROBLEM ") + name);
    problems.forEach(problem -> System.out.println("        " + problem));
    return problems.isEmpty();
  }
}
