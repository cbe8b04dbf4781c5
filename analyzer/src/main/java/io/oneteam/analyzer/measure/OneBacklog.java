package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Act;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.facts.Mix;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.measurement.Cell;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Unit;
import io.oneteam.domain.team.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Is there one backlog that all disciplines take part in?
 *
 * <p>Units: issues for who creates, takes, moves and comments; commits only to count what names no
 * issue. Sprint figures come from changelog entries by sprint id: committed is what was in when the
 * sprint began, added late what came in later, removed what left before the end, carried over what
 * was not done at the end.
 */
final class OneBacklog implements Measure {
  private static final double MUCH = 0.25;
  private static final int MOST_ROWS = 2_000;

  @Override
  public String name() {
    return "one-backlog";
  }

  @Override
  public Measurement measure(Facts facts) {
    Draft draft =
        new Draft(
            this,
            "One backlog",
            "Is there one backlog that all disciplines take part in, or does work go past it?");
    if (facts.history().issues().isEmpty()) {
      return draft.refused(
          "There are no Jira issues. A Jira project or an export folder would help.");
    }
    List<Commit> now = commits(facts, facts.period());
    List<Commit> before = commits(facts, facts.history().previous());
    Estimate outside = outside(facts, now, Estimate.TEAM);
    if (outside.value() != null && now.size() <= MOST_ROWS) {
      outside =
          outside.audited(
              new Estimate.Audit(
                  Estimate.Audit.Function.SHARE_IF, "commit-rows", "Names an issue", "no"));
    }
    draft.tile(
        Numbers.tile(
            "Commits that name no issue",
            outside,
            outside(facts, before, Estimate.PREVIOUS),
            true,
            Words::percent));
    BoardPart part = new BoardPart(facts);
    draft.tile(
        Numbers.tile(
            "Disciplines on the board",
            part.onBoard(facts.period(), Estimate.TEAM),
            part.onBoard(facts.history().previous(), Estimate.PREVIOUS),
            null,
            Words::whole));
    draft.sentence(part.sentence() + (now.isEmpty() ? "" : " " + outside.sentence() + "."));
    draft.glance(glance(facts));
    draft.figure(part.matrix());
    SprintRows sprints = new SprintRows(facts);
    draft.figure(sprints.table()).figure(sprints.breakdown()).estimates(sprints.estimates());
    draft.figure(byDiscipline(facts, now)).figure(rows(facts, now));
    findings(draft, facts, now, outside, part, sprints);
    draft
        .reading("A discipline without a share in any row does its work past the board.")
        .caveat("Commits name an issue by its key in the message, the branch or the merge.")
        .caveat(
            Math.max(0, now.size() - MOST_ROWS),
            "Only the last " + MOST_ROWS + " of " + now.size() + " commits are listed.");
    Caveats.disciplines(facts, draft, facts.acts(facts.period()));
    return draft.build(facts);
  }

  private static List<Commit> commits(Facts facts, Period period) {
    return facts.acts(period).stream()
        .filter(act -> act.kind() == Act.Kind.AUTHORED)
        .map(Act::commit)
        .filter(Objects::nonNull)
        .toList();
  }

  private static boolean outside(Facts facts, Commit commit) {
    return facts.scopes().issues(commit).isEmpty();
  }

  private static Estimate outside(Facts facts, List<Commit> commits, String scope) {
    int without = (int) commits.stream().filter(c -> outside(facts, c)).count();
    return Numbers.census(
        "without-issue",
        scope,
        without,
        commits.size(),
        commits.size(),
        without
            + " of "
            + Words.count(commits.size(), "commit")
            + " name no issue"
            + (commits.isEmpty()
                ? ""
                : " (" + Words.percent((double) without / commits.size()) + ")"));
  }

  private static Figure.Trend glance(Facts facts) {
    List<Figure.Point> points = new ArrayList<>();
    for (Period period : facts.history().periods()) {
      Estimate then = outside(facts, commits(facts, period), period.name());
      points.add(new Figure.Point(period.name(), then.value(), null, null, then.n()));
    }
    return new Figure.Trend(
        "without-issue-over-time", "Commits that name no issue", points, Unit.SHARE);
  }

  /** Person-days of commits with and without an issue, by discipline. */
  private static Figure.Matrix byDiscipline(Facts facts, List<Commit> commits) {
    Mix with = new Mix(facts.disciplines());
    Mix without = new Mix(facts.disciplines());
    for (Act act : facts.acts(facts.period())) {
      Commit commit = act.commit();
      if (commit != null && act.kind().code()) {
        (outside(facts, commit) ? without : with).add(act);
      }
    }
    return MixMatrix.of(
        facts,
        "with-issue",
        "Person-days of commits that name an issue or none, of " + commits.size() + " commits",
        "commits",
        List.of("name an issue", "name none"),
        List.of(with, without));
  }

  private static Figure.Listing rows(Facts facts, List<Commit> commits) {
    Links links = new Links(facts);
    Table table =
        Table.of("commit-rows")
            .text("Commit", 14)
            .text("Repository", 18)
            .date("Written")
            .text("Names an issue", 16)
            .text("Issues", 24)
            .text("Subject", 60);
    commits.stream()
        .sorted(Comparator.comparing(Commit::written).reversed().thenComparing(Commit::sha))
        .limit(MOST_ROWS)
        .forEach(
            c ->
                table.row(
                    links.commit(c),
                    Cell.of(links.repository(c.repository())),
                    Cell.of(facts.history().day(c.written())),
                    Cell.of(outside(facts, c) ? "no" : "yes"),
                    Cell.of(String.join(", ", c.issueKeys())),
                    Cell.of(c.subject())));
    return table.evidence("Commits of the period and the issues they name");
  }

  private static void findings(
      Draft draft,
      Facts facts,
      List<Commit> now,
      Estimate outside,
      BoardPart part,
      SprintRows sprints) {
    Double share = outside.value();
    if (share != null && now.size() >= 10 && share >= MUCH) {
      Links links = new Links(facts);
      draft.finding(
          Find.of(facts, draft, "past-the-board")
              .says(outside.sentence() + ".")
              .asks("Which of that work does the rest of the team need to see?")
              .effect(share)
              .evidence(
                  now.stream()
                      .filter(c -> outside(facts, c))
                      .limit(Find.MOST_EVIDENCE)
                      .map(c -> links.evidence(c, c.subject()))
                      .toList())
              .build());
    } else if (share != null && now.size() >= 20 && share < 0.1) {
      draft.finding(
          Find.of(facts, draft, "on-the-board")
              .says(Words.percent(1 - share) + " of commits name an issue of the backlog.")
              .asks("Does the board tell the team enough?")
              .good(true)
              .effect((1 - share) / 2)
              .build());
    }
    List<String> missing = part.missing();
    if (!missing.isEmpty()) {
      draft.finding(
          Find.of(facts, draft, "missing")
              .says(
                  Words.sentence(Words.list(missing))
                      + " "
                      + Words.have(missing.size())
                      + " commits this period but no activity on the board.")
              .asks("Is there a second backlog, and what would bring the two together?")
              .effect(0.3 + 0.2 * missing.size())
              .build());
    }
    draft.finding(sprints.finding(facts, draft));
  }
}
