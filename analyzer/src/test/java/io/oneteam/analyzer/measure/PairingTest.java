package io.oneteam.analyzer.measure;

import static io.oneteam.analyzer.Histories.DE;
import static io.oneteam.analyzer.Histories.DS;
import static io.oneteam.analyzer.Models.model;
import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.analyzer.Histories;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairingTest {

  @Test
  void onlyPairsOfDifferentDisciplinesCross() {
    Measurement measured = measure(team());
    assertThat(Measured.estimate(measured, "cross-discipline-pairs").value()).isEqualTo(1.0);
    assertThat(Measured.estimate(measured, "cross-discipline-pairs").n()).isEqualTo(2);
    assertThat(Measured.estimate(measured, "co-authored-share").value()).isEqualTo(0.5);
  }

  @Test
  void pairingCountsAroundTheFirstReleaseOnly() {
    Histories history =
        team()
            .model(model("near").born("2026-03-01").released("2026-05-20").module("x.py"))
            .model(model("far").born("2026-01-01").released("2026-02-01").module("x.py"));
    Figure.Listing releases = Measured.listing(measure(history), "release-pairs");
    assertThat(Measured.column(releases, "Model")).containsExactly("near", "far");
    assertThat(Measured.column(releases, "Paired across disciplines")).containsExactly("yes", "no");
  }

  @Test
  void aTeamOfOneDisciplineIsNotAskedToPairAcross() {
    Histories history =
        Histories.empty().person(1, DS).person(2, DS).commit("2026-05-01", 1, "x.py");
    for (int i = 0; i < 5; i++) {
      history.model(model("m" + i).born("2026-03-01").released("2026-05-20").module("x.py"));
    }
    Measurement measured = measure(history);
    assertThat(Measured.estimate(measured, "paired-releases").status()).isEqualTo(Status.REFUSED);
    assertThat(measured.findings()).isEmpty();
  }

  @Test
  void whereAllWerePairedOnNobodyAsksWhatKeptTheOthers() {
    Histories history = team();
    for (int i = 0; i < 5; i++) {
      history.model(model("m" + i).born("2026-03-01").released("2026-05-20").module("x.py"));
    }
    assertThat(Measured.finding(measure(history), "paired").question()).startsWith("What makes");
  }

  @Test
  void withoutCommitsItRefuses() {
    assertThat(measure(Histories.empty()).status()).isEqualTo(Status.REFUSED);
  }

  private static Histories team() {
    return Histories.empty()
        .person(1, DS)
        .person(2, DE)
        .person(3, DS)
        .commit("2026-05-01", 1, List.of(2), List.of(), List.of(), true, "x.py")
        .commit("2026-05-02", 1, List.of(3), List.of(), List.of(), true, "x.py")
        .commit("2026-05-03", 1, "x.py")
        .commit("2026-05-04", 2, "y.py");
  }

  private static Measurement measure(Histories history) {
    return new Pairing().measure(history.build());
  }
}
