-- Until when a caller's token holds, what its plans may be about (a JSON list of ids and label globs; null for anything),
-- when its token was replaced, and when it was last used, to the minute.
ALTER TABLE caller ADD COLUMN expires_at BIGINT;
ALTER TABLE caller ADD COLUMN only_about TEXT;
ALTER TABLE caller ADD COLUMN rotated_at BIGINT;
ALTER TABLE caller ADD COLUMN last_used_at BIGINT;
