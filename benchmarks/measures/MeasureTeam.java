import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.measure.Measure;
import io.oneteam.analyzer.measure.Measures;
import io.oneteam.analyzer.report.Analysis;
import io.oneteam.domain.history.Assignment;
import io.oneteam.domain.history.Comment;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.FileKind;
import io.oneteam.domain.history.Flow;
import io.oneteam.domain.history.Issue;
import io.oneteam.domain.history.IssueLink;
import io.oneteam.domain.history.Modification;
import io.oneteam.domain.history.Repository;
import io.oneteam.domain.history.StatusStay;
import io.oneteam.domain.history.TeamHistory;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.lineage.NotebookLineage;
import io.oneteam.domain.people.Membership;
import io.oneteam.domain.people.People;
import io.oneteam.domain.people.Person;
import io.oneteam.domain.report.Report;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.team.Period;
import io.oneteam.domain.team.Team;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Measures a made-up large team: by default 200,000 commits, 50,000 issues, 500 models, 60 people.
 *
 * <p>After {@code mvn -Dquick -DskipTests package}, from the project's root:
 *
 * <pre>
 * unzip -q -o -j nightly/target/oneteam.jar 'BOOT-INF/lib/*' -d target/measured
 * java -Xmx2g -cp 'target/measured/*' benchmarks/measures/MeasureTeam.java
 * </pre>
 *
 * <p>Seen on two cores of a virtual machine (JDK 17, -Xmx2g): a report in 20 to 23 s, both the period
 * and the one before it measured.
 */
public class MeasureTeam {
  private static final Instant START = Instant.parse("2023-07-01T00:00:00Z");
  private static final Instant AS_OF = Instant.parse("2026-07-01T00:00:00Z");
  private static final int PEOPLE = 60;
  private static final SplittableRandom RANDOM = new SplittableRandom(42);

  public static void main(String[] args) {
    int commits = args.length > 0 ? Integer.parseInt(args[0]) : 200_000;
    int issues = args.length > 1 ? Integer.parseInt(args[1]) : 50_000;
    int models = args.length > 2 ? Integer.parseInt(args[2]) : 500;
    long begin = System.nanoTime();
    TeamHistory history = history(commits, issues, models);
    System.out.printf("made up in %.1f s%n", seconds(begin));
    Facts facts = Facts.of(history);
    for (Measure measure : Measures.all()) {
      long at = System.nanoTime();
      measure.measure(facts);
      System.out.printf("  %-24s %6.2f s%n", measure.name(), seconds(at));
    }
    long at = System.nanoTime();
    Report report = Analysis.of("benchmark").report(history, List.of(), List.of(), List.of());
    Runtime runtime = Runtime.getRuntime();
    long used = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    System.out.printf(
        "report of %d commits, %d issues, %d models: %.1f s, %d MB of %d MB heap in use, %d gaps%n",
        commits,
        issues,
        models,
        seconds(at),
        used,
        runtime.maxMemory() >> 20,
        report.quality().size());
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static Instant at(double share) {
    long span = Duration.between(START, AS_OF).toMillis();
    return START.plusMillis((long) (span * Math.min(0.9999, share)));
  }

  private static TeamHistory history(int commits, int issues, int models) {
    List<Period> periods = new ArrayList<>();
    for (LocalDate from = LocalDate.parse("2023-07-01");
        from.isBefore(LocalDate.parse("2026-07-01"));
        from = from.plusMonths(3)) {
      String name = from.getYear() + "-Q" + (from.getMonthValue() + 2) / 3;
      periods.add(new Period(name, from, from.plusMonths(3).minusDays(1)));
    }
    List<Commit> all = new ArrayList<>();
    List<Modification> modifications = new ArrayList<>();
    for (int i = 0; i < commits; i++) {
      commit(all, modifications, i, commits, issues, models);
    }
    List<Issue> board = new ArrayList<>();
    for (int i = 0; i < issues; i++) {
      board.add(issue(i, issues));
    }
    List<Model> made = new ArrayList<>();
    for (int i = 0; i < models; i++) {
      made.add(model(i, models));
    }
    return new TeamHistory(
        new Team("Large", Settings.DISCIPLINES),
        Settings.empty(),
        AS_OF,
        ZoneOffset.UTC,
        periods.get(periods.size() - 1),
        periods,
        List.of(
            new Repository(1, "all", null, "main", false, Repository.MergeStyle.MERGE_COMMITS)),
        all,
        modifications,
        List.of(),
        board,
        List.of(),
        List.of(),
        people(),
        made);
  }

  private static People people() {
    Map<Integer, Person> persons = new HashMap<>();
    List<Membership> memberships = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      persons.put(i, new Person(i, "person " + i, false));
      String discipline = Settings.DISCIPLINES.get(i % 4);
      memberships.add(new Membership(i, discipline, null, null, null, false, 1));
    }
    return People.of(persons, memberships);
  }

  private static void commit(
      List<Commit> all, List<Modification> to, int i, int commits, int issues, int models) {
    Instant when = at((double) i / commits);
    int author = RANDOM.nextInt(PEOPLE);
    List<Integer> with = RANDOM.nextInt(10) == 0 ? List.of((author + 7) % PEOPLE) : List.of();
    List<Integer> reviewers = RANDOM.nextInt(3) == 0 ? List.of((author + 11) % PEOPLE) : List.of();
    int issue = (int) Math.min(issues - 1.0, (double) i / commits * issues);
    List<String> keys = RANDOM.nextInt(3) == 0 ? List.of() : List.of("T-" + issue);
    all.add(
        new Commit(
            i, 1, String.format("%040x", i), List.of(), author, author, when, when, when,
            "subject " + i, with, reviewers, keys, RANDOM.nextInt(20) > 0));
    for (int f = 0; f < 4; f++) {
      int file = RANDOM.nextInt(20_000);
      boolean model = RANDOM.nextInt(4) == 0;
      String path =
          model
              ? "models/m" + RANDOM.nextInt(models) + ".ipynb"
              : "src/d" + file % 200 + "/f" + file + ".py";
      FileKind kind =
          model ? FileKind.NOTEBOOK : file % 5 == 0 ? FileKind.TEST : FileKind.MODEL_CODE;
      to.add(new Modification(i, Modification.Type.MODIFIED, path, null, kind, 1, 1));
    }
  }

  private static Issue issue(int i, int issues) {
    Instant created = at((double) i / issues);
    Flow[] way = {Flow.QUEUE, Flow.ACTIVE, Flow.REVIEW, Flow.ACTIVE, Flow.BLOCKED, Flow.DONE};
    List<StatusStay> statuses = new ArrayList<>();
    List<Assignment> assignments = new ArrayList<>();
    Instant from = created;
    for (int s = 0; s < way.length && from.isBefore(AS_OF); s++) {
      Instant to = from.plusSeconds(3600L * (1 + RANDOM.nextInt(24 * 8)));
      boolean last = s + 1 == way.length || !to.isBefore(AS_OF);
      int mover = RANDOM.nextInt(PEOPLE);
      statuses.add(
          new StatusStay("" + way[s], way[s].name(), way[s], from, last ? null : to, mover));
      if (s == 1 || (s == 3 && i % 3 == 0)) {
        assignments.add(new Assignment(mover, from, s == 1 && i % 3 == 0 ? to : null, mover));
      }
      from = to;
    }
    List<IssueLink> links =
        i % 10 == 0 ? List.of(new IssueLink("blocks", (long) i + 1, "T-" + (i + 1), null))
            : List.of();
    return new Issue(
        i, "T-" + i, List.of(), "T", "Story", "summary", created, from, null, null,
        RANDOM.nextInt(PEOPLE), null, i % 20 == 0 ? null : (long) (i - i % 20), List.of(),
        List.of("component " + i % 30), List.of(), statuses, assignments, List.of(), links,
        List.of(new Comment(RANDOM.nextInt(PEOPLE), created.plusSeconds(60), 10)), 6, null, null);
  }

  private static Model model(int i, int models) {
    Instant born = at(0.02 + 0.9 * i / models);
    List<Milestone> milestones = new ArrayList<>();
    Milestone.Kind[] kinds = {
      Milestone.Kind.BORN, Milestone.Kind.EXTRACTED, Milestone.Kind.RELEASED,
      Milestone.Kind.IN_PRODUCTION
    };
    Instant when = born;
    for (Milestone.Kind kind : kinds) {
      if (when.isBefore(AS_OF)) {
        milestones.add(
            new Milestone(
                kind, when, when, "c0ffee", "all", Milestone.Evidence.COMMIT, "made up"));
      }
      when = when.plus(Duration.ofDays(5 + RANDOM.nextInt(80)));
    }
    String path = "models/m" + i + ".ipynb";
    NotebookLineage notebook =
        new NotebookLineage(
            "all", path, List.of(path), born, born, "c0ffee", false, born, null, 3, 30, false, 0.2,
            i);
    return new Model(
        "m" + i, true, Model.Certainty.DECLARED, "declared", Model.State.NOTEBOOK, false,
        List.of(notebook), List.of(), List.of(), milestones, null, List.of(),
        List.of((long) i * 20), false);
  }
}
