package io.oneteam.nightly.lineage;

import io.oneteam.analyzer.modelling.FoundModels;
import io.oneteam.analyzer.modelling.StoredModels;
import io.oneteam.collector.Progress;
import io.oneteam.collector.git.GitSources;
import io.oneteam.collector.notebook.NotebookReader;
import io.oneteam.domain.history.Repository;
import io.oneteam.domain.lineage.Extraction;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.settings.Settings.RepositorySettings;
import io.oneteam.domain.store.ContentStore;
import io.oneteam.domain.store.GitHistory;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import tools.jackson.databind.json.JsonMapper;

/** A real repository that grows commit by commit, one a day, and what nights find in it. */
final class GitStory implements AutoCloseable {
  /** Code of a shop, as its notebooks and modules have it. */
  static final String LOAD =
      "orders = pd.read_parquet(BUCKET + '/orders.parquet', columns=COLUMNS)\n"
          + "paid = orders[orders['status'].isin(['paid', 'sent'])]\n"
          + "late = paid[paid['sent'] > paid['due'] + pd.Timedelta(days=3)]\n";

  static final String BASKET =
      "basket = paid.groupby('customer')['amount'].sum().reset_index()\n"
          + "basket['rank'] = basket['amount'].rank(ascending=False, method='first')\n"
          + "basket['share'] = basket['amount'] / basket['amount'].sum()\n";

  static final String SCORE =
      "def score(fares, weights):\n"
          + "    spread = fares.max() - fares.quantile(0.25)\n"
          + "    scaled = (fares - fares.mean()) / (spread + 1e-6)\n"
          + "    return scaled.mul(weights, axis=0).sum(axis=1).clip(lower=0)\n";

  private static final Instant START = Instant.parse("2023-12-31T09:00:00Z");

  private final Path folder;
  private final Path work;
  private final Git git;
  private Instant now = START;
  private int homes;

  GitStory(Path folder) throws GitAPIException {
    this.folder = folder;
    this.work = folder.resolve("work");
    this.git = Git.init().setDirectory(work.toFile()).setInitialBranch("main").call();
  }

  /** One that has begun without code. */
  static GitStory ofAShop(Path folder) throws IOException, GitAPIException {
    GitStory story = new GitStory(folder);
    story.commit(Map.of("README.md", "shop\n"));
    return story;
  }

  Git git() {
    return git;
  }

  /** The JSON of a notebook with these code cells. */
  static String notebook(String... cells) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (String cell : cells) {
      all.add(
          Map.of(
              "cell_type", "code",
              "execution_count", 1,
              "metadata", Map.of(),
              "outputs", List.of(),
              "source", List.of(cell)));
    }
    return JsonMapper.builder()
        .build()
        .writeValueAsString(
            Map.of("cells", all, "metadata", Map.of(), "nbformat", 4, "nbformat_minor", 5));
  }

  /** Writes files, an empty text deletes one, and commits them a day after the last commit. */
  RevCommit commit(Map<String, String> files) throws IOException, GitAPIException {
    return commit(Duration.ofDays(1), files);
  }

  /** The same, so long after the last commit. */
  RevCommit commit(Duration later, Map<String, String> files) throws IOException, GitAPIException {
    now = now.plus(later);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = work.resolve(file.getKey());
      if (file.getValue().isEmpty()) {
        Files.delete(path);
      } else {
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    }
    git.add().addFilepattern(".").call();
    git.add().setUpdate(true).addFilepattern(".").call();
    PersonIdent person = new PersonIdent("Ada Example", "ada@example.org", now, ZoneOffset.UTC);
    return git.commit()
        .setMessage("at " + now)
        .setAuthor(person)
        .setCommitter(person)
        .setSign(false)
        .call();
  }

  /** What a first night finds: notebook, module, and whether it was undone. */
  List<String> extractions() {
    return extractionsOf(work, "home" + homes++);
  }

  /** What a first night finds in another clone. */
  List<String> extractionsOf(Path clone, String home) {
    try (Store store = Store.open(StoreLocation.inHome(folder.resolve(home)))) {
      return night(store, clone).models().stream()
          .flatMap(model -> model.extractions().stream())
          .map(GitStory::words)
          .sorted()
          .toList();
    }
  }

  private static String words(Extraction each) {
    return each.notebook() + " > " + each.module() + (each.undone() ? " undone" : "");
  }

  /** The models that a first night finds. */
  List<Model> models() {
    try (Store store = Store.open(StoreLocation.inMemory())) {
      return models(store);
    }
  }

  /** The models that a night finds over a store that may know the repository already. */
  List<Model> models(Store store) {
    return night(store, work).models();
  }

  private FoundModels night(Store store, Path repository) {
    Settings none = Settings.empty();
    Settings settings =
        new Settings(
            null,
            List.of(),
            List.of(
                new RepositorySettings(
                    repository.toString(), null, "shop", List.of(), List.of(), null, false, null)),
            none.jira(),
            null,
            List.of(),
            none.files(),
            none.milestones(),
            List.of(),
            none.disciplines(),
            none.inference(),
            none.period(),
            none.privacy(),
            none.zone(),
            none.reports());
    GitSources.of(settings, folder, store, new NotebookReader(new ContentStore(store)))
        .forEach(source -> source.collect(Progress.silent()));
    Instant asOf = START.plus(100, ChronoUnit.DAYS);
    GitHistory history = new GitHistory(store);
    List<Repository> repositories = history.repositories();
    List<Integer> numbers = repositories.stream().map(Repository::id).toList();
    return new StoredModels(store, settings)
        .find(
            "team",
            asOf,
            repositories,
            history.commits(numbers, asOf, key -> false),
            List.of(),
            List.of(),
            List.of());
  }

  @Override
  public void close() {
    git.close();
  }
}
