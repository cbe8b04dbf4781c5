-- What a repository's history says about its notebooks, as of what the key stands for: gzipped
-- JSON. Recomputed when the key changes.
CREATE TABLE repository_lineage (
  repository INTEGER PRIMARY KEY,
  lineage_key VARCHAR(64) NOT NULL,
  document BYTEA NOT NULL
);

-- A team's models as last found: gzipped JSON.
CREATE TABLE team_models (
  team VARCHAR(500) PRIMARY KEY,
  as_of BIGINT NOT NULL,
  document BYTEA NOT NULL
);
