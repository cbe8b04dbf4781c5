package io.oneteam.analyzer.facts;

import io.oneteam.domain.history.Issue;
import io.oneteam.domain.measurement.HandOff;
import org.jspecify.annotations.Nullable;

/**
 * A hand-off with what it belongs to.
 *
 * @param handOff what reports print
 * @param issue the issue that passed, or the receiving one along a link
 * @param stage stage of the model at the time, null without a model on its way
 */
public record Passing(HandOff handOff, Issue issue, Dwell.@Nullable Stage stage) {}
