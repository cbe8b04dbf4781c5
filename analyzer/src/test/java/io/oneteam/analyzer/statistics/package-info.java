/** Figures with the R command that makes them, properties, and input that makes no sense. */
@NullMarked
package io.oneteam.analyzer.statistics;

import org.jspecify.annotations.NullMarked;
