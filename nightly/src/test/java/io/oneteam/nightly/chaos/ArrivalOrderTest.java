package io.oneteam.nightly.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.history.Repository;
import io.oneteam.domain.people.Identity;
import io.oneteam.domain.store.GitHistory;
import io.oneteam.domain.store.GitStore;
import io.oneteam.domain.store.IdentityStore;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import io.oneteam.nightly.demo.DemoHome;
import io.oneteam.nightly.demo.DemoTeam;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sources finish in any order, so repositories, commits and identities get their numbers in any
 * order. Whatever the order, the reports have the same bytes.
 */
class ArrivalOrderTest {
  private static final int ORDERS = Integer.getInteger("oneteam.chaos.orders", 2);

  @TempDir static Path folder;
  private static Path config;
  private static Path first;
  private static List<Identity> identities;
  private static List<String> repositories;

  @BeforeAll
  static void runOnce() {
    config = DemoHome.make(folder.resolve("team")).config();
    first = folder.resolve("first");
    assertThat(Nights.run(first, config, DemoTeam.AS_OF).exitCode()).isZero();
    try (Store store = Store.open(StoreLocation.inHome(first))) {
      identities = new IdentityStore(store).all();
      repositories = new GitHistory(store).repositories().stream().map(Repository::name).toList();
    }
  }

  @Test
  void numbersGivenInAnotherOrderChangeNoByteOfAReport() {
    for (int order = 1; order <= ORDERS; order++) {
      Path home = folder.resolve("order-" + order);
      giveNumbers(home, new Random(order));
      assertThat(Nights.run(home, config, DemoTeam.AS_OF).exitCode()).isZero();
      assertThat(ReportDifference.between(first, home)).as("order " + order).isEmpty();
    }
  }

  private static void giveNumbers(Path home, Random random) {
    List<Identity> shuffled = new ArrayList<>(identities);
    Collections.shuffle(shuffled, random);
    List<String> names = new ArrayList<>(repositories);
    Collections.shuffle(names, random);
    Nights.settings(home, config); // makes the home
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      IdentityStore ids = new IdentityStore(store);
      shuffled.forEach(i -> ids.idOf(i.kind(), i.name(), i.email(), i.account()));
      GitStore git = new GitStore(store);
      names.forEach(name -> git.numbers(git.repository(name), 0, 1));
    }
  }
}
