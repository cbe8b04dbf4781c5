package io.oneteam.nightly.command;

import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.store.ModelStore;
import io.oneteam.domain.store.Store;
import io.oneteam.nightly.exit.ExitCode;
import io.oneteam.nightly.exit.UserException;
import io.oneteam.nightly.home.Home;
import io.oneteam.nightly.home.HomeLock;
import io.oneteam.nightly.show.ModelLife;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** The evidence for one model's milestones. */
@Command(
    name = "explain",
    description = "The life of a model with every piece of evidence, as last found.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  @Mixin private Options options = new Options();

  @Option(names = "--format", defaultValue = "text", description = "text or json.")
  private ModelFormat format = ModelFormat.TEXT;

  @Parameters(
      paramLabel = "MODEL",
      description = "Its name as oneteam models prints it; a part that only one has will do.")
  private String name = "";

  @Override
  public Integer call() {
    options.refuseAsOf();
    Home home = options.openHome();
    try (HomeLock lock = HomeLock.take(home, Clock.systemUTC());
        Store store = Store.open(options.store(home))) {
      ModelStore.TeamModels found = TeamChoice.models(store, options.team);
      Model model = choose(found.models());
      if (format == ModelFormat.JSON) {
        System.out.println(JsonMapper.builder().build().writeValueAsString(model));
      } else {
        ModelLife.lines(model, found.asOf(), options.zone(home)).forEach(System.out::println);
      }
    }
    return ExitCode.COMPLETE;
  }

  private Model choose(List<Model> models) {
    String wanted = name.toLowerCase(Locale.ROOT);
    List<Model> exact =
        models.stream().filter(m -> m.name().toLowerCase(Locale.ROOT).equals(wanted)).toList();
    List<Model> partly =
        models.stream().filter(m -> m.name().toLowerCase(Locale.ROOT).contains(wanted)).toList();
    List<Model> matching = exact.isEmpty() ? partly : exact;
    if (matching.size() != 1) {
      throw new UserException(
          ExitCode.USAGE,
          matching.isEmpty()
              ? "No model is called " + name + "; oneteam models lists them all."
              : name + " may mean " + matching.size() + " models; see oneteam models.");
    }
    return matching.get(0);
  }
}
