/** Says how far a run is, on a terminal and in logs. */
@NullMarked
package io.oneteam.nightly.progress;

import org.jspecify.annotations.NullMarked;
