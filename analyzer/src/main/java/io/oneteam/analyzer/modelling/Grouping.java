package io.oneteam.analyzer.modelling;

import io.oneteam.analyzer.milestone.ModelEvidence.Code;
import io.oneteam.analyzer.milestone.ModelEvidence.Notebook;
import io.oneteam.analyzer.milestone.TeamEvidence;
import io.oneteam.domain.files.Globs;
import io.oneteam.domain.lineage.RepositoryLineage;
import io.oneteam.domain.lineage.RepositoryLineage.ExtractionTrace;
import io.oneteam.domain.lineage.RepositoryLineage.NotebookTrace;
import io.oneteam.domain.settings.Settings.ModelSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts notebooks together: those that the configuration declares to be one model, then one group
 * for each copy family among the rest. A notebook belongs to the first declaration that names it.
 */
final class Grouping {
  private static final Comparator<Notebook> OLDEST =
      Comparator.comparing((Notebook notebook) -> notebook.trace().commit() < 0 ? 1 : 0)
          .thenComparing(notebook -> notebook.trace().changes().get(0))
          .thenComparing(notebook -> notebook.trace().lineage().path());

  private final TeamEvidence team;
  private final TeamPaths paths;
  private final Set<NotebookTrace> taken = new HashSet<>();

  Grouping(TeamEvidence team) {
    this.team = team;
    this.paths = new TeamPaths(team.team(), team.settings());
  }

  List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    team.settings().models().forEach(declaration -> groups.add(declared(declaration)));
    for (RepositoryLineage repository : team.repositories()) {
      Map<Integer, List<Notebook>> families = new TreeMap<>();
      for (NotebookTrace trace : repository.notebooks()) {
        if (!taken.contains(trace) && paths.own(repository, trace.lineage().path())) {
          families
              .computeIfAbsent(trace.lineage().family(), family -> new ArrayList<>())
              .add(new Notebook(repository, trace));
        }
      }
      families.values().stream()
          .map(Grouping::group)
          .filter(group -> !group.code().isEmpty() || group.born())
          .forEach(groups::add);
    }
    return groups;
  }

  private Group declared(ModelSettings declaration) {
    Globs notebookGlobs = Globs.of(declaration.notebooks());
    Globs moduleGlobs = Globs.of(declaration.modules());
    List<Notebook> notebooks = new ArrayList<>();
    Set<Code> code = new LinkedHashSet<>();
    for (RepositoryLineage repository : team.repositories()) {
      for (NotebookTrace trace : repository.notebooks()) {
        boolean named = trace.lineage().paths().stream().anyMatch(notebookGlobs::matches);
        if (named && taken.add(trace)) {
          notebooks.add(new Notebook(repository, trace));
        }
      }
      repository.extractions().stream()
          .filter(trace -> moduleGlobs.matches(trace.extraction().module()))
          .forEach(trace -> code.add(new Code(repository, trace)));
    }
    code.addAll(codeOf(notebooks));
    return new Group(declaration, sorted(notebooks), ordered(code));
  }

  private static Group group(List<Notebook> family) {
    return new Group(null, sorted(family), ordered(codeOf(family)));
  }

  private static List<Notebook> sorted(List<Notebook> notebooks) {
    return notebooks.stream().sorted(OLDEST).toList();
  }

  private static List<Code> codeOf(List<Notebook> notebooks) {
    return notebooks.stream()
        .flatMap(
            notebook ->
                notebook.repository().extractions().stream()
                    .filter(trace -> isFrom(notebook, trace))
                    .map(trace -> new Code(notebook.repository(), trace)))
        .toList();
  }

  private static boolean isFrom(Notebook notebook, ExtractionTrace trace) {
    return notebook.repository().notebooks().get(trace.notebook()) == notebook.trace();
  }

  private static List<Code> ordered(Collection<Code> code) {
    return code.stream()
        .sorted(
            Comparator.comparing((Code each) -> each.trace().extraction().at())
                .thenComparing(each -> each.trace().extraction().commit())
                .thenComparing(each -> each.trace().extraction().module())
                .thenComparing(each -> each.trace().extraction().notebook()))
        .toList();
  }
}
