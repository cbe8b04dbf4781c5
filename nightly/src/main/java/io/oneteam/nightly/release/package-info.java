/** Which oneteam this is. */
@NullMarked
package io.oneteam.nightly.release;

import org.jspecify.annotations.NullMarked;
