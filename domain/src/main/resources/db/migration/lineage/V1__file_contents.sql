-- What each blob of a repository holds, told by its source: see ContentCodec for the encoding.
CREATE TABLE file_content (
  repository INTEGER NOT NULL,
  blob VARCHAR(64) NOT NULL,
  kind VARCHAR(12) NOT NULL,
  problem VARCHAR(20) NOT NULL,
  content BYTEA NOT NULL,
  PRIMARY KEY (repository, blob)
);
