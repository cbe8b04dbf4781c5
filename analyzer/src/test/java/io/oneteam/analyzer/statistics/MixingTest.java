package io.oneteam.analyzer.statistics;

import static io.oneteam.analyzer.statistics.Samples.EXACT;
import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.analyzer.statistics.CollaborationGraph.Edge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MixingTest {
  private static final Map<String, String> EIGHT =
      Map.of(
          "ana", "DS", "ben", "DS", "cy", "DS", "dee", "DE", "eli", "DE", "fay", "SE", "gus", "SE",
          "hal", "ML");
  private static final List<Edge> EDGES =
      List.of(
          new Edge("ana", "ben", 6),
          new Edge("ana", "cy", 2.5),
          new Edge("ben", "cy", 1.5),
          new Edge("cy", "dee", 1),
          new Edge("dee", "eli", 3),
          new Edge("fay", "gus", 4),
          new Edge("gus", "hal", 2),
          new Edge("hal", "dee", 1.25),
          new Edge("ana", "hal", 0.5));

  // R: all permutations of the eight labels; igraph::assortativity_nominal on integer weights
  @Test
  void crossDisciplineWorkIsComparedWithRelabelling() {
    DisciplineMixing mixing = DisciplineMixing.of(EIGHT, EDGES);

    assertThat(mixing.labels()).containsExactly("DE", "DS", "ML", "SE");
    assertThat(mixing.people()).containsExactly(2, 3, 1, 2);
    assertThat(mixing.totalWeight()).isEqualTo(21.75);
    assertThat(mixing.crossShare()).isCloseTo(0.21839080459770122, EXACT);
    assertThat(mixing.crossShareExpected()).isCloseTo(0.8214285714285714, EXACT);
    assertThat(mixing.assortativity()).isCloseTo(0.6688370229389963, EXACT);
    assertThat(mixing.relabellings()).isEqualTo(1680);
    MixingChance chance = mixing.chance(1);
    assertThat(chance.exact()).isTrue();
    assertThat(chance.mean()).isCloseTo(0.8214285714285676, EXACT);
    assertThat(chance.asSiloed()).isEqualTo(2);
    assertThat(chance.pSiloed()).isCloseTo(0.0011904761904761906, EXACT);
    assertThat(chance.asMixed()).isEqualTo(1680);
    assertThat(chance.pMixed()).isEqualTo(1);
    assertThat(chance.range95().low()).isCloseTo(0.4827586206896552, EXACT);
    assertThat(chance.range95().high()).isEqualTo(1);
  }

  @Test
  void tablesAreSymmetricAndComplete() {
    DisciplineMixing mixing = DisciplineMixing.of(EIGHT, EDGES);

    assertThat(mixing.observed().get(1)).containsExactly(1.0, 10.0, 0.5, 0.0);
    assertThat(mixing.observed().get(0).get(1)).isEqualTo(1);
    assertThat(mixing.expected().get(0).get(0)).isCloseTo(0.7767857142857143, EXACT);
    assertThat(mixing.expected().get(0).get(1)).isCloseTo(4.660714285714286, EXACT);
    assertThat(mixing.ratio().get(2).get(2)).isNull();
    assertThat(mixing.ratio().get(1).get(1)).isCloseTo(4.291187739463601, EXACT);
    assertThat(mixing.matrix().get(0).get(0)).isCloseTo(0.13793103448275862, EXACT);
    assertThat(mixing.matrix().get(0).get(1)).isCloseTo(0.022988505747126436, EXACT);
  }

  @Test
  void manyRelabellingsAreSampled() {
    Map<String, String> people = new LinkedHashMap<>();
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      people.put("p" + (char) ('a' + i), i < 12 ? "DS" : "SE");
      edges.add(
          new Edge("p" + (char) ('a' + i), "p" + (char) ('a' + (i + 1) % 12 + i / 12 * 12), 1));
    }
    MixingChance chance = DisciplineMixing.of(people, edges).chance(3);

    assertThat(chance.exact()).isFalse();
    assertThat(chance.visited()).isEqualTo(9999);
    assertThat(chance.pSiloed()).isEqualTo((chance.asSiloed() + 1) / 10000.0);
    assertThat(chance.pMixed()).isEqualTo((chance.asMixed() + 1) / 10000.0);
    assertThat(chance.mean()).isCloseTo(12 / 23.0, Samples.COARSE_PER_CENT);
    assertThat(DisciplineMixing.of(people, edges).chance(3)).isEqualTo(chance);
  }

  @Test
  void edgesThatMakeNoSenseAreLeftOut() {
    Map<String, String> people = Map.of("a", "DS", "b", "SE");
    DisciplineMixing mixing =
        DisciplineMixing.of(
            people,
            List.of(
                new Edge("a", "b", 2),
                new Edge("a", "a", 5),
                new Edge("a", "nobody", 5),
                new Edge("nobody", "b", 5),
                new Edge("a", "b", -1),
                new Edge("a", "b", 0),
                new Edge("a", "b", Double.NaN),
                new Edge("a", "b", Double.POSITIVE_INFINITY)));

    assertThat(mixing.totalWeight()).isEqualTo(2);
    assertThat(mixing.crossShare()).isEqualTo(1);
  }

  @Test
  void withoutSharedWorkOrPeopleNothingIsSaid() {
    DisciplineMixing idle = DisciplineMixing.of(Map.of("a", "DS", "b", "SE"), List.of());
    assertThat(idle.crossShare()).isNull();
    assertThat(idle.assortativity()).isNull();
    assertThat(idle.matrix()).isNull();
    assertThat(idle.chance(1)).isNull();
    assertThat(idle.crossShareExpected()).isEqualTo(1);

    DisciplineMixing nobody = DisciplineMixing.of(Map.of(), List.of());
    assertThat(nobody.crossShareExpected()).isNull();
    assertThat(nobody.labels()).isEmpty();
    assertThat(DisciplineMixing.of(Map.of("a", "DS"), List.of()).expected())
        .containsExactly(List.of(0.0));
  }

  @Test
  void oneDisciplineHasNoAssortativity() {
    DisciplineMixing one =
        DisciplineMixing.of(Map.of("a", "DS", "b", "DS"), List.of(new Edge("a", "b", 1)));

    assertThat(one.assortativity()).isNull();
    assertThat(one.crossShare()).isZero();
    assertThat(one.chance(1).pSiloed()).isEqualTo(1);
  }

  @Test
  void everyItemGivesAPersonWeightOne() {
    CollaborationGraph graph =
        CollaborationGraph.of(
            List.of(
                List.of("ana", "ben"),
                List.of("cy", "ana", "ben"),
                List.of("dee"),
                List.of("ana", "ana", "ben"),
                List.of(),
                List.of("eli", "eli")));

    assertThat(graph.edges())
        .containsExactly(
            new Edge("ana", "ben", 2.5), new Edge("ana", "cy", 0.5), new Edge("ben", "cy", 0.5));
    assertThat(graph.sharedItems()).isEqualTo(3);
    assertThat(graph.soloItems()).isEqualTo(3);
  }

  // By hand: 3.293 + 1.098 + 0.164 * 2 - 0.321 * log(1 + 1)
  @Test
  void authorshipWeighsCreationOwnAndOthersChanges() {
    Authorship file = Authorship.of("ana", Map.of("ana", 2, "ben", 1));

    assertThat(file.degrees().get("ana")).isCloseTo(4.496499755040258, EXACT);
    assertThat(file.degrees().get("ben")).isCloseTo(3.104345455337537, EXACT);
    assertThat(file.authors()).containsExactly("ana");
    assertThat(Authorship.of(null, Map.of("ana", 4, "ben", 1)).degrees().get("ana"))
        .isCloseTo(3.726499755040258, EXACT);
    assertThat(Authorship.of(null, Map.of("ana", -4, "ben", 2)).degrees().get("ben"))
        .isCloseTo(3.293 + 0.328, EXACT);
    assertThat(Authorship.of(null, Map.of()).authors()).isEmpty();
    assertThat(Authorship.of("ana", Map.of()).authors()).containsExactly("ana");
  }

  @Test
  void aCreatorStaysAuthorUnderManyHands() {
    Map<String, Integer> hands = new LinkedHashMap<>();
    for (int i = 0; i < 33; i++) {
      hands.put("p" + i, 1);
    }
    Authorship file = Authorship.of("ana", hands);

    assertThat(file.degrees().get("ana")).isLessThan(3.293);
    assertThat(file.authors()).containsExactly("ana");
  }

  @Test
  void severalPeopleMayBeAuthors() {
    assertThat(Authorship.of("ben", Map.of("ben", 2, "ana", 8)).authors())
        .containsExactly("ana", "ben");
  }

  private static List<Authorship> files(String authors) {
    List<Authorship> files = new ArrayList<>();
    for (String file : authors.split(" ")) {
      List<String> names = file.equals("-") ? List.of() : List.of(file.split(""));
      files.add(new Authorship(new TreeMap<>(), names));
    }
    return files;
  }

  @Test
  void theGreedyAnswerCanBeWorseThanTheExactOne() {
    TruckFactor factor = TruckFactor.of(files("az az az az az y y y y x x x"));

    assertThat(factor.greedy()).isEqualTo(3);
    assertThat(factor.greedyOrder()).containsExactly("a", "z", "y");
    assertThat(factor.coverage()).containsExactly(1.0, 1.0, 7 / 12.0, 3 / 12.0);
    assertThat(factor.exact()).isEqualTo(2);
    assertThat(factor.files()).isEqualTo(12);
    assertThat(factor.authors()).isEqualTo(4);
  }

  @Test
  void exactlyHalfIsStillEnough() {
    assertThat(TruckFactor.of(files("a b")).exact()).isEqualTo(2);
    assertThat(TruckFactor.of(files("d c b a")).greedyOrder()).containsExactly("a", "b", "c");
  }

  @Test
  void filesWithoutAuthorCountAsUncovered() {
    TruckFactor factor = TruckFactor.of(files("a - -"));

    assertThat(factor.exact()).isZero();
    assertThat(factor.greedy()).isZero();
    assertThat(factor.coverage()).containsExactly(1 / 3.0);
    assertThat(TruckFactor.of(List.of())).isNull();
  }

  @Test
  void beyondTwentyAuthorsOnlyTheGreedyAnswerIsGiven() {
    String twenty = "a b c d e f g h i j k l m n o p q r s t";
    assertThat(TruckFactor.of(files(twenty)).exact()).isEqualTo(11);
    assertThat(TruckFactor.of(files(twenty + " u")).exact()).isNull();
    assertThat(TruckFactor.of(files(twenty + " u")).greedy()).isEqualTo(11);
  }
}
