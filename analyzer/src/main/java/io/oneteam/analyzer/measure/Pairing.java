package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Act;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.measurement.Cell;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Unit;
import io.oneteam.domain.team.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Do disciplines pair, above all around a model's first deployments?
 *
 * <p>A pair: a commit with at least two human authors (Co-authored-by); across disciplines when no
 * single discipline covers them all on that day. Around a first release: a pair across disciplines
 * on the model's code within thirty days before or seven after. Units: the commit for the census,
 * the model for the share.
 */
final class Pairing implements Measure {
  private static final int MOST_ROWS = 1_000;

  /** A commit with several human authors. */
  record Pair(Commit commit, long day, boolean crossing, List<String> disciplines) {}

  @Override
  public String name() {
    return "pairing";
  }

  @Override
  public Measurement measure(Facts facts) {
    Draft draft =
        new Draft(
            this, "Pairing", "Do disciplines pair, above all around a model's first deployments?");
    Map<Commit, Set<Integer>> authors = authors(facts);
    if (authors.isEmpty()) {
      return draft.refused("There are no commits by people in the history.");
    }
    List<Pair> pairs = pairs(facts, authors);
    List<Pair> now = in(pairs, facts.period());
    List<Pair> before = in(pairs, facts.history().previous());
    Estimate crossing = crossing(now, Estimate.TEAM);
    draft.tile(
        Numbers.tile(
            "Pairs across disciplines",
            crossing,
            crossing(before, Estimate.PREVIOUS),
            null,
            Words::whole));
    int all = count(facts, authors, facts.period());
    Estimate share =
        Numbers.census(
            "co-authored-share",
            Estimate.TEAM,
            now.size(),
            all,
            all,
            now.size()
                + " of "
                + Words.count(all, "commit")
                + " "
                + Words.have(now.size(), all)
                + " several authors");
    draft.tile(
        Numbers.tile(
            "Commits with several authors",
            share,
            before(facts, authors, before),
            null,
            Words::percent));
    Figure.Listing releases = ReleasePairs.of(draft, facts, pairs);
    draft.sentence(
        all == 0
            ? "No commit by people in this period."
            : share.sentence() + (now.isEmpty() ? "." : ", " + crossing.sentence() + "."));
    draft.glance(glance(facts, pairs));
    draft.figure(trend(facts, pairs, authors)).figure(releases).figure(rows(facts, now));
    draft
        .reading("Pairing is seen where commits carry a Co-authored-by line.")
        .caveat("Pairs who do not name both authors in the commit are not seen.")
        .caveat(
            Math.max(0, now.size() - MOST_ROWS),
            "Only " + MOST_ROWS + " of " + now.size() + " commits are listed.");
    return draft.build(facts);
  }

  private static Map<Commit, Set<Integer>> authors(Facts facts) {
    Map<Commit, Set<Integer>> authors = new IdentityHashMap<>();
    for (Act act : facts.acts()) {
      Commit commit = act.commit();
      if (commit != null && act.kind().code()) {
        authors.computeIfAbsent(commit, c -> new HashSet<>()).add(act.person());
      }
    }
    return authors;
  }

  private static List<Pair> pairs(Facts facts, Map<Commit, Set<Integer>> authors) {
    List<Pair> pairs = new ArrayList<>();
    for (Commit commit : facts.history().commits()) {
      Set<Integer> people = authors.getOrDefault(commit, Set.of());
      if (people.size() > 1) {
        long day = facts.history().day(commit.written()).toEpochDay();
        pairs.add(pair(facts, commit, people, day));
      }
    }
    return pairs;
  }

  private static Pair pair(Facts facts, Commit commit, Set<Integer> people, long day) {
    Set<String> all = new HashSet<>();
    Set<String> common = null;
    for (int person : people) {
      Set<String> own = facts.disciplines().assigned(person, day);
      all.addAll(own);
      if (!own.isEmpty()) {
        if (common == null) {
          common = new HashSet<>(own);
        } else {
          common.retainAll(own);
        }
      }
    }
    boolean crossing = common != null && common.isEmpty();
    List<String> names = facts.disciplines().names().stream().filter(all::contains).toList();
    return new Pair(commit, day, crossing, names);
  }

  private static List<Pair> in(List<Pair> pairs, Period period) {
    return pairs.stream().filter(p -> period.contains(LocalDate.ofEpochDay(p.day()))).toList();
  }

  private static int count(Facts facts, Map<Commit, Set<Integer>> authors, Period period) {
    return (int)
        authors.keySet().stream()
            .filter(commit -> period.contains(commit.written(), facts.history().zone()))
            .count();
  }

  private static Estimate before(
      Facts facts, Map<Commit, Set<Integer>> authors, List<Pair> before) {
    int all = count(facts, authors, facts.history().previous());
    return Numbers.census(
        "co-authored-share",
        Estimate.PREVIOUS,
        before.size(),
        all,
        all,
        before.size() + " of " + Words.count(all, "commit") + " had several authors");
  }

  private static Estimate crossing(List<Pair> pairs, String scope) {
    int crossing = (int) pairs.stream().filter(Pair::crossing).count();
    Estimate count =
        Estimate.count(
            "cross-discipline-pairs",
            scope,
            crossing,
            pairs.size(),
            pairs.isEmpty()
                ? "none of them across disciplines"
                : crossing + " of " + pairs.size() + " of them across disciplines");
    return scope.equals(Estimate.TEAM) && pairs.size() <= MOST_ROWS
        ? count.audited(
            new Estimate.Audit(
                Estimate.Audit.Function.COUNT_IF, "pair-rows", "Across disciplines", "yes"))
        : count;
  }

  private static Figure.Trend glance(Facts facts, List<Pair> pairs) {
    List<Figure.Point> points = new ArrayList<>();
    for (Period period : facts.history().periods()) {
      List<Pair> then = in(pairs, period);
      double crossing = then.stream().filter(Pair::crossing).count();
      points.add(new Figure.Point(period.name(), crossing, null, null, then.size()));
    }
    return new Figure.Trend("pairs-over-time", "Pairs across disciplines", points, Unit.COUNT);
  }

  /** Null when nobody paired in the last twelve months. */
  private static Figure.@Nullable Breakdown trend(
      Facts facts, List<Pair> pairs, Map<Commit, Set<Integer>> authors) {
    List<Period> months = Months.lastTwelve(facts);
    List<Double> across = new ArrayList<>();
    List<Double> within = new ArrayList<>();
    for (Period month : months) {
      int all = Math.max(1, count(facts, authors, month));
      List<Pair> then = in(pairs, month);
      double crossing = then.stream().filter(Pair::crossing).count();
      across.add(crossing / all);
      within.add((then.size() - crossing) / all);
    }
    if (Stream.concat(across.stream(), within.stream()).allMatch(share -> share == 0)) {
      return null;
    }
    return new Figure.Breakdown(
        "by-month",
        "Share of commits with several authors, by month",
        months.stream().map(Period::name).toList(),
        List.of(
            new Figure.Series("across disciplines", across),
            new Figure.Series("within one discipline", within)),
        Figure.Layout.STACKED,
        false,
        "share of commits");
  }

  private static Figure.Listing rows(Facts facts, List<Pair> now) {
    Links links = new Links(facts);
    Table table =
        Table.of("pair-rows")
            .text("Commit", 14)
            .text("Repository", 18)
            .date("Written")
            .text("Across disciplines", 16)
            .text("Models", 30)
            .text("Subject", 60);
    now.stream()
        .limit(MOST_ROWS)
        .forEach(
            p ->
                table.row(
                    links.commit(p.commit()),
                    Cell.of(links.repository(p.commit().repository())),
                    Cell.of(LocalDate.ofEpochDay(p.day())),
                    Cell.of(p.crossing() ? "yes" : "no"),
                    Cell.of(
                        Words.list(
                            facts.scopes().models(p.commit()).stream().map(Model::name).toList())),
                    Cell.of(p.commit().subject())));
    return table.evidence("Commits of the period with several authors");
  }
}
