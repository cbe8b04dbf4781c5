import io.oneteam.analyzer.lineage.Contents;
import io.oneteam.analyzer.lineage.LineageDetector;
import io.oneteam.analyzer.lineage.LineageInput;
import io.oneteam.collector.Progress;
import io.oneteam.collector.git.GitSources;
import io.oneteam.collector.notebook.NotebookReader;
import io.oneteam.domain.files.FileKinds;
import io.oneteam.domain.history.Repository;
import io.oneteam.domain.lineage.RepositoryLineage;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.settings.Settings.RepositorySettings;
import io.oneteam.domain.store.ContentStore;
import io.oneteam.domain.store.GitHistory;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Times collecting a local repository into an empty home, contents included, and then what any
 * change costs its lineage: loading all contents and walking all commits. Arguments: CLONE HOME
 * [ROUNDS]. The first round is that of a cold machine.
 */
public final class WalkLineage {
  private WalkLineage() {}

  /** Prints, for each round, seconds to load and to walk, and what was found. */
  public static void main(String[] arguments) {
    Path home = Path.of(arguments[1]);
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      collect(store, home, arguments[0]);
      for (Repository repository : new GitHistory(store).repositories()) {
        for (int round = 0; round < rounds; round++) {
          time(store, repository);
        }
      }
    }
  }

  private static void collect(Store store, Path home, String clone) {
    RepositorySettings repository =
        new RepositorySettings(clone, null, null, List.of(), List.of(), null, false, null);
    Settings none = Settings.empty();
    Settings settings =
        new Settings(
            "team", none.teams(), List.of(repository), none.jira(), null, none.deployments(),
            none.files(), none.milestones(), none.models(), none.disciplines(), none.inference(),
            none.period(), none.privacy(), none.zone(), none.reports());
    long begin = System.nanoTime();
    GitSources.of(settings, home, store, new NotebookReader(new ContentStore(store)))
        .forEach(source -> source.collect(Progress.silent()));
    System.out.printf("collected in %.1f s%n", (System.nanoTime() - begin) / 1e9);
  }

  private static void time(Store store, Repository repository) {
    long begin = System.nanoTime();
    GitHistory git = new GitHistory(store);
    List<Integer> id = List.of(repository.id());
    Contents contents = new Contents();
    new ContentStore(store).forEach(repository.id(), contents::add);
    LineageInput input =
        new LineageInput(
            repository,
            git.commits(id, Instant.MAX, key -> false),
            git.blobChanges(repository.id(), Instant.MAX),
            git.tags(id, Instant.MAX),
            git.branches(id, Instant.MAX),
            FileKinds.of(Settings.empty().files()),
            contents);
    long loaded = System.nanoTime();
    RepositoryLineage lineage = LineageDetector.detect(input);
    long walked = System.nanoTime();
    System.out.printf(
        "%s: %d commits, %d notebooks, %d extractions; load %.1f s, walk %.1f s, heap %d MB%n",
        repository.name(),
        input.commits().size(),
        lineage.notebooks().size(),
        lineage.extractions().size(),
        (loaded - begin) / 1e9,
        (walked - loaded) / 1e9,
        (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
  }
}
