-- The newest record that tells the head of the audit, and the newest that tells of a pruning.
CREATE INDEX audit_of_itself ON audit (kind, seq) WHERE kind = 'audit_head' OR kind = 'audit_pruned';
