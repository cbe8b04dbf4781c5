package io.oneteam.analyzer.milestone;

import io.oneteam.domain.files.Globs;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Milestone.Evidence;
import io.oneteam.domain.lineage.Milestone.Kind;
import java.util.List;

/**
 * Released: the first tag, by committer date of the tagged commit, whose tree holds at least half
 * of the extracted code. Ancestry alone errs on rewritten histories, the tagger's date on re-tagged
 * ones. {@code milestones.release-tags} narrows down which tags are releases.
 */
final class ReleasedByTag implements MilestoneRule {
  @Override
  public String name() {
    return "released-by-tag";
  }

  @Override
  public List<Milestone> milestones(ModelEvidence evidence) {
    List<String> globs = evidence.team().settings().milestones().releaseTags();
    return FirstTag.holding(
        evidence, globs.isEmpty() ? null : Globs.of(globs), Kind.RELEASED, Evidence.TAG_TREE);
  }
}
