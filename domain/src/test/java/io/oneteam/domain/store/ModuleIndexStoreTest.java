package io.oneteam.domain.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.lineage.FileContent;
import io.oneteam.domain.lineage.FileContent.Kind;
import io.oneteam.domain.lineage.FileContent.Problem;
import io.oneteam.domain.lineage.ModuleIndex;
import io.oneteam.domain.lineage.ModuleIndex.Version;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleIndexStoreTest {
  private static final Version MODULE =
      new Version(FileContent.unreadable("a1", Kind.MODULE, "python", Problem.TOO_DEEP), null);

  @TempDir Path home;

  @Test
  void keepsIndexesInOneFile() {
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      check(store);
    }
  }

  @Test
  void keepsIndexesOnPostgres() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Store store =
            Store.open(
                new StoreLocation(
                    postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"))) {
      check(store);
    }
  }

  private static void check(Store store) {
    ModuleIndexStore indexes = new ModuleIndexStore(store);
    assertThat(indexes.read(1).segments()).isZero();
    byte[] segment = ModuleIndex.of(List.of()).add(List.of(MODULE));
    byte[] nothing = ModuleIndex.of(List.of()).add(List.of());

    assertThat(indexes.append(1, 0, segment)).isTrue();
    assertThat(indexes.append(1, 0, nothing)).as("another one was faster").isFalse();
    assertThat(indexes.append(1, 1, nothing)).isTrue();
    assertThat(indexes.append(2, 0, nothing)).isTrue();
    assertThat(indexes.read(1).index().knows("a1")).isTrue();
    assertThat(indexes.read(1).segments()).isEqualTo(2);
    assertThat(indexes.read(2).index().knows("a1")).isFalse();

    segment[1]++;
    store
        .jdbc()
        .sql("UPDATE module_index SET content = ? WHERE repository = 1 AND segment = 0")
        .param(segment)
        .update();
    assertThat(indexes.read(1).index().knows("a1")).as("of another version").isFalse();
    assertThat(indexes.append(1, 0, nothing)).as("written anew").isTrue();
  }
}
