/** What a measure returns: estimates, figures, findings. */
@NullMarked
package io.oneteam.domain.measurement;

import org.jspecify.annotations.NullMarked;
