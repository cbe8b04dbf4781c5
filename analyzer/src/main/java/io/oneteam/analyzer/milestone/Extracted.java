package io.oneteam.analyzer.milestone;

import io.oneteam.domain.lineage.Extraction;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Milestone.Evidence;
import io.oneteam.domain.lineage.Milestone.Kind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Extracted: the first commit that brought code into a module and was not taken back before a
 * release. What never reached the default branch is listed, but dates nothing.
 */
final class Extracted implements MilestoneRule {
  /** What one commit moved is told by the largest move, not by a side line of it. */
  private static final Comparator<Extraction> EARLIEST =
      Comparator.comparing(Extracted::landed)
          .thenComparing(Extraction::at)
          .thenComparing(Extraction::strength)
          .thenComparing(Extraction::statements, Comparator.reverseOrder())
          .thenComparing(Extraction::notebook)
          .thenComparing(Extraction::module);

  @Override
  public String name() {
    return "extracted";
  }

  @Override
  public List<Milestone> milestones(ModelEvidence evidence) {
    return evidence
        .standing()
        .map(code -> code.trace().extraction())
        .filter(extraction -> extraction.landedAt() != null)
        .min(EARLIEST)
        .map(Extracted::milestone)
        .stream()
        .toList();
  }

  private static Instant landed(Extraction extraction) {
    Instant landed = extraction.landedAt();
    return landed == null ? extraction.at() : landed;
  }

  private static Milestone milestone(Extraction extraction) {
    return new Milestone(
        Kind.EXTRACTED,
        extraction.at(),
        extraction.landedAt(),
        extraction.commit(),
        extraction.repository(),
        Evidence.COMMIT,
        extraction.notebook() + " into " + extraction.module());
  }
}
