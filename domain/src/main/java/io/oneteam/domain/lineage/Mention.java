package io.oneteam.domain.lineage;

/**
 * Something a file names: how an environment, a job or a workflow points at code.
 *
 * @param kind what is named
 * @param text as written; untrusted
 */
public record Mention(Kind kind, String text) {

  /** What is named. Stored by position: append only. */
  public enum Kind {
    /** A notebook, script or SQL file, or a folder of Databricks notebooks. */
    PATH,
    /** An importable module: {@code python -m shop.train}, an entry point. */
    MODULE,
    /** A container image with or without its tag. */
    IMAGE,
    /** A version or an image tag on its own. */
    VERSION,
    /** A commit id. */
    COMMIT,
    /** The name of an environment or bundle target the file deploys to. */
    ENVIRONMENT,
    /** A pattern of tags that starts the workflow. */
    TAG_TRIGGER,
    /** A branch, or pattern of branches, that starts the workflow. */
    BRANCH_TRIGGER,
    /** A schedule: cron expression or interval. */
    SCHEDULE
  }
}
