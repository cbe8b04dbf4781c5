@NullMarked
package io.oneteam.nightly;

import org.jspecify.annotations.NullMarked;
