package io.oneteam.domain.settings;

import io.oneteam.domain.settings.Settings.RepositorySettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What repositories are called: the one rule for whoever reads, stores and reports them. */
final class Labels {
  private Labels() {}

  /** The last part of a path or URL, without ".git". */
  static String ofPlace(String place) {
    String trimmed = place.replaceFirst("[/\\\\]+$", "").replaceFirst("([/\\\\]|^)\\.git$", "");
    int end = Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('\\'));
    String last = trimmed.substring(Math.max(end, trimmed.lastIndexOf(':')) + 1);
    String bare = last.endsWith(".git") ? last.substring(0, last.length() - 4) : last;
    return bare.isEmpty() ? "repository" : bare;
  }

  /**
   * Names every repository whose label another one has already; what the user named keeps its name,
   * and two of the same given name are left for whoever checks the configuration.
   */
  static List<RepositorySettings> unique(List<RepositorySettings> repositories) {
    Set<String> taken = new HashSet<>();
    repositories.stream().filter(Labels::named).forEach(r -> taken.add(r.label()));
    List<RepositorySettings> unique = new ArrayList<>();
    for (RepositorySettings repository : repositories) {
      if (named(repository) || taken.add(repository.label())) {
        unique.add(repository);
        continue;
      }
      int count = 2;
      while (!taken.add(repository.label() + "-" + count)) {
        count++;
      }
      unique.add(repository.named(repository.label() + "-" + count));
    }
    return unique;
  }

  private static boolean named(RepositorySettings repository) {
    return repository.name() != null && !repository.name().isBlank();
  }
}
