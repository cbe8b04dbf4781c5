package io.oneteam.nightly.settings;

import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.settings.Settings.JiraSettings;
import io.oneteam.domain.settings.Settings.RepositorySettings;
import io.oneteam.nightly.exit.ExitCode;
import io.oneteam.nightly.exit.UserException;
import java.nio.file.Path;
import java.util.List;

/** Lets flags win over the configuration file. */
final class FlagMerger {
  private FlagMerger() {}

  static Settings merge(Settings s, Flags flags) {
    if (flags.team() != null && !s.teams().isEmpty()) {
      throw new UserException(
          ExitCode.USAGE,
          "--team gives the only team a name, but the configuration has oneteam.teams; leave"
              + " --team out, or take the teams out of the configuration.");
    }
    return new Settings(
        flags.team() == null ? s.team() : flags.team(),
        s.teams(),
        flags.repositories().isEmpty()
            ? s.repositories()
            : flags.repositories().stream().map(FlagMerger::repository).toList(),
        jira(s.jira(), flags.jiraExports()),
        flags.people() == null ? s.people() : flags.people().toString(),
        s.deployments(),
        s.files(),
        s.milestones(),
        s.models(),
        s.disciplines(),
        s.inference(),
        s.period(),
        s.privacy(),
        s.zone(),
        s.reports());
  }

  private static RepositorySettings repository(String place) {
    boolean url = place.matches("[a-zA-Z0-9+.-]*:(:|//).*|[^/@\\s]+@[^:/\\s]+:.*");
    // Absolute, so that "." has a name too.
    String path = url ? null : Path.of(place).toAbsolutePath().normalize().toString();
    return new RepositorySettings(
        path, url ? place : null, null, List.of(), List.of(), null, false, null);
  }

  private static JiraSettings jira(JiraSettings jira, List<Path> exports) {
    return exports.isEmpty()
        ? jira
        : new JiraSettings(
            jira.url(),
            jira.web(),
            jira.projects(),
            jira.email(),
            jira.token(),
            jira.tokenFile(),
            exports.stream().map(Path::toString).toList(),
            jira.statuses());
  }
}
