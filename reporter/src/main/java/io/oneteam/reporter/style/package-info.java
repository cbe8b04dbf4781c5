/** Colours, fonts and number formats of every workbook. */
@NullMarked
package io.oneteam.reporter.style;

import org.jspecify.annotations.NullMarked;
