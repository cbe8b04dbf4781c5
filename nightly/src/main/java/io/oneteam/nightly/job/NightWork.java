package io.oneteam.nightly.job;

import io.oneteam.collector.Source;
import io.oneteam.domain.settings.Settings.TeamSettings;
import io.oneteam.domain.store.Store;
import io.oneteam.nightly.progress.RunProgress;
import java.time.Clock;
import java.util.List;

/** The steps' work. */
final class NightWork implements NightParts {
  private final NightRequest request;
  private final Store store;
  private final NightSummary summary;
  private final RunProgress progress;
  private final Clock clock;

  NightWork(
      NightRequest request, Store store, NightSummary summary, RunProgress progress, Clock clock) {
    this.request = request;
    this.store = store;
    this.summary = summary;
    this.progress = progress;
    this.clock = clock;
  }

  @Override
  public NightRequest request() {
    return request;
  }

  @Override
  public NightSummary summary() {
    return summary;
  }

  @Override
  public List<Source> sources() {
    return Sources.of(request.settings(), request.home(), store, clock);
  }

  @Override
  public List<String> teams() {
    List<TeamSettings> teams = request.settings().teams();
    String only = request.settings().team() == null ? "team" : request.settings().team();
    return teams.isEmpty() ? List.of(only) : teams.stream().map(TeamSettings::name).toList();
  }

  @Override
  public void link() {}

  @Override
  public void analyse(String team) {}

  @Override
  public void report(String team) {}

  @Override
  public void reportAcrossTeams() {}
}
