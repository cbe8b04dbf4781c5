package io.oneteam.analyzer.facts;

import io.oneteam.analyzer.privacy.Disclosure;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.Issue;
import io.oneteam.domain.history.TeamHistory;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.measurement.HandOff;
import io.oneteam.domain.team.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One team's history and what follows from it, each part worked out once when first asked for. */
public final class Facts {
  private final TeamHistory history;
  private final Disclosure disclosure;
  private final Lazy<List<Act>> acts;
  private final Lazy<Disciplines> disciplines;
  private final Lazy<Files> files;
  private final Lazy<Scopes> scopes;
  private final Lazy<Map<Long, IssueWork>> works;
  private final Lazy<List<Passing>> passings;
  private final Map<LocalDate, Dwells> dwells = new HashMap<>();
  private final Lazy<Facts> before;
  private final Lazy<LocalDate> begin;

  private Facts(TeamHistory history, Disclosure disclosure) {
    this.history = history;
    this.disclosure = disclosure;
    this.acts = new Lazy<>(() -> Acts.of(history));
    this.disciplines = new Lazy<>(() -> Disciplines.of(history, acts()));
    this.files = new Lazy<>(() -> Files.of(history));
    this.scopes = new Lazy<>(() -> Scopes.of(history, files()));
    this.works = new Lazy<>(this::findWorks);
    this.passings =
        new Lazy<>(() -> new Passings(history, disciplines(), scopes(), works(), dwells()).find());
    this.begin = new Lazy<>(() -> begin(history));
    this.before = new Lazy<>(() -> new Facts(Past.of(history, history.previous()), disclosure));
  }

  /** The facts of a history, of which only what may be shown is left. */
  public static Facts of(TeamHistory history) {
    Disclosure disclosure = Disclosure.of(history);
    return new Facts(disclosure.history(), disclosure);
  }

  /** What may be shown of few people; the same for all periods. */
  public Disclosure disclosure() {
    return disclosure;
  }

  /** The rows; disciplines too small to be shown are under one name. */
  public TeamHistory history() {
    return history;
  }

  /** What the report looks back on. */
  public Period period() {
    return history.period();
  }

  /** Whether the period has ended, so that hypotheses may be tested. */
  public boolean complete() {
    return history.cutOff().compareTo(period().to()) >= 0;
  }

  /** The same team at the end of the period before, knowing nothing later. */
  public Facts before() {
    return before.get();
  }

  private static LocalDate begin(TeamHistory history) {
    return Stream.of(
            history.commits().stream().map(Commit::committed),
            history.issues().stream().map(Issue::created),
            history.models().stream().flatMap(m -> m.milestones().stream()).map(Milestone::at))
        .flatMap(instants -> instants)
        .map(history::day)
        .min(LocalDate::compareTo)
        .orElse(history.cutOff());
  }

  /** Whether a period ended before anything was seen: its counts would be zeros of nothing. */
  public boolean unseen(Period period) {
    return period.to().isBefore(begin.get());
  }

  /** Whether there is a period before this one to compare with. */
  public boolean compares() {
    return history.periods().size() > 1 && !unseen(history.previous());
  }

  /** Every contribution, commits first, each in the history's order. */
  public List<Act> acts() {
    return acts.get();
  }

  /** Contributions on the days of a period. */
  public List<Act> acts(Period period) {
    long from = period.from().toEpochDay();
    long to = period.to().toEpochDay();
    return acts().stream().filter(act -> act.day() >= from && act.day() <= to).toList();
  }

  /** Who works in which discipline. */
  public Disciplines disciplines() {
    return disciplines.get();
  }

  /** Files through renames. */
  public Files files() {
    return files.get();
  }

  /** Models, epics and issues of commits and issues. */
  public Scopes scopes() {
    return scopes.get();
  }

  /** Work on each issue whose history is whole, by Jira's number. */
  public Map<Long, IssueWork> works() {
    return works.get();
  }

  private Map<Long, IssueWork> findWorks() {
    Map<Long, IssueWork> found = new LinkedHashMap<>();
    for (Issue issue : history.issues()) {
      if (!issue.statuses().isEmpty()) {
        found.put(issue.id(), IssueWork.of(history, disciplines(), issue));
      }
    }
    return found;
  }

  /** All hand-offs with what they belong to, by instant. */
  public List<Passing> passings() {
    return passings.get();
  }

  /** All hand-offs by instant. */
  public List<HandOff> handOffs() {
    List<HandOff> all = new ArrayList<>();
    passings().forEach(passing -> all.add(passing.handOff()));
    return all;
  }

  /** Dwells as known at the cut-off. */
  public Dwells dwells() {
    return dwells(history.cutOff());
  }

  /** Dwells where arrivals known only as an interval happened as early as they can have. */
  public Dwells earlyDwells() {
    return dwells().early(new Timekeeper(history));
  }

  /** Dwells as they were known on an earlier day. */
  public synchronized Dwells dwells(LocalDate cutOff) {
    return dwells.computeIfAbsent(cutOff, day -> Dwells.of(history, day));
  }

  /** The last day of a period that was fully observed. */
  public LocalDate lastDay(Period period) {
    return period.to().isAfter(history.cutOff()) ? history.cutOff() : period.to();
  }
}
