package io.oneteam.nightly.demo;

import io.oneteam.nightly.demo.IssueScript.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** All made-up issues, in the order of their creation. */
final class Backlog {
  private final List<IssueScript> issues = new ArrayList<>();

  IssueScript open(String type, String summary, Member creator, Instant at) {
    IssueScript issue = new IssueScript(issues.size() + 1, type, summary, creator, at);
    issues.add(issue);
    return issue;
  }

  /**
   * Works on an issue from a day to another: taken into the sprint, carried over where it lasts
   * longer, reviewed a day before its end.
   */
  void work(IssueScript issue, Member by, LocalDate from, LocalDate to) {
    issue.assign(by, at(from, 8), by);
    issue.move(by, at(from, 9), State.IN_PROGRESS);
    carry(issue, by, from, to);
    if (!to.isAfter(DemoTeam.LAST_DAY)) {
      issue.move(by, at(to.minusDays(1), 15), State.IN_REVIEW);
      issue.move(by, at(to, 16), State.DONE);
    }
  }

  /** Puts an issue into the sprint of its first day and every later one it is still open in. */
  void carry(IssueScript issue, Member by, LocalDate from, LocalDate to) {
    Sprints.Sprint sprint = Sprints.of(from);
    issue.sprint(by, at(from, 9).plus(5, ChronoUnit.MINUTES), sprint);
    LocalDate end = to.isAfter(DemoTeam.LAST_DAY) ? DemoTeam.LAST_DAY : to;
    for (sprint = sprint.next();
        !sprint.start().isAfter(end.minusDays(1));
        sprint = sprint.next()) {
      issue.sprint(by, at(sprint.start(), 9), sprint);
    }
  }

  List<ObjectNode> documents() {
    return issues.stream().map(IssueScript::document).toList();
  }

  static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
  }
}
