package io.oneteam.collector.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineHashesTest {
  @Test
  void hashesOfLinesAreEqualWhenLinesAreWhereverTheyStand() {
    Random random = new Random(3);
    Map<String, Long> hashes = new HashMap<>();
    Map<Long, String> lines = new HashMap<>();
    for (int round = 0; round < 2000; round++) {
      List<String> text = text(random);
      byte[] content = String.join("", text).getBytes(StandardCharsets.ISO_8859_1);
      LineHashes read = new LineHashes();
      read.read(content, 0, content.length);
      assertThat(read.count()).isEqualTo(text.size()).isEqualTo(Lines.of(content).count());
      for (int i = 0; i < text.size(); i++) {
        String line = text.get(i);
        long hash = read.hashes()[i];
        assertThat(hashes.computeIfAbsent(line, key -> hash)).isEqualTo(hash);
        assertThat(lines.computeIfAbsent(hash, key -> line)).isEqualTo(line);
      }
    }
  }

  @Test
  void aPartBeginsAndEndsWithLines() {
    byte[] content = "first\nsecond, longer\nthird\n".getBytes(StandardCharsets.US_ASCII);
    LineHashes all = new LineHashes();
    all.read(content, 0, content.length);
    LineHashes part = new LineHashes();
    part.read(content, 6, 21);
    assertThat(part.count()).isEqualTo(1);
    assertThat(part.hashes()[0]).isEqualTo(all.hashes()[1]);
  }

  @Test
  void aNulIsFoundWhereGitLooksForIt() {
    for (int at : new int[] {0, 7, 8, 4001, 7999}) {
      byte[] content = "x".repeat(9000).getBytes(StandardCharsets.US_ASCII);
      content[at] = 0;
      assertThat(Lines.binary(content)).as("at %d", at).isTrue();
    }
    byte[] content = "x".repeat(9000).getBytes(StandardCharsets.US_ASCII);
    content[8000] = 0;
    assertThat(Lines.binary(content)).isFalse();
  }

  /** Short lines of few characters, vertical tabs (one above a newline) and zeros among them. */
  private static List<String> text(Random random) {
    List<String> lines = new ArrayList<>();
    int count = 1 + random.nextInt(8);
    for (int i = 0; i < count; i++) {
      StringBuilder line = new StringBuilder();
      int length = random.nextInt(20);
      for (int c = 0; c < length; c++) {
        line.append("a\u000b\u0009\u008a\u00ff".charAt(random.nextInt(5)));
      }
      boolean open = i == count - 1 && length > 0 && random.nextBoolean();
      lines.add(open ? line.toString() : line + "\n");
    }
    return lines;
  }
}
