package io.oneteam.analyzer.milestone;

import io.oneteam.domain.files.Globs;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Milestone.Evidence;
import io.oneteam.domain.lineage.Milestone.Kind;
import io.oneteam.domain.lineage.NotebookLineage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * In production by where it lies: extracted code in a module, or a notebook, under a path of {@code
 * milestones.production}. Only configured paths count; a folder's name alone proves nothing.
 */
final class PathConvention implements MilestoneRule {
  @Override
  public String name() {
    return "path-convention";
  }

  @Override
  public List<Milestone> milestones(ModelEvidence evidence) {
    Globs production = Globs.of(evidence.team().settings().milestones().production());
    List<Milestone> found = new ArrayList<>();
    evidence
        .standing()
        .map(code -> code.trace().extraction())
        .filter(extraction -> extraction.landedAt() != null)
        .filter(extraction -> production.matches(extraction.module()))
        .forEach(
            extraction ->
                found.add(
                    new Milestone(
                        Kind.IN_PRODUCTION,
                        extraction.at(),
                        extraction.landedAt(),
                        extraction.commit(),
                        extraction.repository(),
                        Evidence.PATH_CONVENTION,
                        extraction.module())));
    evidence.notebooks().stream()
        .map(notebook -> notebook.trace().lineage())
        .filter(notebook -> production.matches(notebook.paths().get(0)))
        .forEach(
            notebook -> {
              Instant born = notebook.bornAt();
              if (born != null) {
                found.add(notebook(notebook, born));
              }
            });
    return EnvironmentChange.earliest(found);
  }

  private static Milestone notebook(NotebookLineage notebook, Instant born) {
    return new Milestone(
        Kind.NOTEBOOK_IN_PRODUCTION,
        born,
        notebook.landedAt(),
        notebook.bornCommit(),
        notebook.repository(),
        Evidence.PATH_CONVENTION,
        notebook.paths().get(0));
  }
}
