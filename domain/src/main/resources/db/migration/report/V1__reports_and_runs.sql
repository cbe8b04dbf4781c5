-- The report of a team and period, as it was last computed: gzipped JSON. The baseline holds the
-- rules of the first time, so that a rule changed since can be named.
CREATE TABLE report (
  team VARCHAR(500) NOT NULL,
  period VARCHAR(500) NOT NULL,
  period_from DATE NOT NULL,
  as_of BIGINT NOT NULL,
  baseline VARCHAR(1000000) NOT NULL,
  document BYTEA NOT NULL,
  PRIMARY KEY (team, period)
);

-- What each run did, for those who look after the machine.
CREATE TABLE run (
  id INTEGER PRIMARY KEY,
  started BIGINT NOT NULL,
  ended BIGINT,
  as_of BIGINT NOT NULL,
  exit_code INTEGER,
  summary VARCHAR(1000000) NOT NULL
);
