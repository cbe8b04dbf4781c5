package io.oneteam.domain.lineage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dated, evidenced event in a model's life.
 *
 * @param kind which event
 * @param at when it was written
 * @param landedAt when it reached the default branch or the environment, null when it never did
 * @param commit hexadecimal id of the commit that shows it, null when other evidence does
 * @param repository repository's name, null when other evidence shows it
 * @param evidence class of evidence
 * @param detail the evidence in words: tag, record, path; untrusted text
 * @param lastNotLive when it was last seen not to have happened, where {@code at} is only when it
 *     was first seen; null where {@code at} is exact
 */
public record Milestone(
    Kind kind,
    Instant at,
    @Nullable Instant landedAt,
    @Nullable String commit,
    @Nullable String repository,
    Evidence evidence,
    String detail,
    @Nullable Instant lastNotLive) {

  /** A milestone whose instant is exact. */
  public Milestone(
      Kind kind,
      Instant at,
      @Nullable Instant landedAt,
      @Nullable String commit,
      @Nullable String repository,
      Evidence evidence,
      String detail) {
    this(kind, at, landedAt, commit, repository, evidence, detail, null);
  }

  /** This one, first seen at its instant and last seen not to have happened at another. */
  public Milestone lastNotLive(@Nullable Instant before) {
    return new Milestone(kind, at, landedAt, commit, repository, evidence, detail, before);
  }

  /** The clock that dwell runs on by default: landing where there is one. */
  public Instant landedOrWritten() {
    return landedAt == null ? at : landedAt;
  }

  /** Which event. */
  public enum Kind {
    BORN,
    EXTRACTED,
    RELEASED,
    STAGED,
    IN_PRODUCTION,
    NOTEBOOK_IN_PRODUCTION,
    ABANDONED,
    SUPERSEDED,
    REVIVED,
    RETIRED
  }

  /** Classes of evidence, best first. */
  public enum Evidence {
    DEPLOYMENT_RECORD,
    REGISTRY,
    PRODUCTION_TAG,
    ENVIRONMENT_CHANGE,
    JOB_DEFINITION,
    PATH_CONVENTION,
    TAG_TREE,
    RELEASE_BRANCH,
    FIX_VERSION,
    ISSUE_STATUS,
    CONFIGURATION,
    COMMIT
  }
}
