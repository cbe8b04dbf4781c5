package io.oneteam.analyzer.milestone;

import io.oneteam.domain.history.Deployment;
import io.oneteam.domain.history.Issue;
import io.oneteam.domain.history.Release;
import io.oneteam.domain.lineage.RepositoryLineage;
import io.oneteam.domain.settings.Settings;
import java.time.Instant;
import java.util.List;

/**
 * Everything that may date a team's models, as of an instant.
 *
 * @param team the team's name
 * @param repositories what each repository's history says
 * @param settings the configuration in force
 * @param issues the team's issues
 * @param releases Jira versions
 * @param deployments deployment records
 * @param asOf nothing later may be used
 */
public record TeamEvidence(
    String team,
    List<RepositoryLineage> repositories,
    Settings settings,
    List<Issue> issues,
    List<Release> releases,
    List<Deployment> deployments,
    Instant asOf) {

  public TeamEvidence {
    repositories = List.copyOf(repositories);
    issues = List.copyOf(issues);
    releases = List.copyOf(releases);
    deployments = List.copyOf(deployments);
  }
}
