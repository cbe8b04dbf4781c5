package io.oneteam.domain.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContentCodecTest {
  @Test
  void whatIsEncodedComesBack() {
    FileContent content = full();
    assertThat(new ContentCodec().decode("ab12", ContentCodec.encode(content))).isEqualTo(content);
  }

  @Test
  void everyProblemComesBack() {
    for (FileContent.Problem problem : FileContent.Problem.values()) {
      FileContent content =
          FileContent.unreadable("00", FileContent.Kind.NOTEBOOK, "jupyter", problem);
      assertThat(new ContentCodec().decode("00", ContentCodec.encode(content))).isEqualTo(content);
    }
  }

  @Test
  void aStatementCostsFewBytes() {
    Random random = new Random(7);
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      statements.add(new Statement(random.nextLong(), random.nextInt(), i % 100, false, false));
    }
    FileContent empty = full();
    FileContent many =
        new FileContent(
            "ab12",
            empty.kind(),
            empty.format(),
            empty.language(),
            statements,
            List.of(),
            empty.cells(),
            empty.origin(),
            List.of(),
            List.of(),
            List.of(),
            empty.signs(),
            null);
    assertThat(ContentCodec.encode(many).length).isLessThan(14_100);
  }

  @Test
  void versionsOfAFileShareTheirDefinitions() {
    ContentCodec codec = new ContentCodec();
    byte[] bytes = ContentCodec.encode(full());
    assertThat(codec.decode("01", bytes).definitions().get(0))
        .isSameAs(codec.decode("02", bytes).definitions().get(0));
  }

  @Test
  void refusesWhatItCannotRead() {
    byte[] bytes = ContentCodec.encode(full());
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> new ContentCodec().decode("ab12", cut))
          .isInstanceOf(IllegalArgumentException.class);
    }
    bytes[0] = 99;
    assertThatThrownBy(() -> new ContentCodec().decode("ab12", bytes)).hasMessageContaining("99");
  }

  /** A content with something in every field. */
  static FileContent full() {
    return new FileContent(
        "ab12",
        FileContent.Kind.NOTEBOOK,
        "jupyter-4",
        "python",
        List.of(
            new Statement(Long.MIN_VALUE, -1, 3, true, false),
            new Statement(42, 7, 70_000, false, true)),
        List.of(
            new Definition("prévoir", Definition.Kind.FUNCTION, 20, Sketch.of(new int[] {3, -1}))),
        new FileContent.Cells(12, 0.25, true, true, 0x0123456789abcdefL),
        new FileContent.Origin("jupytext", "a b/ö:c.py", true),
        List.of("sklearn.svm.SVC", ".model"),
        List.of("./setup"),
        List.of(new Mention(Mention.Kind.IMAGE, "shop/model:1.2.3")),
        new Signs(1, 2, 3, 4, 5, 6, 7, 300),
        FileContent.Problem.TOO_LARGE);
  }
}
