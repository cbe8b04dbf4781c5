package io.oneteam.analyzer.facts;

import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.Issue;
import org.jspecify.annotations.Nullable;

/**
 * A contribution: one piece of work by one human on one day.
 *
 * @param kind what was done
 * @param person {@link io.oneteam.domain.people.Person#id()}; bots never act
 * @param day epoch day in the team's zone; for commits the day they were written
 * @param commit the commit, null for work on an issue
 * @param issue the issue, null for work on a commit
 */
public record Act(Kind kind, int person, long day, @Nullable Commit commit, @Nullable Issue issue) {

  /** What was done. */
  public enum Kind {
    AUTHORED,
    CO_AUTHORED,
    REVIEWED,
    CREATED,
    MOVED,
    COMMENTED;

    /** Whether it changed code rather than looked at it or moved an issue. */
    public boolean code() {
      return this == AUTHORED || this == CO_AUTHORED;
    }
  }
}
