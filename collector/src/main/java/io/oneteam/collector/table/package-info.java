/** Tables as people write them by hand: CSV of any spreadsheet, with line and column kept. */
@NullMarked
package io.oneteam.collector.table;

import org.jspecify.annotations.NullMarked;
