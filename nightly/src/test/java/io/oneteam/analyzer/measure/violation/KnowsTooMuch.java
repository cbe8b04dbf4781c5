package io.oneteam.analyzer.measure.violation;

import io.oneteam.collector.Source;
import io.oneteam.domain.store.Store;
import java.sql.Connection;
import java.time.Instant;

/** A planted violation of the analyzer's rules: SQL, another module, and the time of day. */
abstract class KnowsTooMuch {
  abstract Source source();

  abstract Store store();

  abstract Connection connection();

  Instant time() {
    return Instant.now();
  }
}
