package io.oneteam.analyzer.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CellSuppressionTest {
  @Test
  void hidesASmallCellAndOneBesideItInRowAndColumn() {
    List<List<Double>> values =
        List.of(List.of(7.0, 5.0, 9.0), List.of(4.0, 8.0, 6.0), List.of(3.0, 2.0, 1.0));
    List<List<Integer>> people = List.of(List.of(1, 5, 9), List.of(4, 8, 9), List.of(9, 9, 9));
    assertThat(CellSuppression.apply(values, people, 3))
        .isEqualTo(
            List.of(
                Arrays.asList(null, null, 9.0),
                Arrays.asList(null, null, 6.0),
                List.of(3.0, 2.0, 1.0)));
  }

  @Test
  void leavesATableOfLargeCellsAlone() {
    List<List<Double>> values = List.of(List.of(1.0, 0.0));
    assertThat(CellSuppression.apply(values, List.of(List.of(3, 0)), 3)).isEqualTo(values);
  }

  @Test
  void noRowOrColumnEverHidesASingleCell() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<List<Integer>> people =
          IntStream.range(0, 5)
              .mapToObj(r -> IntStream.range(0, 5).mapToObj(c -> random.nextInt(8)).toList())
              .toList();
      List<List<Double>> values =
          people.stream().map(row -> row.stream().map(Integer::doubleValue).toList()).toList();
      List<List<Double>> shown = CellSuppression.apply(values, people, 3);
      for (int i = 0; i < 5; i++) {
        int column = i;
        assertThat(hidden(shown.get(i))).isNotEqualTo(1);
        assertThat(shown.stream().filter(row -> row.get(column) == null).count()).isNotEqualTo(1);
      }
    }
  }

  private static long hidden(List<Double> row) {
    return row.stream().filter(value -> value == null).count();
  }
}
