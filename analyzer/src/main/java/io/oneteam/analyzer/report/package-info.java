/** From one team's history to its report: all measures, one family of findings, the headline. */
@NullMarked
package io.oneteam.analyzer.report;

import org.jspecify.annotations.NullMarked;
