-- What any change of a repository needs again, many to a row: see ContentBundle. Derived; safe to
-- lose.
CREATE TABLE content_bundle (
  repository INTEGER NOT NULL,
  segment INTEGER NOT NULL,
  content BYTEA NOT NULL,
  PRIMARY KEY (repository, segment)
);
-- A repository's changes without what lineage does not ask for: see ChangePack. Derived; safe to
-- lose.
CREATE TABLE change_pack (
  repository INTEGER NOT NULL,
  segment INTEGER NOT NULL,
  content BYTEA NOT NULL,
  PRIMARY KEY (repository, segment)
);
