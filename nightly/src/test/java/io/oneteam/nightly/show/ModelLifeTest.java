package io.oneteam.nightly.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.lineage.Extraction;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.lineage.NotebookLineage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelLifeTest {
  private static final Instant BORN = Instant.parse("2024-01-01T10:00:00Z");
  private static final Instant MOVED = Instant.parse("2024-01-31T10:00:00Z");
  private static final Instant NOW = Instant.parse("2024-04-10T10:00:00Z");

  private static Model model(String name) {
    return new Model(
        name,
        false,
        Model.Certainty.LIKELY,
        "score 6: trains (+2)",
        Model.State.LIBRARY,
        true,
        List.of(
            new NotebookLineage(
                "shop",
                "new.ipynb",
                List.of("old.ipynb", "new.ipynb"),
                BORN,
                BORN,
                "abc123",
                true,
                BORN,
                null,
                2,
                9,
                false,
                0,
                0)),
        List.of(new Model.ModulePath("shop", "shop/m.py")),
        List.of(
            new Extraction(
                "shop",
                "new.ipynb",
                "shop/m.py",
                "def4567890abc",
                MOVED,
                MOVED,
                Extraction.Strength.STRONG,
                Extraction.Change.VERBATIM,
                7,
                0.5,
                true,
                false,
                List.of("copy.ipynb"))),
        List.of(
            milestone(Milestone.Kind.BORN, BORN, "old.ipynb"),
            milestone(Milestone.Kind.EXTRACTED, MOVED, "new.ipynb into shop/m.py")),
        0.25,
        List.of(
            new Model.ShareExtracted("shop", "abc123", BORN, 0),
            new Model.ShareExtracted("shop", "def4567890abc", MOVED, 0.25)),
        List.of(),
        true);
  }

  private static Milestone milestone(Milestone.Kind kind, Instant at, String detail) {
    return new Milestone(kind, at, at, "def4567890abc", "shop", Milestone.Evidence.COMMIT, detail);
  }

  @Test
  void aLifeShowsEveryPieceOfEvidence() {
    assertThat(ModelLife.lines(model("pricing"), NOW, ZoneOffset.UTC))
        .contains(
            "pricing",
            "  in a library, dormant, born at or before 2024-01-01, 100 days ago",
            "  likely: score 6: trains (+2)",
            "  in modules: 25 % of its statements",
            "  extracted              2024-01-31; 2024-01-31; commit: new.ipynb into shop/m.py"
                + " def4567890 (+30 days)",
            "    was old.ipynb, new.ipynb",
            "Share in modules over time",
            "  2024-01-01   0 % shop abc123",
            "  2024-01-31  25 % shop def4567890",
            "  2024-01-31 def4567890 new.ipynb → shop/m.py",
            "    strong, verbatim, 7 statements, 50 % of the addition, both in one commit, also in"
                + " copy.ipynb");
  }

  @Test
  void aListShowsStateAndAge() {
    assertThat(ModelList.lines(List.of(model("pricing")), NOW, ZoneOffset.UTC))
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("pricing ")
                    .contains("in a library, dormant", "likely", "≤2024-01-01", "100 days", "25 %"))
        .contains("1 of 1 count as models; last code change 2024-01-01.");
    assertThat(ModelList.lines(List.of(), NOW, ZoneOffset.UTC))
        .containsExactly("No notebook was found, and no model is declared.");
  }

  @Test
  void daysAreThoseOfTheConfiguredZone() {
    ZoneOffset west = ZoneOffset.ofHours(-12);
    assertThat(ModelLife.lines(model("pricing"), NOW, west).get(1))
        .contains("born at or before 2023-12-31");
    assertThat(ModelList.lines(List.of(model("pricing")), NOW, west))
        .contains("1 of 1 count as models; last code change 2023-12-31.");
  }

  @Test
  void hostileNamesDoNotReachTheTerminal() {
    assertThat(String.join("", ModelLife.lines(model("a\u001b[31mb\u202e"), NOW, ZoneOffset.UTC)))
        .doesNotContain("\u001b", "\u202e");
  }
}
