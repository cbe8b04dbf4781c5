/** What is said of a figure, and when nothing is. */
@NullMarked
package io.oneteam.analyzer.statistics.wording;

import org.jspecify.annotations.NullMarked;
