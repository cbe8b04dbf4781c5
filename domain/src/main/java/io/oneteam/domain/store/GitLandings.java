package io.oneteam.domain.store;

import io.oneteam.domain.store.GitRefs.Ref;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When commits reached the default branch, and by which merge. A commit of the first-parent chain
 * lands with itself; any other with the oldest merge of the chain that it is behind.
 */
final class GitLandings {
  /** Walking unmerged branches ends after this many steps: names of refs are no trusted input. */
  private static final int STEPS = 5_000_000;

  private static final Pattern KEY = Pattern.compile("(?i)\\b[a-z][a-z0-9]+-\\d+\\b");

  private final Map<Integer, List<Integer>> parents;
  private final Map<Integer, Long> times;
  private final Map<Integer, Integer> landedBy = new HashMap<>();
  private final Map<Integer, Set<String>> branchKeys = new HashMap<>();

  private GitLandings(Map<Integer, List<Integer>> parents, Map<Integer, Long> times) {
    this.parents = parents;
    this.times = times;
  }

  static GitLandings of(
      Map<Integer, List<Integer>> parents,
      Map<Integer, Long> times,
      Map<String, Integer> ids,
      List<Ref> refs,
      String defaultRef) {
    GitLandings landings = new GitLandings(parents, times);
    refs.stream()
        .filter(ref -> ref.name().equals(defaultRef))
        .map(ref -> ids.get(ref.commit()))
        .forEach(landings::land);
    landings.name(ids, refs);
    return landings;
  }

  /** When a commit reached the default branch, in epoch seconds; null for never. */
  @Nullable Long landed(int commit) {
    Integer by = landedBy.get(commit);
    return by == null ? null : times.get(by);
  }

  /** Adds to each commit's issue keys those of the merge that brought it, and of its branch. */
  Map<Integer, List<String>> spread(Map<Integer, List<String>> own) {
    Map<Integer, Set<String>> all = new HashMap<>();
    own.forEach((commit, keys) -> all.put(commit, new LinkedHashSet<>(keys)));
    landedBy.forEach(
        (commit, merge) -> {
          List<String> keys = own.get(merge);
          if (keys != null && !merge.equals(commit)) {
            all.computeIfAbsent(commit, c -> new LinkedHashSet<>()).addAll(keys);
          }
        });
    branchKeys.forEach(
        (commit, keys) -> all.computeIfAbsent(commit, c -> new LinkedHashSet<>()).addAll(keys));
    Map<Integer, List<String>> lists = new HashMap<>();
    all.forEach((commit, keys) -> lists.put(commit, List.copyOf(keys)));
    return lists;
  }

  private void land(@Nullable Integer head) {
    List<Integer> chain = new ArrayList<>();
    for (Integer at = head; at != null; at = firstParent(at)) {
      chain.add(at);
    }
    for (int i = chain.size() - 1; i >= 0; i--) {
      int by = chain.get(i);
      Deque<Integer> todo = new ArrayDeque<>(List.of(by));
      while (!todo.isEmpty()) {
        int commit = todo.pop();
        if (landedBy.putIfAbsent(commit, by) == null) {
          parents.getOrDefault(commit, List.of()).forEach(todo::push);
        }
      }
    }
  }

  private @Nullable Integer firstParent(int commit) {
    List<Integer> up = parents.getOrDefault(commit, List.of());
    return up.isEmpty() ? null : up.get(0);
  }

  private void name(Map<String, Integer> ids, List<Ref> refs) {
    int steps = 0;
    for (Ref ref : refs) {
      Matcher key = KEY.matcher(ref.shortName());
      Integer head = ids.get(ref.commit());
      if (!ref.branch() || head == null || !key.find()) {
        continue;
      }
      String name = key.group().toUpperCase(Locale.ROOT);
      Deque<Integer> todo = new ArrayDeque<>(List.of(head));
      while (!todo.isEmpty() && steps++ < STEPS) {
        int commit = todo.pop();
        if (!landedBy.containsKey(commit)
            && branchKeys.computeIfAbsent(commit, c -> new LinkedHashSet<>()).add(name)) {
          parents.getOrDefault(commit, List.of()).forEach(todo::push);
        }
      }
    }
  }
}
