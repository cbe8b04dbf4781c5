package io.oneteam.nightly.command;

import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.store.StoreLocation;
import io.oneteam.nightly.demo.DemoHome;
import io.oneteam.nightly.demo.DemoJira;
import io.oneteam.nightly.demo.DemoTeam;
import io.oneteam.nightly.home.Home;
import io.oneteam.nightly.job.NightRequest;
import io.oneteam.nightly.settings.Flags;
import io.oneteam.nightly.settings.SettingsLoader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A complete made-up team. */
@Command(
    name = "demo",
    description =
        "A complete made-up team, from repositories and Jira to the workbook, offline. Every name in"
            + " it is invented.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  @Option(
      names = "--home",
      paramLabel = "DIR",
      defaultValue = "oneteam-demo",
      description = "Where everything is written (default: ./oneteam-demo).")
  private Path folder = Path.of("oneteam-demo");

  @Override
  public Integer call() {
    Home home = Home.open(folder, null);
    System.out.println("Making up a vehicle-pricing team under " + home.path() + " …");
    DemoHome demo = DemoHome.make(home.path().resolve("team"));
    Settings settings =
        new SettingsLoader(Map.of())
            .load(home, new Flags(demo.config(), List.of(), List.of(), null, null));
    Clock clock = Clock.systemUTC();
    try (DemoJira jira = demo.jira(clock)) {
      return Runner.run(
          new NightRequest(
              home,
              StoreLocation.inHome(home.path()),
              settings.withJira(jira.settings()),
              DemoTeam.AS_OF,
              null,
              true),
          clock);
    }
  }
}
