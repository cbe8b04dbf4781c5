package io.oneteam.collector.people;

import io.oneteam.domain.people.Veil;
import io.oneteam.domain.settings.Settings.InferenceSettings;
import io.oneteam.domain.store.IdentityKey;

/** Puts keyed digests in the place of whatever names somebody. */
public final class PeopleVeil {
  private PeopleVeil() {}

  /**
   * A veil.
   *
   * @param settings which programs are told from people before their names are gone
   * @param key what the digests are made with
   */
  public static Veil of(InferenceSettings settings, IdentityKey key) {
    return new ClueReader(Bots.of(settings), key::token);
  }
}
