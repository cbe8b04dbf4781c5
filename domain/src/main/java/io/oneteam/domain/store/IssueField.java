package io.oneteam.domain.store;

/** What of an issue has a history. */
public enum IssueField {
  KEY,
  TYPE,
  SUMMARY,
  STATUS,
  RESOLUTION,
  ASSIGNEE,
  PRIORITY,
  FLAG,
  /** Parent issue, by id. */
  PARENT,
  /** Epic by the older epic link, by id where known. */
  EPIC,
  SPRINT,
  LABEL,
  COMPONENT,
  FIX_VERSION,
  /** A link from this issue: value is the other key, name the outward phrase. */
  LINK,
  /** The same link seen from its other end. */
  LINK_INWARD
}
