/** What follows from history before any question is asked: acts, mixes, dwells, hand-offs. */
@NullMarked
package io.oneteam.analyzer.facts;

import org.jspecify.annotations.NullMarked;
