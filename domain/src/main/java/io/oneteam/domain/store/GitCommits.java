package io.oneteam.domain.store;

import io.oneteam.domain.history.Commit;
import io.oneteam.domain.store.GitNumbers.Range;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the commits of one repository and works out what depends on the whole graph. */
final class GitCommits {
  private static final int ID = 20;
  private static final Set<String> REVIEWS = Set.of("reviewed-by", "acked-by", "approved-by");
  private final Store store;
  private final int repository;
  private final List<Range> ranges;

  GitCommits(Store store, int repository) {
    this.store = store;
    this.repository = repository;
    this.ranges = GitNumbers.ranges(store, repository);
  }

  /** A commit's number, object id and committer time in epoch seconds. */
  record Key(int id, String sha, long at) {}

  private record Row(
      int id,
      String sha,
      byte[] parents,
      int author,
      long written,
      int committer,
      long at,
      String subject,
      int changes,
      boolean bulk) {}

  /** Reachable commits that are not later than as-of. */
  List<Key> visible(Instant asOf) {
    List<Key> keys = new ArrayList<>();
    for (Range range : ranges) {
      store
          .template()
          .query(
              "SELECT id, sha, committer_at FROM git_commit"
                  + " WHERE id BETWEEN ? AND ? AND NOT retired AND committer_at <= ?",
              row -> {
                keys.add(
                    new Key(
                        row.getInt(1), HexFormat.of().formatHex(row.getBytes(2)), row.getLong(3)));
              },
              range.first(),
              range.last(),
              asOf.getEpochSecond());
    }
    return keys;
  }

  /** Numbers of visible commits by object id. */
  Map<String, Integer> numbers(Instant asOf) {
    Map<String, Integer> numbers = new HashMap<>();
    visible(asOf).forEach(key -> numbers.put(key.sha(), key.id()));
    return numbers;
  }

  List<Commit> read(Instant asOf, Predicate<String> knownKey) {
    List<Row> rows = rows();
    Map<String, Integer> ids = new HashMap<>();
    rows.forEach(row -> ids.put(row.sha(), row.id()));
    Map<Integer, List<Integer>> parents = new HashMap<>();
    Map<Integer, Long> times = new HashMap<>();
    for (Row row : rows) {
      parents.put(row.id(), known(row.parents(), ids));
      times.put(row.id(), row.at());
    }
    GitLandings landings =
        GitLandings.of(
            parents,
            times,
            ids,
            GitRefs.read(store, repository),
            GitRefs.defaultRef(store, repository));
    Map<Integer, List<String>> keys =
        landings.spread(texts("SELECT id, issue_key FROM git_issue_key"));
    Map<Integer, List<Integer>> coAuthors = new HashMap<>();
    Map<Integer, List<Integer>> reviewers = new HashMap<>();
    trailers(coAuthors, reviewers);
    Set<String> ignored = ignored();
    IdleCommits idle = IdleCommits.of(store, repository, ranges);
    Set<Integer> visible = new HashSet<>();
    rows.stream().filter(r -> r.at() <= asOf.getEpochSecond()).forEach(r -> visible.add(r.id()));
    List<Commit> commits = new ArrayList<>(visible.size());
    for (Row row : rows) {
      if (!visible.contains(row.id())) {
        continue;
      }
      List<Integer> up = parents.getOrDefault(row.id(), List.of());
      commits.add(
          new Commit(
              row.id(),
              repository,
              row.sha(),
              up.stream().filter(visible::contains).toList(),
              row.author(),
              row.committer(),
              Instant.ofEpochSecond(Math.min(row.written(), row.at())),
              Instant.ofEpochSecond(row.at()),
              landed(landings.landed(row.id()), asOf),
              row.subject(),
              without(coAuthors.get(row.id()), row.author()),
              without(reviewers.get(row.id()), -1),
              keys.getOrDefault(row.id(), List.of()).stream().filter(knownKey).distinct().toList(),
              row.parents().length <= ID
                  && !row.bulk()
                  && !idle.has(row.id(), row.changes())
                  && !ignored.contains(row.sha())));
    }
    return commits;
  }

  private static @Nullable Instant landed(@Nullable Long at, Instant asOf) {
    return at == null || at > asOf.getEpochSecond() ? null : Instant.ofEpochSecond(at);
  }

  private static List<Integer> known(byte[] parents, Map<String, Integer> ids) {
    List<Integer> known = new ArrayList<>(1);
    for (int at = 0; at + ID <= parents.length; at += ID) {
      Integer id = ids.get(HexFormat.of().formatHex(parents, at, at + ID));
      if (id != null) {
        known.add(id);
      }
    }
    return known;
  }

  private static List<Integer> without(@Nullable List<Integer> identities, int one) {
    if (identities == null) {
      return List.of();
    }
    Set<Integer> others = new LinkedHashSet<>(identities);
    others.remove(one);
    return List.copyOf(others);
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (Range range : ranges) {
      store
          .template()
          .query(
              "SELECT id, sha, parents, author, author_at, committer, committer_at, subject,"
                  + " changes, bulk FROM git_commit WHERE id BETWEEN ? AND ? AND NOT retired"
                  + " ORDER BY id",
              row -> {
                rows.add(
                    new Row(
                        row.getInt(1),
                        HexFormat.of().formatHex(row.getBytes(2)),
                        row.getBytes(3),
                        row.getInt(4),
                        row.getLong(5),
                        row.getInt(6),
                        row.getLong(7),
                        row.getString(8),
                        row.getInt(9),
                        row.getBoolean(10)));
              },
              range.first(),
              range.last());
    }
    return rows;
  }

  private Map<Integer, List<String>> texts(String select) {
    Map<Integer, List<String>> texts = new HashMap<>();
    for (Range range : ranges) {
      store
          .template()
          .query(
              select + " WHERE id BETWEEN ? AND ? ORDER BY id",
              row -> {
                texts
                    .computeIfAbsent((int) (row.getLong(1) >> 32), id -> new ArrayList<>(1))
                    .add(row.getString(2));
              },
              range.from(),
              range.to());
    }
    return texts;
  }

  private void trailers(
      Map<Integer, List<Integer>> coAuthors, Map<Integer, List<Integer>> reviewers) {
    for (Range range : ranges) {
      store
          .template()
          .query(
              "SELECT id, token, identity FROM git_trailer"
                  + " WHERE id BETWEEN ? AND ? AND identity IS NOT NULL ORDER BY id",
              row -> {
                String token = row.getString(2).toLowerCase(Locale.ROOT);
                Map<Integer, List<Integer>> role =
                    token.equals("co-authored-by")
                        ? coAuthors
                        : REVIEWS.contains(token) ? reviewers : new HashMap<>();
                role.computeIfAbsent((int) (row.getLong(1) >> 32), id -> new ArrayList<>(1))
                    .add(row.getInt(3));
              },
              range.from(),
              range.to());
    }
  }

  private Set<String> ignored() {
    return new HashSet<>(
        store
            .jdbc()
            .sql("SELECT sha FROM git_ignored WHERE repository = ?")
            .param(repository)
            .query((row, n) -> HexFormat.of().formatHex(row.getBytes(1)))
            .list());
  }
}
