package io.oneteam.nightly.job;

import io.oneteam.domain.files.FileKinds;
import io.oneteam.domain.files.Globs;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.Issue;
import io.oneteam.domain.history.Modification;
import io.oneteam.domain.history.Release;
import io.oneteam.domain.history.Repository;
import io.oneteam.domain.history.Sprint;
import io.oneteam.domain.history.TeamHistory;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.people.People;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.settings.Settings.RepositorySettings;
import io.oneteam.domain.settings.Settings.TeamSettings;
import io.oneteam.domain.store.GitHistory;
import io.oneteam.domain.store.IssueHistory;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.team.Period;
import io.oneteam.domain.team.Periods;
import io.oneteam.domain.team.Team;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads one team's history out of the store: its repositories, paths and projects alone. */
final class TeamReader {
  private static final int PERIODS = 12;
  private final Settings settings;
  private final GitHistory git;
  private final IssueHistory jira;

  TeamReader(Settings settings, Store store) {
    this.settings = settings;
    this.git = new GitHistory(store);
    this.jira = new IssueHistory(store, settings.jira().statuses(), settings.zone());
  }

  /** What a report looks at: a period, and the instant from which the world is seen. */
  record View(Period period, List<Period> periods, Instant asOf) {}

  /**
   * The view of a run on a team: a named period is seen as of its end, unless that lies ahead.
   *
   * @param team the team, whose own sprints may be periods
   * @param name period's name, null for the one that the last observed day lies in
   */
  View view(String team, @Nullable String name, Instant asOf) {
    ZoneId zone = settings.zone();
    Periods calendar = Periods.of(settings.period(), sprints(team, asOf));
    Period period =
        name == null
            ? calendar.containing(LocalDate.ofInstant(asOf, zone).minusDays(1))
            : calendar.named(name);
    Instant end = period.to().plusDays(1).atStartOfDay(zone).toInstant();
    return new View(
        period, calendar.upTo(period, PERIODS), name != null && end.isBefore(asOf) ? end : asOf);
  }

  /**
   * Reads the history.
   *
   * @param people who is who for the team
   * @param finder finds the team's models among its repositories, commits and issues
   */
  TeamHistory read(String team, View view, People people, ModelSource finder) {
    List<Repository> repositories = repositories(team);
    List<Integer> ids = repositories.stream().map(Repository::id).toList();
    List<Issue> issues = jira.issues(projects(team), view.asOf());
    List<Release> releases = jira.releases(projects(team), view.asOf());
    Set<String> keys = new HashSet<>();
    issues.forEach(
        issue -> {
          keys.add(issue.key());
          keys.addAll(issue.aliases());
        });
    List<Commit> commits = git.commits(ids, view.asOf(), key -> keys.contains(key));
    FileKinds kinds = FileKinds.of(settings.files());
    Predicate<Modification> own = ownPaths(team, repositories, commits);
    List<Modification> modifications =
        git.modifications(ids, view.asOf(), kinds::kindOf).stream().filter(own).toList();
    List<Model> models = finder.models(repositories, commits, issues, releases);
    return new TeamHistory(
        new Team(team, settings.disciplines()),
        settings,
        view.asOf(),
        settings.zone(),
        view.period(),
        view.periods(),
        repositories,
        commits,
        NotebookKinds.of(modifications, commits, repositories, models),
        git.tags(ids, view.asOf()),
        issues,
        jira.sprints(projects(team), view.asOf()),
        releases,
        people,
        models);
  }

  /** Finds the team's models. */
  interface ModelSource {
    List<Model> models(
        List<Repository> repositories,
        List<Commit> commits,
        List<Issue> issues,
        List<Release> releases);
  }

  /** The team's repositories that the store knows. */
  List<Repository> repositories(String team) {
    Set<String> configured = new HashSet<>();
    settings.repositories().forEach(r -> configured.add(r.label()));
    List<String> chosen = teamSettings(team).repositories();
    return git.repositories().stream()
        .filter(r -> configured.isEmpty() || configured.contains(r.name()))
        .filter(r -> chosen.isEmpty() || chosen.contains(r.name()))
        .toList();
  }

  /** Keys of the team's projects; empty for all. */
  List<String> projects(String team) {
    List<String> chosen = teamSettings(team).jiraProjects();
    return chosen.isEmpty() ? settings.jira().projects() : chosen;
  }

  private TeamSettings teamSettings(String team) {
    return settings.teams().stream()
        .filter(t -> t.name().equals(team))
        .findFirst()
        .orElseGet(() -> new TeamSettings(team, List.of(), List.of(), List.of()));
  }

  /** Keeps the paths that belong to the team: by its own globs, else by the repository's. */
  private Predicate<Modification> ownPaths(
      String team, List<Repository> repositories, List<Commit> commits) {
    List<String> teamPaths = teamSettings(team).paths();
    Map<Integer, Globs> byRepository = new HashMap<>();
    for (Repository repository : repositories) {
      List<String> globs = new ArrayList<>(teamPaths);
      settings.repositories().stream()
          .filter(r -> r.label().equals(repository.name()))
          .map(RepositorySettings::paths)
          .forEach(globs::addAll);
      if (!globs.isEmpty()) {
        byRepository.put(repository.id(), Globs.of(globs));
      }
    }
    if (byRepository.isEmpty()) {
      return modification -> true;
    }
    Map<Integer, Integer> repositoryOf = new HashMap<>();
    commits.forEach(commit -> repositoryOf.put(commit.id(), commit.repository()));
    return modification -> {
      Globs globs = byRepository.get(repositoryOf.getOrDefault(modification.commit(), -1));
      return globs == null || globs.matches(modification.path());
    };
  }

  private List<Period> sprints(String team, Instant asOf) {
    List<Period> periods = new ArrayList<>();
    for (Sprint sprint : jira.sprints(projects(team), asOf)) {
      Instant start = sprint.start();
      Instant end = sprint.completed() == null ? sprint.end() : sprint.completed();
      if (start != null && end != null && end.isAfter(start)) {
        LocalDate from = LocalDate.ofInstant(start, settings.zone());
        LocalDate last = LocalDate.ofInstant(end, settings.zone()).minusDays(1);
        periods.add(new Period(sprint.name(), from, last.isBefore(from) ? from : last));
      }
    }
    return periods;
  }

  /** The names of the teams: those configured, else the only one. */
  static List<String> teams(Settings settings) {
    if (!settings.teams().isEmpty()) {
      return settings.teams().stream().map(TeamSettings::name).toList();
    }
    String only =
        settings.repositories().isEmpty() ? "team" : settings.repositories().get(0).label();
    return List.of(Objects.requireNonNullElse(settings.team(), only));
  }
}
