/** Who is who: identities, persons and their dated disciplines. */
@NullMarked
package io.oneteam.domain.people;

import org.jspecify.annotations.NullMarked;
