/** How long the statistics take; run by hand. */
@NullMarked
package io.oneteam.benchmarks.statistics;

import org.jspecify.annotations.NullMarked;
