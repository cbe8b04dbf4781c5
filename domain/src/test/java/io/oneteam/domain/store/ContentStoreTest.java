package io.oneteam.domain.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.lineage.Definition;
import io.oneteam.domain.lineage.FileContent;
import io.oneteam.domain.lineage.FileContent.Kind;
import io.oneteam.domain.lineage.FileContent.Problem;
import io.oneteam.domain.lineage.Signs;
import io.oneteam.domain.lineage.Sketch;
import io.oneteam.domain.lineage.Statement;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentStoreTest {
  /** What an earlier version of the codec might have written. */
  private static final byte[] OLD = {1, 0, 0};

  @TempDir Path home;

  @Test
  void keepsContentsInOneFile() {
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      check(store);
    }
  }

  @Test
  void keepsContentsOnPostgres() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Store store =
            Store.open(
                new StoreLocation(
                    postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"))) {
      check(store);
    }
  }

  private static void check(Store store) {
    ContentStore contents = new ContentStore(store);
    FileContent missing = FileContent.unreadable("ffff", Kind.MODULE, "python", Problem.MISSING);
    List<FileContent> many = new ArrayList<>();
    for (int i = 0; i < 1200; i++) {
      many.add(content(String.format("%04x", i), i));
    }
    contents.save(1, many);
    contents.save(1, List.of(missing, missing));
    contents.save(2, List.of(content("0001", 99)));
    contents.save(3, List.of(largest()));
    assertThat(all(contents, 3)).isEqualTo(Map.of("0001", largest()));

    assertThat(contents.any(1)).isTrue();
    assertThat(contents.any(4)).isFalse();
    assertThat(contents.known(1, List.of("0001", "eeee", "ffff"))).containsExactly("0001");
    assertThat(contents.load(1, List.of("0001", "ffff", "eeee")))
        .isEqualTo(Map.of("0001", content("0001", 1), "ffff", missing));
    assertThat(contents.load(2, List.of("0001"))).isEqualTo(Map.of("0001", content("0001", 99)));
    assertThat(all(contents, 1)).hasSize(1200).containsEntry("04af", content("04af", 1199));
    assertThat(contents.problems(1)).isEqualTo(Map.of(Problem.MISSING, 1));

    contents.save(1, List.of(content("ffff", 5)));
    assertThat(contents.problems(1)).isEmpty();
    assertThat(contents.load(1, List.of())).isEmpty();
    assertThat(all(contents, 1)).hasSize(1201);
    contents.save(2, List.of(FileContent.unreadable("eeee", Kind.NOTEBOOK, "", Problem.TOO_DEEP)));
    assertThat(contents.blobs(2, Kind.NOTEBOOK)).containsExactly("eeee");
    assertThat(all(contents, 2)).containsOnlyKeys("0001");

    store.jdbc().sql("UPDATE file_content SET content = ? WHERE blob = '0007'").param(OLD).update();
    assertThat(contents.known(1, List.of("0007", "0008"))).containsExactly("0008");
    assertThat(all(contents, 1)).hasSize(1200);
    assertThat(contents.load(1, List.of("0007"))).isEmpty();
  }

  private static Map<String, FileContent> all(ContentStore contents, int repository) {
    return contents.load(repository, contents.blobs(repository, Kind.MODULE));
  }

  /** As much as a reader keeps of one file. */
  private static FileContent largest() {
    int[] hashes = IntStream.range(0, 200).map(i -> i * 0x9E3779B9).toArray();
    List<Statement> statements = new ArrayList<>();
    List<Definition> definitions = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      statements.add(new Statement(i * 0x9E3779B97F4A7C15L, i, 500, false, false));
    }
    for (int i = 0; i < 1_000; i++) {
      definitions.add(
          new Definition("f".repeat(20) + i, Definition.Kind.CLASS, 9_000, Sketch.of(hashes)));
    }
    for (int i = 0; i < 500; i++) {
      texts.add("x".repeat(190) + i);
    }
    return new FileContent(
        "0001",
        Kind.MODULE,
        "python",
        "python",
        statements,
        definitions,
        FileContent.Cells.NONE,
        FileContent.Origin.HAND,
        texts,
        texts.subList(0, 200),
        List.of(),
        Signs.NONE,
        null);
  }

  private static FileContent content(String blob, long hash) {
    return new FileContent(
        blob,
        Kind.MODULE,
        "python",
        "python",
        List.of(new Statement(hash, 0, 7, false, false)),
        List.of(),
        FileContent.Cells.NONE,
        FileContent.Origin.HAND,
        List.of(),
        List.of(),
        List.of(),
        Signs.NONE,
        null);
  }
}
