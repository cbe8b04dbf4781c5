package io.oneteam.analyzer;

import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.FileKind;
import io.oneteam.domain.history.Issue;
import io.oneteam.domain.history.Modification;
import io.oneteam.domain.history.Repository;
import io.oneteam.domain.history.Sprint;
import io.oneteam.domain.history.Tag;
import io.oneteam.domain.history.TeamHistory;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.people.Membership;
import io.oneteam.domain.people.People;
import io.oneteam.domain.people.Person;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.team.Period;
import io.oneteam.domain.team.Team;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds tiny histories for tests, by quarter, in UTC; everybody may be shown. */
public final class Histories {
  public static final String DS = "data science";
  public static final String DE = "data engineering";
  public static final String ML = "ML engineering";
  public static final String SE = "software engineering";

  private final Map<Integer, Person> persons = new HashMap<>();
  private final List<Membership> memberships = new ArrayList<>();
  private final List<Commit> commits = new ArrayList<>();
  private final List<Modification> modifications = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();
  private final List<Sprint> sprints = new ArrayList<>();
  private final List<Model> models = new ArrayList<>();
  private final List<Tag> tags = new ArrayList<>();
  private Instant asOf = Instant.parse("2026-07-01T00:00:00Z");
  private final List<Settings.ModelSettings> declared = new ArrayList<>();
  private int minimumGroup = 1;
  private int periods = 4;

  /** Nothing has happened; as-of is 1 July 2026, the period the second quarter. */
  public static Histories empty() {
    return new Histories();
  }

  /** Instant of a day and time ("2026-01-05" or "2026-01-05T10:00"). */
  public static Instant at(String text) {
    return Instant.parse(text.length() == 10 ? text + "T12:00:00Z" : text + ":00Z");
  }

  public Histories asOf(String day) {
    asOf = Instant.parse(day + "T00:00:00Z");
    return this;
  }

  public Histories minimumGroup(int people) {
    minimumGroup = people;
    return this;
  }

  public Histories quarters(int count) {
    periods = count;
    return this;
  }

  /** A person whose number is also the number of their only identity. */
  public Histories person(int id, @Nullable String discipline) {
    return person(id, discipline, null, null);
  }

  public Histories person(
      int id, @Nullable String discipline, @Nullable String from, @Nullable String to) {
    persons.put(id, new Person(id, "person " + id, false));
    if (discipline != null) {
      memberships.add(
          new Membership(
              id,
              discipline,
              from == null ? null : LocalDate.parse(from),
              to == null ? null : LocalDate.parse(to),
              null,
              false,
              1));
    }
    return this;
  }

  public Histories bot(int id) {
    persons.put(id, new Person(id, "bot " + id, true));
    return this;
  }

  /**
   * A commit of work by one author that modifies paths; its number is its position from 1. "a <- b"
   * moves b to a, "- a" deletes a, "+ a" adds a.
   */
  public Histories commit(String at, int author, String... paths) {
    return commit(at, author, List.of(), List.of(), List.of(), true, paths);
  }

  public Histories commit(
      String at,
      int author,
      List<Integer> coAuthors,
      List<Integer> reviewers,
      List<String> keys,
      boolean work,
      String... paths) {
    int id = commits.size() + 1;
    Instant instant = at(at);
    commits.add(
        new Commit(
            id,
            1,
            String.format("%040x", id),
            List.of(),
            author,
            author,
            instant,
            instant,
            instant,
            "subject " + id,
            coAuthors,
            reviewers,
            keys,
            work));
    for (String path : paths) {
      boolean deleted = path.startsWith("- ");
      boolean added = path.startsWith("+ ");
      String[] move = (deleted || added ? path.substring(2) : path).split(" <- ");
      Modification.Type inPlace =
          deleted
              ? Modification.Type.DELETED
              : added ? Modification.Type.ADDED : Modification.Type.MODIFIED;
      modifications.add(
          new Modification(
              id,
              move.length > 1 ? Modification.Type.RENAMED : inPlace,
              move[0],
              move.length > 1 ? move[1] : null,
              kind(move[0]),
              1,
              0));
    }
    return this;
  }

  private static FileKind kind(String path) {
    if (path.endsWith(".ipynb")) {
      return FileKind.NOTEBOOK;
    }
    if (path.endsWith(".md")) {
      return FileKind.DOCUMENTATION;
    }
    if (path.endsWith(".yaml")) {
      return FileKind.CONFIGURATION;
    }
    if (path.endsWith(".tf")) {
      return FileKind.INFRASTRUCTURE;
    }
    if (path.endsWith(".sql")) {
      return FileKind.DATA_PIPELINE;
    }
    return path.startsWith("tests/") ? FileKind.TEST : FileKind.MODEL_CODE;
  }

  public Histories issue(Issues.Builder issue) {
    issues.add(issue.build(issues.size() + 1));
    return this;
  }

  public Histories model(Models.Builder model) {
    models.add(model.build());
    return this;
  }

  /** What the configuration says of a model besides its history. */
  public Histories declare(String name, String... modules) {
    declared.add(
        new Settings.ModelSettings(name, List.of(), List.of(modules), Settings.ModelIssues.none()));
    return this;
  }

  public Histories sprint(long id, String from, String to) {
    sprints.add(new Sprint(id, "Sprint " + id, at(from), at(to), at(to)));
    return this;
  }

  public Histories tag(String name, int commit) {
    tags.add(new Tag(1, name, commit, false, null));
    return this;
  }

  public TeamHistory build() {
    List<Period> all = new ArrayList<>();
    LocalDate last = LocalDate.ofInstant(asOf, ZoneOffset.UTC).minusDays(1);
    LocalDate quarter = last.withDayOfMonth(1).minusMonths((last.getMonthValue() - 1) % 3);
    for (int i = periods - 1; i >= 0; i--) {
      LocalDate from = quarter.minusMonths(3L * i);
      String name = from.getYear() + "-Q" + ((from.getMonthValue() + 2) / 3);
      all.add(new Period(name, from, from.plusMonths(3).minusDays(1)));
    }
    return new TeamHistory(
        new Team("Falcon", Settings.DISCIPLINES),
        settings(),
        asOf,
        ZoneOffset.UTC,
        all.get(all.size() - 1),
        all,
        List.of(
            new Repository(
                1,
                "pricing",
                "https://git.example/pricing",
                "main",
                false,
                Repository.MergeStyle.MERGE_COMMITS)),
        commits,
        modifications,
        tags,
        issues,
        sprints,
        List.of(),
        People.of(persons, memberships),
        models);
  }

  private Settings settings() {
    Settings empty = Settings.empty();
    return new Settings(
        "Falcon",
        List.of(),
        List.of(),
        empty.jira(),
        null,
        List.of(),
        empty.files(),
        empty.milestones(),
        declared,
        Settings.DISCIPLINES,
        empty.inference(),
        Settings.PeriodKind.QUARTER,
        new Settings.PrivacySettings(minimumGroup, false),
        empty.zone(),
        empty.reports());
  }
}
