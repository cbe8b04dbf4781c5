-- Instants are milliseconds since 1970 in UTC.

-- One issue; what changes over time stands in issue_stay.
CREATE TABLE issue (
  id BIGINT PRIMARY KEY,
  source VARCHAR(500) NOT NULL,
  issue_key VARCHAR(255) NOT NULL,
  project VARCHAR(255) NOT NULL,
  epic BOOLEAN NOT NULL,
  created BIGINT NOT NULL,
  updated BIGINT NOT NULL,
  resolved BIGINT,
  creator INTEGER,
  incomplete VARCHAR(2000),
  absent VARCHAR(100),
  absent_since BIGINT,
  fingerprint VARCHAR(64) NOT NULL
);
CREATE INDEX issue_by_source ON issue (source, id);
CREATE INDEX issue_by_project ON issue (project, id);

-- A time during which a field of an issue had a value.
CREATE TABLE issue_stay (
  issue BIGINT NOT NULL,
  field VARCHAR(16) NOT NULL,
  position INTEGER NOT NULL,
  val VARCHAR(2000) NOT NULL,
  name VARCHAR(2000) NOT NULL,
  began BIGINT NOT NULL,
  ended BIGINT,
  actor INTEGER,
  PRIMARY KEY (issue, position)
);

-- That the changelog has an entry.
CREATE TABLE issue_change (
  issue BIGINT NOT NULL,
  position INTEGER NOT NULL,
  at BIGINT NOT NULL,
  author INTEGER,
  PRIMARY KEY (issue, position)
);

-- That somebody commented; never what.
CREATE TABLE issue_comment (
  issue BIGINT NOT NULL,
  position INTEGER NOT NULL,
  at BIGINT NOT NULL,
  author INTEGER,
  length INTEGER NOT NULL,
  PRIMARY KEY (issue, position)
);

-- Statuses as the site names them now.
CREATE TABLE jira_status (
  source VARCHAR(500) NOT NULL,
  id VARCHAR(100) NOT NULL,
  name VARCHAR(500) NOT NULL,
  category VARCHAR(40) NOT NULL,
  PRIMARY KEY (source, id)
);

CREATE TABLE jira_sprint (
  source VARCHAR(500) NOT NULL,
  id BIGINT NOT NULL,
  name VARCHAR(500) NOT NULL,
  starts BIGINT,
  ends BIGINT,
  completed BIGINT,
  PRIMARY KEY (source, id)
);

CREATE TABLE jira_release (
  source VARCHAR(500) NOT NULL,
  id VARCHAR(100) NOT NULL,
  project VARCHAR(255) NOT NULL,
  name VARCHAR(500) NOT NULL,
  released BOOLEAN NOT NULL,
  released_on DATE,
  PRIMARY KEY (source, id)
);
