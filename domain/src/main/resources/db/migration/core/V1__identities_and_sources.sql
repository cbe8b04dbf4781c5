-- One name under which somebody, or something, acts.
CREATE TABLE identity (
  id INTEGER PRIMARY KEY,
  kind VARCHAR(8) NOT NULL,
  name VARCHAR(500) NOT NULL,
  email VARCHAR(500) NOT NULL,
  account VARCHAR(500) NOT NULL,
  CONSTRAINT identity_once UNIQUE (kind, name, email, account)
);

-- What a source says it has and what the store has.
CREATE TABLE reconciliation (
  source VARCHAR(500) NOT NULL,
  kind VARCHAR(40) NOT NULL,
  at_source BIGINT NOT NULL,
  stored BIGINT NOT NULL,
  explained VARCHAR(1000000) NOT NULL,
  PRIMARY KEY (source, kind)
);

-- What a source has to say on the Data quality sheet.
CREATE TABLE quality_line (
  source VARCHAR(500) NOT NULL,
  position INTEGER NOT NULL,
  severity VARCHAR(10) NOT NULL,
  topic VARCHAR(500) NOT NULL,
  sentence VARCHAR(10000) NOT NULL,
  rows_concerned BIGINT NOT NULL,
  PRIMARY KEY (source, position)
);

-- How far a source has been read; advances with what lies behind it.
CREATE TABLE watermark (
  source VARCHAR(500) NOT NULL,
  name VARCHAR(500) NOT NULL,
  mark VARCHAR(1000) NOT NULL,
  PRIMARY KEY (source, name)
);
