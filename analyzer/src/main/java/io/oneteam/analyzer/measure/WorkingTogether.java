package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.statistics.MixingChance;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Unit;
import io.oneteam.domain.team.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which disciplines work with which?
 *
 * <p>Items: a file several people changed in the period, a co-authored commit, a reviewed commit,
 * an issue several people worked or commented on. An item of k people gives each pair 1/(k−1)
 * (Newman 2001). Observed against expected: handing the disciplines out again among the same
 * people.
 */
final class WorkingTogether implements Measure {
  @Override
  public String name() {
    return "working-together";
  }

  @Override
  public Measurement measure(Facts facts) {
    Draft draft = new Draft(this, "Working together", "Which disciplines work with which?");
    if (facts.acts().isEmpty()) {
      return draft.refused("There is no work by people in the history.");
    }
    if (!facts.disclosure().comparable()) {
      return draft.refused(
          "Fewer than two disciplines have enough people to be shown. A people file with a"
              + " discipline for each person would help.");
    }
    Together now = new Together(facts, facts.period());
    Together before = new Together(facts, facts.history().previous());
    Mixing all = new Mixing(facts, now.disciplines(), now.items());
    MixingChance chance = all.chance(Estimate.TEAM);
    Estimate cross = all.crossShare("cross-share", Estimate.TEAM, chance);
    draft.tile(
        Numbers.tile(
            "Shared work that crosses disciplines",
            cross,
            new Mixing(facts, before.disciplines(), before.items())
                .crossShare("cross-share", Estimate.PREVIOUS, null),
            null,
            Words::percent));
    draft.sentence(cross.sentence() + ".");
    draft.figure(all.matrix("all", "Shared work by discipline, all kinds"));
    for (Together.Kind kind : Together.Kind.values()) {
      Mixing one = new Mixing(facts, now.disciplines(), now.items(kind));
      draft.estimate(one.crossShare("cross-share", kind.words(), null));
      draft.figure(
          one.matrix(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), "By " + kind.words()));
    }
    draft.glance(glance(facts));
    finding(draft, facts, cross, all, chance);
    draft.estimate(
        Estimate.count(
            "shared-items",
            Estimate.TEAM,
            all.sharedItems(),
            all.sharedItems() + all.soloItems(),
            Words.count(all.sharedItems(), "item")
                + " shared, "
                + all.soloItems()
                + " by one person alone"));
    draft.estimate(all.assortativity());
    draft
        .reading("A cell is how much two disciplines share; beside it what chance would give.")
        .reading("Chance: the same people and the same work, disciplines handed out at random.")
        .caveat(
            now.unassigned(), "Contributors without a discipline are left out of the matrices.");
    Caveats.disciplines(facts, draft, facts.acts(facts.period()));
    return draft.build(facts);
  }

  private static Figure.Trend glance(Facts facts) {
    List<Figure.Point> points = new ArrayList<>();
    for (Period period : facts.history().periods()) {
      Together then = new Together(facts, period);
      List<Set<String>> items = then.items();
      Double share = Mixing.crossShare(then.disciplines(), items);
      int shared = (int) items.stream().filter(item -> item.size() > 1).count();
      points.add(new Figure.Point(period.name(), share, null, null, shared));
    }
    return new Figure.Trend(
        "cross-share-over-time", "Shared work that crosses disciplines", points, Unit.SHARE);
  }

  private static void finding(
      Draft draft, Facts facts, Estimate cross, Mixing all, @Nullable MixingChance chance) {
    Double share = cross.value();
    Double expected = all.expectedCrossShare();
    if (share == null || expected == null || chance == null || expected == 0) {
      return;
    }
    boolean good = share >= expected;
    draft.finding(
        Find.of(facts, draft, good ? "mixed" : "siloed")
            .says(cross.sentence() + ".")
            .asks(
                good
                    ? "What brings disciplines together, and can it stay?"
                    : "Which two disciplines would gain from sharing more?")
            .good(good)
            .effect(Math.abs(1 - share / expected))
            .p(good ? chance.pMixed() : chance.pSiloed())
            .build());
  }
}
