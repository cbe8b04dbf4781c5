package io.oneteam.nightly.demo;

import static io.oneteam.nightly.demo.Backlog.at;

import io.oneteam.nightly.demo.IssueScript.State;
import java.time.LocalDate;
import java.util.Objects;

/** The issues of one model: a relay in the silo days, side by side when the team works as one. */
final class ModelIssues {
  private final Plan plan;
  private final int number;
  private final DemoTeam team;
  private final IssueScript epic;
  private final Member scientist;
  private final Member dataEngineer;
  private final Member mlEngineer;
  private final Member softwareEngineer;

  ModelIssues(Plan plan, int number, DemoTeam team, IssueScript epic) {
    this.plan = plan;
    this.number = number;
    this.team = team;
    this.epic = epic;
    this.scientist = Member.scientist(number);
    this.dataEngineer = Member.dataEngineer(number);
    this.mlEngineer = Member.mlEngineer(number);
    this.softwareEngineer = Member.softwareEngineer(number);
  }

  /** Plans them, and gives the key that commits name. */
  String plan() {
    return plan.style() == Plan.Style.TOGETHER ? sideBySide() : relay();
  }

  private String relay() {
    LocalDate extracted = plan.extracted();
    LocalDate end = extracted == null ? studyEnd() : extracted.minusDays(21);
    IssueScript study = open("Explore " + plan.name(), scientist, plan.born().minusDays(1));
    team.backlog().work(study, scientist, plan.born(), end);
    if (extracted != null) {
      IssueScript features =
          open("Feature pipeline of " + plan.name(), dataEngineer, plan.born().plusDays(20));
      team.backlog()
          .work(features, dataEngineer, plan.born().plusDays(28), plan.born().plusDays(60));
      thrownOverTheWall(extracted);
    }
    return study.key();
  }

  private LocalDate studyEnd() {
    return switch (plan.ending()) {
      case RESTING -> plan.born().plusDays(50);
      case DELETED -> plan.born().plusDays(80);
      case NOTEBOOK_JOB -> plan.ended().plusDays(1);
      case NONE -> DemoTeam.LAST_DAY.plusDays(90);
    };
  }

  /** One issue that passes from hand to hand; every second one comes back once. */
  private void thrownOverTheWall(LocalDate extracted) {
    LocalDate given = extracted.minusDays(16);
    int firstWait = 7 + number % 5;
    int secondWait = 4 + number % 3;
    LocalDate released = Objects.requireNonNull(plan.released());
    LocalDate live = Objects.requireNonNull(plan.live());
    IssueScript issue =
        open("Take " + plan.name() + " to production", scientist, given.minusDays(4));
    issue.assign(scientist, at(given.minusDays(3), 9), scientist);
    issue.move(scientist, at(given.minusDays(3), 10), State.IN_PROGRESS);
    team.backlog().carry(issue, scientist, given.minusDays(3), live);
    pass(issue, scientist, mlEngineer, given, firstWait, false);
    if (number % 2 == 1) {
      LocalDate back = extracted.plusDays(4);
      pass(issue, mlEngineer, scientist, back, 3, true);
      pass(issue, scientist, mlEngineer, back.plusDays(5), 2, true);
    }
    pass(issue, mlEngineer, softwareEngineer, released, secondWait, false);
    issue.move(softwareEngineer, at(live, 16), State.DONE);
  }

  private void pass(
      IssueScript issue, Member giver, Member receiver, LocalDate day, int wait, boolean returned) {
    issue.move(giver, at(day, 10), State.TO_DO);
    issue.assign(giver, at(day, 10).plusSeconds(30), receiver);
    issue.move(receiver, at(day.plusDays(wait), 10), State.IN_PROGRESS);
    team.truth()
        .handOff(issue.key(), giver.discipline(day), receiver.discipline(day), wait, returned);
  }

  private String sideBySide() {
    LocalDate extracted =
        plan.extracted() == null ? DemoTeam.LAST_DAY.plusDays(30) : plan.extracted();
    LocalDate released = plan.released() == null ? DemoTeam.LAST_DAY.plusDays(40) : plan.released();
    LocalDate live = plan.live() == null ? DemoTeam.LAST_DAY.plusDays(60) : plan.live();
    IssueScript train = open("Train " + plan.name(), mlEngineer, plan.born().minusDays(2));
    team.backlog().work(train, scientist, plan.born(), extracted.plusDays(2));
    IssueScript features = open("Features of " + plan.name(), scientist, plan.born().minusDays(2));
    team.backlog().work(features, dataEngineer, plan.born().plusDays(2), extracted.minusDays(2));
    IssueScript endpoint =
        open("Endpoint of " + plan.name(), softwareEngineer, plan.born().plusDays(2));
    team.backlog().work(endpoint, softwareEngineer, plan.born().plusDays(8), live);
    packaged(released);
    for (IssueScript issue : new IssueScript[] {train, features, endpoint}) {
      talk(issue);
    }
    return train.key();
  }

  /** Packaging passes once from ML to software engineering, with a day between. */
  private void packaged(LocalDate released) {
    LocalDate begin = plan.born().plusDays(5);
    IssueScript issue = open("Package " + plan.name(), mlEngineer, plan.born().plusDays(1));
    if (number % 2 == 1 || plan.released() == null) {
      team.backlog().work(issue, mlEngineer, begin, released);
      return;
    }
    issue.assign(mlEngineer, at(begin, 8), mlEngineer);
    issue.move(mlEngineer, at(begin, 9), State.IN_PROGRESS);
    team.backlog().carry(issue, mlEngineer, begin, released.plusDays(4));
    pass(issue, mlEngineer, softwareEngineer, released, 1, false);
    issue.move(softwareEngineer, at(released.plusDays(4), 16), State.DONE);
  }

  private void talk(IssueScript issue) {
    Member[] all = {scientist, dataEngineer, mlEngineer, softwareEngineer};
    for (int i = 0; i < 3; i++) {
      LocalDate day = plan.born().plusDays(6 + 4L * i);
      if (day.isBefore(DemoTeam.LAST_DAY)) {
        issue.comment(all[(number + i) % 4], at(day, 14));
      }
    }
  }

  private IssueScript open(String summary, Member creator, LocalDate day) {
    return team.backlog()
        .open("Story", summary, creator, at(day, 11))
        .under(epic)
        .component(plan.name());
  }
}
