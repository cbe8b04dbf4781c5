package io.oneteam.domain.store;

import io.oneteam.domain.people.Clues;
import io.oneteam.domain.people.Identity;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Identities as rows. */
final class IdentityRows {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private IdentityRows() {}

  /** All identities by number. */
  static List<Identity> all(Store store) {
    return store
        .jdbc()
        .sql("SELECT id, kind, name, email, account, clues FROM identity ORDER BY id")
        .query(
            (row, n) ->
                new Identity(
                    row.getInt("id"),
                    Identity.Kind.valueOf(row.getString("kind")),
                    row.getString("name"),
                    row.getString("email"),
                    row.getString("account"),
                    clues(row.getString("clues"))))
        .list();
  }

  private static @Nullable Clues clues(@Nullable String json) {
    return json == null ? null : JSON.readValue(json, Clues.class);
  }

  private static @Nullable String json(@Nullable Clues clues) {
    return clues == null ? null : JSON.writeValueAsString(clues);
  }

  /** Digests by which an identity without names is known again once forgotten. */
  static List<String> knownBy(Store store, int id) {
    String known =
        store
            .jdbc()
            .sql("SELECT COALESCE(known_by, '') FROM identity WHERE id = ?")
            .param(id)
            .query(String.class)
            .single();
    return known.isEmpty() ? List.of() : List.of(known.split(" "));
  }

  /** An identity to be inserted, and by what it is known again once forgotten. */
  record Fresh(Identity identity, @Nullable String knownBy) {}

  static void insert(Store store, Collection<Fresh> identities) {
    RowInsert.all(
        store.template(),
        "identity",
        List.of("name", "email", "account", "clues", "known_by", "kind", "id"),
        rows -> {
          for (Fresh fresh : identities) {
            Identity identity = fresh.identity();
            rows.add(
                identity.name(),
                Objects.requireNonNullElse(identity.email(), ""),
                Objects.requireNonNullElse(identity.account(), ""),
                json(identity.clues()),
                fresh.knownBy(),
                identity.kind().name(),
                identity.id());
          }
        });
  }

  static void update(Store store, Identity identity, @Nullable String knownBy) {
    store
        .template()
        .update(
            "UPDATE identity SET name = ?, email = ?, account = ?, clues = ?, known_by = ?"
                + " WHERE id = ?",
            identity.name(),
            Objects.requireNonNullElse(identity.email(), ""),
            Objects.requireNonNullElse(identity.account(), ""),
            json(identity.clues()),
            knownBy,
            identity.id());
  }
}
