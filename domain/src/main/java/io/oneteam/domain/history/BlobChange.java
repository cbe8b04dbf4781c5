package io.oneteam.domain.history;

import org.jspecify.annotations.Nullable;

/**
 * What one commit did to the content of one path, against its first parent. A merge contributes
 * only what differs from every parent (an evil merge), without renames.
 *
 * @param commit {@link Commit#id()}
 * @param type what happened to the path
 * @param path the path after the change (before it, for a deletion)
 * @param previousPath where a renamed file came from, else null
 * @param blob hexadecimal id of the content after the change; null for a deletion, a link or a
 *     submodule
 * @param previousBlob likewise before the change; null for an addition
 */
public record BlobChange(
    int commit,
    Modification.Type type,
    String path,
    @Nullable String previousPath,
    @Nullable String blob,
    @Nullable String previousBlob) {}
