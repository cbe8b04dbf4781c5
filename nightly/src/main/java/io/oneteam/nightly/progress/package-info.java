/** Says on a terminal how far a run is, and asks it to stop. */
@NullMarked
package io.oneteam.nightly.progress;

import org.jspecify.annotations.NullMarked;
