-- Requests on Vast.ai-shaped paths that name several items, while they are answered and a little longer.
CREATE TABLE client_call (
  id          TEXT    NOT NULL PRIMARY KEY,
  actor       TEXT    NOT NULL,
  operation   TEXT    NOT NULL,
  request     TEXT    NOT NULL,
  items       INTEGER NOT NULL,
  arrived_at  BIGINT  NOT NULL,
  answered_at BIGINT
);
CREATE INDEX client_call_by_actor ON client_call (actor, operation, arrived_at);

-- What one actor asked for and was approved within the last hour.
CREATE INDEX plan_by_requester ON plan (requested_by, started_at);
