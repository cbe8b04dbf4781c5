package io.oneteam.reporter.violation;

import io.oneteam.analyzer.measure.Measure;

/** A planted violation: the reporter measures. */
interface Measures {
  Measure measure();
}
