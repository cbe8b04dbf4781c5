package io.oneteam.domain.history;

import org.jspecify.annotations.Nullable;

/**
 * One git repository as the store knows it.
 *
 * @param id the store's number
 * @param name unique within the configuration; what reports print
 * @param web base URL of its web pages without trailing slash, null when unknown
 * @param defaultBranch short name, null for an empty repository
 * @param truncated whether history is known to be cut off (shallow or partial clone)
 * @param mergeStyle how changes reach the default branch
 */
public record Repository(
    int id,
    String name,
    @Nullable String web,
    @Nullable String defaultBranch,
    boolean truncated,
    MergeStyle mergeStyle) {

  /** How changes reach the default branch; squash merging hides extractions. */
  public enum MergeStyle {
    MERGE_COMMITS,
    SQUASH,
    REBASE_OR_DIRECT,
    MIXED,
    UNKNOWN
  }
}
