import com.sun.management.OperatingSystemMXBean;
import io.oneteam.analyzer.lineage.LineageDetector;
import io.oneteam.analyzer.lineage.LineageInput;
import io.oneteam.analyzer.modelling.StoredContents;
import io.oneteam.collector.Progress;
import io.oneteam.collector.git.GitSources;
import io.oneteam.collector.notebook.NotebookReader;
import io.oneteam.domain.files.FileKinds;
import io.oneteam.domain.history.Branch;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.Repository;
import io.oneteam.domain.history.Tag;
import io.oneteam.domain.lineage.RepositoryLineage;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.settings.Settings.RepositorySettings;
import io.oneteam.domain.store.ContentStore;
import io.oneteam.domain.store.GitHistory;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Takes the processor time of a first night and of one with a few new commits: of collecting a local
 * repository's default branch, contents included, and of what lineage costs on top. Arguments: CLONE
 * HOME [COMMITS [ROUNDS]]. The first run over an empty home knows the branch without its last
 * COMMITS (10) on the main line; the second is the night that brings them, in a new process as every
 * night, and goes on with ROUNDS (5) further nights that find everything changed, to tell what is
 * left once Java is warm. The clone stays as it is: the home has its own refs over its objects.
 */
public final class WalkLineage {
  private WalkLineage() {}

  /**
   * Prints, for each round, seconds to read commits, which a night does once for report and lineage
   * together, to read changes and contents, and to walk; and what was found.
   */
  public static void main(String[] arguments) throws IOException {
    Path clone = Path.of(arguments[0]).toAbsolutePath();
    Path home = Path.of(arguments[1]);
    int commits = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
    int rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 5;
    Path branch = home.resolve("branch.git");
    boolean first = Files.notExists(branch);
    point(clone, branch, first ? commits : 0);
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      collect(store, home, branch.toString());
      for (Repository repository : new GitHistory(store).repositories()) {
        for (int round = 0; round <= (first ? 0 : rounds); round++) {
          time(first ? "first night" : round == 0 ? "night with news" : "warm", store, repository);
        }
      }
    }
  }

  /** Has a bare repository over the clone's objects know its default branch as it once was. */
  private static void point(Path clone, Path branch, int commitsAgo) throws IOException {
    try (org.eclipse.jgit.lib.Repository from =
            new FileRepositoryBuilder().setGitDir(clone.toFile()).setMustExist(true).build();
        RevWalk walk = new RevWalk(from)) {
      RevCommit commit = walk.parseCommit(from.resolve(Constants.HEAD));
      for (int i = 0; i < commitsAgo && commit.getParentCount() > 0; i++) {
        commit = walk.parseCommit(commit.getParent(0));
      }
      Files.createDirectories(branch.resolve("objects/info"));
      Files.createDirectories(branch.resolve("refs/heads"));
      Files.writeString(branch.resolve("objects/info/alternates"), clone.resolve("objects") + "\n");
      Files.writeString(branch.resolve("HEAD"), "ref: refs/heads/main\n");
      Files.writeString(branch.resolve("refs/heads/main"), commit.name() + "\n");
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

  private static void time(String night, Store store, Repository repository) {
    long begin = cpu();
    GitHistory git = new GitHistory(store);
    List<Integer> id = List.of(repository.id());
    List<Commit> commits = git.commits(id, Instant.MAX, key -> false);
    List<Tag> tags = git.tags(id, Instant.MAX);
    List<Branch> branches = git.branches(id, Instant.MAX);
    long known = cpu();
    StoredContents.Read past = new StoredContents(store).of(repository.id());
    LineageInput input =
        new LineageInput(
            repository,
            commits,
            past.changes(),
            tags,
            branches,
            FileKinds.of(Settings.empty().files()),
            past.contents());
    long loaded = cpu();
    RepositoryLineage lineage = LineageDetector.detect(input);
    long walked = cpu();
    System.out.printf(
        "%s: %d commits, %d notebooks, %d extractions;"
            + " commits %.2f s, contents %.2f s, walk %.2f s, heap %d MB%n",
        night,
        commits.size(),
        lineage.notebooks().size(),
        lineage.extractions().size(),
        (known - begin) / 1e9,
        (loaded - known) / 1e9,
        (walked - loaded) / 1e9,
        (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
  }
}
