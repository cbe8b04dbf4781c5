package io.oneteam.collector.people;

import io.oneteam.collector.people.Evidence.KeyTie;
import io.oneteam.domain.history.Assignment;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.Issue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts whose issues each author's commits name, as the issues were held when committing. */
final class KeyTies {
  private record Pair(int git, int jira) {}

  private static final int NOBODY = -1;

  private final Map<String, Issue> byKey = new HashMap<>();
  private final Map<Pair, Integer> commits = new HashMap<>();
  private final Map<Pair, Set<Long>> issues = new HashMap<>();

  KeyTies(List<Issue> all) {
    for (Issue issue : all) {
      byKey.put(issue.key(), issue);
      issue.aliases().forEach(alias -> byKey.putIfAbsent(alias, issue));
    }
  }

  boolean known(String key) {
    return byKey.containsKey(key);
  }

  /** Adds a commit; one that names several issues says little about whose it is. */
  void add(Commit commit) {
    if (commit.issueKeys().size() != 1 || commit.merge()) {
      return;
    }
    Issue issue = byKey.get(commit.issueKeys().get(0));
    if (issue != null) {
      Integer holder = holder(issue, commit.written());
      Pair pair = new Pair(commit.author(), holder == null ? NOBODY : holder);
      commits.merge(pair, 1, Integer::sum);
      issues.computeIfAbsent(pair, p -> new HashSet<>()).add(issue.id());
    }
  }

  /** Who held an issue at an instant; before its creation its first holder. */
  private static @Nullable Integer holder(Issue issue, Instant at) {
    Assignment found = null;
    for (Assignment assignment : issue.assignments()) {
      if (found == null || !assignment.from().isAfter(at)) {
        found = assignment;
      }
    }
    return found == null ? null : found.assignee();
  }

  List<KeyTie> ties() {
    Map<String, KeyTie> sorted = new TreeMap<>();
    commits.forEach(
        (pair, count) ->
            sorted.put(
                String.format("%010d %010d", pair.git(), pair.jira() + 1),
                new KeyTie(
                    pair.git(),
                    pair.jira() == NOBODY ? null : pair.jira(),
                    count,
                    issues.getOrDefault(pair, Set.of()).size())));
    return new ArrayList<>(sorted.values());
  }
}
