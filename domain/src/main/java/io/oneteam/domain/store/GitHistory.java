package io.oneteam.domain.store;

import io.oneteam.domain.history.BlobChange;
import io.oneteam.domain.history.Branch;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.FileKind;
import io.oneteam.domain.history.FileTree;
import io.oneteam.domain.history.Modification;
import io.oneteam.domain.history.Repository;
import io.oneteam.domain.history.Repository.MergeStyle;
import io.oneteam.domain.history.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Git history as measures and lineage read it. Reachable commits only, and none that was committed
 * after as-of; what hangs on an invisible commit is invisible too.
 */
public final class GitHistory {
  private final Store store;

  /** Over an open store. */
  public GitHistory(Store store) {
    this.store = store;
  }

  /** All repositories that were ever read, by name. */
  public List<Repository> repositories() {
    return store
        .jdbc()
        .sql(
            "SELECT id, name, web, default_branch, truncated, merge_style FROM git_repository"
                + " ORDER BY name")
        .query(
            (row, n) ->
                new Repository(
                    row.getInt("id"),
                    row.getString("name"),
                    row.getString("web"),
                    row.getString("default_branch"),
                    row.getBoolean("truncated"),
                    MergeStyle.valueOf(row.getString("merge_style"))))
        .list();
  }

  /**
   * Commits by committer instant, then by object id, then by repository's name.
   *
   * @param knownKey tells the keys of known Jira projects from text that merely looks like one
   */
  public List<Commit> commits(
      Collection<Integer> repositories, Instant asOf, Predicate<String> knownKey) {
    List<Commit> commits = new ArrayList<>();
    for (int repository : byName(repositories)) {
      commits.addAll(new GitCommits(store, repository).read(asOf, knownKey));
    }
    commits.sort(Comparator.comparing(Commit::committed).thenComparing(Commit::sha));
    return commits;
  }

  /**
   * Changes of paths, by path within each commit, commits as in {@link #commits}. Lines of links
   * and submodules are left out, and so are changes that reach the outputs of notebooks alone.
   *
   * @param kinds tells a file's kind by its path
   */
  public List<Modification> modifications(
      Collection<Integer> repositories, Instant asOf, Function<String, FileKind> kinds) {
    Map<Integer, List<Modification>> byCommit = new HashMap<>();
    Map<String, FileKind> known = new HashMap<>();
    for (int repository : byName(repositories)) {
      WrittenCells cells = WrittenCells.of(store, repository);
      GitChanges.read(
          store,
          repository,
          change -> {
            if (!change.reachesOutputsAlone(cells)) {
              byCommit
                  .computeIfAbsent(change.commit(), commit -> new ArrayList<>(2))
                  .add(change.modification(known.computeIfAbsent(change.path(), kinds)));
            }
          });
    }
    return inOrder(repositories, asOf, byCommit);
  }

  /** Changes of one repository with the content before and after, in the same order. */
  public List<BlobChange> blobChanges(int repository, Instant asOf) {
    Map<Integer, List<BlobChange>> byCommit = new HashMap<>();
    GitChanges.read(
        store,
        repository,
        change ->
            byCommit
                .computeIfAbsent(change.commit(), commit -> new ArrayList<>(2))
                .add(change.blobChange()));
    return inOrder(List.of(repository), asOf, byCommit);
  }

  private <T> List<T> inOrder(
      Collection<Integer> repositories, Instant asOf, Map<Integer, List<T>> byCommit) {
    TreeMap<Long, TreeMap<String, List<Integer>>> order = new TreeMap<>();
    for (int repository : byName(repositories)) {
      new GitCommits(store, repository)
          .visible(asOf)
          .forEach(
              c ->
                  order
                      .computeIfAbsent(c.at(), at -> new TreeMap<>())
                      .computeIfAbsent(c.sha(), sha -> new ArrayList<>(1))
                      .add(c.id()));
    }
    List<T> rows = new ArrayList<>();
    for (TreeMap<String, List<Integer>> at : order.values()) {
      at.values()
          .forEach(ids -> ids.forEach(id -> rows.addAll(byCommit.getOrDefault(id, List.of()))));
    }
    return rows;
  }

  /** Repositories' numbers follow the order of arrival; what is read must not. */
  private List<Integer> byName(Collection<Integer> repositories) {
    return store
        .jdbc()
        .sql("SELECT id FROM git_repository ORDER BY name")
        .query(Integer.class)
        .list()
        .stream()
        .filter(repositories::contains)
        .toList();
  }

  /** Tags of visible commits, by repository and name. */
  public List<Tag> tags(Collection<Integer> repositories, Instant asOf) {
    List<Tag> tags = new ArrayList<>();
    for (int repository : byName(repositories)) {
      Map<String, Integer> commits = new GitCommits(store, repository).numbers(asOf);
      for (GitRefs.Ref ref : GitRefs.read(store, repository)) {
        Integer commit = commits.get(ref.commit());
        if (ref.tag() && commit != null) {
          tags.add(new Tag(repository, ref.shortName(), commit, ref.annotated(), ref.tagged()));
        }
      }
    }
    return tags;
  }

  /** Branches whose head is visible, by repository and name. */
  public List<Branch> branches(Collection<Integer> repositories, Instant asOf) {
    List<Branch> branches = new ArrayList<>();
    for (int repository : byName(repositories)) {
      Map<String, Integer> commits = new GitCommits(store, repository).numbers(asOf);
      String main = GitRefs.defaultRef(store, repository);
      for (GitRefs.Ref ref : GitRefs.read(store, repository)) {
        Integer commit = commits.get(ref.commit());
        if (ref.branch() && commit != null) {
          branches.add(new Branch(repository, ref.shortName(), commit, ref.name().equals(main)));
        }
      }
    }
    return branches;
  }

  /**
   * Shows the files of every visible tagged commit and branch head, once for each commit, in no
   * promised order. Neighbours share most of their files, so look at differences where possible.
   */
  public void trees(int repository, Instant asOf, Consumer<FileTree> each) {
    Set<Integer> visible =
        new GitCommits(store, repository)
            .visible(asOf).stream().map(GitCommits.Key::id).collect(Collectors.toSet());
    new GitTrees(store)
        .forEach(repository, GitChanges.paths(store, repository), visible::contains, each);
  }

  /** Identities that a .mailmap replaces, and the identity each one stands for. */
  public Map<Integer, Integer> mailmap() {
    Map<Integer, Integer> proper = new TreeMap<>();
    store
        .template()
        .query(
            "SELECT m.recorded, m.proper FROM git_mailmap m JOIN git_repository r ON r.id = m.repository"
                + " ORDER BY r.name, m.recorded",
            row -> {
              proper.putIfAbsent(row.getInt(1), row.getInt(2));
            });
    return proper;
  }
}
