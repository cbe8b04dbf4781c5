package io.oneteam.analyzer.milestone;

import io.oneteam.domain.files.Globs;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Milestone.Evidence;
import io.oneteam.domain.lineage.Milestone.Kind;
import io.oneteam.domain.lineage.RepositoryLineage;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the first tag whose tree holds a model's extracted code. */
final class FirstTag {
  private FirstTag() {}

  static List<Milestone> holding(
      ModelEvidence model, @Nullable Globs names, Kind kind, Evidence evidence) {
    return model
        .standing()
        .flatMap(
            code ->
                code.repository().tags().stream()
                    .filter(tag -> names == null || names.matches(tag.name()))
                    .filter(tag -> code.trace().heldAt(tag.commit()))
                    .map(tag -> milestone(code.repository(), tag, kind, evidence)))
        .min(Comparator.comparing(Milestone::at).thenComparing(Milestone::detail))
        .stream()
        .toList();
  }

  private static Milestone milestone(
      RepositoryLineage repository, RepositoryLineage.TagTrace tag, Kind kind, Evidence evidence) {
    return new Milestone(
        kind,
        tag.committed(),
        tag.committed(),
        repository.commits().get(tag.commit()),
        repository.repository(),
        evidence,
        "tag " + tag.name());
  }
}
