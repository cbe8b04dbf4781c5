-- When a version was last seen not to be in its environment, where "at" is only when it was first
-- seen there (snapshots); null where "at" is exact.
ALTER TABLE deployment ADD COLUMN last_not_live BIGINT;
