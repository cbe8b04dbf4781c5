package io.oneteam.nightly.job;

import io.oneteam.analyzer.modelling.FoundModels;
import io.oneteam.analyzer.privacy.PrivacyGuard;
import io.oneteam.analyzer.report.Analysis;
import io.oneteam.collector.Source;
import io.oneteam.domain.history.TeamHistory;
import io.oneteam.domain.report.QualityLine;
import io.oneteam.domain.report.QualityLine.Severity;
import io.oneteam.domain.report.Report;
import io.oneteam.domain.store.IdentityStore;
import io.oneteam.domain.store.ReportStore;
import io.oneteam.domain.store.SourceStore;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.team.Period;
import io.oneteam.nightly.release.Release;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The steps' work: each reads from the store and writes to it, so that each restarts alone. */
final class NightWork implements NightParts {
  private static final Logger LOG = LoggerFactory.getLogger(NightWork.class);
  private final NightRequest request;
  private final Store store;
  private final NightSummary summary;
  private final Clock clock;
  private final TeamReader reader;
  private final Linking linking;
  private final ReportStore reports;
  private final Set<String> unanalysed = ConcurrentHashMap.newKeySet();
  private final Map<String, TeamReader.View> views = new ConcurrentHashMap<>();

  NightWork(NightRequest request, Store store, NightSummary summary, Clock clock) {
    this.request = request;
    this.store = store;
    this.summary = summary;
    this.clock = clock;
    this.reader = new TeamReader(request.settings(), store);
    this.linking = new Linking(request, store);
    this.reports = new ReportStore(store);
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
    return TeamReader.teams(request.settings());
  }

  @Override
  public void link() {
    linking.forget(sources().stream().map(Source::name).toList());
    linking.resolvePeople();
  }

  @Override
  public void analyse(String team) {
    if (!guarded(
        team,
        "could not be analysed, so its last report was left as it is",
        () -> analyse(team, view(team)))) {
      unanalysed.add(team);
    }
  }

  /** Worked out once, and only after the sources are read: sprints are periods, too. */
  private TeamReader.View view(String team) {
    return views.computeIfAbsent(team, name -> reader.view(name, request.period(), request.asOf()));
  }

  private void analyse(String team, TeamReader.View view) {
    List<QualityLine> lines = new ArrayList<>(new SourceStore(store).qualityLines());
    TeamHistory history =
        reader.read(
            team,
            view,
            linking.people(team),
            (repositories, commits, issues, releases) -> {
              FoundModels found =
                  linking.models(team, view, repositories, commits, issues, releases);
              lines.addAll(found.notes());
              return found.models();
            });
    Report report =
        Analysis.of(Release.version())
            .report(
                history,
                new SourceStore(store).reconciliations(),
                lines,
                reports.baseline(team, view.period().name()));
    PrivacyGuard guard =
        PrivacyGuard.of(
            new IdentityStore(store).all(), history.people(), history.team(), store.token());
    reports.save(guard.apply(report));
    long gaps = report.quality().stream().filter(l -> l.severity() == Severity.GAP).count();
    summary.measured(team, gaps);
  }

  @Override
  public void report(String team) {
    if (unanalysed.contains(team)) {
      return; // what is stored is another night's
    }
    String period = view(team).period().name();
    guarded(
        team,
        "could not be reported",
        () ->
            reports
                .find(team, period)
                .ifPresent(report -> new Reporting(request, summary).write(report)));
  }

  @Override
  public void reportAcrossTeams() {
    Map<Period, List<Report>> byPeriod = new LinkedHashMap<>();
    for (String team : teams()) {
      if (!unanalysed.contains(team)) {
        Period period = view(team).period();
        List<Report> all = byPeriod.computeIfAbsent(period, p -> new ArrayList<>());
        reports.find(team, period.name()).ifPresent(all::add);
      }
    }
    // Teams whose sprints differ cannot be compared.
    for (List<Report> all : byPeriod.values()) {
      if (all.size() > 1) {
        guarded(
            "all teams",
            "have no common workbook",
            () -> new Reporting(request, summary).across(all));
      }
    }
  }

  /** One team's failure is named and does not keep the others from their report. */
  private boolean guarded(String team, String what, Runnable work) {
    try {
      work.run();
      return true;
    } catch (RuntimeException e) {
      LOG.error("{} {}: {}", team, what, e.toString());
      LOG.debug("because", e);
      summary.failed(
          new QualityLine(Severity.GAP, team, team + " " + what + ": " + e.getMessage(), 1));
      return false;
    }
  }
}
