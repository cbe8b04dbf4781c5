package io.oneteam.domain.store;

import io.oneteam.domain.people.Identity;
import java.util.ArrayList;
import java.util.Collection;
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

  /** The number of a forgotten identity, null for all others. */
  @Nullable Integer find(
      @Nullable IdentityKey key, Identity.Kind kind, String name, String email, String account) {
    if (byDigest.isEmpty()) {
      return null;
    }
    if (key == null) {
      throw new IllegalStateException("the store has forgotten people, but its home has no key");
    }
    for (String text : texts(kind, name, email, account)) {
      Integer identity = byDigest.get(key.digest(text));
      if (identity != null) {
        return identity;
      }
    }
    return null;
  }

  /**
   * Removes what identities are called and remembers their digests. They stay one person by an
   * address made up for them.
   */
  static void forget(Store store, IdentityKey key, int person, Collection<Identity> identities) {
    for (Identity identity : identities) {
      int id = identity.id();
      for (String text :
          texts(
              identity.kind(),
              identity.name(),
              nonNull(identity.email()),
              nonNull(identity.account()))) {
        String digest = key.digest(text);
        store.jdbc().sql("DELETE FROM forgotten WHERE digest = ?").param(digest).update();
        store
            .jdbc()
            .sql("INSERT INTO forgotten (digest, identity) VALUES (?, ?)")
            .params(digest, id)
            .update();
      }
      String account = nonNull(identity.account()).isEmpty() ? "" : "forgotten-" + id;
      store
          .jdbc()
          .sql("UPDATE identity SET name = ?, email = ?, account = ? WHERE id = ?")
          .params("forgotten " + id, address(person), account, id)
          .update();
      store
          .jdbc()
          .sql("UPDATE git_trailer SET text = 'forgotten' WHERE identity = ?")
          .param(id)
          .update();
    }
  }

  /** The address under which a forgotten person goes on being counted. */
  static String address(int person) {
    return "forgotten-" + person + "@forgotten.example";
  }

  /** Everything by which a source may name the identity again. */
  private static List<String> texts(Identity.Kind kind, String name, String email, String account) {
    List<String> texts = new ArrayList<>();
    texts.add(kind + "\n" + name + "\n" + email + "\n" + account);
    if (!account.isEmpty()) {
      texts.add("account\n" + account);
    }
    if (email.indexOf('@') > 0) {
      texts.add("email\n" + email.toLowerCase(Locale.ROOT));
    }
    return texts;
  }

  private static String nonNull(@Nullable String text) {
    return text == null ? "" : text;
  }
}
