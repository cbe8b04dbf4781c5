/** Reads reference cases in a shared format and compares every field of every case. */
@NullMarked
package io.oneteam.analyzer.statistics.reference;

import org.jspecify.annotations.NullMarked;
