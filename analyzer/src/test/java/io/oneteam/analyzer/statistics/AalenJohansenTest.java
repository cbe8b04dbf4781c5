package io.oneteam.analyzer.statistics;

import static io.oneteam.analyzer.statistics.Samples.EXACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AalenJohansenTest {
  private static final List<String> CAUSES = List.of("p", "a");

  /** "39p 500": gone to p at 39, still open at 500; "3-9a": entered at 3. */
  private static List<Departure> rows(String text) {
    List<Departure> rows = new ArrayList<>();
    for (String word : text.split(" ")) {
      String cause = word.replaceAll("[0-9.\\-]", "");
      String[] times = word.replaceAll("[a-z]", "").split("-");
      rows.add(
          new Departure(
              times.length == 2 ? Double.valueOf(times[0]) : null,
              Double.parseDouble(times[times.length - 1]),
              cause.isEmpty() ? null : cause));
    }
    return rows;
  }

  private static final String TWELVE = "131a 39p 120p 47a 42p 47p 500 135p 37a 444 19p 18a";

  // R: library(survival); cause <- factor(cause, 0:2)
  //    summary(survfit(Surv(time, cause) ~ 1), times = 90); etm::etm for the variance
  @Test
  void agreesWithTheMultiStateCurveOfSurvfit() {
    IncidencePoint point = AalenJohansen.of(CAUSES, rows(TWELVE)).at(90);

    assertThat(point.open()).isCloseTo(0.41666666666666663, EXACT);
    CumulativeIncidence production = point.causes().get(0);
    assertThat(production.cause()).isEqualTo("p");
    assertThat(production.share()).isCloseTo(0.3333333333333333, EXACT);
    assertThat(production.standardError()).isCloseTo(0.1360827634879543, EXACT);
    assertThat(production.logLog().low()).isCloseTo(0.14028820091556016, EXACT);
    assertThat(production.logLog().high()).isCloseTo(0.662981067458598, EXACT);
    assertThat(production.shown()).isEqualTo(production.logLog());
    assertThat(production.highIfZero()).isNull();
    assertThat(point.causes().get(1).share()).isCloseTo(0.25, EXACT);
    assertThat(point.atRisk()).isEqualTo(5);
  }

  // R: the same, times = 180; two left on day 47
  @Test
  void tiedCausesShareTheVariance() {
    CumulativeIncidence production = AalenJohansen.of(CAUSES, rows(TWELVE)).at(180).causes().get(0);

    assertThat(production.share()).isCloseTo(0.5, EXACT);
    assertThat(production.standardError()).isCloseTo(0.14433756729740643, EXACT);
    assertThat(production.logLog().low()).isCloseTo(0.2639269026269553, EXACT);
  }

  @Test
  void pointsLieAtEventTimesOfAnyCause() {
    AalenJohansen curves = AalenJohansen.of(CAUSES, rows("5p 5a 5 7 8p 8a"));

    assertThat(curves.points()).extracting(IncidencePoint::day).containsExactly(5.0, 8.0);
    assertThat(curves.points().get(0).events()).containsExactly(1, 1);
    assertThat(curves.points().get(0).censored()).isEqualTo(1);
    assertThat(curves.size()).isEqualTo(6);
    assertThat(curves.events()).isEqualTo(4);
    assertThat(curves.at(5).events()).containsExactly(1, 1);
    assertThat(curves.at(5).censored()).isEqualTo(1);
    assertThat(curves.at(6).events()).containsExactly(0, 0);
    assertThat(curves.at(6).censored()).isZero();
    assertThat(curves.at(0).events()).containsExactly(0, 0);
    assertThat(curves.at(0).censored()).isZero();
    assertThat(curves.at(0).open()).isEqualTo(1);
  }

  @Test
  void withOneCauseItMirrorsKaplanMeier() {
    AalenJohansen curve =
        AalenJohansen.of(List.of("p"), rows("9p 13p 13 18p 23p 28 31p 34p 45 48p 161"));
    SurvivalPoint mirror = KaplanMeier.of(Samples.AML_MAINTAINED).at(24);
    CumulativeIncidence left = curve.at(24).causes().get(0);

    assertThat(left.share()).isCloseTo(1 - mirror.share(), EXACT);
    assertThat(left.standardError()).isCloseTo(mirror.standardError(), EXACT);
    assertThat(left.logLog().low()).isCloseTo(1 - mirror.logLog().high(), EXACT);
    assertThat(left.logLog().high()).isCloseTo(1 - mirror.logLog().low(), EXACT);
  }

  // R: 1 - .025^(1/6), six units followed beyond or gone another way
  @Test
  void aCauseNotSeenYetHasAnExactUpperLimit() {
    AalenJohansen curves = AalenJohansen.of(CAUSES, rows("10p 20a 20 30p 40a 50"));
    CumulativeIncidence none = curves.at(10).causes().get(1);

    assertThat(none.share()).isZero();
    assertThat(none.logLog()).isNull();
    assertThat(none.highIfZero()).isCloseTo(0.4592581264399004, EXACT);
    assertThat(none.shown()).isEqualTo(new Limits(0, none.highIfZero()));
    assertThat(AalenJohansen.of(CAUSES, rows("3 4")).at(9).causes().get(0).highIfZero())
        .isEqualTo(1);
  }

  @Test
  void withDelayedEntryThatLimitIsNotGiven() {
    AalenJohansen curves = AalenJohansen.of(CAUSES, rows("10p 3-20p 5-30"));

    assertThat(curves.at(10).causes().get(1).highIfZero()).isNull();
    assertThat(curves.at(10).causes().get(1).shown()).isNull();
    assertThat(AalenJohansen.delayed(CAUSES, rows("10p 20p"), 0.95).at(10).causes().get(1).shown())
        .isNull();
  }

  @Test
  void aCurveThatReachesOneHasNoLimitsThere() {
    AalenJohansen curve = AalenJohansen.of(List.of("p"), rows("1p 2p 3p 4p 5p 6p 7p"));
    CumulativeIncidence all = curve.at(7).causes().get(0);

    assertThat(all.share()).isCloseTo(1, EXACT);
    assertThat(all.logLog()).isNull();
    assertThat(curve.at(6).causes().get(0).logLog()).isNotNull();
  }

  // R: survival:::survmean(survfit(Surv(time, cause) ~ 1), rmean = 90)
  @Test
  void timeLostIsTheAreaUnderEachCurve() {
    AalenJohansen curves = AalenJohansen.of(CAUSES, rows(TWELVE));

    List<Double> lost = curves.timeLost(90);
    assertThat(lost.get(0)).isCloseTo(17.75, EXACT);
    assertThat(lost.get(1)).isCloseTo(14.0, EXACT);
    assertThat(curves.timeLost(500)).isNotNull();
    assertThat(curves.timeLost(501)).isNull();
    assertThat(curves.timeLost(-1)).isNull();
    assertThat(curves.timeLost(Double.NaN)).isNull();
    assertThat(AalenJohansen.of(CAUSES, rows("3p 5a")).timeLost(10)).containsExactly(3.5, 2.5);
  }

  @Test
  void withoutUnitsNothingIsSaid() {
    AalenJohansen curves = AalenJohansen.of(CAUSES, List.of());

    assertThat(curves.at(5)).isNull();
    assertThat(curves.timeLost(5)).isNull();
    assertThat(curves.points()).isEmpty();
    assertThat(AalenJohansen.of(CAUSES, rows("3p")).at(Double.NaN)).isNull();
  }

  @Test
  void rowsWithoutTimeAtRiskAreCountedApart() {
    List<Departure> rows = new ArrayList<>(rows("3p 5a 9-9p"));
    rows.add(new Departure(null, Double.NaN, "a"));
    AalenJohansen curves = AalenJohansen.of(CAUSES, rows);

    assertThat(curves.size()).isEqualTo(2);
    assertThat(curves.excluded()).isEqualTo(2);
  }

  @Test
  void aCauseNobodyListedIsTheCallersMistake() {
    @Nullable String unknown = "x";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AalenJohansen.of(CAUSES, List.of(new Departure(null, 3, unknown))))
        .withMessageContaining("unknown cause x");
  }
}
