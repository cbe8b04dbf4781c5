/** How a run ends: exit codes, and what the user can mend. */
@NullMarked
package io.oneteam.nightly.exit;

import org.jspecify.annotations.NullMarked;
