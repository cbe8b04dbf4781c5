/** The store: the only SQL in the project, and its migrations. */
@NullMarked
package io.oneteam.domain.store;

import org.jspecify.annotations.NullMarked;
