package io.oneteam.nightly.command;

import io.oneteam.domain.store.ModelStore;
import io.oneteam.domain.store.Store;
import io.oneteam.nightly.exit.ExitCode;
import io.oneteam.nightly.exit.UserException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the team whose models a command is about. */
final class TeamChoice {
  private TeamChoice() {}

  /**
   * The models of a team, or of the only one.
   *
   * @param team null when not given
   */
  static ModelStore.TeamModels models(Store store, @Nullable String team) {
    ModelStore models = new ModelStore(store);
    List<String> known = models.teams();
    String chosen = team != null ? team : known.size() == 1 ? known.get(0) : null;
    if (chosen == null) {
      throw new UserException(
          ExitCode.USAGE,
          known.isEmpty()
              ? "No models yet: run oneteam run first."
              : "Which team? Add --team with one of: " + String.join(", ", known) + ".");
    }
    return models
        .models(chosen)
        .orElseThrow(
            () ->
                new UserException(
                    ExitCode.USAGE,
                    "The store knows no team " + chosen + "; run oneteam run first."));
  }
}
