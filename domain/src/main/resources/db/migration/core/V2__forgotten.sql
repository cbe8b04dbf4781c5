-- Keyed digests of what forgotten identities were called, so that they stay forgotten when a
-- source names them again. Useless without the key beside the store.
CREATE TABLE forgotten (
  digest VARCHAR(64) PRIMARY KEY,
  identity INTEGER NOT NULL
);
