package io.oneteam.domain.store;

import io.oneteam.domain.people.Identity;
import io.oneteam.domain.people.Veil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Identities whose names were removed, and how to know them again without knowing them. */
final class Forgotten {
  private final Map<String, Integer> byDigest = new HashMap<>();

  /** Reads the digests. */
  void refresh(Store store) {
    store
        .template()
        .query(
            "SELECT digest, identity FROM forgotten",
            row -> {
              byDigest.put(row.getString(1), row.getInt(2));
            });
  }

  /** Whether anybody is forgotten. */
  boolean any() {
    return !byDigest.isEmpty();
  }

  /** The number of a forgotten identity, null for all others. */
  @Nullable Integer find(@Nullable IdentityKey key, List<String> digests) {
    if (any() && key == null) {
      throw new IllegalStateException("the store has forgotten people, but its home has no key");
    }
    for (String digest : digests) {
      Integer found = byDigest.get(digest);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /**
   * Removes what identities are called and remembers their digests. They stay one person by an
   * address made up for them.
   *
   * @param digests by which each of the identities is known again
   */
  static void forget(Store store, int person, Map<Identity, List<String>> digests) {
    digests.forEach(
        (identity, known) -> {
          int id = identity.id();
          for (String digest : known) {
            store.jdbc().sql("DELETE FROM forgotten WHERE digest = ?").param(digest).update();
            store
                .jdbc()
                .sql("INSERT INTO forgotten (digest, identity) VALUES (?, ?)")
                .params(digest, id)
                .update();
          }
          String account = nonNull(identity.account()).isEmpty() ? "" : "forgotten-" + id;
          Identity nobody =
              new Identity(id, identity.kind(), "forgotten " + id, address(person), account);
          Veil veil = store.veil();
          IdentityRows.update(
              store, veil == null ? nobody : veil.over(nobody), veil == null ? null : "");
          store
              .jdbc()
              .sql("UPDATE git_trailer SET text = 'forgotten' WHERE identity = ?")
              .param(id)
              .update();
        });
  }

  /** The address under which a forgotten person goes on being counted. */
  static String address(int person) {
    return "forgotten-" + person + "@forgotten.example";
  }

  /** Everything by which a source may name the identity again; of one in the clear. */
  static List<String> digests(IdentityKey key, Identity identity) {
    String email = nonNull(identity.email());
    String account = nonNull(identity.account());
    List<String> texts = new ArrayList<>();
    texts.add(identity.kind() + "\n" + identity.name() + "\n" + email + "\n" + account);
    if (!account.isEmpty()) {
      texts.add("account\n" + account);
    }
    if (email.indexOf('@') > 0) {
      texts.add("email\n" + email.toLowerCase(Locale.ROOT));
    }
    return texts.stream().map(key::digest).toList();
  }

  private static String nonNull(@Nullable String text) {
    return text == null ? "" : text;
  }
}
