package io.oneteam.analyzer.milestone;

import io.oneteam.domain.history.Deployment;
import io.oneteam.domain.lineage.RepositoryLineage;
import io.oneteam.domain.report.QualityLine;
import io.oneteam.domain.settings.Settings.RepositorySettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Deployment records that date nothing, because nothing that was read is called so. */
final class StrayDeployments {
  private static final int NAMED = 3;
  private final TeamEvidence team;

  private StrayDeployments(TeamEvidence team) {
    this.team = team;
  }

  /**
   * A line for each kind of name that was not found; records of other teams' repositories are none.
   */
  static List<QualityLine> of(TeamEvidence team) {
    return new StrayDeployments(team).lines();
  }

  private List<QualityLine> lines() {
    List<String> repositories = new ArrayList<>();
    List<String> versions = new ArrayList<>();
    for (Deployment deployment : team.deployments()) {
      if (deployment.model() != null) {
        continue; // a model registry names models, not repositories
      }
      Optional<RepositoryLineage> read =
          team.repositories().stream()
              .filter(r -> r.repository().equalsIgnoreCase(deployment.repository()))
              .findFirst();
      if (read.isEmpty() && !configured(deployment.repository())) {
        repositories.add(deployment.repository());
      } else if (read.isPresent() && DeploymentRecord.position(read.get(), deployment).isEmpty()) {
        String version = deployment.version();
        versions.add(
            deployment.repository() + " " + (version == null ? deployment.commit() : version));
      }
    }
    List<QualityLine> lines = new ArrayList<>();
    if (!repositories.isEmpty()) {
      lines.add(
          line(
              repositories,
              "a repository that was not read",
              "write the name that reports print for it"));
    }
    if (!versions.isEmpty()) {
      lines.add(
          line(
              versions,
              "a commit or version that its repository does not have",
              "write a tag, or at least 7 digits of a commit that was read"));
    }
    return lines;
  }

  private boolean configured(String repository) {
    return team.settings().repositories().stream()
        .map(RepositorySettings::label)
        .anyMatch(repository::equalsIgnoreCase);
  }

  private static QualityLine line(List<String> names, String what, String mend) {
    List<String> few = names.stream().distinct().sorted().limit(NAMED).toList();
    long more = names.stream().distinct().count() - few.size();
    return new QualityLine(
        QualityLine.Severity.WARNING,
        "deployments",
        names.size()
            + (names.size() == 1 ? " deployment record names " : " deployment records name ")
            + what
            + ", and so "
            + (names.size() == 1 ? "dates" : "date")
            + " nothing"
            + ": "
            + String.join(", ", few)
            + (more == 0 ? "" : " and " + more + " more")
            + "; "
            + mend
            + ".",
        names.size());
  }
}
