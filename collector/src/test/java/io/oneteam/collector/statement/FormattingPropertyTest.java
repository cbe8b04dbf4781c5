package io.oneteam.collector.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random statements, written in two random layouts, and with one token changed. */
class FormattingPropertyTest {
  private static final int ROUNDS = 3_000;

  @Test
  void layoutNeverChangesAHashAndCodeAlwaysDoes() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      List<String> tokens = new ArrayList<>(List.of("x", "="));
      expression(new Random(seed), tokens, 3);
      Random layout = new Random(seed + 1_000_000L);
      String once = write(tokens, layout);
      String again = write(tokens, layout);
      assertThat(StatementTest.hashes(Language.PYTHON, again))
          .as("%s%n---%n%s", once, again)
          .isEqualTo(StatementTest.hashes(Language.PYTHON, once))
          .hasSize(1);

      List<String> changed = new ArrayList<>(tokens);
      changed.set(changed.lastIndexOf(lastName(tokens)), "other");
      assertThat(StatementTest.hashes(Language.PYTHON, write(changed, layout)))
          .isNotEqualTo(StatementTest.hashes(Language.PYTHON, once));
    }
  }

  private static String lastName(List<String> tokens) {
    return tokens.stream()
        .filter(token -> token.matches("[a-e]"))
        .reduce((a, b) -> b)
        .orElseThrow();
  }

  private static void expression(Random random, List<String> tokens, int depth) {
    tokens.add(String.valueOf((char) ('a' + random.nextInt(5))));
    int shape = depth == 0 ? 0 : random.nextInt(6);
    if (shape == 1) {
      call(random, tokens, depth, "(", ")");
    } else if (shape == 2) {
      tokens.add("+");
      expression(random, tokens, depth - 1);
    } else if (shape == 3) {
      tokens.addAll(List.of(".", "m"));
      call(random, tokens, depth, "(", ")");
    } else if (shape == 4) {
      tokens.addAll(List.of("==", "'text " + random.nextInt(9) + "'"));
    } else if (shape == 5) {
      tokens.add("*");
      call(random, tokens, depth, "[", "]");
    }
  }

  private static void call(
      Random random, List<String> tokens, int depth, String open, String close) {
    tokens.add(open);
    int arguments = 1 + random.nextInt(3);
    for (int i = 0; i < arguments; i++) {
      if (i > 0) {
        tokens.add(",");
      }
      expression(random, tokens, depth - 1);
    }
    tokens.add(close);
  }

  private static String write(List<String> tokens, Random random) {
    StringBuilder text = new StringBuilder();
    int brackets = 0;
    boolean wrapped = random.nextInt(3) == 0;
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      if (token.equals(")") || token.equals("]")) {
        boolean comma = random.nextInt(3) == 0;
        text.append(comma ? gap(random, true) + "," : "").append(gap(random, true));
        brackets--;
      }
      text.append(token.startsWith("'") && random.nextBoolean() ? token.replace('\'', '"') : token);
      if (token.equals("(") || token.equals("[")) {
        brackets++;
      }
      if (i == 1 && wrapped) {
        text.append(" (");
      }
      text.append(gap(random, brackets > 0 || (wrapped && i > 1)));
    }
    return text.append(wrapped ? "\n)" : "")
        .append(random.nextBoolean() ? "  # end\n" : "\n")
        .toString();
  }

  private static String gap(Random random, boolean mayBreak) {
    return switch (random.nextInt(mayBreak ? 6 : 3)) {
      case 0 -> "";
      case 1 -> " ";
      case 2 -> random.nextInt(4) == 0 ? " \\\n    " : "  ";
      case 3 -> "\n        ";
      case 4 -> "  # why, (not\n  ";
      default -> "\n\n\t";
    };
  }
}
