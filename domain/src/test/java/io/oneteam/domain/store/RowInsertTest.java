package io.oneteam.domain.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class RowInsertTest {
  private static final String QUOTED = "O'Brien \"the\" \\ ?";

  @Test
  void insertsAnyNumberOfRows() {
    try (Store store = Store.open(StoreLocation.inMemory())) {
      check(store.template(), "VARBINARY");
    }
  }

  @Test
  void insertsAnyNumberOfRowsIntoPostgres() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Store store =
            Store.open(
                new StoreLocation(
                    postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"))) {
      check(store.template(), "BYTEA");
    }
  }

  /** Full statements, rests, and a first row whose nulls tell nothing of their columns' types. */
  private static void check(JdbcTemplate template, String bytes) {
    for (int rows : List.of(0, 1, 64, 65, 200, 1024, 1100)) {
      template.execute(
          "CREATE TABLE kept (id BIGINT, number INT, name VARCHAR, raw " + bytes + ")");
      RowInsert.all(
          template,
          "kept",
          List.of("id", "number", "name", "raw"),
          into -> {
            for (int i = 0; i < rows; i++) {
              boolean none = i % 2 == 0;
              into.add(i, none ? null : i, none ? null : QUOTED, none ? null : new byte[] {7});
            }
          });
      List<Map<String, Object>> found = template.queryForList("SELECT * FROM kept ORDER BY id");
      assertThat(found).hasSize(rows);
      for (int i = 0; i < rows; i++) {
        boolean none = i % 2 == 0;
        assertThat(found.get(i))
            .containsEntry("id", (long) i)
            .containsEntry("number", none ? null : i)
            .containsEntry("name", none ? null : QUOTED)
            .containsEntry("raw", none ? null : new byte[] {7});
      }
      template.execute("DROP TABLE kept");
    }
  }
}
