package io.oneteam.domain.violation;

import io.oneteam.collector.Source;
import io.oneteam.nightly.exit.ExitCode;

/** A planted violation: the domain imports the collector, and somebody imports nightly. */
interface ReachesUp {
  Source source();

  ExitCode code();
}
