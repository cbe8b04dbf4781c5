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
 * @param clues all that is left to tell who it is, where name, e-mail and account are keyed
 *     digests; null where they are in the clear
 */
public record Identity(
    int id,
    Kind kind,
    String name,
    @Nullable String email,
    @Nullable String account,
    @Nullable Clues clues) {

  /** In the clear. */
  public Identity(
      int id, Kind kind, String name, @Nullable String email, @Nullable String account) {
    this(id, kind, name, email, account, null);
  }

  /** Where an identity acts. */
  public enum Kind {
    GIT,
    JIRA
  }
}
