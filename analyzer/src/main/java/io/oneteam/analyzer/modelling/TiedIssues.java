package io.oneteam.analyzer.modelling;

import io.oneteam.domain.history.Issue;
import io.oneteam.domain.settings.Settings.ModelIssues;
import io.oneteam.domain.settings.Settings.ModelSettings;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Ties Jira issues to models: by the epics, labels and components that a declaration lists, else by
 * the keys that commits to its notebooks and extractions name.
 */
final class TiedIssues {
  private final List<Issue> issues;
  private final Map<String, Issue> byKey = new HashMap<>();

  TiedIssues(List<Issue> issues) {
    this.issues = issues;
    for (Issue issue : issues) {
      byKey.put(issue.key(), issue);
      issue.aliases().forEach(alias -> byKey.putIfAbsent(alias, issue));
    }
  }

  List<Issue> of(Group group) {
    ModelSettings declaration = group.declaration();
    if (declaration != null && !declaration.jira().equals(ModelIssues.none())) {
      return declared(declaration.jira());
    }
    Set<Issue> tied = new HashSet<>();
    Stream.concat(
            group.notebooks().stream().flatMap(each -> each.trace().issueKeys().stream()),
            group.code().stream().flatMap(each -> each.trace().issueKeys().stream()))
        .forEach(
            key -> {
              Issue issue = byKey.get(key);
              if (issue != null) {
                tied.add(issue);
              }
            });
    return issues.stream().filter(tied::contains).toList();
  }

  private List<Issue> declared(ModelIssues wanted) {
    Set<Long> epics = new HashSet<>();
    for (String key : wanted.epics()) {
      Issue epic = byKey.get(key);
      if (epic != null) {
        epics.add(epic.id());
      }
    }
    return issues.stream()
        .filter(
            issue ->
                epics.contains(issue.id())
                    || (issue.epic() != null && epics.contains(issue.epic()))
                    || !Collections.disjoint(issue.labels(), wanted.labels())
                    || !Collections.disjoint(issue.components(), wanted.components()))
        .toList();
  }
}
