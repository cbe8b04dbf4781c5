package io.oneteam.domain.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WildcardTest {
  @Test
  void matchesWhatAnExpressionOfItsPartsMatches() {
    int matching = 0;
    Random random = new Random(3);
    for (int i = 0; i < 40_000; i++) {
      String pattern = "";
      String expression = "";
      for (int left = 1 + random.nextInt(5); left > 0; left--) {
        int part = random.nextInt(7);
        String letter = letter(random);
        pattern += part < 3 ? letter : new String[] {"*", "?", "[ab]", "\\*"}[part - 3];
        expression += part < 3 ? letter : new String[] {".*", ".", "[ab]", "\\*"}[part - 3];
      }
      String name = "";
      for (int left = random.nextInt(6); left > 0; left--) {
        name += random.nextInt(9) == 0 ? "*" : letter(random);
      }
      boolean expected = Pattern.matches(expression, name);
      assertThat(new Wildcard(pattern).matches(name))
          .as("%s on %s", pattern, name)
          .isEqualTo(expected);
      matching += expected ? 1 : 0;
    }
    assertThat(matching).isGreaterThan(1_000);
  }

  private static String letter(Random random) {
    return String.valueOf((char) ('a' + random.nextInt(2)));
  }
}
