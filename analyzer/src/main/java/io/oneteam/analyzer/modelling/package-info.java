/** Decides which notebooks are a team's models, names them and tells where each one stands. */
@NullMarked
package io.oneteam.analyzer.modelling;

import org.jspecify.annotations.NullMarked;
