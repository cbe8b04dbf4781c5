package io.oneteam.analyzer.milestone;

import io.oneteam.domain.lineage.Mention;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Milestone.Evidence;
import io.oneteam.domain.lineage.Milestone.Kind;
import io.oneteam.domain.lineage.NotebookLineage;
import io.oneteam.domain.lineage.RepositoryLineage;
import io.oneteam.domain.lineage.RepositoryLineage.EnvironmentTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Staged and in production: a job of that environment, or on a schedule of none, starts to call a
 * module that holds extracted code. A notebook that a job calls in production is a milestone of its
 * own.
 */
final class JobDefinition implements MilestoneRule {
  @Override
  public String name() {
    return "job-definition";
  }

  @Override
  public List<Milestone> milestones(ModelEvidence evidence) {
    Environments environments = new Environments(evidence.team().settings().milestones());
    List<Milestone> found = new ArrayList<>();
    for (RepositoryLineage repository : evidence.team().repositories()) {
      for (EnvironmentTrace file : repository.environments()) {
        Optional<Kind> kind = file.landed() == null ? Optional.empty() : runs(file, environments);
        if (kind.isEmpty()) {
          continue;
        }
        evidence
            .standing()
            .filter(code -> code.repository() == repository)
            .filter(code -> code.trace().heldAt(file.commit()))
            .flatMap(code -> code.trace().places().stream())
            .filter(place -> calls(file, place))
            .findFirst()
            .ifPresent(place -> found.add(milestone(repository, file, kind.get(), place)));
        if (kind.get() == Kind.STAGED) {
          continue;
        }
        evidence.notebooks().stream()
            .filter(notebook -> notebook.repository() == repository)
            .map(notebook -> notebook.trace().lineage())
            .flatMap(JobDefinition::names)
            .filter(path -> calls(file, path))
            .findFirst()
            .ifPresent(
                path -> found.add(milestone(repository, file, Kind.NOTEBOOK_IN_PRODUCTION, path)));
      }
    }
    return EnvironmentChange.earliest(found);
  }

  private static Stream<String> names(NotebookLineage notebook) {
    return notebook.paths().stream();
  }

  /** Where the job runs: a schedule that names no environment is taken for production. */
  private static Optional<Kind> runs(EnvironmentTrace file, Environments environments) {
    Optional<Kind> environment = environments.of(file);
    boolean scheduled = file.all().stream().anyMatch(m -> m.kind() == Mention.Kind.SCHEDULE);
    return environment.isEmpty() && scheduled ? Optional.of(Kind.IN_PRODUCTION) : environment;
  }

  private static boolean calls(EnvironmentTrace file, String path) {
    return file.all().stream().anyMatch(mention -> calls(mention, path));
  }

  /** A path may be given from anywhere and without its ending; a module is dotted. */
  private static boolean calls(Mention mention, String path) {
    String text = mention.text();
    String bare = path.substring(0, Math.max(0, path.lastIndexOf('.')));
    return switch (mention.kind()) {
      case PATH -> ends(text, path) || ends(path, text) || ends(text, bare) || ends(bare, text);
      case MODULE -> imports(text.split(":", -1)[0], bare.replace('/', '.'));
      default -> false;
    };
  }

  /** Whether an import, down to a function perhaps, means a module that may lie below src. */
  private static boolean imports(String name, String module) {
    if (("." + module).endsWith("." + name)) {
      return true;
    }
    String rest = module;
    while (rest.contains(".")) {
      if (name.startsWith(rest + ".")) {
        return true;
      }
      rest = rest.substring(rest.indexOf('.') + 1);
    }
    return false;
  }

  private static boolean ends(String longer, String shorter) {
    String tail = shorter.replaceFirst("^(\\./|/)+", "");
    return tail.length() > 3 && (longer.equals(tail) || longer.endsWith("/" + tail));
  }

  private static Milestone milestone(
      RepositoryLineage repository, EnvironmentTrace file, Kind kind, String called) {
    return new Milestone(
        kind,
        file.written(),
        file.landed(),
        file.sha(),
        repository.repository(),
        Evidence.JOB_DEFINITION,
        file.path() + " calls " + called);
  }
}
