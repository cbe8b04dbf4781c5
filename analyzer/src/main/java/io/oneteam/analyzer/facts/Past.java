package io.oneteam.analyzer.facts;

import io.oneteam.domain.history.Assignment;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.Issue;
import io.oneteam.domain.history.Modification;
import io.oneteam.domain.history.SprintStay;
import io.oneteam.domain.history.StatusStay;
import io.oneteam.domain.history.TeamHistory;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.team.Period;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the world as it was at the end of an earlier period. What git and changelogs date is cut
 * there; what Jira keeps without dates (labels, components, links) stays as it is.
 */
final class Past {
  private final Instant asOf;

  private Past(Instant asOf) {
    this.asOf = asOf;
  }

  static TeamHistory of(TeamHistory history, Period period) {
    Instant end = period.to().plusDays(1).atStartOfDay(history.zone()).toInstant();
    Past past = new Past(Slips.min(history.asOf(), end));
    List<Commit> commits = history.commits().stream().filter(past::seen).toList();
    Set<Integer> ids = new HashSet<>();
    commits.forEach(commit -> ids.add(commit.id()));
    List<Modification> modifications =
        history.modifications().stream().filter(m -> ids.contains(m.commit())).toList();
    int last = history.periods().indexOf(period);
    List<Period> periods = last < 0 ? List.of(period) : history.periods().subList(0, last + 1);
    return new TeamHistory(
        history.team(),
        history.settings(),
        past.asOf,
        history.zone(),
        period,
        periods,
        history.repositories(),
        commits,
        modifications,
        history.tags().stream().filter(tag -> ids.contains(tag.commit())).toList(),
        history.issues().stream()
            .filter(issue -> issue.created().isBefore(past.asOf))
            .map(past::issue)
            .toList(),
        history.sprints(),
        history.releases(),
        history.people(),
        history.models().stream().map(past::model).toList());
  }

  private boolean seen(Commit commit) {
    return commit.committed().isBefore(asOf);
  }

  private @Nullable Instant end(@Nullable Instant to) {
    return to == null || !to.isBefore(asOf) ? null : to;
  }

  private Issue issue(Issue issue) {
    Instant resolved = end(issue.resolved());
    return new Issue(
        issue.id(),
        issue.key(),
        issue.aliases(),
        issue.project(),
        issue.type(),
        issue.summary(),
        issue.created(),
        Slips.min(issue.updated(), asOf),
        resolved,
        resolved == null ? null : issue.resolution(),
        issue.creator(),
        issue.parent(),
        issue.epic(),
        issue.labels(),
        issue.components(),
        issue.fixVersions(),
        issue.statuses().stream()
            .filter(stay -> stay.from().isBefore(asOf))
            .map(
                stay ->
                    new StatusStay(
                        stay.status(),
                        stay.name(),
                        stay.flow(),
                        stay.from(),
                        end(stay.to()),
                        stay.mover()))
            .toList(),
        issue.assignments().stream()
            .filter(hold -> hold.from().isBefore(asOf))
            .map(h -> new Assignment(h.assignee(), h.from(), end(h.to()), h.by()))
            .toList(),
        issue.sprints().stream()
            .filter(stay -> stay.from().isBefore(asOf))
            .map(stay -> new SprintStay(stay.sprint(), stay.from(), end(stay.to())))
            .toList(),
        issue.links(),
        issue.comments().stream().filter(comment -> comment.at().isBefore(asOf)).toList(),
        issue.changes(),
        issue.incomplete(),
        issue.absent());
  }

  private Model model(Model model) {
    List<Milestone> milestones =
        model.milestones().stream().filter(m -> m.landedOrWritten().isBefore(asOf)).toList();
    List<Model.ShareExtracted> shares =
        model.shares().stream().filter(each -> each.at().isBefore(asOf)).toList();
    return new Model(
        model.name(),
        model.declared(),
        model.certainty(),
        model.why(),
        model.state(),
        model.dormant(),
        model.notebooks().stream()
            .filter(n -> n.bornAt() == null || n.bornAt().isBefore(asOf))
            .toList(),
        model.modules(),
        model.extractions().stream().filter(e -> e.at().isBefore(asOf)).toList(),
        milestones,
        shares.isEmpty() ? null : (Double) shares.get(shares.size() - 1).share(),
        shares,
        model.issues(),
        model.beforeWindow());
  }
}
