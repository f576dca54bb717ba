-- SQLite uses a partial index for "stage = 'queued'" only if the index says OR; with IN it read all that ever was.
DROP INDEX item_under_way;
CREATE INDEX item_under_way ON item (stage, plan, position)
  WHERE stage = 'queued' OR stage = 'sending' OR stage = 'sent';
DROP INDEX plan_not_ended;
CREATE INDEX plan_not_ended ON plan (state, account, operation)
  WHERE state = 'awaiting_approval' OR state = 'running';
