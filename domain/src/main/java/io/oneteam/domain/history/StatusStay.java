package io.oneteam.domain.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stay of an issue in one status.
 *
 * @param status Jira's id of the status
 * @param name its name at the time
 * @param flow what it means: by configuration, else by status category and name
 * @param from begin, inclusive
 * @param to end, exclusive; null while it lasts
 * @param mover identity number of who moved the issue here, null at creation or when unknown
 */
public record StatusStay(
    String status,
    String name,
    Flow flow,
    Instant from,
    @Nullable Instant to,
    @Nullable Integer mover) {}
