package io.oneteam.collector.notebook;

import io.oneteam.domain.lineage.FileContent.Problem;

/** A notebook that cannot be read; counted and listed, never fatal. */
public final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;
  private final Problem problem;

  UnreadableException(Problem problem) {
    super(problem.words());
    this.problem = problem;
  }

  /** Why. */
  public Problem problem() {
    return problem;
  }
}
