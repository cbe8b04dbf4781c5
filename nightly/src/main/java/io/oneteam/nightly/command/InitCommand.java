package io.oneteam.nightly.command;

import io.oneteam.collector.Source;
import io.oneteam.collector.SourceException;
import io.oneteam.collector.SourceOutcome;
import io.oneteam.collector.people.PeopleProposal;
import io.oneteam.collector.people.PeopleStep;
import io.oneteam.domain.people.Membership;
import io.oneteam.domain.people.Resolution;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.settings.Settings.InferenceSettings;
import io.oneteam.domain.settings.Settings.RepositorySettings;
import io.oneteam.domain.store.IdentityStore;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import io.oneteam.nightly.exit.ExitCode;
import io.oneteam.nightly.exit.UserException;
import io.oneteam.nightly.home.Home;
import io.oneteam.nightly.home.HomeLock;
import io.oneteam.nightly.job.Sources;
import io.oneteam.nightly.job.TeamStore;
import io.oneteam.nightly.progress.Console;
import io.oneteam.nightly.progress.RunProgress;
import io.oneteam.nightly.settings.ConfigurationProposal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Proposes a configuration and a people file. What it reads, the first night need not read. */
@Command(
    name = "init",
    description =
        "Looks at your repositories (and Jira, where configured) and proposes oneteam.yaml and"
            + " people.csv; never overwrites.",
    mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
  @Mixin private Options options = new Options();

  @Option(
      names = "--dir",
      defaultValue = ".",
      paramLabel = "DIR",
      description = "Where the two files go (default: here).")
  private Path folder = Path.of(".");

  @Override
  public Integer call() {
    Home home = options.openHome();
    Settings settings = inferring(options.settings(home));
    if (settings.repositories().isEmpty()) {
      throw new UserException(
          ExitCode.USAGE, "Name at least one repository: oneteam init --repo PATH.");
    }
    Clock clock = Clock.systemUTC();
    Resolution resolution;
    boolean whole;
    String people;
    try (HomeLock lock = HomeLock.take(home, clock);
        Store store = store(home, settings)) {
      whole = collect(Sources.of(settings, home, store, clock), clock);
      resolution = new PeopleStep(store, settings).run(options.asOf(settings, clock));
      people = PeopleProposal.csv(resolution, new IdentityStore(store).all());
    }
    System.out.println(found(resolution));
    write("oneteam.yaml", ConfigurationProposal.yaml(settings));
    write("people.csv", people);
    System.out.println(
        "Correct people.csv (names, disciplines, dates; its column note says why something is"
            + " proposed), then: oneteam check, oneteam run.");
    return whole ? ExitCode.COMPLETE : ExitCode.GAPS;
  }

  private static String found(Resolution resolution) {
    long people =
        resolution.persons().stream()
            .filter(person -> !person.bot() && !resolution.machines().contains(person.id()))
            .count();
    long placed = resolution.memberships().stream().map(Membership::person).distinct().count();
    return String.format(
        Locale.ROOT,
        "Found %d people; a discipline is proposed for %d of them, by the files they touch; %d"
            + " identities may be somebody already listed.",
        people,
        placed,
        resolution.doubts().size());
  }

  /** A people file needs names: a store without them is left alone, and nothing else is kept. */
  private Store store(Home home, Settings settings) {
    if (settings.privacy().pseudonymise()) {
      return Store.open(StoreLocation.inMemory());
    }
    return TeamStore.open(home, options.store(home), settings);
  }

  /** Whether every source could be read. */
  private static boolean collect(List<Source> sources, Clock clock) {
    boolean whole = true;
    RunProgress progress = new RunProgress(System.err, Console.watched(), clock);
    for (Source source : sources) {
      try {
        SourceOutcome read = source.collect(progress.of(source.name()));
        System.out.println(
            source.name() + ": " + (read.added() + read.unchanged()) + " commits or issues read.");
      } catch (SourceException e) {
        System.err.println(source.name() + ": " + e.getMessage());
        whole = false;
      } finally {
        progress.finished(source.name());
      }
    }
    return whole;
  }

  private void write(String name, String text) {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(folder);
      if (Files.exists(file)) {
        System.out.println(name + " is there already and was left as it is.");
        return;
      }
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
      System.out.println("Wrote " + file + ".");
    } catch (IOException e) {
      throw new UserException(
          ExitCode.FAILED,
          file
              + " cannot be written ("
              + e.getClass().getSimpleName()
              + "); choose another --dir.");
    }
  }

  /** Proposals come from what people touched, also where a people file is there already. */
  private static Settings inferring(Settings s) {
    return new Settings(
        s.team(),
        s.teams(),
        s.repositories().stream().map(InitCommand::absolute).toList(),
        s.jira(),
        s.people(),
        s.deployments(),
        s.files(),
        s.milestones(),
        s.models(),
        s.disciplines(),
        new InferenceSettings(true, s.inference().bots(), s.inference().humans()),
        s.period(),
        s.privacy(),
        s.zone(),
        s.reports());
  }

  private static RepositorySettings absolute(RepositorySettings r) {
    String path =
        r.path() == null ? null : Path.of(r.path()).toAbsolutePath().normalize().toString();
    return r.at(path);
  }
}
