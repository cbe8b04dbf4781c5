package io.oneteam.analyzer.statistics.wording;

import static io.oneteam.analyzer.statistics.wording.FigureStatus.BOUND;
import static io.oneteam.analyzer.statistics.wording.FigureStatus.REFUSED;
import static io.oneteam.analyzer.statistics.wording.FigureStatus.SHOWN;
import static io.oneteam.analyzer.statistics.wording.Wording.MODELS_LEAVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.analyzer.statistics.AalenJohansen;
import io.oneteam.analyzer.statistics.CollaborationGraph.Edge;
import io.oneteam.analyzer.statistics.Departure;
import io.oneteam.analyzer.statistics.DisciplineMixing;
import io.oneteam.analyzer.statistics.DiversityInterval;
import io.oneteam.analyzer.statistics.HillNumbers;
import io.oneteam.analyzer.statistics.KaplanMeier;
import io.oneteam.analyzer.statistics.LogRank;
import io.oneteam.analyzer.statistics.Observation;
import io.oneteam.analyzer.statistics.Observations;
import io.oneteam.analyzer.statistics.Proportion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatementsTest {
  /** Events, then censored times. */
  private static KaplanMeier curve(List<Integer> events, List<Integer> censored) {
    return KaplanMeier.of(observations(events, censored));
  }

  private static Observations observations(List<Integer> events, List<Integer> censored) {
    List<Observation> rows = new ArrayList<>();
    events.forEach(day -> rows.add(Observation.event(day)));
    censored.forEach(day -> rows.add(Observation.censored(day)));
    return Observations.of(rows);
  }

  @Test
  void aMedianNamesItsModelsItsRangeAndThoseStillThere() {
    KaplanMeier curve = curve(List.of(9, 13, 18, 23, 31, 34, 48), List.of(13, 28, 45, 161));
    Statement median = Durations.median(curve, MODELS_LEAVE);

    assertThat(median.sentence())
        .isEqualTo(
            "Half of the 11 models left the notebook within 31 days"
                + " (95 % range from 13; 4 still there)");
    assertThat(median.status()).isEqualTo(SHOWN);
    assertThat(median.value()).isEqualTo(31);
    assertThat(median.low()).isEqualTo(13);
    assertThat(median.high()).isNull();
    assertThat(median.n()).isEqualTo(11);
    assertThat(median.events()).isEqualTo(7);
    assertThat(median.method()).contains("Brookmeyer-Crowley");
  }

  @Test
  void fewEventsGiveAMedianWithoutARange() {
    Statement median = Durations.median(curve(List.of(3, 5, 8), List.of(1, 1)), MODELS_LEAVE);

    assertThat(median.sentence())
        .isEqualTo(
            "Half of the 5 models left the notebook within 5 days (too few for a range; 2 still there)");
    assertThat(median.low()).isNull();
    Statement five = Durations.median(curve(List.of(3, 5, 8, 9, 10), List.of()), MODELS_LEAVE);
    assertThat(five.low()).isEqualTo(3);
    assertThat(five.sentence()).contains("(95 % range from 3; 0 still there)");
  }

  @Test
  void aMedianNotReachedIsABound() {
    Statement median =
        Durations.median(curve(List.of(3, 5, 8), List.of(60, 70, 75, 80, 90)), MODELS_LEAVE);

    assertThat(median.status()).isEqualTo(BOUND);
    assertThat(median.value()).isNull();
    assertThat(median.low()).isEqualTo(75);
    assertThat(median.high()).isNull();
    assertThat(median.sentence())
        .isEqualTo(
            "Fewer than half of the 8 models left the notebook; the median is at least 75 days");
  }

  @Test
  void tooFewModelsGiveTheirRawDurations() {
    Statement median = Durations.median(curve(List.of(131, 12, 40), List.of()), MODELS_LEAVE);

    assertThat(median.status()).isEqualTo(REFUSED);
    assertThat(median.value()).isNull();
    assertThat(median.sentence())
        .isEqualTo("3 models watched; 5 are needed. They took 12, 40 and 131 days");
    Statement open = Durations.median(curve(List.of(), List.of(9, 9, 9, 9, 9)), MODELS_LEAVE);
    assertThat(open.sentence()).isEqualTo("0 models left the notebook of 5; 3 are needed");
    Statement tied = Durations.median(curve(List.of(7, 7), List.of(9, 9, 9)), MODELS_LEAVE);
    assertThat(tied.sentence())
        .isEqualTo("2 models left the notebook of 5; 3 are needed. They took 7 and 7 days");
  }

  @Test
  void aRestrictedMeanNamesItsHorizon() {
    KaplanMeier curve = curve(List.of(9, 13, 18, 23, 31, 34, 48), List.of(13, 28, 45, 161));
    Statement mean = Durations.restrictedMean(curve, 48, MODELS_LEAVE);

    assertThat(mean.sentence())
        .isEqualTo("Of its first 48 days a model spends 32 (23–41) in the notebook; 11 models");
    assertThat(mean.status()).isEqualTo(SHOWN);
    assertThat(mean.value()).isBetween(31.84, 31.85);
    assertThat(mean.low()).isLessThan(mean.value());
    assertThat(mean.high()).isGreaterThan(mean.value());
    assertThat(Durations.restrictedMean(curve, 200, MODELS_LEAVE).sentence())
        .isEqualTo("Nobody was watched for 200 days");
    assertThat(Durations.restrictedMean(curve(List.of(3), List.of()), 2, MODELS_LEAVE).sentence())
        .isEqualTo("1 model watched; 5 are needed");
    Statement few =
        Durations.restrictedMean(curve(List.of(3, 5, 8), List.of(9, 9)), 9, MODELS_LEAVE);
    assertThat(few.sentence()).contains("(too few for a range)");
    assertThat(few.high()).isNull();
  }

  private static AalenJohansen twelve() {
    List<Departure> rows = new ArrayList<>();
    for (int day : new int[] {39, 120, 42, 47, 135, 19}) {
      rows.add(new Departure(null, day, "production"));
    }
    for (int day : new int[] {131, 47, 37, 18}) {
      rows.add(new Departure(null, day, "abandoned"));
    }
    rows.add(new Departure(null, 500, null));
    rows.add(new Departure(null, 444, null));
    return AalenJohansen.of(List.of("production", "abandoned"), rows);
  }

  @Test
  void sharesByADayAddUp() {
    Map<String, String> words = Map.of("production", "in production");
    Statement share = Outcomes.byDay(twelve(), 90, 12, MODELS_LEAVE, words);

    assertThat(share.sentence())
        .isEqualTo(
            "By day 90, 33 % are in production (14–66 %), 25 % are abandoned (9–59 %),"
                + " 42 % still open; 12 models");
    assertThat(share.value()).isBetween(0.333, 0.334);
    assertThat(share.low()).isBetween(0.14, 0.15);
    assertThat(share.high()).isBetween(0.66, 0.67);
    assertThat(share.n()).isEqualTo(12);
    assertThat(share.events()).isEqualTo(10);
    assertThat(Outcomes.byDay(twelve(), 90, 4, MODELS_LEAVE, words).sentence())
        .isEqualTo("4 models with a known outcome at day 90; 5 are needed");
  }

  @Test
  void aCauseWithoutLimitsIsNamedWithout() {
    List<Departure> rows = new ArrayList<>();
    for (int day = 3; day < 9; day++) {
      rows.add(new Departure(1.0, day, "production"));
    }
    AalenJohansen late = AalenJohansen.of(List.of("abandoned", "production"), rows);
    Statement share = Outcomes.byDay(late, 4, 6, MODELS_LEAVE, Map.of());

    assertThat(share.sentence()).startsWith("By day 4, 0 % are abandoned, 33 % are production (");
    assertThat(share.low()).isNull();
    assertThat(share.high()).isNull();
  }

  @Test
  void aShareOfFewIsCountedOnly() {
    Statement few = Outcomes.share(Proportion.of(2, 4), MODELS_LEAVE, "were released");
    Statement enough = Outcomes.share(Proportion.of(12, 40), MODELS_LEAVE, "were released");

    assertThat(few.status()).isEqualTo(REFUSED);
    assertThat(few.sentence()).isEqualTo("2 of 4 models were released");
    assertThat(enough.status()).isEqualTo(SHOWN);
    assertThat(enough.sentence()).isEqualTo("12 of 40 models were released: 30 % (18–45 %)");
    assertThat(enough.events()).isEqualTo(12);
    assertThat(Outcomes.share(Proportion.of(0, 0), MODELS_LEAVE, "were released").sentence())
        .isEqualTo("0 of 0 models were released");
  }

  private static LogRank test(List<Integer> now, List<Integer> before) {
    Map<String, Observations> groups = new LinkedHashMap<>();
    groups.put("now", observations(now, List.of()));
    groups.put("before", observations(before, List.of()));
    return LogRank.of(groups);
  }

  @Test
  void aChangeThatChanceExplainsSaysSoAndWhatWouldHaveShown() {
    Statement change =
        Changes.rates(
            test(List.of(3, 5, 7, 9, 12), List.of(4, 6, 8, 10, 15)), 5, 5, MODELS_LEAVE, "quarter");

    assertThat(change.sentence())
        .isEqualTo(
            "This quarter models of the same age left the notebook 1.5 times as often"
                + " (0.4–5.6; 5 against 5): cannot tell from chance;"
                + " a halved median would have shown in 1 of 5 such quarters");
    assertThat(change.status()).isEqualTo(SHOWN);
    assertThat(change.n()).isEqualTo(10);
    assertThat(change.events()).isEqualTo(10);
    assertThat(change.low()).isLessThan(1);
    assertThat(change.high()).isGreaterThan(1);
  }

  @Test
  void aClearChangeHasNoExcuse() {
    Statement change =
        Changes.rates(
            test(List.of(1, 2, 3, 4, 5, 6), List.of(50, 60, 70, 80, 90, 95)),
            6,
            6,
            MODELS_LEAVE,
            "sprint");

    assertThat(change.sentence()).startsWith("This sprint models").endsWith("6 against 6)");
  }

  @Test
  void tooFewEventsInAPeriodMakeNoTest() {
    Statement few =
        Changes.rates(
            test(List.of(3, 5, 7, 9), List.of(4, 6, 8, 10, 15)), 7, 9, MODELS_LEAVE, "month");

    assertThat(few.status()).isEqualTo(REFUSED);
    assertThat(few.sentence())
        .isEqualTo("4 models left the notebook now and 5 before; 5 are needed in each");
    Statement apart =
        Changes.rates(
            test(List.of(5, 5, 5, 5, 5), List.of(5, 5, 5, 5, 5)), 5, 5, MODELS_LEAVE, "month");
    assertThat(apart.sentence()).isEqualTo("No time at which both periods were at risk");
  }

  private static List<double[]> items(int count) {
    List<double[]> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double[] item = new double[4];
      item[i % 3] = 2;
      item[(i * i) % 2] += 1;
      items.add(item);
    }
    return items;
  }

  private static HillNumbers total(List<double[]> items) {
    double[] total = new double[4];
    for (double[] item : items) {
      for (int k = 0; k < 4; k++) {
        total[k] += item[k];
      }
    }
    return HillNumbers.of(total, 4);
  }

  @Test
  void disciplinesAreCountedAsIfEqual() {
    List<double[]> items = items(12);
    Statement spread = Spread.disciplines(total(items), DiversityInterval.of(items, 1), 4);

    assertThat(spread.sentence())
        .matches(
            "Work is spread as if \\d\\.\\d of 4 disciplines shared it equally"
                + " \\(\\d\\.\\d–\\d\\.\\d, 12 items\\)");
    assertThat(spread.value()).isBetween(spread.low(), spread.high());
    assertThat(spread.n()).isEqualTo(12);
  }

  @Test
  void fewItemsHaveNoRangeAndFewUnitsNoNumber() {
    List<double[]> items = items(9);
    Statement few = Spread.disciplines(total(items), DiversityInterval.of(items, 1), 4);
    assertThat(few.sentence()).contains("(too few items for a range, 9 items)");
    assertThat(few.low()).isNull();
    assertThat(few.value()).isEqualTo(total(items).corrected().capped());

    Statement none = Spread.disciplines(total(items(3)), DiversityInterval.of(items(3), 1), 4);
    assertThat(none.status()).isEqualTo(REFUSED);
    assertThat(none.sentence()).isEqualTo("9 units of work; 10 are needed");
    assertThat(Spread.disciplines(null, null, 4).sentence())
        .isEqualTo("0 units of work; 10 are needed");
    Statement fractions = Spread.disciplines(HillNumbers.of(new double[] {8.5, 2.5}, 2), null, 2);
    assertThat(fractions.value()).isEqualTo(HillNumbers.of(new double[] {8.5, 2.5}, 2).effective());
  }

  @Test
  void mixingIsComparedWithChance() {
    Map<String, String> people =
        Map.of("a", "DS", "b", "DS", "c", "DS", "d", "SE", "e", "SE", "f", "SE");
    DisciplineMixing mixing =
        DisciplineMixing.of(
            people,
            List.of(
                new Edge("a", "b", 3),
                new Edge("b", "c", 2),
                new Edge("a", "d", 3),
                new Edge("e", "f", 4)));

    assertThat(Spread.mixing(mixing, 12, 1).sentence())
        .isEqualTo(
            "25 % of shared work crosses disciplines; by chance 60 % (17–100 %);"
                + " 6 people, 12 shared items");
    assertThat(Spread.mixing(mixing, 12, 1).value()).isEqualTo(0.25);
    assertThat(Spread.mixing(mixing, 9, 1).sentence()).isEqualTo("9 shared items; 10 are needed");
    DisciplineMixing idle = DisciplineMixing.of(people, List.of());
    assertThat(Spread.mixing(idle, 12, 1).sentence())
        .isEqualTo("No shared work between known people");
    assertThat(Spread.mixing(DisciplineMixing.of(Map.of(), List.of()), 0, 1).status())
        .isEqualTo(REFUSED);
  }

  @Test
  void withFewRelabellingsChanceHasNoRange() {
    DisciplineMixing mixing =
        DisciplineMixing.of(
            Map.of("a", "DS", "b", "DS", "c", "SE", "d", "SE"), List.of(new Edge("a", "b", 3)));

    assertThat(Spread.mixing(mixing, 12, 1).sentence())
        .isEqualTo(
            "0 % of shared work crosses disciplines; by chance 67 %; 4 people, 12 shared items");
  }
}
