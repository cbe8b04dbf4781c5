import io.oneteam.domain.people.Identity;
import io.oneteam.domain.store.GitRows.Act;
import io.oneteam.domain.store.GitRows.ChangeRow;
import io.oneteam.domain.store.GitRows.CommitRow;
import io.oneteam.domain.store.GitRows.PathRow;
import io.oneteam.domain.store.GitRows.TrailerRow;
import io.oneteam.domain.store.GitStore;
import io.oneteam.domain.store.IdentityStore;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Saves made-up commits as the git source does, some 10,000 rows to a transaction, and says how many
 * rows of changes a second that makes; all keys and indexes of the store are in place from the
 * beginning, and every transaction reaches the file.
 *
 * <p>usage: LoadChanges HOME CHANGES
 */
public final class LoadChanges {
  private static final int CHANGES_OF_A_COMMIT = 8;
  private static final int COMMITS_OF_A_SAVE = 1000;
  private static final int PATHS = 20_000;

  private final Random random = new Random(1);
  private final GitStore git;
  private final int repository;
  private final int identity;
  private final List<PathRow> newPaths = new ArrayList<>();
  private long saving;
  private int saved;

  private LoadChanges(Store store) {
    git = new GitStore(store);
    repository = git.repository("made-up");
    identity =
        new IdentityStore(store).idOf(Identity.Kind.GIT, "Ada Lovelace", "ada@example.org", null);
    for (int path = 1; path <= PATHS; path++) {
      newPaths.add(new PathRow(path, "src/package" + path / 40 + "/module_" + path + ".py"));
    }
  }

  public static void main(String[] arguments) throws Exception {
    Path home = Files.createDirectories(Path.of(arguments[0]));
    int changes = Integer.parseInt(arguments[1]);
    LoadChanges load;
    long closing;
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      load = new LoadChanges(store);
      load.run(changes);
      closing = System.nanoTime();
    }
    double seconds = (load.saving + System.nanoTime() - closing) / 1e9;
    System.out.printf(
        "%d changes of %d commits in %.2f s: %.0f changes a second; a file of %d MB%n",
        load.saved,
        load.saved / CHANGES_OF_A_COMMIT,
        seconds,
        load.saved / seconds,
        Files.size(home.resolve("store.mv.db")) >> 20);
  }

  private void run(int changes) {
    int last = 0;
    while (saved < changes) {
      List<Integer> numbers = git.numbers(repository, last, COMMITS_OF_A_SAVE);
      List<CommitRow> commits = numbers.stream().map(this::commit).toList();
      last = numbers.get(numbers.size() - 1);
      long start = System.nanoTime();
      git.save(repository, newPaths, commits);
      saving += System.nanoTime() - start;
      newPaths.clear();
      saved += commits.size() * CHANGES_OF_A_COMMIT;
    }
  }

  private CommitRow commit(int number) {
    Act act = new Act(identity, 1_700_000_000L + number * 600L, 60);
    List<ChangeRow> changes = new ArrayList<>();
    for (int i = 0; i < CHANGES_OF_A_COMMIT; i++) {
      int path = 1 + random.nextInt(PATHS);
      changes.add(
          new ChangeRow('M', path, null, 0100644, 0100644, id(), id(), random.nextInt(50), i));
    }
    List<TrailerRow> trailers =
        List.of(new TrailerRow("Reviewed-by", "Ada Lovelace <ada@example.org>", identity));
    String subject = "Change " + number + " of what prices are made of (#" + number + ")";
    return new CommitRow(
        number, id(), id(), act, act, null, subject, false, trailers, List.of("PRICE-" + number),
        changes, List.of());
  }

  private byte[] id() {
    byte[] id = new byte[20];
    random.nextBytes(id);
    return id;
  }
}
