package io.oneteam.domain.store;

import io.oneteam.domain.people.Clues;
import io.oneteam.domain.people.Identity;
import io.oneteam.domain.people.Veil;
import io.oneteam.domain.store.IdentityRows.Fresh;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
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

  private static final int LONGEST = 500;

  private final Store store;
  private final TransactionTemplate alone;
  private final Shared shared;

  /** What is known of a store's identities; guarded by itself. */
  static final class Shared {
    private final Map<Key, Integer> known = new HashMap<>();
    private final Map<Key, Integer> seen = new HashMap<>();
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
    Identity clear = clear(kind, name, email, account);
    Veil veil = veil();
    synchronized (shared) {
      // What was seen in the clear is remembered by this process alone.
      Map<Key, Integer> here = veil == null ? shared.known : shared.seen;
      Integer id = here.get(key(clear));
      if (id == null) {
        List<String> digests = digests(clear);
        id = shared.forgotten.find(store.key(), digests);
        if (id == null) {
          id = number(veil == null ? clear : veil.over(clear), digests);
          here.put(key(clear), id);
        }
      }
      return id;
    }
  }

  /**
   * Gives numbers to all that are met for the first time, in one transaction: one for each costs
   * more than the rest of what a large history says of people. {@link #idOf} knows them then.
   *
   * @param recorded identities as a source records them, in the order of their numbers to be
   */
  public void meet(Collection<Identity> recorded) {
    Veil veil = veil();
    synchronized (shared) {
      Map<Key, Fresh> fresh = new LinkedHashMap<>();
      for (Identity named : recorded) {
        Identity clear = clear(named.kind(), named.name(), named.email(), named.account());
        if (!(veil == null ? shared.known : shared.seen).containsKey(key(clear))) {
          List<String> digests = digests(clear);
          Identity kept = veil == null ? clear : veil.over(clear);
          boolean met = fresh.containsKey(key(kept)) || shared.known.containsKey(key(kept));
          if (!met && shared.forgotten.find(store.key(), digests) == null) {
            fresh.put(key(kept), fresh(shared.last + fresh.size() + 1, kept, digests));
          }
        }
      }
      try {
        insert(fresh.values());
        fresh.forEach((key, row) -> shared.remember(key, row.identity().id()));
      } catch (DuplicateKeyException e) {
        refresh(); // another process was faster with some: the others are met one by one
      }
    }
  }

  private int number(Identity kept, List<String> digests) {
    Key key = key(kept);
    Integer id = shared.known.get(key);
    while (id == null) {
      try {
        insert(List.of(fresh(shared.last + 1, kept, digests)));
        shared.remember(key, shared.last + 1);
      } catch (DuplicateKeyException e) {
        refresh(); // another process was faster
      }
      id = shared.known.get(key);
    }
    return id;
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
    Identity clear = clear(Identity.Kind.JIRA, name, email, account);
    Veil veil = veil();
    synchronized (shared) {
      List<String> digests = digests(clear);
      Integer gone = shared.forgotten.find(store.key(), digests);
      if (gone != null) {
        return gone;
      }
      Map.Entry<Key, Integer> old = shared.accounts.get(store.token().apply(clean(account)));
      if (old == null) {
        return idOf(Identity.Kind.JIRA, name, email, account);
      }
      if (old.getKey().email().isEmpty() && !clean(email).isEmpty()) {
        Identity kept = veil == null ? clear : veil.over(clear);
        showMore(numbered(old.getValue(), kept), digests);
        shared.known.remove(old.getKey());
        shared.remember(key(kept), old.getValue());
      }
      return old.getValue();
    }
  }

  /**
   * The number of whom .mailmap says an identity is.
   *
   * @param recorded the identity
   * @param name null for the recorded one
   * @param email null for the recorded one
   */
  public int proper(Identity recorded, @Nullable String name, @Nullable String email) {
    Clues kept = recorded.clues();
    Veil veil = veil();
    if (kept == null || veil == null) {
      return idOf(
          Identity.Kind.GIT,
          name == null ? recorded.name() : name,
          email == null ? recorded.email() : email,
          null);
    }
    Clues clues =
        new Clues(
            name == null ? kept.name() : veil.name(clean(name)),
            email == null ? kept.mail() : veil.mail(clean(email)),
            veil.account(null));
    synchronized (shared) {
      List<String> known =
          email == null
              ? IdentityRows.knownBy(store, recorded.id())
              : digests(new Identity(0, Identity.Kind.GIT, "", clean(email), null));
      // The first digest is of all that the recorded identity is called, which this one is not.
      List<String> digests = known.subList(Math.min(1, known.size()), known.size());
      Integer gone = shared.forgotten.find(store.key(), digests);
      return gone != null ? gone : number(Veil.veiled(0, Identity.Kind.GIT, clues), digests);
    }
  }

  /** What the store has instead of a text that names somebody. */
  public UnaryOperator<String> token() {
    return store.token();
  }

  private @Nullable Veil veil() {
    store.requireVeil();
    return store.veil();
  }

  /** By what an identity would be known again if it were forgotten; empty without a key. */
  private List<String> digests(Identity clear) {
    IdentityKey key = store.key();
    boolean needed = store.veil() != null || shared.forgotten.any();
    return key == null || !needed ? List.of() : Forgotten.digests(key, clear);
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
      Map<Identity, List<String>> digests = new LinkedHashMap<>();
      for (Identity identity : identities) {
        digests.put(
            identity,
            identity.clues() == null
                ? Forgotten.digests(key, identity)
                : IdentityRows.knownBy(store, identity.id()));
      }
      store.inTransaction(() -> Forgotten.forget(store, person, digests));
      shared.known.clear();
      shared.seen.clear();
      shared.accounts.clear();
      refresh();
    }
    return Forgotten.address(person);
  }

  private void showMore(Identity kept, List<String> digests) {
    alone.executeWithoutResult(status -> IdentityRows.update(store, kept, knownBy(kept, digests)));
  }

  /** All identities by number. */
  public List<Identity> all() {
    return IdentityRows.all(store);
  }

  private void insert(Collection<Fresh> fresh) {
    alone.executeWithoutResult(status -> IdentityRows.insert(store, fresh));
  }

  private static Fresh fresh(int id, Identity kept, List<String> digests) {
    return new Fresh(numbered(id, kept), knownBy(kept, digests));
  }

  private static Identity numbered(int id, Identity kept) {
    return new Identity(id, kept.kind(), kept.name(), kept.email(), kept.account(), kept.clues());
  }

  private static @Nullable String knownBy(Identity kept, List<String> digests) {
    return kept.clues() == null ? null : String.join(" ", digests);
  }

  private static Identity clear(
      Identity.Kind kind, String name, @Nullable String email, @Nullable String account) {
    return new Identity(0, kind, clean(name), clean(email), clean(account));
  }

  private static Key key(Identity identity) {
    return new Key(
        identity.kind(),
        identity.name(),
        Objects.requireNonNullElse(identity.email(), ""),
        Objects.requireNonNullElse(identity.account(), ""));
  }

  private static String clean(@Nullable String text) {
    return Text.of(Objects.requireNonNullElse(text, "").strip(), LONGEST);
  }
}
