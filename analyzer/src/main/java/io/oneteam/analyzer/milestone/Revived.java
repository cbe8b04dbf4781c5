package io.oneteam.analyzer.milestone;

import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Milestone.Evidence;
import io.oneteam.domain.lineage.Milestone.Kind;
import io.oneteam.domain.lineage.RepositoryLineage.Spell;
import java.util.List;
import java.util.stream.Stream;

/** Revived: its only notebook comes back after it had been deleted. The earlier spell stays. */
final class Revived implements MilestoneRule {
  @Override
  public String name() {
    return "revived";
  }

  @Override
  public List<Milestone> milestones(ModelEvidence evidence) {
    if (evidence.notebooks().size() != 1) {
      return List.of();
    }
    ModelEvidence.Notebook notebook = evidence.notebooks().get(0);
    return notebook.trace().spells().stream()
        .flatMap(spell -> milestones(notebook, spell))
        .toList();
  }

  private static Stream<Milestone> milestones(ModelEvidence.Notebook notebook, Spell spell) {
    String path = notebook.trace().lineage().path();
    String repository = notebook.repository().repository();
    return Stream.of(
        new Milestone(
            Kind.ABANDONED,
            spell.from().written(),
            spell.from().landed(),
            spell.from().commit(),
            repository,
            Evidence.COMMIT,
            "deleted " + path),
        new Milestone(
            Kind.REVIVED,
            spell.to().written(),
            spell.to().landed(),
            spell.to().commit(),
            repository,
            Evidence.COMMIT,
            "brought back " + path));
  }
}
