package io.oneteam.domain.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.oneteam.domain.people.Veil;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The open database with its schema up to date. Close it to release the file. */
public final class Store implements AutoCloseable {
  private final HikariDataSource dataSource;
  private final JdbcTransactionManager transactions;
  private final JdbcTemplate template;
  private final IdentityStore.Shared identities = new IdentityStore.Shared();
  private volatile @Nullable IdentityKey key;
  private volatile @Nullable Veil veil;
  private volatile @Nullable Boolean nameless;

  private Store(HikariDataSource dataSource) {
    this.dataSource = dataSource;
    this.transactions = new JdbcTransactionManager(dataSource);
    this.template = new JdbcTemplate(dataSource);
  }

  /**
   * Opens the store and migrates its schema forward.
   *
   * @throws StoreException when it cannot be opened, or a newer oneteam has written it
   */
  public static Store open(StoreLocation location) {
    HikariDataSource dataSource = null;
    try {
      Path file = location.file();
      if (file != null && Files.notExists(file)) {
        EmbeddedFile.forward(location, Store::connect);
      }
      dataSource = connect(location);
      if (file == null && location.embedded()) {
        NewStore.fill(dataSource);
      }
      if (Migrations.pending(dataSource)) {
        if (file == null) {
          Migrations.apply(dataSource);
        } else {
          dataSource.close();
          EmbeddedFile.forward(location, Store::connect);
          dataSource = connect(location);
        }
      }
      return new Store(dataSource);
    } catch (RuntimeException e) {
      if (dataSource != null) {
        dataSource.close();
      }
      throw StoreException.opening(location, e);
    }
  }

  private static HikariDataSource connect(StoreLocation location) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(location.url());
    config.setUsername(location.user());
    config.setPassword(location.password());
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(1); // most commands need no second connection
    config.setPoolName("store");
    return new HikariDataSource(config);
  }

  /** For Spring Batch's job repository, which shares the database. */
  public DataSource dataSource() {
    return dataSource;
  }

  /** For Spring Batch's steps, so that data and checkpoint commit together. */
  public PlatformTransactionManager transactionManager() {
    return transactions;
  }

  /** Runs a piece of work in one transaction (joining an open one). */
  public <T> T inTransaction(Supplier<T> work) {
    T result = new TransactionTemplate(transactions).execute(status -> work.get());
    return result;
  }

  /** Runs a piece of work in one transaction (joining an open one). */
  public void inTransaction(Runnable work) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
  }

  IdentityStore.Shared identities() {
    return identities;
  }

  /** Sets the key by which forgotten identities are known again. */
  public void keyed(IdentityKey identityKey) {
    this.key = identityKey;
  }

  @Nullable IdentityKey key() {
    return key;
  }

  /** Sets what hides whoever is named; from now on nothing is written but through it. */
  void veiled(@Nullable Veil hiding) {
    this.veil = hiding;
  }

  /** What hides whoever is named; null where the store keeps names. */
  public @Nullable Veil veil() {
    return veil;
  }

  /**
   * Refuses to write names where the store keeps none.
   *
   * @throws IllegalStateException when it was not opened by {@link Pseudonyms#open}
   */
  void requireVeil() {
    Boolean known = nameless;
    if (known == null) {
      known = Pseudonyms.nameless(this);
      nameless = known;
    }
    if (veil == null && known) {
      throw new IllegalStateException("a store without names was opened to write names into it");
    }
  }

  /** What the store has instead of a text that names somebody. */
  public UnaryOperator<String> token() {
    Veil hiding = veil;
    return hiding == null ? UnaryOperator.identity() : hiding::token;
  }

  JdbcClient jdbc() {
    return JdbcClient.create(template);
  }

  JdbcTemplate template() {
    return template;
  }

  /** Whether it is H2, in a file or in memory. */
  public boolean embedded() {
    return !postgres();
  }

  boolean postgres() {
    return dataSource.getJdbcUrl().startsWith("jdbc:postgresql:");
  }

  @Override
  public void close() {
    dataSource.close();
  }
}
