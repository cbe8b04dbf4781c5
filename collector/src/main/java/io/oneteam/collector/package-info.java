@NullMarked
package io.oneteam.collector;

import org.jspecify.annotations.NullMarked;
