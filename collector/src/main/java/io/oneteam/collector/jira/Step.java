package io.oneteam.collector.jira;

import io.oneteam.domain.store.IssueField;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One changed field of one changelog entry.
 *
 * @param by identity number, null when unknown
 * @param from Jira's id of the value before, or its text where there is no id; empty for none
 * @param fromName name before; empty for none
 * @param to id or text of the value after; empty for none
 * @param toName name after; empty for none
 */
record Step(
    IssueField field,
    Instant at,
    @Nullable Integer by,
    String from,
    String fromName,
    String to,
    String toName) {}
