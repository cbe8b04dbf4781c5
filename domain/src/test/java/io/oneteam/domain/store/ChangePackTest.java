package io.oneteam.domain.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oneteam.domain.history.BlobChange;
import io.oneteam.domain.history.Modification.Type;
import io.oneteam.domain.store.ChangePack.Row;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangePackTest {
  private static final Map<Integer, String> PATHS =
      Map.of(1, "a.ipynb", 2, "b.py", 3, "data.csv", 70_000, "späť/c.py");

  @Test
  void showsWhatBringsOrRemovesKnownContents() {
    ChangePack pack = ChangePack.of(List.of());
    List<byte[]> segments = new ArrayList<>();
    segments.add(
        pack.add(
            List.of(
                new Row(7, Type.ADDED, 1, null, id(1), null),
                new Row(7, Type.ADDED, 3, null, id(2), null),
                new Row(8, Type.MODIFIED, 3, null, id(3), id(2)),
                new Row(8, Type.MODIFIED, 1, null, id(4), id(1)),
                new Row(9, Type.DELETED, 3, null, null, id(3)),
                new Row(9, Type.DELETED, 1, null, null, id(4))),
            Map.of(1, "a.ipynb", 3, "data.csv")));
    segments.add(
        pack.add(
            List.of(
                new Row(65_536, Type.ADDED, 2, null, id(5), null),
                new Row(65_537, Type.RENAMED, 70_000, 2, id(6), id(5)),
                new Row(65_538, Type.RENAMED, 3, 70_000, id(7), id(6)),
                new Row(65_538, Type.RENAMED, 1, 3, id(8), id(7))),
            Map.of(2, "b.py", 70_000, "späť/c.py")));
    List<String> known = List.of(hex(1), hex(5), hex(6), hex(9));

    List<BlobChange> touching = ChangePack.of(segments).touching(known);

    assertThat(touching)
        .containsExactly(
            new BlobChange(7, Type.ADDED, "a.ipynb", null, hex(1), null),
            new BlobChange(9, Type.DELETED, "a.ipynb", null, null, hex(4)),
            new BlobChange(65_536, Type.ADDED, "b.py", null, hex(5), null),
            new BlobChange(65_537, Type.RENAMED, "späť/c.py", "b.py", hex(6), hex(5)),
            new BlobChange(65_538, Type.RENAMED, "data.csv", "späť/c.py", hex(7), hex(6)));
    assertThat(pack.touching(known)).isEqualTo(touching);
    assertThat(pack.lastCommit()).isEqualTo(65_538);
    assertThat(pack.knowsPath(70_000)).isTrue();
    assertThat(pack.knowsPath(69_999)).isFalse();
  }

  @Test
  void manySegmentsSayWhatOneSays() {
    Random random = new Random(1);
    List<Row> rows =
        IntStream.range(0, 20_000)
            .mapToObj(
                n ->
                    new Row(
                        n / 3 + 1,
                        Type.MODIFIED,
                        List.copyOf(new TreeMap<>(PATHS).keySet()).get(n % 4),
                        null,
                        id(random.nextInt(9_000)),
                        random.nextBoolean() ? id(random.nextInt(9_000)) : null))
            .toList();
    List<String> all = IntStream.range(0, 9_000).mapToObj(ChangePackTest::hex).toList();
    ChangePack one = ChangePack.of(List.of());
    one.add(rows, PATHS);
    List<byte[]> segments = new ArrayList<>();
    segments.add(ChangePack.of(segments).add(rows.subList(0, 9_999), PATHS));
    segments.add(ChangePack.of(segments).add(rows.subList(9_999, 10_002), Map.of()));
    segments.add(ChangePack.of(segments).add(rows.subList(10_002, 20_000), Map.of()));

    assertThat(ChangePack.of(segments).touching(all)).hasSize(20_000).isEqualTo(one.touching(all));
  }

  @Test
  void refusesSegmentsOfAnotherVersion() {
    byte[] segment = ChangePack.of(List.of()).add(List.of(), Map.of());
    segment[0]++;

    assertThatThrownBy(() -> ChangePack.of(List.of(segment)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static byte[] id(int number) {
    // The first bytes alone do not tell two ids apart.
    return ByteBuffer.allocate(20).putInt(number % 10).putInt(16, number).array();
  }

  private static String hex(int number) {
    return HexFormat.of().formatHex(id(number));
  }
}
