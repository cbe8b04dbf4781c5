package io.oneteam.domain.people;

import org.jspecify.annotations.Nullable;

/**
 * One name under which somebody, or something, acts.
 *
 * @param id the store's number
 * @param kind where it acts
 * @param name as recorded; may be empty
 * @param email as recorded, null or empty when hidden
 * @param account Jira account id or user name; null for git
 */
public record Identity(
    int id, Kind kind, String name, @Nullable String email, @Nullable String account) {

  /** Where an identity acts. */
  public enum Kind {
    GIT,
    JIRA
  }
}
