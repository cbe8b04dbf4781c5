package io.oneteam.domain.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.lineage.FileContent;
import io.oneteam.domain.lineage.FileContent.Kind;
import io.oneteam.domain.lineage.FileContent.Problem;
import io.oneteam.domain.lineage.Statement;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentStoreTest {
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

    assertThat(contents.known(1)).hasSize(1200).doesNotContain("ffff");
    assertThat(contents.known(1, List.of("0001", "eeee", "ffff"))).containsExactly("0001");
    assertThat(contents.load(1, List.of("0001", "ffff", "eeee")))
        .isEqualTo(Map.of("0001", content("0001", 1), "ffff", missing));
    assertThat(contents.load(2, List.of("0001"))).isEqualTo(Map.of("0001", content("0001", 99)));
    assertThat(contents.loadAll(1)).hasSize(1201).containsEntry("04af", content("04af", 1199));
    assertThat(contents.problems(1)).isEqualTo(Map.of(Problem.MISSING, 1));

    contents.save(1, List.of(content("ffff", 5)));
    assertThat(contents.problems(1)).isEmpty();
    assertThat(contents.load(1, List.of())).isEmpty();
    List<String> order = new ArrayList<>();
    contents.forEach(1, content -> order.add(content.blob()));
    assertThat(order).hasSize(1201).isSorted();
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
        io.oneteam.domain.lineage.Signs.NONE,
        null);
  }
}
