package io.oneteam.reporter.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void ofManyCategoriesAnEvenChoiceIsWrittenBelowTheAxis() {
    var weeks = IntStream.range(0, 26).mapToObj(week -> "week " + week).toList();
    assertThat(Numbers.written(weeks)).hasSize(26);
    assertThat(Numbers.written(weeks).stream().filter(name -> !name.isEmpty()))
        .containsExactly("week 0", "week 4", "week 8", "week 12", "week 16", "week 20", "week 24");
  }
}
