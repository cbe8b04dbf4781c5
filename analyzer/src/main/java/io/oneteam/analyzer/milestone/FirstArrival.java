package io.oneteam.analyzer.milestone;

import io.oneteam.domain.files.Globs;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Milestone.Evidence;
import io.oneteam.domain.lineage.Milestone.Kind;
import io.oneteam.domain.lineage.RepositoryLineage;
import io.oneteam.domain.lineage.RepositoryLineage.Arrival;
import io.oneteam.domain.lineage.RepositoryLineage.BranchTrace;
import java.util.Comparator;
import java.util.List;

/** Finds when a model's extracted code first reached a branch of certain names. */
final class FirstArrival {
  private FirstArrival() {}

  static List<Milestone> at(ModelEvidence model, List<String> names, Kind kind, Evidence evidence) {
    Globs globs = Globs.of(names);
    return model
        .standing()
        .flatMap(
            code ->
                code.repository().branches().stream()
                    .filter(branch -> globs.matches(branch.name()))
                    .flatMap(
                        branch ->
                            branch.arrivals().stream()
                                .filter(
                                    arrival ->
                                        code.repository()
                                            .extractions()
                                            .get(arrival.extraction())
                                            .equals(code.trace()))
                                .map(
                                    arrival ->
                                        milestone(
                                            code.repository(), branch, arrival, kind, evidence))))
        .min(Comparator.comparing(Milestone::at).thenComparing(Milestone::detail))
        .stream()
        .toList();
  }

  private static Milestone milestone(
      RepositoryLineage repository,
      BranchTrace branch,
      Arrival arrival,
      Kind kind,
      Evidence evidence) {
    return new Milestone(
        kind,
        arrival.committed(),
        arrival.committed(),
        arrival.commit(),
        repository.repository(),
        evidence,
        "branch " + branch.name());
  }
}
