-- Changelog entries the source has and did not hand over.
ALTER TABLE issue ADD COLUMN missing BIGINT DEFAULT 0 NOT NULL;
