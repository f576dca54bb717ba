-- Until when what a 429 taught holds. After that the configured interval is tried again: whoever else used the key, or
-- whatever stood in between, may be gone.
ALTER TABLE lane ADD COLUMN learned_until BIGINT NOT NULL DEFAULT 0;
