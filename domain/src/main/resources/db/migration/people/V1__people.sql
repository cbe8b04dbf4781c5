-- Who is who as of the last night; replaced as a whole.
CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  name VARCHAR(500) NOT NULL,
  bot BOOLEAN NOT NULL,
  machine BOOLEAN NOT NULL
);

CREATE TABLE person_identity (
  identity INTEGER PRIMARY KEY,
  person INTEGER NOT NULL,
  reason VARCHAR(500) NOT NULL,
  confidence DOUBLE PRECISION NOT NULL
);

CREATE TABLE membership (
  position INTEGER PRIMARY KEY,
  person INTEGER NOT NULL,
  discipline VARCHAR(500) NOT NULL,
  day_from DATE,
  day_to DATE,
  team VARCHAR(500),
  inferred BOOLEAN NOT NULL,
  confidence DOUBLE PRECISION NOT NULL
);

-- Identities that may be one person.
CREATE TABLE person_doubt (
  position INTEGER PRIMARY KEY,
  kind VARCHAR(20) NOT NULL,
  identity INTEGER NOT NULL,
  other INTEGER NOT NULL,
  reason VARCHAR(500) NOT NULL,
  confidence DOUBLE PRECISION NOT NULL
);
