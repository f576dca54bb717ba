-- Lists that are filtered begin where their page begins, however much is stored.
CREATE INDEX plan_by_kind ON plan (operation, state, created_at DESC, id DESC);
CREATE INDEX plan_by_account_and_kind ON plan (account, operation, state, created_at DESC, id DESC);
CREATE INDEX audit_by_account_and_actor ON audit (account, actor, seq);
