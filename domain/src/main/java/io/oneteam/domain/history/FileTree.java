package io.oneteam.domain.history;

import java.util.Map;

/**
 * The files of one commit.
 *
 * @param commit {@link Commit#id()}
 * @param blobs hexadecimal blob id by path; links and submodules are left out. A view that the next
 *     tree changes: copy what is to be kept
 */
public record FileTree(int commit, Map<String, String> blobs) {}
