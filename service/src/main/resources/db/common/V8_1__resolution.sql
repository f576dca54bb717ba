-- What a person found out about an item whose end was unclear. The outcome itself stays as it was.
ALTER TABLE item ADD COLUMN resolved_as TEXT;
ALTER TABLE item ADD COLUMN resolved_because TEXT;
ALTER TABLE item ADD COLUMN resolved_by TEXT;
ALTER TABLE item ADD COLUMN resolved_at BIGINT;
