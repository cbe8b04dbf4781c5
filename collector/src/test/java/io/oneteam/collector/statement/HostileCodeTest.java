package io.oneteam.collector.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HostileCodeTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void nothingTakesLongOrThrows(Language language) {
    String[] pieces = {
      "(",
      ")",
      "{",
      "}",
      "[",
      "'",
      "\"",
      "\"\"\"",
      "\\\"",
      "\\",
      "#",
      "#=",
      "/*",
      "*/",
      "--",
      "a;",
      "a,",
      "r\"(",
      "$$",
      "`",
      "%x",
      "%",
      "!",
      "?",
      "0x",
      "1e",
      ".",
      "=>",
      "@",
      "\n",
      "\r",
      "\0",
      "\uFEFF",
      "\uD800",
      "é",
      "def f(",
      "class A",
      "if x:",
      "x\n .y",
      "select ",
      "function ",
      "end\n",
      "{\n",
      "}\n",
      "a = 'b\n",
      "a = \"\\\"\n",
      "f <- function(x) {\n",
      "for i in x: ",
      "lambda x: ",
      "def f():\n ",
      "import a,",
      "from a import b,"
    };
    Assertions.assertTimeout(
        Duration.ofSeconds(60),
        () -> {
          for (String piece : pieces) {
            StatementTest.statements(language, piece.repeat(400_000 / piece.length()));
          }
        });
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void rubbishIsReadAsSomething(Language language) {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 500; i++) {
        text.append((char) (random.nextInt(5) == 0 ? random.nextInt(65536) : random.nextInt(128)));
      }
      assertThat(StatementTest.statements(language, text.toString())).isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aLineOfAMillionTokensIsCut(Language language) {
    CodeReader reader = new CodeReader();
    reader.read(language, "x = [" + "1, ".repeat(1_000_000) + "]\n");
    assertThat(reader.code().statements()).hasSizeBetween(2, 1000);
    assertThat(reader.code().statements()).allMatch(s -> s.tokens() <= Splitter.LONGEST);
  }
}
