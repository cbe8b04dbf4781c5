package io.oneteam.domain.store;

import io.oneteam.domain.people.Identity;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives every identity one number. Safe for threads, whose instances over one store share what they
 * know, and for several processes at once.
 */
public final class IdentityStore {
  private record Key(Identity.Kind kind, String name, String email, String account) {}

  private final Store store;
  private final TransactionTemplate alone;
  private final Shared shared;

  /** What is known of a store's identities; guarded by itself. */
  static final class Shared {
    private final Map<Key, Integer> known = new HashMap<>();
    private final Map<String, Map.Entry<Key, Integer>> accounts = new HashMap<>();
    private final Forgotten forgotten = new Forgotten();
    private boolean loaded;
    private int last;

    private void remember(Key key, int id) {
      known.put(key, id);
      last = Math.max(last, id);
      if (key.kind() == Identity.Kind.JIRA && !key.account().isEmpty()) {
        accounts.put(key.account(), Map.entry(key, id));
      }
    }
  }

  /** Reads the known identities. */
  public IdentityStore(Store store) {
    this.store = store;
    this.alone = new TransactionTemplate(store.transactionManager());
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.shared = store.identities();
    synchronized (shared) {
      if (!shared.loaded) {
        refresh();
        shared.loaded = true;
      }
    }
  }

  private void refresh() {
    shared.forgotten.refresh(store);
    all().forEach(identity -> shared.remember(key(identity), identity.id()));
  }

  /**
   * The number of an identity, given on first sight and committed at once.
   *
   * @param name as recorded, cut to 500 characters
   * @param email as recorded, null when hidden
   * @param account Jira account, null for git
   */
  public int idOf(
      Identity.Kind kind, String name, @Nullable String email, @Nullable String account) {
    Key key = new Key(kind, clean(name), clean(email), clean(account));
    synchronized (shared) {
      Integer id = shared.known.get(key);
      if (id == null) {
        id = forgotten(key);
      }
      while (id == null) {
        try {
          insert(shared.last + 1, key);
          shared.remember(key, shared.last + 1);
        } catch (DuplicateKeyException e) {
          refresh(); // another process was faster
        }
        id = shared.known.get(key);
      }
      return id;
    }
  }

  /**
   * The number of a Jira account: one for each account, whatever name it shows. An e-mail that was
   * hidden at first is added when it shows.
   *
   * @param account account id or user name
   * @param name as shown
   * @param email as recorded, null when hidden
   */
  public int idOfAccount(String account, String name, @Nullable String email) {
    Key key = new Key(Identity.Kind.JIRA, clean(name), clean(email), clean(account));
    synchronized (shared) {
      Integer gone = forgotten(key);
      if (gone != null) {
        return gone;
      }
      Map.Entry<Key, Integer> old = shared.accounts.get(key.account());
      if (old == null) {
        return idOf(key.kind(), key.name(), key.email(), key.account());
      }
      if (old.getKey().email().isEmpty() && !key.email().isEmpty()) {
        showMore(key, old.getValue());
        shared.known.remove(old.getKey());
        shared.remember(key, old.getValue());
      }
      return old.getValue();
    }
  }

  private @Nullable Integer forgotten(Key key) {
    return shared.forgotten.find(store.key(), key.kind(), key.name(), key.email(), key.account());
  }

  /**
   * Removes names, e-mails and accounts of one person's identities for good, in one transaction.
   * Their numbers stay, so that counts stay; a source that names them again is not believed.
   *
   * @param person the person's number
   * @param identities all identities of the person
   * @param key what the digests are made with
   * @return the made-up address under which the person goes on being counted
   */
  public String forget(int person, Collection<Identity> identities, IdentityKey key) {
    synchronized (shared) {
      store.inTransaction(() -> Forgotten.forget(store, key, person, identities));
      shared.known.clear();
      shared.accounts.clear();
      refresh();
    }
    return Forgotten.address(person);
  }

  private void showMore(Key key, int id) {
    alone.executeWithoutResult(
        status ->
            store
                .jdbc()
                .sql("UPDATE identity SET name = ?, email = ? WHERE id = ?")
                .params(key.name(), key.email(), id)
                .update());
  }

  /** All identities by number. */
  public List<Identity> all() {
    return store
        .jdbc()
        .sql("SELECT id, kind, name, email, account FROM identity ORDER BY id")
        .query(
            (row, n) ->
                new Identity(
                    row.getInt("id"),
                    Identity.Kind.valueOf(row.getString("kind")),
                    row.getString("name"),
                    row.getString("email"),
                    row.getString("account")))
        .list();
  }

  private void insert(int id, Key key) {
    alone.executeWithoutResult(
        status ->
            store
                .jdbc()
                .sql("INSERT INTO identity (id, kind, name, email, account) VALUES (?, ?, ?, ?, ?)")
                .params(id, key.kind().name(), key.name(), key.email(), key.account())
                .update());
  }

  private static Key key(Identity identity) {
    return new Key(
        identity.kind(),
        identity.name(),
        Objects.requireNonNullElse(identity.email(), ""),
        Objects.requireNonNullElse(identity.account(), ""));
  }

  private static String clean(@Nullable String text) {
    String value = Objects.requireNonNullElse(text, "").replace("\0", "\uFFFD").strip();
    return value.length() > 500 ? value.substring(0, 500) : value;
  }
}
