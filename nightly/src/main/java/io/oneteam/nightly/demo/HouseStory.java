package io.oneteam.nightly.demo;

import static io.oneteam.nightly.demo.Backlog.at;

import io.oneteam.nightly.demo.IssueScript.State;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes on besides the models: the first commit, platform work, studies that are no models. */
final class HouseStory {
  private static final LocalDate FIRST_DAY = LocalDate.parse("2025-03-03");
  private final DemoTeam team;

  HouseStory(DemoTeam team) {
    this.team = team;
  }

  void plan() {
    firstCommits();
    weeklyWork();
    smallIssues();
    studies();
    waysOfWorking();
  }

  private void firstCommits() {
    team.commit(team.models(), FIRST_DAY, 8, Member.AVERY)
        .subject(null, "Begin")
        .change(
            () -> {
              team.models().put("README.md", "# Pricing models (made up)\n");
              team.models().put("pricing/__init__.py", "");
              team.models().put("pricing/models/__init__.py", "");
              team.models()
                  .put(
                      "pricing/io.py",
                      "import pandas as pd\n\n\ndef read(path):\n    return pd.read_parquet(path)\n");
            });
    team.commit(team.platform(), FIRST_DAY, 8, Member.KAI)
        .subject(null, "Begin")
        .change(
            () -> {
              team.platform().put("README.md", "# Pricing platform (made up)\n");
              team.platform().put("service/common.py", "SETTINGS = {'timeout': 3}\n");
            });
  }

  /** Every week somebody of each discipline does something that belongs to no model. */
  private void weeklyWork() {
    int week = 0;
    for (LocalDate day = FIRST_DAY.plusDays(2);
        day.isBefore(DemoTeam.LAST_DAY);
        day = day.plusDays(7)) {
      int number = week++;
      // Habits of the later days: engineers look at each other's changes.
      Member looking = number > 50 ? Member.softwareEngineer(number + 1) : null;
      weekly(
          day, Member.softwareEngineer(number), "Improve the pricing page", "web/src/app.ts", null);
      weekly(day, Member.designer(number), "Polish the pricing page", "web/src/app.css", looking);
      weekly(
          day.plusDays(1),
          Member.dataEngineer(number),
          "Check the lake",
          "pipelines/checks.sql",
          null);
      weekly(
          day.plusDays(2),
          Member.mlEngineer(number),
          "Adjust the cluster",
          "terraform/main.tf",
          looking);
      weekly(
          day.plusDays(1), Member.scientist(number), "Describe a data set", "docs/data.md", null);
    }
  }

  private void weekly(
      LocalDate day, Member by, String subject, String path, @Nullable Member reviewer) {
    team.commit(team.platform(), day, 9, by)
        .subject(null, subject)
        .reviewedBy(reviewer)
        .change(() -> team.platform().put(path, "step of " + day + "\n"));
  }

  /** Small issues outside any epic, so that flow has something to say. */
  private void smallIssues() {
    List<Member> takers =
        List.of(
            Member.KAI,
            Member.EMERY,
            Member.LANE,
            Member.HAYDEN,
            Member.NOEL,
            Member.MORGAN,
            Member.FINLEY,
            Member.OAKLEY,
            Member.GREY,
            Member.JULES,
            Member.PEYTON);
    int number = 0;
    for (LocalDate day = FIRST_DAY.plusDays(4);
        day.isBefore(DemoTeam.LAST_DAY.minusDays(3));
        day = day.plusDays(5)) {
      Member taker = takers.get(number % takers.size());
      LocalDate begin = day.plusDays(1 + number % 3);
      LocalDate end = begin.plusDays(2 + (number * 7) % 9);
      IssueScript issue =
          team.backlog()
              .open("Task", "Keep the platform healthy, part " + (number + 1), taker, at(day, 10));
      if (number % 6 == 5 && end.isBefore(DemoTeam.LAST_DAY)) {
        issue.assign(taker, at(begin, 8), taker);
        issue.move(taker, at(begin, 9), State.IN_PROGRESS);
        issue.move(taker, at(begin.plusDays(1), 9), State.BLOCKED);
        issue.move(taker, at(begin.plusDays(2), 9), State.IN_PROGRESS);
        issue.move(taker, at(end.plusDays(2), 16), State.DONE);
      } else {
        team.backlog().work(issue, taker, begin, end);
      }
      number++;
    }
  }

  /** Exploration and a tutorial: notebooks that were never meant to leave. */
  private void studies() {
    for (int i = 0; i < 6; i++) {
      LocalDate day = FIRST_DAY.plusDays(20 + 80L * i);
      String name = "exploration/prices_" + day.getYear() + "_" + (i + 1);
      String cell =
          """
          import pandas as pd
          import matplotlib.pyplot as plt
          sales = pd.read_csv('sales_%1$d.csv')
          sales.groupby('month_%1$d').price.plot()
          plt.title('Prices %1$d')
          plt.show()
          sales.price.hist(bins=2%1$d)
          sales.head(1%1$d)"""
              .formatted(i);
      notebook(day, Member.DREW, "Look at prices", "notebooks/" + name + ".ipynb", cell);
    }
    notebook(
        LocalDate.parse("2025-11-20"),
        Member.BLAKE,
        "Explain the library",
        "docs/tutorials/quick_start.ipynb",
        """
        from pricing.io import read
        frame = read('sample.parquet')
        print(len(frame))
        frame.head()
        frame.tail()
        frame.describe()
        frame.info()""");
  }

  private void notebook(LocalDate day, Member by, String subject, String path, String cell) {
    team.commit(team.models(), day, 17, by)
        .subject(null, subject)
        .change(
            () ->
                team.models()
                    .put(
                        path,
                        NotebookWriter.write(Plan.Format.JUPYTER, subject, List.of(cell), 0)));
  }

  private void waysOfWorking() {
    Member[] owners = {Member.HAYDEN, Member.AVERY, Member.EMERY, Member.LANE};
    for (int i = 0; i < owners.length; i++) {
      String text = "# How we work (made up)\n\nRevision " + i + "\n";
      team.commit(team.models(), LocalDate.parse("2026-01-15").plusDays(40L * i), 12, owners[i])
          .subject(null, "Agree how we work")
          .change(() -> team.models().put("WAYS_OF_WORKING.md", text));
    }
  }
}
