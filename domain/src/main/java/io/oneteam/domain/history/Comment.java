package io.oneteam.domain.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody commented; never what.
 *
 * @param author identity number, null when unknown
 * @param at instant
 * @param length characters
 */
public record Comment(@Nullable Integer author, Instant at, int length) {}
