package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Facts;
import io.oneteam.domain.history.TeamHistory;
import io.oneteam.domain.measurement.Measurement;

/** A question a lead asks, answered by a pure function over history. */
public interface Measure {
  /** Stable name in kebab case, for example "time-to-production". */
  String name();

  /** Answers, or refuses with a reason; never throws for lack of data. */
  Measurement measure(Facts facts);

  /** The same from the rows alone. */
  default Measurement measure(TeamHistory history) {
    return measure(Facts.of(history));
  }
}
