@NullMarked
package io.oneteam.analyzer;

import org.jspecify.annotations.NullMarked;
