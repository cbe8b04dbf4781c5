package io.oneteam.nightly.job;

import io.oneteam.collector.Source;
import java.util.List;

/** What the job's steps do, apart from Spring Batch. */
interface NightParts {
  /** What the run was asked to do. */
  NightRequest request();

  /** Gathers what the run did. */
  NightSummary summary();

  /** All sources of the configuration. */
  List<Source> sources();

  /** Names of the teams to report. */
  List<String> teams();

  /** Ties identities to people and notebooks to modules. */
  void link();

  /** Measures one team and keeps its report in the store. */
  void analyse(String team);

  /** Writes one team's workbook and its twin. */
  void report(String team);

  /** Writes the leads' workbook where there are several teams. */
  void reportAcrossTeams();
}
