package io.oneteam.analyzer.facts;

import io.oneteam.domain.files.Globs;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.Issue;
import io.oneteam.domain.history.Repository;
import io.oneteam.domain.history.TeamHistory;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.settings.Settings;
import java.util.ArrayList;
import java.util.Collection;
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
  private final Map<Integer, List<Model>> modelsOfCommit = new HashMap<>();

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
    history.settings().models().forEach(this::declared);
  }

  /** What the configuration names as a model's modules, whether or not code was extracted there. */
  private void declared(Settings.ModelSettings declaration) {
    Globs modules = Globs.of(declaration.modules());
    for (Model model : models) {
      if (model.declared() && model.name().equals(declaration.name())) {
        files.entries().stream()
            .filter(entry -> modules.matches(entry.path()))
            .forEach(entry -> add(modelsOfFile, entry.number(), model));
      }
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
    addOnce(map.computeIfAbsent(key, k -> new ArrayList<>()), model);
  }

  /** Models that count, in the history's order. */
  public List<Model> models() {
    return models;
  }

  /** Models whose files a commit touched or whose issues it names, each once. */
  public synchronized List<Model> models(Commit commit) {
    return modelsOfCommit.computeIfAbsent(commit.id(), id -> findModels(commit));
  }

  private List<Model> findModels(Commit commit) {
    List<Model> found = new ArrayList<>();
    for (int file : files.touchedBy(commit)) {
      modelsOfFile.getOrDefault(file, List.of()).forEach(model -> addOnce(found, model));
    }
    issues(commit).forEach(issue -> models(issue).forEach(model -> addOnce(found, model)));
    return found.isEmpty() ? List.of() : found;
  }

  /** By identity: comparing models field by field would cost more than the rest. */
  private static void addOnce(List<Model> list, Model model) {
    for (Model known : list) {
      if (known == model) {
        return;
      }
    }
    list.add(model);
  }

  /** Models an issue is tied to, by itself, its parent or its epic, each once. */
  public List<Model> models(Issue issue) {
    List<Model> found = new ArrayList<>(modelsOfIssue.getOrDefault(issue.id(), List.of()));
    for (Long above : new Long[] {issue.parent(), issue.epic()}) {
      if (above != null) {
        modelsOfIssue.getOrDefault(above, List.of()).forEach(model -> addOnce(found, model));
      }
    }
    return found;
  }

  /** Models of whatever an act was about. */
  public List<Model> models(Act act) {
    Commit commit = act.commit();
    Issue issue = act.issue();
    return commit != null ? models(commit) : issue != null ? models(issue) : List.of();
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

  private Collection<Issue> allIssues() {
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
