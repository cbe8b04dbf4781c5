import com.sun.management.OperatingSystemMXBean;
import io.oneteam.analyzer.lineage.LineageDetector;
import io.oneteam.analyzer.lineage.LineageInput;
import io.oneteam.analyzer.modelling.StoredContents;
import io.oneteam.collector.Progress;
import io.oneteam.collector.git.GitSources;
import io.oneteam.collector.notebook.NotebookReader;
import io.oneteam.domain.files.FileKinds;
import io.oneteam.domain.history.BlobChange;
import io.oneteam.domain.history.Repository;
import io.oneteam.domain.lineage.RepositoryLineage;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.settings.Settings.RepositorySettings;
import io.oneteam.domain.store.ContentStore;
import io.oneteam.domain.store.GitHistory;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Takes the processor time of collecting a local repository, contents included, into a home, and
 * then what lineage costs there: reading rows and contents, and walking all commits. The first round
 * over an empty home also indexes all modules, later ones do what any change costs; over a home that
 * knows the clone already, the first round is that of a night, cold and with its news. Arguments:
 * CLONE HOME [ROUNDS].
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
    long begin = cpu();
    GitSources.of(settings, home, store, new NotebookReader(new ContentStore(store)))
        .forEach(source -> source.collect(Progress.silent()));
    System.out.printf("collected in %.1f s of processor time%n", (cpu() - begin) / 1e9);
  }

  /** Processor time of this process in nanoseconds, compiler and garbage collector included. */
  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static void time(Store store, Repository repository) {
    long begin = cpu();
    GitHistory git = new GitHistory(store);
    List<Integer> id = List.of(repository.id());
    List<BlobChange> changes = git.blobChanges(repository.id(), Instant.MAX);
    LineageInput input =
        new LineageInput(
            repository,
            git.commits(id, Instant.MAX, key -> false),
            changes,
            git.tags(id, Instant.MAX),
            git.branches(id, Instant.MAX),
            FileKinds.of(Settings.empty().files()),
            new StoredContents(store).of(repository.id(), changes));
    long loaded = cpu();
    RepositoryLineage lineage = LineageDetector.detect(input);
    long walked = cpu();
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
