package io.oneteam.nightly.job;

import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.FileKind;
import io.oneteam.domain.history.Modification;
import io.oneteam.domain.history.Repository;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.lineage.NotebookLineage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Calls a file a notebook where its content is one: a Databricks or jupytext script looks like any
 * other script by its name.
 */
final class NotebookKinds {
  private NotebookKinds() {}

  static List<Modification> of(
      List<Modification> modifications,
      List<Commit> commits,
      List<Repository> repositories,
      List<Model> models) {
    Map<Integer, Set<String>> paths = new HashMap<>();
    for (Repository repository : repositories) {
      Set<String> notebooks = new HashSet<>();
      models.stream()
          .flatMap(model -> model.notebooks().stream())
          .filter(notebook -> notebook.repository().equals(repository.name()))
          .map(NotebookLineage::paths)
          .forEach(notebooks::addAll);
      paths.put(repository.id(), notebooks);
    }
    Map<Integer, Set<String>> byCommit = new HashMap<>();
    commits.forEach(c -> byCommit.put(c.id(), paths.getOrDefault(c.repository(), Set.of())));
    return modifications.stream()
        .map(m -> byCommit.getOrDefault(m.commit(), Set.of()).contains(m.path()) ? notebook(m) : m)
        .toList();
  }

  private static Modification notebook(Modification m) {
    return m.kind() == FileKind.NOTEBOOK
        ? m
        : new Modification(
            m.commit(),
            m.type(),
            m.path(),
            m.previousPath(),
            FileKind.NOTEBOOK,
            m.added(),
            m.deleted());
  }
}
