package io.oneteam.domain.history;

import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.people.People;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.team.Period;
import io.oneteam.domain.team.Team;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * All that a measure may look at: one team's history up to as-of. Nothing later is in it.
 *
 * @param team the team
 * @param settings the configuration in force
 * @param asOf the instant at which the world is looked at
 * @param zone calendar of days and periods
 * @param period the period looked back on
 * @param periods the last twelve periods including {@code period}, oldest first
 * @param repositories the team's repositories
 * @param commits reachable commits, by committer instant and id
 * @param modifications the team's paths only, by commit order and path
 * @param tags tags
 * @param issues issues with their whole history, by id
 * @param sprints sprints
 * @param releases Jira versions
 * @param people identities, persons, disciplines
 * @param models models, declared and discovered
 */
public record TeamHistory(
    Team team,
    Settings settings,
    Instant asOf,
    ZoneId zone,
    Period period,
    List<Period> periods,
    List<Repository> repositories,
    List<Commit> commits,
    List<Modification> modifications,
    List<Tag> tags,
    List<Issue> issues,
    List<Sprint> sprints,
    List<Release> releases,
    People people,
    List<Model> models) {

  public TeamHistory {
    periods = List.copyOf(periods);
    repositories = List.copyOf(repositories);
    commits = List.copyOf(commits);
    modifications = List.copyOf(modifications);
    tags = List.copyOf(tags);
    issues = List.copyOf(issues);
    sprints = List.copyOf(sprints);
    releases = List.copyOf(releases);
    models = List.copyOf(models);
  }

  /** The calendar day of an instant. */
  public LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  /** The last day that was fully observed: the one before as-of's. */
  public LocalDate cutOff() {
    return day(asOf).minusDays(1);
  }

  /** The period before the one looked back on. */
  public Period previous() {
    return periods.get(Math.max(0, periods.size() - 2));
  }
}
