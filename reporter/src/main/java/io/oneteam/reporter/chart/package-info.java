/** Native charts, one class for each shape of figure. */
@NullMarked
package io.oneteam.reporter.chart;

import org.jspecify.annotations.NullMarked;
