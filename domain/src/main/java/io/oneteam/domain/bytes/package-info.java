/** Compact bytes for what the store keeps beside its columns. */
@NullMarked
package io.oneteam.domain.bytes;

import org.jspecify.annotations.NullMarked;
