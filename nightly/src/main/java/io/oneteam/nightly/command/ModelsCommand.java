package io.oneteam.nightly.command;

import io.oneteam.domain.store.ModelStore;
import io.oneteam.domain.store.Store;
import io.oneteam.nightly.exit.ExitCode;
import io.oneteam.nightly.home.Home;
import io.oneteam.nightly.home.HomeLock;
import io.oneteam.nightly.show.ModelList;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** All models with state and age. */
@Command(
    name = "models",
    description = "All models of the team as last found: where each stands and how old it is.",
    mixinStandardHelpOptions = true)
final class ModelsCommand implements Callable<Integer> {
  @Mixin private Options options = new Options();

  @Option(names = "--format", defaultValue = "text", description = "text or json.")
  private ModelFormat format = ModelFormat.TEXT;

  @Override
  public Integer call() {
    options.refuseAsOf();
    Home home = options.openHome();
    try (HomeLock lock = HomeLock.take(home, Clock.systemUTC());
        Store store = Store.open(options.store(home))) {
      ModelStore.TeamModels found = TeamChoice.models(store, options.team);
      if (format == ModelFormat.JSON) {
        System.out.println(JsonMapper.builder().build().writeValueAsString(found));
      } else {
        ModelList.lines(found.models(), found.asOf(), options.zone(home))
            .forEach(System.out::println);
        System.out.println("As of " + found.asOf() + ", when the last run looked.");
      }
    }
    return ExitCode.COMPLETE;
  }
}
