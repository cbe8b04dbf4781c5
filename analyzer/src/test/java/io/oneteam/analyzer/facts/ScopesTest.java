package io.oneteam.analyzer.facts;

import static io.oneteam.analyzer.Histories.DS;
import static io.oneteam.analyzer.Models.model;
import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.analyzer.Histories;
import io.oneteam.domain.lineage.Model;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which model a commit is work on. */
class ScopesTest {
  @Test
  void aDeclaredModuleIsTheModelsEvenWithoutAnExtraction() {
    Histories history =
        Histories.empty()
            .person(1, DS)
            .declare("price", "pricing/price/**")
            .model(model("price").born("2026-04-01").module("pricing/old.py"))
            .model(model("cost").born("2026-04-01").module("pricing/cost.py"))
            .commit("2026-04-02", 1, "pricing/price/fit.py")
            .commit("2026-04-03", 1, "pricing/old.py")
            .commit("2026-04-04", 1, "pricing/cost.py")
            .commit("2026-04-05", 1, "pricing/io.py");
    assertThat(models(history))
        .containsExactly(List.of("price"), List.of("price"), List.of("cost"), List.of());
  }

  private static List<List<String>> models(Histories history) {
    Facts facts = Facts.of(history.build());
    return facts.history().commits().stream()
        .map(commit -> facts.scopes().models(commit).stream().map(Model::name).toList())
        .toList();
  }
}
