package io.oneteam.analyzer.milestone;

import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.report.QualityLine;
import java.util.List;

/**
 * One way in which history shows that a model reached a milestone. A pure function. A new rule is
 * one file and one line in {@link MilestoneRules}.
 */
public interface MilestoneRule {
  /** Stable name in kebab case, for example "released-by-tag". */
  String name();

  /** The milestones this rule sees in a model's life, in any order; empty for none. */
  List<Milestone> milestones(ModelEvidence evidence);

  /** What the team could configure so that this rule would see more; empty for nothing. */
  default List<QualityLine> suggestions(TeamEvidence team) {
    return List.of();
  }
}
