-- What a pseudonymised identity still tells (JSON of keyed digests), and by which digests it is
-- known again once forgotten; null while names are in the clear.
ALTER TABLE identity ADD COLUMN clues VARCHAR(1000000);
ALTER TABLE identity ADD COLUMN known_by VARCHAR(500);

-- One row once the store keeps keyed digests instead of names, e-mails and accounts.
CREATE TABLE pseudonyms (
  key_check VARCHAR(64) PRIMARY KEY,
  cleaned BOOLEAN NOT NULL
);
