package io.oneteam.domain.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oneteam.domain.people.Identity;
import io.oneteam.domain.report.QualityLine;
import io.oneteam.domain.report.Reconciliation;
import io.oneteam.domain.store.IdentityRows.Fresh;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  private static final List<Identity> MANY =
      IntStream.rangeClosed(1, 200)
          .mapToObj(n -> new Identity(0, Identity.Kind.GIT, " P" + n, "p" + n + "@x.org", null))
          .toList();

  @TempDir Path home;

  @Test
  void migratesAnEmptyHomeAndOpensItAgain() {
    try (Store first = Store.open(StoreLocation.inHome(home))) {
      assertThat(new IdentityStore(first).idOf(Identity.Kind.GIT, "A", "a@example.org", null))
          .isEqualTo(1);
    }
    try (Store second = Store.open(StoreLocation.inHome(home))) {
      IdentityStore identities = new IdentityStore(second);
      assertThat(identities.idOf(Identity.Kind.GIT, "A", "a@example.org", null)).isEqualTo(1);
      assertThat(identities.idOf(Identity.Kind.GIT, "B", null, null)).isEqualTo(2);
    }
  }

  @Test
  void givesOneNumberThoughTwoAskAtOnce() {
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      IdentityStore one = new IdentityStore(store);
      IdentityStore other = new IdentityStore(store);
      assertThat(one.idOf(Identity.Kind.GIT, "A", "a@example.org", null)).isEqualTo(1);
      assertThat(other.idOf(Identity.Kind.GIT, "B", "b@example.org", null)).isEqualTo(2);
      assertThat(one.idOf(Identity.Kind.GIT, "B", "b@example.org", null)).isEqualTo(2);
    }
  }

  @Test
  void manyAreMetAtOnceAndNumberedInTheirOrder() {
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      IdentityStore identities = new IdentityStore(store);
      identities.meet(List.of(MANY.get(0), MANY.get(0)));
      identities.meet(MANY);
      assertThat(identities.all()).extracting(Identity::id).hasSize(200).endsWith(200);
      assertThat(identities.idOf(Identity.Kind.GIT, "P7", "p7@x.org", null)).isEqualTo(7);
    }
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      IdentityStore identities = new IdentityStore(store);
      identities.meet(MANY);
      assertThat(identities.all()).hasSize(200);
    }
  }

  @Test
  void whoAnotherProcessMetInTheMeantimeKeepsThatNumber() {
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      IdentityStore identities = new IdentityStore(store);
      IdentityRows.insert( // behind the back of what this process knows
          store,
          List.of(new Fresh(new Identity(1, Identity.Kind.GIT, "P9", "p9@x.org", null), null)));
      identities.meet(MANY);
      assertThat(identities.idOf(Identity.Kind.GIT, "P9", "p9@x.org", null)).isEqualTo(1);
      assertThat(identities.idOf(Identity.Kind.GIT, "P1", "p1@x.org", null)).isEqualTo(2);
      assertThat(identities.all()).hasSize(2);
    }
  }

  @Test
  void refusesAStoreOfANewerVersionInOneSentence() {
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      store
          .jdbc()
          .sql(
              "INSERT INTO \"flyway_core\" SELECT 99, '99', 'from the future', 'SQL', 'V99__x.sql',"
                  + " 1, 'sa', CURRENT_TIMESTAMP, 1, TRUE")
          .update();
    }
    assertThatThrownBy(() -> Store.open(StoreLocation.inHome(home)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("newer oneteam")
        .hasMessageContaining("99");
  }

  @Test
  void aSchemaChangeThatDiedHalfWayIsBegunAgain() throws IOException {
    StoreLocation location = StoreLocation.inHome(home);
    Path half = Files.writeString(home.resolve("store-next.mv.db"), "half a store");
    try (Store store = Store.open(location)) {
      new IdentityStore(store).idOf(Identity.Kind.GIT, "A", "a@example.org", null);
      // As an older version would have left it.
      store.jdbc().sql("DROP TABLE content_bundle").update();
      store.jdbc().sql("DROP TABLE change_pack").update();
      store.jdbc().sql("DELETE FROM \"flyway_lineage\" WHERE \"version\" = '4'").update();
    }
    assertThat(half).doesNotExist();
    Files.writeString(half, "half a store again");
    try (Store store = Store.open(location)) {
      assertThat(new IdentityStore(store).all()).hasSize(1);
      assertThat(store.jdbc().sql("SELECT COUNT(*) FROM change_pack").query(Long.class).single())
          .isZero();
    }
    assertThat(half).doesNotExist();
  }

  /** A script whose version is not written down would never be applied to a store that is there. */
  @Test
  void theNewestScriptOfEveryPartIsWrittenDown() {
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      for (String part : Migrations.PARTS.keySet()) {
        assertThat(
                store
                    .jdbc()
                    .sql("SELECT MAX(CAST(\"version\" AS INT)) FROM \"flyway_" + part + "\"")
                    .query(Integer.class)
                    .single())
            .as(part)
            .isEqualTo(Migrations.PARTS.get(part));
      }
      assertThat(Migrations.pending(store.dataSource())).isFalse();
    }
  }

  @Test
  void keepsWhatASourceSaidLast() {
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      checkSources(store);
    }
  }

  @Test
  void migratesAndWorksOnPostgres() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Store store =
            Store.open(
                new StoreLocation(
                    postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"))) {
      checkSources(store);
      assertThat(new IdentityStore(store).idOf(Identity.Kind.JIRA, "A", null, "acc")).isEqualTo(1);
    }
  }

  @Test
  void halfACharacterInANameIsTheSameNameTheNextNightOnPostgres() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      StoreLocation location =
          new StoreLocation(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
      String half = "A \uD83D b";
      for (int night = 0; night < 2; night++) {
        try (Store store = Store.open(location)) {
          IdentityStore identities = new IdentityStore(store);
          assertThat(identities.idOf(Identity.Kind.JIRA, half, null, "acc")).isEqualTo(1);
          assertThat(identities.all()).extracting(Identity::name).containsExactly("A \uFFFD b");
        }
      }
    }
  }

  private static void checkSources(Store store) {
    SourceStore sources = new SourceStore(store);
    Reconciliation balance =
        new Reconciliation(
            "repo", "commits", 3, 2, List.of(new Reconciliation.Explanation("missing object", 1)));
    QualityLine line = new QualityLine(QualityLine.Severity.GAP, "repo", "One is missing.", 1);
    sources.record("repo", List.of(balance), List.of(line));
    sources.record("repo", List.of(balance), List.of(line));
    assertThat(sources.reconciliations()).containsExactly(balance);
    assertThat(sources.qualityLines()).containsExactly(line);
    sources.advance("repo", "refs", "a");
    sources.advance("repo", "refs", "b");
    assertThat(sources.watermark("repo", "refs")).contains("b");
    assertThat(sources.watermark("repo", "other")).isEmpty();
  }
}
