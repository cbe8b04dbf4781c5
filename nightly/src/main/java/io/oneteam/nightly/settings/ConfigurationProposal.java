package io.oneteam.nightly.settings;

import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.settings.Settings.RepositorySettings;
import java.util.stream.Collectors;

/** Writes a first configuration for somebody to correct. */
public final class ConfigurationProposal {
  private ConfigurationProposal() {}

  /** The text of oneteam.yaml: what is known, and the rest as comments. */
  public static String yaml(Settings settings) {
    String team =
        settings.team() != null ? settings.team() : settings.repositories().get(0).label();
    String repositories =
        settings.repositories().stream()
            .map(ConfigurationProposal::repository)
            .collect(Collectors.joining());
    String disciplines =
        settings.disciplines().stream()
            .map(ConfigurationProposal::quoted)
            .collect(Collectors.joining(", "));
    return """
        # Every key is optional; README.md explains them all.
        oneteam:
          # What reports print.
          team: %s

          # Local paths are read in place and never written; URLs are mirrored.
          # Globs under paths say what belongs to the team in a shared repository.
          repositories:
        %s
          # The issues, by REST (the token from ONETEAM_JIRA_TOKEN) or as exported documents.
          # jira:
          #   url: https://example.atlassian.net
          #   projects: [ PRICE ]
          #   export: [ jira-export ]

          # Who is who and who works in which discipline, from when to when. Correct it first.
          people: people.csv

          # Names in people.csv; their order is the order of colours.
          disciplines: [ %s ]

          # What arrived where: environment,repository,commit,version,at,status.
          # deployments: [ deployments.csv ]

          # What shows that something was released, and that it runs.
          # milestones:
          #   release-tags: [ "v*" ]
          #   production: [ "deploy/production/**" ]

          # Models that should be followed by name; others are found by their code.
          # models:
          #   - name: Price
          #     notebooks: [ "notebooks/price*" ]

          # month, quarter or sprint.
          period: quarter

          # A cell about fewer people is not shown.
          privacy:
            minimum-group: %d
        """
        .formatted(quoted(team), repositories, disciplines, settings.privacy().minimum());
  }

  private static String repository(RepositorySettings repository) {
    String url = repository.url();
    return url != null
        ? "    - url: " + quoted(url) + "\n"
        : "    - path: " + quoted(String.valueOf(repository.path())) + "\n";
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
