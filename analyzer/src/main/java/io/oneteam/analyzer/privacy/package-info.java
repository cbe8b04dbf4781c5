/** The one place that decides what may be said about how few people. */
@NullMarked
package io.oneteam.analyzer.privacy;

import org.jspecify.annotations.NullMarked;
