package io.oneteam.domain.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link seen from the issue it starts at.
 *
 * @param type its outward phrase, for example "blocks"
 * @param target id of the other issue, null when it is not stored
 * @param targetKey key of the other issue
 * @param since when it was made, null when history does not tell
 */
public record IssueLink(
    String type, @Nullable Long target, String targetKey, @Nullable Instant since) {}
