/** The sheets of a team's workbook, in their order. */
@NullMarked
package io.oneteam.reporter.sheet;

import org.jspecify.annotations.NullMarked;
