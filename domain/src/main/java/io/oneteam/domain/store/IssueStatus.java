package io.oneteam.domain.store;

/**
 * A Jira status as the site describes it now.
 *
 * @param id Jira's id
 * @param name current name
 * @param category new, indeterminate, done; empty when the source does not tell
 */
public record IssueStatus(String id, String name, String category) {}
