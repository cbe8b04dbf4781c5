package io.oneteam.domain.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A Jira version.
 *
 * @param id Jira's id
 * @param project project key
 * @param name untrusted text
 * @param released whether it is marked released
 * @param date release date, null when unknown
 */
public record Release(
    String id, String project, String name, boolean released, @Nullable LocalDate date) {}
