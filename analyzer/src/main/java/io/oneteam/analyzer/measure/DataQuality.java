package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Act;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.Issue;
import io.oneteam.domain.history.Repository;
import io.oneteam.domain.history.TeamHistory;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.measurement.Cell;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Unit;
import io.oneteam.domain.people.People;
import java.util.List;
import java.util.function.Predicate;

/**
 * May I trust this? What was read, what is out of the figures and why, what is not known.
 *
 * <p>Units differ by line and stand beside each count. Nothing here is necessarily bad data.
 */
final class DataQuality implements Measure {
  @Override
  public String name() {
    return "data-quality";
  }

  @Override
  public Measurement measure(Facts facts) {
    Draft draft = new Draft(this, "Data quality", "May I trust this?");
    TeamHistory history = facts.history();
    Table table =
        Table.of("quality-rows")
            .text("Topic", 18)
            .text("What", 60)
            .number("Count", Unit.COUNT)
            .number("Of", Unit.COUNT);
    commits(table, draft, history);
    people(table, draft, facts);
    issues(table, draft, facts);
    models(table, draft, history);
    repositories(table, draft, history);
    draft.sentence(
        Words.count(history.commits().size(), "commit")
            + ", "
            + Words.count(history.issues().size(), "issue")
            + " and "
            + Words.count(history.models().size(), "notebook family")
            + " read.");
    draft.figure(ReadByMonth.of(facts));
    draft.figure(table.shown("What was read, and what is out of the figures"));
    draft.reading("A line here is not necessarily bad data: it says what to keep in mind.");
    Caveats.squash(facts, draft);
    return draft.build(facts);
  }

  private static void line(
      Table table, Draft draft, String name, String topic, int count, int of, String what) {
    table.row(Cell.of(topic), Cell.of(what), Cell.of(count), Cell.of(of));
    draft.estimate(
        Estimate.count(name, Estimate.TEAM, count, of, what + ": " + count + " of " + of));
  }

  private static <T> int count(List<T> list, Predicate<T> test) {
    return (int) list.stream().filter(test).count();
  }

  private static void commits(Table table, Draft draft, TeamHistory history) {
    List<Commit> commits = history.commits();
    int n = commits.size();
    line(
        table,
        draft,
        "merges",
        "git",
        count(commits, Commit::merge),
        n,
        "Merges: history, not work");
    line(
        table,
        draft,
        "bulk-changes",
        "git",
        count(commits, c -> !c.work() && !c.merge()),
        n,
        "Bulk changes, imports, empty commits and changed outputs: history, not work");
    line(
        table,
        draft,
        "bot-commits",
        "git",
        count(commits, c -> c.work() && history.people().human(c.author()).isEmpty()),
        n,
        "Commits by bots, or by identities that belong to nobody");
    line(
        table,
        draft,
        "never-landed",
        "git",
        count(commits, c -> c.landed() == null),
        n,
        "Commits that never reached the default branch");
  }

  private static void people(Table table, Draft draft, Facts facts) {
    List<Act> acts = facts.acts();
    line(
        table,
        draft,
        "unassigned",
        "people",
        count(
            acts,
            a -> facts.disciplines().shares(a.person(), a.day()).containsKey(People.UNASSIGNED)),
        acts.size(),
        "Contributions by people without a discipline");
    line(
        table,
        draft,
        "inferred",
        "people",
        count(acts, a -> facts.disciplines().inferred(a.person(), a.day())),
        acts.size(),
        "Contributions whose discipline is inferred from files touched");
    int merged = facts.disclosure().merged().size();
    line(
        table,
        draft,
        "merged-disciplines",
        "people",
        merged,
        facts.disciplines().assigned().size() + merged,
        "Disciplines too small to be shown on their own");
  }

  private static void issues(Table table, Draft draft, Facts facts) {
    List<Issue> issues = facts.history().issues();
    int n = issues.size();
    line(
        table,
        draft,
        "incomplete",
        "Jira",
        count(issues, i -> i.incomplete() != null),
        n,
        "Issues whose history has gaps");
    line(
        table,
        draft,
        "absent",
        "Jira",
        count(issues, i -> i.absent() != null),
        n,
        "Issues that vanished from the source");
    line(
        table,
        draft,
        "moved",
        "Jira",
        count(issues, i -> !i.aliases().isEmpty()),
        n,
        "Issues that were moved and had another key");
    List<Cycle> done = Cycle.all(facts).stream().filter(cycle -> cycle.done() != null).toList();
    line(
        table,
        draft,
        "no-start",
        "Jira",
        count(done, cycle -> cycle.started() == null),
        done.size(),
        "Done issues that never were in an active status: no cycle time");
    line(
        table,
        draft,
        "reopened",
        "Jira",
        count(done, cycle -> !cycle.reopened().isEmpty()),
        done.size(),
        "Done issues that were re-opened");
    line(
        table,
        draft,
        "unheld",
        "Jira",
        (int) facts.works().values().stream().filter(w -> w.holdings().isEmpty()).count(),
        facts.works().size(),
        "Issues never held by somebody with a known discipline");
  }

  private static void models(Table table, Draft draft, TeamHistory history) {
    List<Model> models = history.models();
    int n = models.size();
    line(
        table,
        draft,
        "older-than-history",
        "models",
        count(models, m -> m.counted() && m.beforeWindow()),
        n,
        "Models older than the visible history: no age");
    line(
        table,
        draft,
        "uncertain",
        "models",
        count(models, m -> m.certainty() == Model.Certainty.UNCERTAIN),
        n,
        "Notebook families that may be models or not: not counted");
    line(
        table,
        draft,
        "not-models",
        "models",
        count(models, m -> m.certainty() == Model.Certainty.UNLIKELY),
        n,
        "Notebook families that are unlikely to be models: not counted");
  }

  private static void repositories(Table table, Draft draft, TeamHistory history) {
    List<Repository> all = history.repositories();
    line(
        table,
        draft,
        "truncated",
        "git",
        count(all, Repository::truncated),
        all.size(),
        "Repositories whose history is cut off");
    line(
        table,
        draft,
        "squashed",
        "git",
        count(all, r -> r.mergeStyle() == Repository.MergeStyle.SQUASH),
        all.size(),
        "Repositories that squash: extractions are hidden");
  }
}
