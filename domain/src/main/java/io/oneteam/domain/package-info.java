@NullMarked
package io.oneteam.domain;

import org.jspecify.annotations.NullMarked;
