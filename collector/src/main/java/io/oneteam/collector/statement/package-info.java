/** Cuts source code of several languages into comparable statements: tokenised, never parsed. */
@NullMarked
package io.oneteam.collector.statement;

import org.jspecify.annotations.NullMarked;
