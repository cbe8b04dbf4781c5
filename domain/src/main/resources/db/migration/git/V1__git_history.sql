-- Numbers of a repository's commits come in ranges, so that its rows lie together.
CREATE TABLE git_numbers (
  first_number INTEGER PRIMARY KEY,
  repository INTEGER NOT NULL
);

CREATE TABLE git_repository (
  id INTEGER PRIMARY KEY,
  name VARCHAR(500) NOT NULL UNIQUE,
  web VARCHAR(2000),
  default_branch VARCHAR,
  default_ref VARCHAR,
  truncated BOOLEAN NOT NULL,
  merge_style VARCHAR(20) NOT NULL
);

-- One commit. Its row is written after those of its changes: where it stands, they stand.
-- Instants are epoch seconds, offsets minutes; parents are object ids one after the other.
CREATE TABLE git_commit (
  id INTEGER PRIMARY KEY,
  sha BYTEA NOT NULL,
  parents BYTEA NOT NULL,
  author INTEGER NOT NULL,
  author_at BIGINT NOT NULL,
  author_offset INTEGER NOT NULL,
  committer INTEGER NOT NULL,
  committer_at BIGINT NOT NULL,
  committer_offset INTEGER NOT NULL,
  encoding VARCHAR(100),
  subject VARCHAR(2000) NOT NULL,
  changes INTEGER NOT NULL,
  bulk BOOLEAN NOT NULL,
  retired BOOLEAN NOT NULL
);

-- The ids below are commit number * 2^32 + position.
CREATE TABLE git_change (
  id BIGINT PRIMARY KEY,
  kind VARCHAR(1) NOT NULL,
  path INTEGER NOT NULL,
  previous_path INTEGER,
  mode INTEGER NOT NULL,
  previous_mode INTEGER NOT NULL,
  blob BYTEA,
  previous_blob BYTEA,
  lines_added INTEGER,
  lines_deleted INTEGER
);

CREATE TABLE git_trailer (
  id BIGINT PRIMARY KEY,
  token VARCHAR(200) NOT NULL,
  text VARCHAR(2000) NOT NULL,
  identity INTEGER
);

CREATE TABLE git_issue_key (
  id BIGINT PRIMARY KEY,
  issue_key VARCHAR(200) NOT NULL
);

CREATE TABLE git_path (
  repository INTEGER NOT NULL,
  id INTEGER NOT NULL,
  path VARCHAR NOT NULL,
  PRIMARY KEY (repository, id)
);

-- Refs as they stood last; replaced as a whole.
CREATE TABLE git_ref (
  repository INTEGER NOT NULL,
  position INTEGER NOT NULL,
  name VARCHAR NOT NULL,
  target BYTEA NOT NULL,
  commit_sha BYTEA,
  followed BOOLEAN NOT NULL,
  annotated BOOLEAN NOT NULL,
  tagger INTEGER,
  tagged_at BIGINT,
  PRIMARY KEY (repository, position)
);

-- The files of tagged commits and branch heads, each as the difference to the one before.
CREATE TABLE git_tree (
  commit_id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  live BOOLEAN NOT NULL
);

-- id is commit number * 2^32 + path number; no blob where the file is gone.
CREATE TABLE git_tree_change (
  id BIGINT PRIMARY KEY,
  blob BYTEA
);

-- Commits that .git-blame-ignore-revs lists.
CREATE TABLE git_ignored (
  repository INTEGER NOT NULL,
  sha BYTEA NOT NULL,
  PRIMARY KEY (repository, sha)
);

-- Identities that .mailmap replaces.
CREATE TABLE git_mailmap (
  repository INTEGER NOT NULL,
  recorded INTEGER NOT NULL,
  proper INTEGER NOT NULL,
  PRIMARY KEY (repository, recorded)
);

-- Objects that could not be read, by the commit that needs them.
CREATE TABLE git_missing (
  id BIGINT PRIMARY KEY,
  object BYTEA NOT NULL,
  reason VARCHAR(20) NOT NULL
);
