package io.oneteam.nightly.job;

import io.oneteam.collector.people.PeopleVeil;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.store.Pseudonyms;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import io.oneteam.nightly.home.Home;

/** Opens a home's store for whoever reads or writes identities; names in it as configured. */
public final class TeamStore {
  private TeamStore() {}

  /**
   * Opens it.
   *
   * @throws io.oneteam.domain.store.StoreException when the store and the configuration disagree on
   *     names in a way that only somebody can decide
   */
  public static Store open(Home home, StoreLocation location, Settings settings) {
    return Pseudonyms.open(
        location,
        home.path(),
        settings.privacy().pseudonymise() ? key -> PeopleVeil.of(settings.inference(), key) : null);
  }
}
