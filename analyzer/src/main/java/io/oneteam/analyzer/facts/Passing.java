package io.oneteam.analyzer.facts;

import io.oneteam.domain.history.Issue;
import io.oneteam.domain.measurement.HandOff;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A hand-off with what it belongs to.
 *
 * @param handOff what reports print
 * @param issue the issue that passed, or the receiving one along a link
 * @param people who gave and who received, for what may be shown
 * @param stage stage of the model at the time, null without a model on its way
 */
public record Passing(
    HandOff handOff, Issue issue, Set<Integer> people, Dwell.@Nullable Stage stage) {}
