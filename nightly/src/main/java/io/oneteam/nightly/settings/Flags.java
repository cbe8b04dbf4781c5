package io.oneteam.nightly.settings;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says beside the configuration file; it wins over the file.
 *
 * @param config the configuration file, null for the usual places
 * @param repositories paths or URLs of repositories
 * @param jiraExports exported issue documents
 * @param people the people file
 * @param team the team's name
 */
public record Flags(
    @Nullable Path config,
    List<String> repositories,
    List<Path> jiraExports,
    @Nullable Path people,
    @Nullable String team) {
  public Flags {
    repositories = List.copyOf(repositories);
    jiraExports = List.copyOf(jiraExports);
  }

  /** Nothing said. */
  public static Flags none() {
    return new Flags(null, List.of(), List.of(), null, null);
  }
}
