package io.oneteam.domain.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sprint of a board.
 *
 * @param id Jira's number
 * @param name untrusted text
 * @param start planned or real start, null for a future sprint
 * @param end planned end, null for a future sprint
 * @param completed instant at which it was closed, null while open
 */
public record Sprint(
    long id,
    String name,
    @Nullable Instant start,
    @Nullable Instant end,
    @Nullable Instant completed) {}
