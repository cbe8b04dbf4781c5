package io.oneteam.nightly.demo;

import static io.oneteam.nightly.demo.Backlog.at;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Plays one model's life: notebook, module, release, environments, and the issues around it. */
final class ModelStory {
  private final Plan plan;
  private final int number;
  private final DemoTeam team;
  private final Member scientist;
  private final Member dataEngineer;
  private final Member mlEngineer;
  private final Member softwareEngineer;
  private final boolean together;
  private int version;
  private int runs;

  ModelStory(Plan plan, int number, DemoTeam team) {
    this.plan = plan;
    this.number = number;
    this.team = team;
    this.scientist = Member.scientist(number);
    this.dataEngineer = Member.dataEngineer(number);
    this.mlEngineer = Member.mlEngineer(number);
    this.softwareEngineer = Member.softwareEngineer(number);
    this.together = plan.style() == Plan.Style.TOGETHER;
  }

  void plan() {
    team.truth().model(plan);
    LocalDate extracted = plan.extracted();
    IssueScript epic =
        team.backlog()
            .open("Epic", plan.name() + " model", scientist, at(plan.born().minusDays(4), 10))
            .component(plan.name());
    String key = new ModelIssues(plan, number, team, epic).plan();
    notebook(key);
    if (extracted != null) {
      library(key, extracted);
    }
    LocalDate released = plan.released();
    if (released != null) {
      team.release(released, mlEngineer);
      service(key, together ? plan.born().plusDays(10) : released);
    }
    environment("staging", plan.staged(), key);
    environment("production", plan.live(), key);
    ending(key);
  }

  private void notebook(String key) {
    LocalDate last = lastNotebookDay();
    int visit = 0;
    for (LocalDate day = plan.born();
        day.isBefore(last);
        day = day.plusDays(together ? 4 : 9), visit++) {
      boolean rerun = visit % 4 == 3;
      team.commit(team.models(), day, 10, scientist)
          .subject(
              key,
              rerun
                  ? "Run " + plan.name() + " again"
                  : "Study " + plan.nouns().get(visit % 4) + " for " + plan.name())
          .pairedWith(together && visit % 2 == 0 ? dataEngineer : null)
          .change(() -> study(rerun));
    }
    pipelines(key, last);
  }

  private void study(boolean rerun) {
    runs += rerun ? 1 : 0;
    version += rerun ? 0 : 1;
    team.models()
        .put(
            plan.notebook(),
            NotebookWriter.write(plan.format(), plan.name(), Code.cells(plan, version), runs));
  }

  private void pipelines(String key, LocalDate until) {
    int step = 1;
    for (LocalDate day = plan.born().plusDays(together ? 3 : 40);
        day.isBefore(until);
        day = day.plusDays(together ? 7 : 30), step++) {
      int revision = step;
      team.commit(team.platform(), day, 11, dataEngineer)
          .subject(key, "Load features of " + plan.name())
          .reviewedBy(together ? scientist : null)
          .change(
              () ->
                  team.platform()
                      .put(
                          "pipelines/" + plan.slug() + "_features.sql",
                          Code.pipeline(plan, revision)));
    }
  }

  private LocalDate lastNotebookDay() {
    LocalDate extracted = plan.extracted();
    return switch (plan.ending()) {
      case RESTING -> plan.born().plusDays(46);
      case DELETED -> plan.born().plusDays(75);
      case NOTEBOOK_JOB -> plan.ended();
      case NONE -> extracted == null ? DemoTeam.LAST_DAY : extracted.minusDays(3);
    };
  }

  private void library(String key, LocalDate extracted) {
    team.commit(team.models(), extracted, 9, mlEngineer)
        .subject(key, "Extract " + plan.name() + " from its notebook")
        .pairedWith(together ? scientist : null)
        .reviewedBy(softwareEngineer)
        .land(
            () -> {
              team.models().put(plan.module(), Code.module(plan, version));
              if (together) {
                team.models().put("tests/test_" + plan.slug() + ".py", Code.test(plan));
              }
            });
    for (int week = 1; week <= 2; week++) {
      String rounds = "model: " + plan.slug() + "\nrounds: " + 100 * week + "\n";
      team.commit(team.models(), extracted.plusDays(5L * week), 15, mlEngineer)
          .subject(key, "Tune training of " + plan.name())
          .pairedWith(together ? scientist : null)
          .change(() -> team.models().put("training/" + plan.slug() + ".yaml", rounds));
    }
  }

  private void service(String key, LocalDate from) {
    LocalDate live = plan.live();
    LocalDate until = live == null ? DemoTeam.LAST_DAY : live;
    int step = 1;
    for (LocalDate day = from; day.isBefore(until); day = day.plusDays(9), step++) {
      int revision = step;
      team.commit(team.platform(), day, 13, softwareEngineer)
          .subject(key, "Serve " + plan.name())
          .pairedWith(together && revision % 2 == 0 ? mlEngineer : null)
          .change(
              () ->
                  team.platform()
                      .put("service/" + plan.slug() + "_api.py", Code.service(plan, revision)));
    }
  }

  private void environment(String name, @Nullable LocalDate day, String key) {
    if (day == null) {
      return;
    }
    String released = team.versionOf(Objects.requireNonNull(plan.released()));
    team.deployed(name, released, day);
    team.commit(team.models(), day, 9, mlEngineer)
        .subject(key, "Deploy " + plan.name() + " to " + name)
        .reviewedBy(softwareEngineer)
        .change(
            () ->
                team.models()
                    .put(
                        "deploy/" + name + "/" + plan.slug() + ".yaml",
                        Code.deployment(plan, released)));
  }

  private void ending(String key) {
    if (plan.ending() == Plan.Ending.DELETED) {
      team.commit(team.models(), plan.ended(), 10, scientist)
          .subject(key, "Drop the " + plan.name() + " study")
          .change(() -> team.models().delete(plan.notebook()));
    } else if (plan.ending() == Plan.Ending.NOTEBOOK_JOB) {
      team.commit(team.models(), plan.ended(), 10, scientist)
          .subject(key, "Schedule " + plan.name() + " nightly")
          .change(() -> team.models().put("jobs/production/" + plan.slug() + ".yml", job()));
    }
  }

  private String job() {
    return "environment: production\ntasks:\n  - notebook_task:\n      notebook_path: "
        + plan.notebook()
        + "\nschedule: nightly\n";
  }
}
