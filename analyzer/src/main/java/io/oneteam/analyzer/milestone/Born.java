package io.oneteam.analyzer.milestone;

import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Milestone.Evidence;
import io.oneteam.domain.lineage.Milestone.Kind;
import io.oneteam.domain.lineage.NotebookLineage;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Born: the earliest commit that gives one of its notebooks at least five statements. */
final class Born implements MilestoneRule {
  @Override
  public String name() {
    return "born";
  }

  @Override
  public List<Milestone> milestones(ModelEvidence evidence) {
    return evidence.notebooks().stream()
        .map(notebook -> notebook.trace().lineage())
        .map(Born::birth)
        .filter(Objects::nonNull)
        .min(Comparator.comparing(Milestone::landedOrWritten).thenComparing(Milestone::detail))
        .stream()
        .toList();
  }

  private static @Nullable Milestone birth(NotebookLineage notebook) {
    Instant at = notebook.bornAt();
    return at == null
        ? null
        : new Milestone(
            Kind.BORN,
            at,
            notebook.landedAt(),
            notebook.bornCommit(),
            notebook.repository(),
            Evidence.COMMIT,
            (notebook.beforeWindow() ? "at or before: " : "") + notebook.paths().get(0));
  }
}
