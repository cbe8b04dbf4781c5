package io.oneteam.analyzer.milestone;

import io.oneteam.domain.history.Issue;
import io.oneteam.domain.history.StatusStay;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Milestone.Evidence;
import io.oneteam.domain.lineage.Milestone.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Released, staged or in production: an issue tied to the model enters a status that {@code
 * milestones.jira-statuses} binds to it, by name or id.
 */
final class IssueStatus implements MilestoneRule {
  private static final Map<String, Kind> KINDS =
      Map.of(
          "released", Kind.RELEASED,
          "staging", Kind.STAGED,
          "staged", Kind.STAGED,
          "production", Kind.IN_PRODUCTION,
          "in-production", Kind.IN_PRODUCTION,
          "abandoned", Kind.ABANDONED,
          "retired", Kind.RETIRED);

  @Override
  public String name() {
    return "issue-status";
  }

  @Override
  public List<Milestone> milestones(ModelEvidence evidence) {
    List<Milestone> found = new ArrayList<>();
    evidence
        .team()
        .settings()
        .milestones()
        .jiraStatuses()
        .forEach(
            (key, statuses) -> {
              Kind kind = KINDS.get(key.toLowerCase(Locale.ROOT).replace('_', '-'));
              if (kind != null) {
                evidence.issues().forEach(issue -> enter(issue, kind, statuses, found));
              }
            });
    return EnvironmentChange.earliest(found);
  }

  private static void enter(Issue issue, Kind kind, List<String> statuses, List<Milestone> found) {
    for (StatusStay stay : issue.statuses()) {
      if (statuses.contains(stay.status())
          || statuses.stream().anyMatch(status -> status.equalsIgnoreCase(stay.name()))) {
        found.add(
            new Milestone(
                kind,
                stay.from(),
                stay.from(),
                null,
                null,
                Evidence.ISSUE_STATUS,
                issue.key() + " entered " + stay.name()));
        return;
      }
    }
  }
}
