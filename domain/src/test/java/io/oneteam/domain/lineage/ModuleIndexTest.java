package io.oneteam.domain.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oneteam.domain.lineage.ModuleIndex.Form;
import io.oneteam.domain.lineage.ModuleIndex.Sifted;
import io.oneteam.domain.lineage.ModuleIndex.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ModuleIndexTest {
  private static final Definition FIT =
      new Definition("fit", Definition.Kind.FUNCTION, 30, Sketch.of(new int[] {1, 2, 3}));
  private static final Definition PLOT =
      new Definition("plot", Definition.Kind.FUNCTION, 30, Sketch.of(new int[] {4, 5, 6}));

  @Test
  void tellsOfEveryVersionWhatIsAskedForAndNothingElse() {
    List<byte[]> segments = new ArrayList<>();
    segments.add(
        ModuleIndex.of(segments)
            .add(
                List.of(
                    new Version(module("a1", List.of(PLOT, FIT), 1, 2, 3), null),
                    new Version(module("a2", List.of(FIT), 2, 3, 4), "a1"))));
    segments.add(
        ModuleIndex.of(segments)
            .add(
                List.of(
                    new Version(module("a3", List.of(FIT), 2, 3, 4, 9), "a2"),
                    new Version(module("b1", List.of(FIT, FIT), 7), "unknown"))));
    ModuleIndex index = ModuleIndex.of(segments);

    Map<String, Sifted> sifted = index.sift(Set.of(1L, 4L, 7L), Set.of("fit"));

    Form fit = new Form("a1", 1);
    assertThat(sifted.get("a1").statements()).containsExactly(1);
    assertThat(sifted.get("a1").definitions()).containsExactly(fit);
    assertThat(sifted.get("a2").statements()).containsExactly(4);
    assertThat(sifted.get("a2").definitions()).containsExactly(fit);
    assertThat(sifted.get("a3")).isSameAs(sifted.get("a2"));
    assertThat(sifted.get("b1").statements()).containsExactly(7);
    assertThat(sifted.get("b1").definitions()).containsExactly(fit, new Form("b1", 1));
    assertThat(index.knows("a3")).isTrue();
    assertThat(index.knows("unknown")).isFalse();
  }

  @Test
  void aVersionTakesAsMuchRoomAsItChanges() {
    long[] many = LongStream.range(0, 2_000).toArray();
    long[] more = LongStream.range(0, 2_001).toArray();
    ModuleIndex index = ModuleIndex.of(List.of());
    index.add(List.of(new Version(module("a1", List.of(), many), null)));

    assertThat(index.add(List.of(new Version(module("a2", List.of(), more), "a1"))))
        .hasSizeLessThan(30);
    assertThat(index.add(List.of(new Version(module("a2", List.of(), more), "a1"))))
        .as("known already")
        .hasSizeLessThan(8);
  }

  @Test
  void whatCouldNotBeReadIsKnownButHoldsNothing() {
    ModuleIndex index = ModuleIndex.of(List.of());
    FileContent broken =
        FileContent.unreadable(
            "x", FileContent.Kind.MODULE, "python", FileContent.Problem.CONFLICT_MARKERS);
    index.add(List.of(new Version(broken, null)));

    assertThat(index.knows("x")).isTrue();
    assertThat(index.sift(Set.of(), Set.of())).isEmpty();
  }

  @Test
  void refusesSegmentsOfAnotherVersion() {
    byte[] segment = ModuleIndex.of(List.of()).add(List.of());
    segment[0]++;
    assertThatThrownBy(() -> ModuleIndex.of(List.of(segment)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("another version");
  }

  private static FileContent module(String blob, List<Definition> definitions, long... hashes) {
    return new FileContent(
        blob,
        FileContent.Kind.MODULE,
        "python",
        "python",
        LongStream.of(hashes).mapToObj(hash -> new Statement(hash, 0, 9, false, false)).toList(),
        definitions,
        FileContent.Cells.NONE,
        FileContent.Origin.HAND,
        List.of(),
        List.of(),
        List.of(),
        Signs.NONE,
        null);
  }
}
