package io.oneteam.nightly.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.nightly.demo.DemoTeam;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole job on PostgreSQL: the same reports as on H2, and the same after kills. */
class PostgresKillTest {
  private static final int KILLS = Integer.getInteger("oneteam.chaos.postgres-kills", 1);

  @TempDir static Path folder;
  private static EmbeddedPostgres server;
  private static Kills kills;

  @BeforeAll
  static void runUndisturbed() throws IOException, InterruptedException {
    server = EmbeddedPostgres.start();
    kills = new Kills(folder, Database.postgres(server));
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Test
  void killedAtRandomMomentsTheNextRunEndsTheSame() throws InterruptedException {
    kills.kill(KILLS, "PostgreSQL");
  }

  @Test
  void writesTheSameBytesAsTheEmbeddedStore() {
    Path home = folder.resolve("embedded");
    assertThat(Nights.run(home, kills.config(), DemoTeam.AS_OF).exitCode()).isZero();
    assertThat(ReportDifference.between(home, kills.undisturbed())).isEmpty();
  }
}
