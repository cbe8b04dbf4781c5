package io.oneteam.domain.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stay of an issue in a sprint.
 *
 * @param sprint {@link Sprint#id()}
 * @param from begin, inclusive
 * @param to end, exclusive; null while it lasts
 */
public record SprintStay(long sprint, Instant from, @Nullable Instant to) {}
