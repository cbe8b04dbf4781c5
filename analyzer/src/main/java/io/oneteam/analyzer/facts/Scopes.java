package io.oneteam.analyzer.facts;

import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.Issue;
import io.oneteam.domain.history.Repository;
import io.oneteam.domain.history.TeamHistory;
import io.oneteam.domain.lineage.Model;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which model, epic or component a commit or issue belongs to. */
public final class Scopes {
  private final Files files;
  private final List<Model> models;
  private final Map<Long, Issue> issues = new LinkedHashMap<>();
  private final Map<String, Issue> byKey = new HashMap<>();
  private final Map<Integer, List<Model>> modelsOfFile = new HashMap<>();
  private final Map<Long, List<Model>> modelsOfIssue = new HashMap<>();

  private Scopes(TeamHistory history, Files files) {
    this.files = files;
    this.models = history.models().stream().filter(Model::counted).toList();
    for (Issue issue : history.issues()) {
      issues.put(issue.id(), issue);
      issue.aliases().forEach(alias -> byKey.putIfAbsent(alias, issue));
    }
    history.issues().forEach(issue -> byKey.put(issue.key(), issue));
    Map<String, Integer> repositories = new HashMap<>();
    for (Repository repository : history.repositories()) {
      repositories.put(repository.name(), repository.id());
    }
    for (Model model : models) {
      model
          .notebooks()
          .forEach(n -> n.paths().forEach(p -> file(repositories.get(n.repository()), p, model)));
      model.notebooks().forEach(n -> file(repositories.get(n.repository()), n.path(), model));
      model.modules().forEach(m -> file(repositories.get(m.repository()), m.path(), model));
      model.issues().forEach(id -> add(modelsOfIssue, id, model));
    }
  }

  static Scopes of(TeamHistory history, Files files) {
    return new Scopes(history, files);
  }

  private void file(@Nullable Integer repository, String path, Model model) {
    Files.Entry entry = repository == null ? null : files.find(repository, path);
    if (entry != null) {
      add(modelsOfFile, entry.number(), model);
    }
  }

  private static <K> void add(Map<K, List<Model>> map, K key, Model model) {
    List<Model> list = map.computeIfAbsent(key, k -> new ArrayList<>());
    if (!list.contains(model)) {
      list.add(model);
    }
  }

  /** Models that count, in the history's order. */
  public List<Model> models() {
    return models;
  }

  /** Models whose files a commit touched or whose issues it names. */
  public Set<Model> models(Commit commit) {
    Set<Model> found = new LinkedHashSet<>();
    for (int file : files.touchedBy(commit)) {
      found.addAll(modelsOfFile.getOrDefault(file, List.of()));
    }
    issues(commit).forEach(issue -> found.addAll(models(issue)));
    return found;
  }

  /** Models an issue is tied to, by itself, its parent or its epic. */
  public Set<Model> models(Issue issue) {
    Set<Model> found = new LinkedHashSet<>(modelsOfIssue.getOrDefault(issue.id(), List.of()));
    for (Long above : new Long[] {issue.parent(), issue.epic()}) {
      if (above != null) {
        found.addAll(modelsOfIssue.getOrDefault(above, List.of()));
      }
    }
    return found;
  }

  /** Models of whatever an act was about. */
  public Set<Model> models(Act act) {
    Commit commit = act.commit();
    Issue issue = act.issue();
    return commit != null ? models(commit) : issue != null ? models(issue) : Set.of();
  }

  /** Models a file belongs to. */
  public List<Model> models(Files.Entry file) {
    return modelsOfFile.getOrDefault(file.number(), List.of());
  }

  /** Issues whose keys a commit names. */
  public List<Issue> issues(Commit commit) {
    List<Issue> found = new ArrayList<>();
    for (String key : commit.issueKeys()) {
      Issue issue = byKey.get(key);
      if (issue != null && !found.contains(issue)) {
        found.add(issue);
      }
    }
    return found;
  }

  /** The issues an act was about. */
  public List<Issue> issues(Act act) {
    Commit commit = act.commit();
    Issue issue = act.issue();
    return commit != null ? issues(commit) : issue != null ? List.of(issue) : List.of();
  }

  /** An issue by Jira's number, null when it is not stored. */
  public @Nullable Issue issue(@Nullable Long id) {
    return id == null ? null : issues.get(id);
  }

  /** The epic of an issue: itself when others have it as their epic. */
  public @Nullable Long epic(Issue issue) {
    return issue.epic() != null ? issue.epic() : epics().contains(issue.id()) ? issue.id() : null;
  }

  private final Lazy<Set<Long>> epics =
      new Lazy<>(
          () -> {
            Set<Long> found = new LinkedHashSet<>();
            for (Issue issue : allIssues()) {
              Long epic = issue.epic();
              if (epic != null) {
                found.add(epic);
              }
            }
            return found;
          });

  private java.util.Collection<Issue> allIssues() {
    return issues.values();
  }

  /** Ids of epics that some issue belongs to, by first child. */
  public Set<Long> epics() {
    return epics.get();
  }

  /** What to print for an epic: its key, or its number when it is not stored. */
  public String epicName(long id) {
    Issue epic = issues.get(id);
    return epic == null ? "epic " + id : epic.key();
  }
}
