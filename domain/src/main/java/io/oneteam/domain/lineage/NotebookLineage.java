package io.oneteam.domain.lineage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notebook followed through renames by its code cells.
 *
 * @param repository repository's name
 * @param path its last path
 * @param paths all its paths, oldest first
 * @param bornAt when its first substantial version was written, null while it never had one
 * @param landedAt when that version reached the default branch, null when it never did
 * @param bornCommit hexadecimal id of that commit, null while never born
 * @param beforeWindow whether it was born before the visible history: at or before {@code bornAt}
 * @param lastCodeChange when its code cells last changed
 * @param deletedAt when it was deleted, null while it exists
 * @param codeVersions number of versions that changed code
 * @param statements non-import statements of its last version
 * @param outOfOrder whether its last version was run out of order
 * @param markdownRatio share 0..1 of text cells in its last version
 * @param family number of its copy family within the repository
 */
public record NotebookLineage(
    String repository,
    String path,
    List<String> paths,
    @Nullable Instant bornAt,
    @Nullable Instant landedAt,
    @Nullable String bornCommit,
    boolean beforeWindow,
    Instant lastCodeChange,
    @Nullable Instant deletedAt,
    int codeVersions,
    int statements,
    boolean outOfOrder,
    double markdownRatio,
    int family) {

  public NotebookLineage {
    paths = List.copyOf(paths);
  }
}
