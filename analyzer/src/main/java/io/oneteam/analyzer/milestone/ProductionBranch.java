package io.oneteam.analyzer.milestone;

import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Milestone.Evidence;
import io.oneteam.domain.lineage.Milestone.Kind;
import java.util.List;

/** In production: extracted code reaches a branch of {@code milestones.production-branches}. */
final class ProductionBranch implements MilestoneRule {
  @Override
  public String name() {
    return "production-branch";
  }

  @Override
  public List<Milestone> milestones(ModelEvidence evidence) {
    return FirstArrival.at(
        evidence,
        evidence.team().settings().milestones().productionBranches(),
        Kind.IN_PRODUCTION,
        Evidence.ENVIRONMENT_CHANGE);
  }
}
