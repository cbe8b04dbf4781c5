package io.oneteam.analyzer.milestone;

import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Milestone.Evidence;
import io.oneteam.domain.lineage.Milestone.Kind;
import java.util.List;

/** Released: extracted code reaches a branch of {@code milestones.release-branches}. */
final class ReleasedByBranch implements MilestoneRule {
  @Override
  public String name() {
    return "released-by-branch";
  }

  @Override
  public List<Milestone> milestones(ModelEvidence evidence) {
    return FirstArrival.at(
        evidence,
        evidence.team().settings().milestones().releaseBranches(),
        Kind.RELEASED,
        Evidence.RELEASE_BRANCH);
  }
}
