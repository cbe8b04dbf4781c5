package io.oneteam.analyzer.milestone;

import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Milestone.Evidence;
import io.oneteam.domain.lineage.Milestone.Kind;
import io.oneteam.domain.lineage.RepositoryLineage.Moment;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Retired: released code that the default branch no longer holds anywhere. */
final class Retired implements MilestoneRule {
  @Override
  public String name() {
    return "retired";
  }

  @Override
  public List<Milestone> milestones(ModelEvidence evidence) {
    List<ModelEvidence.Code> code = evidence.standing().toList();
    if (code.isEmpty() || code.stream().anyMatch(each -> each.trace().gone() == null)) {
      return List.of();
    }
    return code.stream()
        .flatMap(each -> milestone(each))
        .max(Comparator.comparing(Milestone::landedOrWritten))
        .stream()
        .toList();
  }

  private static Stream<Milestone> milestone(ModelEvidence.Code code) {
    return Stream.of(code)
        .map(each -> each.trace().gone())
        .filter(Objects::nonNull)
        .map((Moment gone) -> milestone(code, gone));
  }

  private static Milestone milestone(ModelEvidence.Code code, Moment gone) {
    return new Milestone(
        Kind.RETIRED,
        gone.written(),
        gone.landed(),
        gone.commit(),
        code.repository().repository(),
        Evidence.COMMIT,
        "left " + code.trace().extraction().module());
  }
}
