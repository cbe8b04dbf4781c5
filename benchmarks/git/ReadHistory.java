import io.oneteam.collector.ContentReader;
import io.oneteam.collector.Progress;
import io.oneteam.collector.Source;
import io.oneteam.collector.SourceOutcome;
import io.oneteam.collector.git.GitSources;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.settings.Settings.RepositorySettings;
import io.oneteam.domain.store.SourceStore;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads one local repository into the store of a home and says how long that took. */
public final class ReadHistory {
  public static void main(String[] arguments) throws Exception {
    Path home = Files.createDirectories(Path.of(arguments[1]));
    RepositorySettings repository =
        new RepositorySettings(
            arguments[0], null, "repository", List.of(), List.of(), null, true);
    Settings none = Settings.empty();
    Settings settings =
        new Settings(
            "team", none.teams(), List.of(repository), none.jira(), null, none.deployments(),
            none.files(), none.milestones(), none.models(), none.disciplines(), none.inference(),
            none.period(), none.privacy(), none.zone(), none.reports());
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      long start = System.nanoTime();
      Source source = GitSources.of(settings, home, store, contents(store, settings)).get(0);
      SourceOutcome outcome = source.collect(Progress.silent());
      System.out.printf("%s in %.2f s%n", outcome, (System.nanoTime() - start) / 1e9);
      SourceStore said = new SourceStore(store);
      said.reconciliations().forEach(System.out::println);
      said.qualityLines().forEach(System.out::println);
    }
  }

  private static ContentReader contents(Store store, Settings settings) {
    return null;
  }
}
