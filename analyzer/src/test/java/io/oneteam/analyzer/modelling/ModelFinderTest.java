package io.oneteam.analyzer.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.analyzer.lineage.Story;
import io.oneteam.analyzer.milestone.TeamEvidence;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.lineage.Model.Certainty;
import io.oneteam.domain.lineage.Model.State;
import io.oneteam.domain.lineage.Signs;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.settings.Settings.FileSettings;
import io.oneteam.domain.settings.Settings.ModelSettings;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelFinderTest {
  private static final Signs TRAINS = new Signs(3, 2, 4, 0, 0, 1, 1, 0);
  private static final Signs LOOKS = new Signs(0, 0, 0, 9, 5, 1, 0, 0);

  private static Story story() {
    return new Story().commit("a0", "README.md=hello");
  }

  private static FoundModels find(Story story, Settings settings, int day) {
    return ModelFinder.find(
        new TeamEvidence(
            "team",
            List.of(story.lineage()),
            settings,
            List.of(),
            List.of(),
            List.of(),
            Story.START.plus(day, ChronoUnit.DAYS)));
  }

  private static List<Model> models(Story story) {
    return find(story, Settings.empty(), 10).models();
  }

  private static Settings settings(FileSettings files, ModelSettings... models) {
    Settings none = Settings.empty();
    return new Settings(
        null,
        List.of(),
        List.of(),
        none.jira(),
        null,
        List.of(),
        files,
        none.milestones(),
        List.of(models),
        none.disciplines(),
        none.inference(),
        none.period(),
        none.privacy(),
        none.zone(),
        none.reports());
  }

  @Test
  void aNotebookThatTrainsAndChangesIsLikelyAModel() {
    Model model =
        models(
                story()
                    .does("pricing.ipynb", TRAINS)
                    .commit("b0", "pricing.ipynb=a b c d e")
                    .commit("c0", "pricing.ipynb=a b c d e f"))
            .get(0);
    assertThat(model.name()).isEqualTo("pricing");
    assertThat(model.certainty()).isEqualTo(Certainty.LIKELY);
    assertThat(model.why()).contains("trains (+2)").contains("more than one code version (+1)");
    assertThat(model.state()).isEqualTo(State.NOTEBOOK);
    assertThat(model.extractedShare()).isZero();
  }

  @Test
  void tutorialsBenchmarksAndExplorationAreNone() {
    List<Model> models =
        models(
            story()
                .does("docs/tutorials/fit.ipynb", TRAINS)
                .does("benchmark_speed.ipynb", LOOKS)
                .does("eda.ipynb", LOOKS)
                .does("_sources/guide/fit.ipynb", TRAINS)
                .commit(
                    "b0",
                    "docs/tutorials/fit.ipynb=a b c d e",
                    "benchmark_speed.ipynb=f g h i j",
                    "eda.ipynb=k l m n o",
                    "_sources/guide/fit.ipynb=p q r s t u"));
    assertThat(models).hasSize(4).allMatch(model -> model.certainty() == Certainty.UNLIKELY);
  }

  @Test
  void whatMovedIntoAModuleSpeaksForAModel() {
    Model model =
        models(story().commit("b0", "n.ipynb=a b c d e f").commit("c0", "shop/m.py=a b c")).get(0);
    assertThat(model.why()).contains("its code moved into modules (+4)");
    assertThat(model.state()).isEqualTo(State.LIBRARY);
    assertThat(model.modules()).containsExactly(new Model.ModulePath("shop", "shop/m.py"));
    assertThat(model.extractedShare()).isEqualTo(0.5);
  }

  @Test
  void whatLeftTheModulesAgainSpeaksLess() {
    Model model =
        models(
                story()
                    .commit("b0", "n.ipynb=a b c d e f")
                    .commit("c0", "shop/m.py=a b c")
                    .commit("d0", "-shop/m.py"))
            .get(0);
    assertThat(model.why()).contains("its code moved into modules and left them again (+2)");
    assertThat(model.state()).isEqualTo(State.NOTEBOOK);
  }

  @Test
  void testsAndHelpersAreNone() {
    assertThat(
            models(
                story()
                    .does("tests/visuals/fares.ipynb", TRAINS)
                    .does("lib/fare_utils.ipynb", TRAINS)
                    .commit(
                        "b0",
                        "tests/visuals/fares.ipynb=a b c d e",
                        "lib/fare_utils.ipynb=p q r s t")))
        .hasSize(2)
        .allMatch(model -> !model.counted());
  }

  @Test
  void whereAFamilyIsByNowSaysWhatItIsFor() {
    Story moved =
        story()
            .does("nb/fit.ipynb", TRAINS)
            .commit("b0", "nb/fit.ipynb=a b c d e f")
            .commit("c0", "tutorials/fit2.ipynb=a b c d e f")
            .commit("d0", "-nb/fit.ipynb");
    assertThat(models(moved)).singleElement().matches(model -> !model.counted());
    Story gaveCode =
        story()
            .does("nb/fit.ipynb", TRAINS)
            .commit("b0", "nb/fit.ipynb=a b c d e f")
            .commit("c0", "tutorials/fit2.ipynb=a b c d e f")
            .commit("d0", "-nb/fit.ipynb", "shop/m.py=a b c");
    assertThat(models(gaveCode)).singleElement().matches(Model::counted);
  }

  @Test
  void copiesAreOneModelNamedAfterTheOneThatWentFurthest() {
    List<Model> models =
        models(
            story()
                .commit("b0", "first.ipynb=a b c d e f")
                .commit("c0", "second.ipynb=a b c d x y z")
                .commit("d0", "shop/m.py=x y z"));
    assertThat(models).hasSize(1);
    assertThat(models.get(0).name()).isEqualTo("second");
    assertThat(models.get(0).notebooks()).hasSize(2);
  }

  @Test
  void aNameThatSaysNothingGivesWayToAnEarlierOne() {
    assertThat(
            models(
                story()
                    .commit("b0", "fares_with_weather.ipynb=a b c d e f", "2020.ipynb=p q r s t")
                    .commit("c0", "-fares_with_weather.ipynb", "basic/final.ipynb=a b c d e f")
                    .commit("d0", "zones-Copy1.ipynb=u v w x y z")))
        .extracting(Model::name)
        .containsExactlyInAnyOrder("fares_with_weather", "shop: 2020", "zones");
  }

  @Test
  void amongMovesOfOneDayTheLargestIsTheMilestone() {
    Model model =
        models(
                story()
                    .commit("b0", "n.ipynb=a b c d e f g h")
                    .commit("c0", "lib/a.py=a b x1 x2 x3 x4 x5 x6", "shop/z.py=c d e f g"))
            .get(0);
    assertThat(model.milestones())
        .filteredOn(each -> each.kind() == Milestone.Kind.EXTRACTED)
        .extracting(Milestone::detail)
        .containsExactly("n.ipynb into shop/z.py");
  }

  @Test
  void declaredModelsDecideAndGlobsOverride() {
    Story story =
        story()
            .commit(
                "b0", "price/a.ipynb=a b c d e", "price/b.ipynb=p q r s t", "x.ipynb=u v w x y");
    FoundModels found =
        find(
            story,
            settings(
                new FileSettings(List.of(), List.of("x.ipynb"), List.of(), List.of()),
                new ModelSettings("Pricing", List.of("price/*.ipynb"), List.of(), null)),
            10);
    assertThat(found.models()).extracting(Model::name).containsExactly("Pricing", "x");
    assertThat(found.models().get(0).certainty()).isEqualTo(Certainty.DECLARED);
    assertThat(found.models().get(0).notebooks()).hasSize(2);
    assertThat(found.models().get(1).why()).isEqualTo("the configuration says it is none");
  }

  @Test
  void namesStayDifferentAndSaySomething() {
    List<Model> models =
        models(
            story()
                .commit(
                    "b0",
                    "price/train.ipynb=a b c d e",
                    "stock/train.ipynb=p q r s t",
                    "x/pump.ipynb=f g h i j",
                    "y/pump.ipynb=k l m n o"));
    assertThat(models)
        .extracting(Model::name)
        .containsExactlyInAnyOrder("price/train", "stock/train", "x/pump", "y/pump");
  }

  @Test
  void rest90DaysIsDormantButNoEnding() {
    Story story = story().does("n.ipynb", TRAINS).commit("b0", "n.ipynb=a b c d e");
    assertThat(find(story, Settings.empty(), 80).models().get(0).dormant()).isFalse();
    Model model = find(story, Settings.empty(), 200).models().get(0);
    assertThat(model.dormant()).isTrue();
    assertThat(model.state()).isEqualTo(State.NOTEBOOK);
  }

  @Test
  void theFirstCommitIsBornBeforeTheWindow() {
    Model model = models(new Story().commit("a0", "n.ipynb=a b c d e")).get(0);
    assertThat(model.beforeWindow()).isTrue();
    assertThat(model.born()).contains(Instant.parse("2024-01-01T00:00:00Z"));
  }

  @Test
  void missingEvidenceOfProductionIsSaid() {
    Story story =
        story()
            .commit("b0", "n.ipynb=a b c d e f")
            .does("n.ipynb", TRAINS)
            .commit("c0", "shop/m.py=a b c");
    assertThat(find(story, Settings.empty(), 10).notes())
        .anyMatch(note -> note.sentence().startsWith("No evidence of production"));
  }
}
