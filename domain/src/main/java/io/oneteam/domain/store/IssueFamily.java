package io.oneteam.domain.store;

import io.oneteam.domain.history.Issue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds relatives among the issues read together: by id, by key, by a key of former times. */
final class IssueFamily {
  private static final int DEEPEST = 20;
  private final List<IssueBuilder> all;
  private final Map<Long, IssueBuilder> byId = new HashMap<>();
  private final Map<String, Long> byKey = new HashMap<>();
  private final Set<Long> epics = new HashSet<>();

  IssueFamily(List<IssueBuilder> all) {
    this.all = all;
    for (IssueBuilder issue : all) {
      byId.put(issue.id(), issue);
      issue.keys().forEach(key -> byKey.putIfAbsent(key, issue.id()));
    }
    // A current key goes before a former one: keys are never given twice, but imports err.
    all.forEach(issue -> byKey.put(issue.key(), issue.id()));
    for (IssueBuilder issue : all) {
      Long target = find(issue.epicLink());
      if (issue.epic()) {
        epics.add(issue.id());
      }
      if (target != null) {
        epics.add(target);
      }
    }
  }

  List<Issue> build() {
    return all.stream().map(issue -> issue.build(this)).toList();
  }

  @Nullable Long idOf(String key) {
    return byKey.get(key);
  }

  @Nullable Long parent(IssueBuilder issue) {
    return find(issue.parent());
  }

  /** The nearest ancestor that is an epic. */
  @Nullable Long epic(IssueBuilder issue) {
    Long ancestor = parent(issue);
    for (int steps = 0; ancestor != null && steps < DEEPEST; steps++) {
      if (epics.contains(ancestor)) {
        return ancestor;
      }
      IssueBuilder next = byId.get(ancestor);
      ancestor = next == null ? null : parent(next);
    }
    return null;
  }

  private @Nullable Long find(String idOrKey) {
    if (idOrKey.isEmpty()) {
      return null;
    }
    if (idOrKey.chars().allMatch(c -> c >= '0' && c <= '9') && idOrKey.length() < 19) {
      long id = Long.parseLong(idOrKey);
      return byId.containsKey(id) ? id : null;
    }
    return byKey.get(idOrKey);
  }
}
