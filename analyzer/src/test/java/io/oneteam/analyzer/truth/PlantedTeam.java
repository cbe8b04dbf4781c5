package io.oneteam.analyzer.truth;

import static io.oneteam.analyzer.Issues.issue;
import static io.oneteam.analyzer.Models.model;

import io.oneteam.analyzer.Histories;
import io.oneteam.analyzer.Issues;
import io.oneteam.domain.history.Flow;
import io.oneteam.domain.history.TeamHistory;
import java.time.LocalDate;
import java.util.List;

/**
 * A made-up year of a team whose truth is known: twelve people in four disciplines, twelve models,
 * the same number of commits, issues and sprints. What differs is who works with whom.
 */
final class PlantedTeam {
  static final int MODELS = 12;
  static final int WEEKS = 52;
  static final int PEOPLE = 12;
  static final int BOT = 90;

  /** Weekly commits in the thirteen weeks of the period looked back on. */
  static final int WEEKLY = 13 * PEOPLE;

  static final LocalDate FIRST_BIRTH = LocalDate.parse("2025-10-01");
  static final int DAYS_BETWEEN_BIRTHS = 15;

  private static final LocalDate FIRST_WEEK = LocalDate.parse("2025-07-03");
  private static final List<String> DISCIPLINES =
      List.of(Histories.DS, Histories.DE, Histories.ML, Histories.SE);

  private final boolean oneTeam;
  private final Histories history = Histories.empty().minimumGroup(3);
  private int issues;

  private PlantedTeam(boolean oneTeam) {
    this.oneTeam = oneTeam;
  }

  /** Each discipline keeps to its own models and folders and passes work on when it is done. */
  static TeamHistory siloed() {
    return new PlantedTeam(false).build();
  }

  /** All disciplines work on every model from the start. */
  static TeamHistory together() {
    return new PlantedTeam(true).build();
  }

  private TeamHistory build() {
    for (int person = 1; person <= PEOPLE; person++) {
      history.person(person, DISCIPLINES.get(discipline(person)));
    }
    history.bot(BOT);
    for (int m = 0; m < MODELS; m++) {
      if (oneTeam) {
        sideBySide(m);
      } else {
        relay(m);
      }
    }
    sprint();
    weeks();
    pairs();
    noise();
    return history.build();
  }

  /** 0 to 3; persons 1 to 3 are data scientists. */
  static int discipline(int person) {
    return (person - 1) / 3;
  }

  /** The day of a model's life. */
  static LocalDate day(int m, int age) {
    return FIRST_BIRTH.plusDays((long) DAYS_BETWEEN_BIRTHS * m + age);
  }

  private static String on(int m, int age) {
    return day(m, age).toString();
  }

  private int add(Issues.Builder issue) {
    history.issue(issue);
    return ++issues;
  }

  /**
   * One issue goes from data science to data engineering (7 days' wait), to ML engineering (7),
   * back (4) and there again (2); software engineering follows along a link after 10 days.
   */
  private void relay(int m) {
    long epic = add(issue("M-" + m, on(m, -1)));
    long first =
        add(
            issue("R-" + m, on(m, -1))
                .epic(epic)
                .assign(on(m, -1), 1)
                .status(on(m, 0), Flow.ACTIVE)
                .status(on(m, 20), Flow.QUEUE)
                .assign(on(m, 22), 4)
                .status(on(m, 27), Flow.ACTIVE)
                .status(on(m, 40), Flow.REVIEW)
                .status(on(m, 41), Flow.QUEUE)
                .assign(on(m, 43), 7)
                .status(on(m, 48), Flow.ACTIVE)
                .status(on(m, 60), Flow.QUEUE)
                .assign(on(m, 62), 2)
                .status(on(m, 64), Flow.ACTIVE)
                .status(on(m, 66), Flow.QUEUE)
                .assign(on(m, 67), 8)
                .status(on(m, 68), Flow.ACTIVE)
                .status(on(m, 80), Flow.DONE));
    add(
        issue("L-" + m, on(m, -1))
            .epic(epic)
            .link("is blocked by", first)
            .assign(on(m, -1), 10)
            .status(on(m, 90), Flow.ACTIVE)
            .status(on(m, 100), Flow.DONE));
    slipped("S-" + m, epic, m, 0);
    slipped("T-" + m, epic, m, 5);
    declare(m, first, 50, 100);
  }

  /** Work of one discipline, given to another by mistake for four minutes. */
  private void slipped(String key, long epic, int m, int age) {
    add(
        issue(key, on(m, age - 1))
            .epic(epic)
            .assign(on(m, age - 1), 3)
            .status(on(m, age), Flow.ACTIVE)
            .assign(on(m, age + 1) + "T10:00", 6)
            .assign(on(m, age + 1) + "T10:04", 3)
            .status(on(m, age + 5), Flow.DONE));
  }

  /** Four issues of four disciplines at the same time; one is passed on in mid-work. */
  private void sideBySide(int m) {
    long epic = add(issue("M-" + m, on(m, -1)));
    long first = 0;
    for (int d = 0; d < DISCIPLINES.size(); d++) {
      Issues.Builder work =
          issue("RLST".charAt(d) + "-" + m, on(m, -1))
              .epic(epic)
              .assign(on(m, -1), 3 * d + 1)
              .status(on(m, 5 * d), Flow.ACTIVE);
      if (d == 0) {
        work.assign(on(m, 20), 7);
      }
      long id = add(work.status(on(m, 55), Flow.DONE));
      first = d == 0 ? id : first;
    }
    declare(m, first, 15, 60);
  }

  private void declare(int m, long issue, int extracted, int production) {
    history.model(
        model("model " + m)
            .born(on(m, 0))
            .extracted(on(m, extracted))
            .released(on(m, production - 1))
            .production(on(m, production))
            .module("models/m" + m + ".py")
            .issue(issue));
  }

  /** Committed 6, added late 2, removed 1, done 4, carried over 3. */
  private void sprint() {
    history.sprint(7, "2026-05-04", "2026-05-18");
    for (int i = 0; i < 8; i++) {
      Issues.Builder one =
          issue("P-" + i, "2026-05-01")
              .creator(1 + i)
              .sprint(7, i < 6 ? "2026-05-02" : "2026-05-06", i == 5 ? "2026-05-12" : null);
      add(i < 4 ? one.status("2026-05-10", Flow.DONE) : one);
    }
  }

  /** Everybody commits once a week; every fourth commit names no issue. */
  private void weeks() {
    for (int w = 0; w < WEEKS; w++) {
      for (int person = 1; person <= PEOPLE; person++) {
        int d = discipline(person);
        int m = oneTeam ? (w + person) % MODELS : 4 * ((w + person) % 3) + d;
        String folder = oneTeam ? "shared" : "d" + d;
        history.commit(
            FIRST_WEEK.plusDays(7L * w + person % 5).toString(),
            person,
            List.of(),
            List.of(),
            (w + person) % 4 == 0 ? List.of() : List.of("R-" + m),
            true,
            folder + "/part" + (w + person) % 5 + ".py");
      }
    }
  }

  /** Two people on each model three days before it is in production. */
  private void pairs() {
    for (int m = 0; m < MODELS; m++) {
      history.commit(
          on(m, oneTeam ? 57 : 97),
          10,
          List.of(oneTeam ? 1 : 11),
          List.of(),
          List.of("R-" + m),
          true,
          "models/m" + m + ".py");
    }
  }

  /** A bot, a bulk change and work from years ago. */
  private void noise() {
    for (int i = 0; i < 5; i++) {
      history.commit("2026-05-1" + i, BOT, "d0/part0.py", "shared/part0.py");
      history.commit(
          "2026-05-2" + i, 4, List.of(1), List.of(), List.of(), false, "d0/a.py", "shared/a.py");
      history.commit("2019-03-0" + (1 + i), 1, "old/part" + i + ".py");
    }
  }
}
