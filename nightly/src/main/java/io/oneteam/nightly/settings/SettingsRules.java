package io.oneteam.nightly.settings;

import io.oneteam.collector.git.GitSources;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.settings.Settings.MilestoneSettings;
import io.oneteam.domain.settings.Settings.RepositorySettings;
import io.oneteam.domain.settings.Settings.TeamSettings;
import io.oneteam.nightly.exit.ExitCode;
import io.oneteam.nightly.exit.UserException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What types cannot say: each broken rule names its key and the mend. */
final class SettingsRules {
  private static final List<String> FLOWS = List.of("queue", "active", "review", "blocked", "done");

  private SettingsRules() {}

  static void check(Settings settings) {
    repositories(settings.repositories());
    teams(settings);
    settings
        .jira()
        .statuses()
        .forEach(
            (id, flow) ->
                require(
                    FLOWS.contains(flow),
                    "oneteam.jira.statuses."
                        + id
                        + " is '"
                        + flow
                        + "'; write one of "
                        + String.join(", ", FLOWS)));
    settings.milestones().jiraStatuses().keySet().stream().sorted().forEach(SettingsRules::status);
    require(
        Set.of("landed", "written").contains(settings.milestones().clock()),
        "oneteam.milestones.clock is '"
            + settings.milestones().clock()
            + "'; write landed or written");
    Integer group = settings.privacy().minimumGroup();
    require(group == null || group >= 1, "oneteam.privacy.minimum-group must be at least 1");
    unique("oneteam.disciplines", settings.disciplines());
    unique("oneteam.models", settings.models().stream().map(m -> m.name()).toList());
  }

  private static void repositories(List<RepositorySettings> repositories) {
    for (int i = 0; i < repositories.size(); i++) {
      RepositorySettings r = repositories.get(i);
      require(
          (r.path() == null) != (r.url() == null),
          "oneteam.repositories[" + i + "] needs either path or url");
      String problem = r.url() == null ? null : GitSources.problem(r.url());
      require(problem == null, "oneteam.repositories[" + i + "].url " + problem);
    }
    unique(
        "oneteam.repositories (name)",
        repositories.stream().map(r -> r.name()).filter(n -> n != null).toList());
  }

  private static void teams(Settings settings) {
    List<String> names = settings.teams().stream().map(TeamSettings::name).toList();
    for (int i = 0; i < names.size(); i++) {
      require(
          names.get(i) != null && !names.get(i).isBlank(), "oneteam.teams[" + i + "] needs a name");
    }
    unique("oneteam.teams (name)", names);
    List<String> known = settings.repositories().stream().map(RepositorySettings::label).toList();
    for (int i = 0; i < names.size(); i++) {
      repositories(i, settings.teams().get(i).repositories(), known);
    }
  }

  /** A team's repositories are named as reports print them. */
  private static void repositories(int team, List<String> chosen, List<String> known) {
    for (String name : chosen) {
      require(
          known.isEmpty() || known.contains(name),
          "oneteam.teams["
              + team
              + "].repositories names '"
              + name
              + "', which no repository is called; the repositories are "
              + String.join(", ", known));
    }
  }

  private static void status(String word) {
    require(
        MilestoneSettings.STATUS_WORDS.contains(word.toLowerCase(Locale.ROOT).replace('_', '-')),
        "oneteam.milestones.jira-statuses has the key '"
            + word
            + "'; write one of "
            + String.join(", ", MilestoneSettings.STATUS_WORDS));
  }

  private static void unique(String key, List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      require(seen.add(name), key + " holds '" + name + "' twice; names must be unique");
    }
  }

  private static void require(boolean kept, String sentence) {
    if (!kept) {
      throw new UserException(ExitCode.USAGE, "The configuration's " + sentence + ".");
    }
  }
}
