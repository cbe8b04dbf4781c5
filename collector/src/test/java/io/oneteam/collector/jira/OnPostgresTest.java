package io.oneteam.collector.jira;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.collector.SourceOutcome;
import io.oneteam.domain.report.Reconciliation;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** From Jira's answers to the store, on PostgreSQL as on H2. */
class OnPostgresTest {
  private static final Instant FEBRUARY = Instant.parse("2025-02-01T12:00:00Z");
  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void severalNightsEndInTheSameStore(boolean cloud) throws IOException, SQLException {
    List<String> onH2;
    try (Night night = new Night(cloud, 30)) {
      onH2 = nights(night);
    }
    String name = cloud ? "cloud" : "data_center";
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    StoreLocation location =
        new StoreLocation(server.getJdbcUrl("postgres", name), "postgres", "postgres");
    try (Store store = Store.open(location);
        Night night = new Night(cloud, 30, store)) {
      assertThat(nights(night)).isEqualTo(onH2);
    }
  }

  /** What the store holds after a first night, one with faults and changes, and an idle one. */
  private static List<String> nights(Night night) throws IOException {
    List<String> seen = new ArrayList<>();
    ObjectNode fields = (ObjectNode) night.issues.get(10_001).path("fields");
    fields.put(
        "summary", "NUL \0, emoji \uD83D\uDE80, half a one \uD83D, and " + "\u00fc".repeat(3000));
    fields.putArray("labels").add("\u6a21\u578b").add("na\0ughty").add("x".repeat(400));
    ObjectNode creator = (ObjectNode) fields.path("creator");
    creator.put("displayName", "N\0L \uD83D " + "x".repeat(5000)).put("emailAddress", "a\0@b.c");
    night.collect();
    seen.add(night.dump() + night.balances());
    night.issues.move(10_003, FEBRUARY, "3", "In Progress", "6", "Closed");
    night.issues.delete(10_004);
    night.issues.rekey(10_005, "OTHER-1", FEBRUARY);
    night.issues.create(20_000, "TEAM-99", FEBRUARY);
    night.jira.arm("/search", 1, 3, Passing.UNAVAILABLE::happens);
    night.collect();
    seen.add(night.dump() + night.balances());
    assertThat(night.read()).hasSize(31);
    assertThat(night.balances()).allMatch(Reconciliation::balances);
    assertThat(night.collect()).isEqualTo(new SourceOutcome(0, 29, 0, false));
    seen.add(night.dump() + night.balances());
    assertThat(seen.get(2)).as("an idle night changes nothing").isEqualTo(seen.get(1));
    return seen;
  }
}
