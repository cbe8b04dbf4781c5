package io.oneteam.nightly.settings;

import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.settings.Settings.JiraSettings;
import io.oneteam.domain.settings.Settings.ReportSettings;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads relative paths of the configuration from the folder of the configuration file. */
final class PathResolver {
  private PathResolver() {}

  static Settings resolve(Settings s, Path folder) {
    JiraSettings jira = s.jira();
    return new Settings(
        s.team(),
        s.teams(),
        s.repositories().stream().map(r -> r.at(path(r.path(), folder))).toList(),
        new JiraSettings(
            jira.url(),
            jira.web(),
            jira.projects(),
            jira.email(),
            jira.token(),
            path(jira.tokenFile(), folder),
            paths(jira.export(), folder),
            jira.statuses()),
        path(s.people(), folder),
        paths(s.deployments(), folder),
        s.files(),
        s.milestones(),
        s.models(),
        s.disciplines(),
        s.inference(),
        s.period(),
        s.privacy(),
        s.zone(),
        new ReportSettings(
            path(s.reports().copyTo(), folder), s.reports().webhook(), s.reports().locale()));
  }

  private static List<String> paths(List<String> paths, Path folder) {
    return paths.stream().map(p -> folder.resolve(p).normalize().toString()).toList();
  }

  private static @Nullable String path(@Nullable String path, Path folder) {
    return path == null ? null : folder.resolve(path).normalize().toString();
  }
}
