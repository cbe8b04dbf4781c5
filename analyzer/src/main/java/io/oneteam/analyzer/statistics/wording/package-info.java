/**
 * What may be said of a statistic: shown, bounded or refused, with the sentence that says it. Plain
 * values only; a measure turns a {@link io.oneteam.analyzer.statistics.wording.Statement} into its
 * own estimate.
 */
@NullMarked
package io.oneteam.analyzer.statistics.wording;

import org.jspecify.annotations.NullMarked;
