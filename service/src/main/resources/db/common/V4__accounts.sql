-- The account that a caller sees and acts on; * for every one. Those before this knew of one account only, except who
-- makes callers, and the bot, whose guilds now have accounts of their own.
ALTER TABLE caller ADD COLUMN account TEXT NOT NULL DEFAULT 'default';
UPDATE caller SET account = '*' WHERE grants LIKE '%admin%' OR grants LIKE '%delegate%';

-- Followers and idempotency keys belong to an actor of an account: the same name can come to mean another one.
UPDATE cursor_position SET actor = actor || '@*';
UPDATE idempotency SET actor = actor || '@' || CASE
  WHEN actor = 'admin' THEN '*'
  ELSE COALESCE((SELECT account FROM caller WHERE 'caller:' || name = actor AND revoked_at IS NULL), 'default') END;

CREATE INDEX plan_by_account ON plan (account, created_at DESC, id DESC);
CREATE INDEX audit_by_account ON audit (account, seq);
