package io.oneteam.domain.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time during which one identity held an issue.
 *
 * @param assignee identity number, null for nobody
 * @param from begin, inclusive
 * @param to end, exclusive; null while it lasts
 * @param by identity number of who assigned, null at creation or when unknown
 */
public record Assignment(
    @Nullable Integer assignee, Instant from, @Nullable Instant to, @Nullable Integer by) {}
