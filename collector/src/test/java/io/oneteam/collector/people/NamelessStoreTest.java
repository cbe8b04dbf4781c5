package io.oneteam.collector.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oneteam.domain.people.Identity;
import io.oneteam.domain.settings.Settings.InferenceSettings;
import io.oneteam.domain.store.IdentityKey;
import io.oneteam.domain.store.IdentityStore;
import io.oneteam.domain.store.Pseudonyms;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Identities of a store without names. */
class NamelessStoreTest {
  @TempDir Path home;

  private Store open() {
    return Pseudonyms.open(
        StoreLocation.inHome(home), home, key -> PeopleVeil.of(InferenceSettings.defaults(), key));
  }

  @Test
  void everybodyIsKnownAgain() {
    int mira;
    try (Store store = open()) {
      mira = git(store, "Mira Kovac", "mira@x.org");
      assertThat(git(store, "Mira Kovac", "mira@x.org")).isEqualTo(mira);
      assertThat(git(store, "Mira Kovac", "Mira@x.org")).isNotEqualTo(mira);
    }
    try (Store store = open()) {
      assertThat(git(store, "Mira Kovac", "mira@x.org")).isEqualTo(mira);
      assertThat(new IdentityStore(store).all()).hasSize(2);
      assertThat(new IdentityStore(store).all().toString())
          .doesNotContainIgnoringCase("mira", "kovac", "x.org");
    }
  }

  @Test
  void anAccountsEmailIsAddedWhenItShows() {
    try (Store store = open()) {
      IdentityStore identities = new IdentityStore(store);
      int id = identities.idOfAccount("5b10", "Mira", null);
      assertThat(identities.all().get(0).email()).isEmpty();
      assertThat(identities.idOfAccount("5b10", "Mira K.", "mira@x.org")).isEqualTo(id);
      assertThat(identities.all())
          .singleElement()
          .satisfies(i -> assertThat(i.email()).isEqualTo(store.token().apply("mira@x.org")));
    }
  }

  @Test
  void whomMailmapNamesIsTheOneThatCommitsName() {
    try (Store store = open()) {
      IdentityStore identities = new IdentityStore(store);
      git(store, "mk", "mira@old.org");
      Identity recorded = identities.all().get(0);
      int proper = identities.proper(recorded, "Mira Kovac", null);
      assertThat(git(store, "Mira Kovac", "mira@old.org")).isEqualTo(proper);
      assertThat(identities.proper(recorded, null, "mira@x.org"))
          .isEqualTo(git(store, "mk", "mira@x.org"));
      assertThat(identities.proper(recorded, "mk", null)).isEqualTo(recorded.id());
    }
  }

  @Test
  void whoeverIsForgottenIsKnownByNothingElse() {
    try (Store store = open()) {
      IdentityStore identities = new IdentityStore(store);
      int git = git(store, "Mira Kovac", "mira@x.org");
      int jira = identities.idOfAccount("5b10", "Mira Kovac", null);
      identities.forget(git, identities.all(), IdentityKey.in(home));
      assertThat(git(store, "Mira Kovac", "mira@x.org")).isEqualTo(git);
    }
    try (Store store = open()) {
      IdentityStore identities = new IdentityStore(store);
      assertThat(git(store, "M. Kovac", "MIRA@x.org")).isEqualTo(1);
      assertThat(identities.idOfAccount("5b10", "Mira K.", null)).isEqualTo(2);
      assertThat(identities.proper(identities.all().get(1), null, "Mira@x.org")).isEqualTo(1);
      assertThat(identities.all()).hasSize(2);
      // Nothing of the row says any more what it was made of.
      assertThat(identities.all().toString())
          .doesNotContain(store.token().apply("mira@x.org"), store.token().apply("5b10"));
    }
  }

  @Test
  void nothingIsWrittenIntoItByWhoeverWouldWriteNames() {
    open().close();
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      assertThatThrownBy(() -> git(store, "Mira", "mira@x.org"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("without names");
    }
  }

  private static int git(Store store, String name, String email) {
    return new IdentityStore(store).idOf(Identity.Kind.GIT, name, email, null);
  }
}
