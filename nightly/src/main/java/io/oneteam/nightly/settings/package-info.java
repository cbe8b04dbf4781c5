/** Reads oneteam.yaml, the environment and the flags. */
@NullMarked
package io.oneteam.nightly.settings;

import org.jspecify.annotations.NullMarked;
