/** What the command line shows of a team's models, as text and as JSON. */
@NullMarked
package io.oneteam.nightly.show;

import org.jspecify.annotations.NullMarked;
