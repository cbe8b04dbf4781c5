package io.oneteam.collector.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oneteam.collector.git.CommitText.Actor;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommitTextTest {
  private static final String TREE = "tree " + "a".repeat(40) + "\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A B <a@x> 1700000000 +0530   | A B | a@x | 1700000000 | 330",
        "A <a@x> 1700000000 -0800     | A | a@x | 1700000000 | -480",
        "A <a@x> 99999999999999 +0000 | A | a@x | 253402300799 | 0",
        "A <a@x> 99999999999999999999 | A | a@x | 0 | 0",
        "A <a@x> -5 +0000             | A | a@x | 0 | 0",
        "A <a@x>                      | A | a@x | 0 | 0",
        "A a@x 5                      | A a@x 5 | '' | 0 | 0",
        "<> 5 +9999                   | '' | '' | 5 | 5999"
      })
  void readsActorsHoweverMalformed(String line, String name, String email, long at, int offset) {
    CommitText text = new CommitText(bytes(TREE + "author " + line + "\n\nMessage"));
    assertThat(text.author()).isEqualTo(new Actor(name, email, at, offset));
    assertThat(text.committer()).isEqualTo(new Actor("", "", 0, 0));
    assertThat(text.message()).isEqualTo("Message");
  }

  @Test
  void decodesByTheEncodingHeader() {
    CommitText latin =
        new CommitText(
            bytes(TREE + "author J\u00F6rg <j@x> 1 +0000\nencoding ISO-8859-1\n\n\u00FC"));
    assertThat(latin.author().name()).isEqualTo("J\u00F6rg");
    assertThat(latin.message()).isEqualTo("\u00FC");
    assertThat(latin.encoding()).isEqualTo("ISO-8859-1");
    CommitText unknown = new CommitText(bytes(TREE + "encoding nonsense 8\n\nx"));
    assertThat(unknown.message()).isEqualTo("x");
  }

  @Test
  void keepsBothEndsOfAnEndlessMessage() {
    String message = "Subject\n\n" + "x".repeat(5_000_000) + "\n\nReviewed-by: A <a@x>";
    String read = new CommitText(bytes(TREE + "\n" + message)).message();
    assertThat(read).hasSizeLessThan(300_000).startsWith("Subject").endsWith("A <a@x>");
  }

  @Test
  void aCommitWithoutATreeIsDamaged() {
    assertThatThrownBy(() -> CommitText.links(ObjectId.zeroId(), bytes("author x")))
        .isInstanceOf(CorruptObjectException.class);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
