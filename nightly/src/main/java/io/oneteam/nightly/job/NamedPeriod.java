package io.oneteam.nightly.job;

import io.oneteam.domain.settings.Settings.JiraSettings;
import io.oneteam.domain.settings.Settings.PeriodKind;
import io.oneteam.domain.store.Store;
import io.oneteam.nightly.exit.ExitCode;
import io.oneteam.nightly.exit.UserException;

/** Refuses a period that nobody knows before the job starts, so that no run is recorded for it. */
final class NamedPeriod {
  private NamedPeriod() {}

  /**
   * Looks the period's name up; a sprint need only be one team's.
   *
   * @throws UserException with exit code 2 when no team has such a period
   */
  static void check(NightRequest request, Store store) {
    if (request.period() == null || sprintsToCome(request)) {
      return;
    }
    TeamReader reader = new TeamReader(request.settings(), store);
    String problem = "";
    for (String team : TeamReader.teams(request.settings())) {
      try {
        reader.view(team, request.period(), request.asOf());
        return;
      } catch (IllegalArgumentException e) {
        problem = String.valueOf(e.getMessage());
      }
    }
    throw new UserException(ExitCode.USAGE, problem);
  }

  /** Whether this run may read sprints that the store does not have yet. */
  private static boolean sprintsToCome(NightRequest request) {
    JiraSettings jira = request.settings().jira();
    return request.collect()
        && request.settings().period() == PeriodKind.SPRINT
        && (jira.url() != null || !jira.export().isEmpty());
  }
}
