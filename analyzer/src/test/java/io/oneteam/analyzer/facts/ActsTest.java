package io.oneteam.analyzer.facts;

import static io.oneteam.analyzer.Histories.DE;
import static io.oneteam.analyzer.Histories.DS;
import static io.oneteam.analyzer.Issues.issue;
import static io.oneteam.analyzer.Models.model;
import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.analyzer.Histories;
import io.oneteam.domain.history.Flow;
import io.oneteam.domain.lineage.Model;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActsTest {

  @Test
  void botsMergesAndBulkChangesDoNotAct() {
    Facts facts =
        Facts.of(
            Histories.empty()
                .person(1, DS)
                .bot(9)
                .commit("2026-05-01", 1, "a.py")
                .commit("2026-05-02", 9, "a.py")
                .commit("2026-05-03", 1, List.of(), List.of(), List.of(), false, "a.py")
                .build());
    assertThat(facts.acts()).extracting(Act::day).containsExactly(20574L);
  }

  @Test
  void everyKindOfContributionCounts() {
    Facts facts =
        Facts.of(
            Histories.empty()
                .person(1, DS)
                .person(2, DE)
                .commit("2026-05-01", 1, List.of(2), List.of(2), List.of(), true, "a.py")
                .issue(
                    issue("A-1", "2026-05-02")
                        .creator(1)
                        .status("2026-05-03", Flow.ACTIVE, 2)
                        .comment("2026-05-04", 1))
                .build());
    assertThat(facts.acts())
        .extracting(Act::kind)
        .containsExactly(
            Act.Kind.AUTHORED,
            Act.Kind.CO_AUTHORED,
            Act.Kind.REVIEWED,
            Act.Kind.CREATED,
            Act.Kind.MOVED,
            Act.Kind.COMMENTED);
  }

  @Test
  void manyCommitsOnOneDayAreOnePersonDay() {
    Facts facts =
        Facts.of(
            Histories.empty()
                .person(1, DS)
                .person(1, DE)
                .commit("2026-05-01T09:00", 1, "a.py")
                .commit("2026-05-01T10:00", 1, "a.py")
                .commit("2026-05-02T10:00", 1, "a.py")
                .build());
    Mix mix = Mix.of(facts.disciplines(), facts.acts());
    assertThat(mix.days()).isEqualTo(2);
    assertThat(mix.days(List.of(DS, DE))).containsExactly(1.0, 1.0);
  }

  @Test
  void filesKeepTheirNumberThroughRenames() {
    Facts facts =
        Facts.of(
            Histories.empty()
                .person(1, DS)
                .model(model("price").born("2026-05-01").module("src/new.py"))
                .commit("2026-05-01", 1, "src/old.py")
                .commit("2026-05-02", 1, "src/new.py <- src/old.py")
                .build());
    assertThat(facts.files().entries()).hasSize(1);
    assertThat(facts.scopes().models(facts.history().commits().get(0)))
        .extracting(Model::name)
        .containsExactly("price");
  }
}
