package io.oneteam.domain.store;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Removes the bytes of names from a store whose rows have none any more. */
final class Cleaning {
  /** Where rows with names were. */
  private static final List<String> TABLES =
      List.of("identity", "git_trailer", "person", "person_identity", "person_doubt");

  private Cleaning() {}

  /** The same store, open and clean; a run that died over it leaves the work to the next. */
  static Store clean(Store store, StoreLocation location) {
    boolean cleaned =
        store.jdbc().sql("SELECT cleaned FROM pseudonyms").query(Boolean.class).single();
    if (cleaned) {
      return store;
    }
    Store open = rewritten(store, location);
    open.jdbc().sql("UPDATE pseudonyms SET cleaned = TRUE").update();
    return open;
  }

  /** The same store, open, without bytes of rows that are gone or were changed. */
  static Store rewritten(Store store, StoreLocation location) {
    Store open = store;
    if (store.postgres()) {
      TABLES.forEach(table -> store.template().execute("VACUUM FULL " + table));
    } else {
      // An index keeps keys of rows that are gone, where it branches.
      JdbcTemplate template = store.template();
      template.execute("ALTER TABLE identity DROP CONSTRAINT IF EXISTS identity_once");
      template.execute(
          "ALTER TABLE identity ADD CONSTRAINT identity_once UNIQUE (kind, name, email, account)");
      store.close();
      EmbeddedFile.rewrite(location);
      open = Store.open(location);
    }
    return open;
  }
}
