import io.oneteam.collector.ContentReader;
import io.oneteam.collector.Progress;
import io.oneteam.collector.Source;
import io.oneteam.collector.SourceOutcome;
import io.oneteam.collector.git.GitSources;
import io.oneteam.collector.notebook.NotebookReader;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.settings.Settings.RepositorySettings;
import io.oneteam.domain.store.ContentStore;
import io.oneteam.domain.store.SourceStore;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads one local repository into the store of a home and says how long that took,
 * and how long it takes to look once more, now that classes are loaded.
 *
 * <p>usage: ReadHistory REPOSITORY HOME [nothing|notebooks|everything], the last saying which file
 * versions are read besides: none, Jupyter notebooks, or all that a night reads (the default).
 */
public final class ReadHistory {
  public static void main(String[] arguments) throws Exception {
    Path home = Files.createDirectories(Path.of(arguments[1]));
    RepositorySettings repository =
        new RepositorySettings(
            arguments[0], null, "repository", List.of(), List.of(), null, true, null);
    Settings none = Settings.empty();
    Settings settings =
        new Settings(
            "team", none.teams(), List.of(repository), none.jira(), null, none.deployments(),
            none.files(), none.milestones(), none.models(), none.disciplines(), none.inference(),
            none.period(), none.privacy(), none.zone(), none.reports());
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      long start = System.nanoTime();
      Source source = GitSources.of(settings, home, store, contents(store, arguments)).get(0);
      SourceOutcome outcome = source.collect(Progress.silent());
      System.out.printf("%s in %.2f s%n", outcome, (System.nanoTime() - start) / 1e9);
      long again = System.nanoTime();
      source.collect(Progress.silent());
      System.out.printf("SourceOutcome without news, warm: %.0f ms%n", (System.nanoTime() - again) / 1e6);
      SourceStore said = new SourceStore(store);
      said.reconciliations().forEach(System.out::println);
      said.qualityLines().forEach(System.out::println);
    }
  }

  private static ContentReader contents(Store store, String[] arguments) {
    String wanted = arguments.length < 3 ? "everything" : arguments[2];
    ContentReader all = new NotebookReader(new ContentStore(store));
    return switch (wanted) {
      case "nothing" -> null;
      case "notebooks" -> new OnlyNotebooks(all);
      case "everything" -> all;
      default -> throw new IllegalArgumentException(wanted);
    };
  }

  private record OnlyNotebooks(ContentReader all) implements ContentReader {
    @Override
    public String rules() {
      return all.rules();
    }

    @Override
    public Session open(int repository) {
      Session session = all.open(repository);
      return new Session() {
        @Override
        public boolean wants(String path, String blob) {
          return path.endsWith(".ipynb") && session.wants(path, blob);
        }

        @Override
        public void accept(String path, String blob, byte[] content, boolean truncated) {
          session.accept(path, blob, content, truncated);
        }

        @Override
        public void missing(String path, String blob) {
          session.missing(path, blob);
        }

        @Override
        public void flush() {
          session.flush();
        }

        @Override
        public void close() {
          session.close();
        }
      };
    }
  }
}
