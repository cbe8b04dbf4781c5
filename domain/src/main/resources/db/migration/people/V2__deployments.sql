-- What arrived where, from records kept by hand or by a pipeline. Instants are milliseconds since
-- 1970 in UTC.
CREATE TABLE deployment (
  source VARCHAR(500) NOT NULL,
  position INTEGER NOT NULL,
  environment VARCHAR(500) NOT NULL,
  repository VARCHAR(500) NOT NULL,
  commit_prefix VARCHAR(64),
  version VARCHAR(500),
  at BIGINT NOT NULL,
  succeeded BOOLEAN NOT NULL,
  PRIMARY KEY (source, position)
);
