@NullMarked
package io.oneteam.reporter;

import org.jspecify.annotations.NullMarked;
