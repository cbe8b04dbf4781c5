-- What modules hold, version by version as differences: see ModuleIndex. Derived; safe to lose.
CREATE TABLE module_index (
  repository INTEGER NOT NULL,
  segment INTEGER NOT NULL,
  content BYTEA NOT NULL,
  PRIMARY KEY (repository, segment)
);
-- Tells blobs apart without reading them.
CREATE INDEX file_content_kind ON file_content (repository, kind, problem, blob);
