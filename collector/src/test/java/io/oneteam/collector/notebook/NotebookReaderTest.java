package io.oneteam.collector.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.collector.ContentReader;
import io.oneteam.domain.lineage.FileContent.Problem;
import io.oneteam.domain.store.ContentStore;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookReaderTest {
  @TempDir Path home;

  @Test
  void everyBlobIsReadOnceAndKept() {
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      ContentStore contents = new ContentStore(store);
      NotebookReader reader = new NotebookReader(contents);
      try (ContentReader.Session session = reader.open(1)) {
        assertThat(session.wants("a.py", "01")).isTrue();
        assertThat(session.wants("a.csv", "02")).isFalse();
        session.accept("a.py", "01", bytes("x = f(1)\n"), false);
        session.accept("README.md", "03", bytes("# no notebook"), false);
        session.accept("big.ipynb", "04", bytes(""), true);
        session.missing("gone.ipynb", "05");
        assertThat(session.wants("copy/a.py", "01")).isFalse();
        session.flush();
        assertThat(contents.known(1, List.of("01", "02", "03", "04", "05")))
            .containsExactlyInAnyOrder("01", "04");
      }
      assertThat(contents.problems(1)).isEqualTo(Map.of(Problem.TOO_LARGE, 1, Problem.MISSING, 1));
      try (ContentReader.Session again = reader.open(1)) {
        assertThat(again.wants("a.py", "01")).isFalse();
        assertThat(again.wants("gone.ipynb", "05")).isTrue();
      }
      try (ContentReader.Session other = reader.open(2)) {
        assertThat(other.wants("a.py", "01")).isTrue();
      }
    }
  }

  @Test
  void severalThreadsMayBringBlobs() {
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      ContentStore contents = new ContentStore(store);
      try (ContentReader.Session session = new NotebookReader(contents).open(1)) {
        IntStream.range(0, 2000)
            .parallel()
            .forEach(i -> session.accept("a.py", "b" + i, bytes("x = f(" + i + ")\n"), false));
        session.flush();
        List<String> blobs = IntStream.range(0, 2000).mapToObj(i -> "b" + i).toList();
        assertThat(contents.known(1, blobs)).hasSize(2000);
        assertThat(contents.load(1, blobs).values())
            .hasSize(2000)
            .allMatch(content -> content.statements().size() == 1);
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
