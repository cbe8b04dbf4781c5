-- How texts may say a pseudonymised person's name: JSON of keyed digests; null in the clear.
ALTER TABLE person ADD COLUMN mentions VARCHAR(100000);
