/** Cells on a page: text, numbers, tiles, tables. */
@NullMarked
package io.oneteam.reporter.page;

import org.jspecify.annotations.NullMarked;
