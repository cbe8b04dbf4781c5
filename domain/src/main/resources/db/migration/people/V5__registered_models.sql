-- The registered model that a model registry shows in the environment; null for records of
-- deployments.
ALTER TABLE deployment ADD COLUMN model VARCHAR(500);
