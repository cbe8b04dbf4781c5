package io.oneteam.domain.store;

import io.oneteam.domain.people.Identity;
import io.oneteam.domain.people.Person;
import io.oneteam.domain.people.Resolution;
import io.oneteam.domain.people.Veil;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Stores that keep keyed digests instead of names, e-mails and accounts. The store itself says that
 * it is one, and with which key: nothing in it can be compared with digests of another.
 */
public final class Pseudonyms {
  private static final String CHECK = "check";

  private Pseudonyms() {}

  /**
   * Opens a store. One that kept names until now has them replaced, and their bytes removed.
   *
   * @param home where the key lies
   * @param veil makes what hides whoever is named; null where the store is to keep names
   * @throws StoreException when the key is lost, or names are asked of a store that has none
   */
  public static Store open(
      StoreLocation location, Path home, @Nullable Function<IdentityKey, Veil> veil) {
    Store store = Store.open(location);
    try {
      boolean keyless = !IdentityKey.isIn(home);
      if (check(store).isPresent() && keyless) {
        throw lost(home, "is missing");
      }
      IdentityKey key = IdentityKey.in(home);
      store.keyed(key);
      Optional<String> check = check(store);
      if (check.isPresent() && !check.get().equals(key.digest(CHECK))) {
        throw lost(home, "is not the one they were made with");
      }
      if (veil == null) {
        check.ifPresent(
            on -> {
              throw new StoreException(
                  "The store keeps keyed hashes instead of names, and no hash leads back to a name:"
                      + " write oneteam.privacy.pseudonymise: true again, or begin anew with another"
                      + " --home, where the first run reads every source with its names.");
            });
        return store;
      }
      Veil hiding = veil.apply(key);
      if (check.isEmpty()) {
        store.veiled(hiding);
        convert(store, key, hiding);
      }
      store = Cleaning.clean(store, location);
      store.keyed(key);
      store.veiled(hiding);
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /**
   * Removes what an open store's file or tables still have of rows that are gone, and closes it.
   *
   * @param location where it was opened
   */
  public static void clean(Store store, StoreLocation location) {
    Cleaning.rewritten(store, location).close();
  }

  private static StoreException lost(Path home, String what) {
    return new StoreException(
        "The store keeps keyed hashes instead of names, but their key "
            + home.resolve("identity.key")
            + " "
            + what
            + ": put it back from a backup of this home, or begin anew with another --home, where"
            + " the first run reads every source again.");
  }

  /** What tells the store's key from others; empty while the store keeps names. */
  private static Optional<String> check(Store store) {
    return store.jdbc().sql("SELECT key_check FROM pseudonyms").query(String.class).optional();
  }

  static boolean nameless(Store store) {
    return check(store).isPresent();
  }

  /** In one transaction: a store never has some of both. */
  private static void convert(Store store, IdentityKey key, Veil veil) {
    store.inTransaction(
        () -> {
          for (Identity identity : IdentityRows.all(store)) {
            IdentityRows.update(
                store, veil.over(identity), String.join(" ", Forgotten.digests(key, identity)));
          }
          store.jdbc().sql("UPDATE git_trailer SET text = ''").update();
          PeopleStore people = new PeopleStore(store);
          people.replace(withoutNames(people.read(), veil));
          store
              .jdbc()
              .sql("INSERT INTO pseudonyms (key_check, cleaned) VALUES (?, ?)")
              .params(key.digest(CHECK), false)
              .update();
        });
  }

  /** The next look at the people file tells more. */
  private static Resolution withoutNames(Resolution found, Veil veil) {
    return new Resolution(
        found.persons().stream()
            .map(
                p ->
                    new Person(
                        p.id(), veil.token(p.name()), p.bot(), veil.name(p.name()).mentions()))
            .toList(),
        found.links(),
        found.memberships(),
        found.machines(),
        found.doubts());
  }
}
