package io.oneteam.analyzer.milestone;

import io.oneteam.domain.history.Issue;
import io.oneteam.domain.history.Release;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Milestone.Evidence;
import io.oneteam.domain.lineage.Milestone.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Released: the release date of a fix version of a resolved issue tied to the model. Believed only
 * where no tag or branch shows a release.
 */
final class FixVersion implements MilestoneRule {
  @Override
  public String name() {
    return "fix-version";
  }

  @Override
  public List<Milestone> milestones(ModelEvidence evidence) {
    Map<String, Release> releases =
        evidence.team().releases().stream()
            .collect(Collectors.toMap(Release::id, Function.identity(), (a, b) -> a));
    ZoneId zone = evidence.team().settings().zone();
    return evidence.issues().stream()
        .filter(issue -> issue.resolved() != null)
        .flatMap(
            issue ->
                issue.fixVersions().stream()
                    .map(releases::get)
                    .filter(Objects::nonNull)
                    .map(release -> milestone(issue, release, zone)))
        .filter(Objects::nonNull)
        .min(Comparator.comparing(Milestone::at).thenComparing(Milestone::detail))
        .stream()
        .toList();
  }

  private static @Nullable Milestone milestone(Issue issue, Release release, ZoneId zone) {
    LocalDate date = release.date();
    if (date == null || !release.released()) {
      return null;
    }
    Instant at = date.atStartOfDay(zone).toInstant();
    return new Milestone(
        Kind.RELEASED,
        at,
        at,
        null,
        null,
        Evidence.FIX_VERSION,
        issue.key() + " in version " + release.name());
  }
}
