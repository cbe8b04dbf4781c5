package io.oneteam.analyzer.modelling;

import io.oneteam.domain.files.Globs;
import io.oneteam.domain.lineage.RepositoryLineage;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.settings.Settings.RepositorySettings;
import io.oneteam.domain.settings.Settings.TeamSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which paths of a shared repository belong to a team. */
final class TeamPaths {
  private final Map<String, List<String>> byRepository = new HashMap<>();
  private final List<String> everywhere = new ArrayList<>();

  TeamPaths(String team, Settings settings) {
    settings.teams().stream()
        .filter(each -> each.name().equals(team))
        .map(TeamSettings::paths)
        .forEach(everywhere::addAll);
    for (RepositorySettings repository : settings.repositories()) {
      byRepository.put(repository.label(), repository.paths());
    }
  }

  boolean own(RepositoryLineage repository, String path) {
    List<String> globs = new ArrayList<>(everywhere);
    globs.addAll(byRepository.getOrDefault(repository.repository(), List.of()));
    return globs.isEmpty() || Globs.of(globs).matches(path);
  }
}
