package io.oneteam.domain.lineage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Code that moved from a notebook into a module.
 *
 * @param repository repository's name
 * @param notebook the notebook's path when the code left it
 * @param module the module's path
 * @param commit hexadecimal id of the first commit that brings the code into the module
 * @param at when it was written
 * @param landedAt when it reached the default branch, null when it never did
 * @param strength how strong the evidence is
 * @param change how the code changed on the way
 * @param statements matched logical statements
 * @param share share (0..1) of what the commit added to the module that came from the notebook
 * @param sameCommit whether notebook and module gained the code in one commit
 * @param undone whether the code left every module again before a release
 * @param family paths of further notebooks of the copy family that held the code too
 */
public record Extraction(
    String repository,
    String notebook,
    String module,
    String commit,
    Instant at,
    @Nullable Instant landedAt,
    Strength strength,
    Change change,
    int statements,
    double share,
    boolean sameCommit,
    boolean undone,
    List<String> family) {

  public Extraction {
    family = List.copyOf(family);
  }

  /** Strong: at least 3 statements and 30 % of the addition; weak: a definition's name alone. */
  public enum Strength {
    STRONG,
    PARTIAL,
    WEAK
  }

  /** How the code changed on the way. */
  public enum Change {
    VERBATIM,
    REFORMATTED,
    ADAPTED
  }
}
