-- The same statements for SQLite and PostgreSQL. Times are UTC epoch milliseconds, money is dollars, sizes are GB.

-- Each account's upstream, stored at first use: a database never serves another one.
CREATE TABLE account (
  name          TEXT   NOT NULL PRIMARY KEY,
  upstream      TEXT   NOT NULL,
  first_used_at BIGINT NOT NULL
);

-- What a 429 taught holds as long as the configured interval stays the same. The lease is that of the lane's runner.
CREATE TABLE lane (
  account                TEXT   NOT NULL,
  endpoint               TEXT   NOT NULL,
  configured_interval_ms BIGINT NOT NULL,
  learned_interval_ms    BIGINT NOT NULL DEFAULT 0,
  next_free_at           BIGINT NOT NULL DEFAULT 0,
  owner                  TEXT,
  epoch                  BIGINT NOT NULL DEFAULT 0,
  lease_until            BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (account, endpoint)
);

CREATE TABLE caller (
  id         TEXT   NOT NULL PRIMARY KEY,
  name       TEXT   NOT NULL,
  token_hash TEXT   NOT NULL,
  grants     TEXT   NOT NULL,
  created_by TEXT   NOT NULL,
  created_at BIGINT NOT NULL,
  revoked_at BIGINT
);
CREATE UNIQUE INDEX caller_by_name ON caller (name) WHERE revoked_at IS NULL;

-- Everything above the blank line is what was shown and never changes; what follows it moves with the plan's life.
CREATE TABLE plan (
  id               TEXT             NOT NULL PRIMARY KEY,
  account          TEXT             NOT NULL,
  operation        TEXT             NOT NULL,
  reason           TEXT,
  requested_by     TEXT             NOT NULL,
  wire_request     TEXT,
  created_at       BIGINT           NOT NULL,
  expires_at       BIGINT           NOT NULL,
  digest           TEXT             NOT NULL,
  needs            TEXT             NOT NULL,
  warnings         TEXT             NOT NULL,
  num_items        INTEGER          NOT NULL,
  dollars_per_hour DOUBLE PRECISION NOT NULL,
  disk_gb          DOUBLE PRECISION NOT NULL,

  state            TEXT             NOT NULL,
  words            TEXT,
  cancelled_by     TEXT,
  started_at       BIGINT,
  send_until       BIGINT,
  ended_at         BIGINT,
  served           BIGINT           NOT NULL DEFAULT 0,
  revision         BIGINT           NOT NULL DEFAULT 1
);
CREATE INDEX plan_by_time ON plan (created_at DESC, id DESC);
CREATE INDEX plan_not_ended ON plan (state, account, operation) WHERE state IN ('awaiting_approval', 'running');
CREATE INDEX plan_by_wire_request ON plan (requested_by, wire_request, created_at) WHERE wire_request IS NOT NULL;

CREATE TABLE item (
  plan             TEXT             NOT NULL REFERENCES plan (id),
  position         INTEGER          NOT NULL,
  target           BIGINT           NOT NULL,
  label            TEXT,
  gpu_name         TEXT,
  num_gpus         INTEGER          NOT NULL,
  dollars_per_hour DOUBLE PRECISION,
  status           TEXT,
  started_at       BIGINT,
  machine_id       BIGINT,
  disk_gb          DOUBLE PRECISION NOT NULL,

  stage            TEXT             NOT NULL DEFAULT 'planned',
  sends            INTEGER          NOT NULL DEFAULT 0,
  answer           TEXT,
  outcome          TEXT,
  words            TEXT,
  num_deleted      INTEGER,
  sent_at          BIGINT,
  ended_at         BIGINT,
  revision         BIGINT           NOT NULL DEFAULT 1,
  PRIMARY KEY (plan, position)
);
CREATE INDEX item_under_way ON item (stage, plan, position) WHERE stage IN ('queued', 'sending', 'sent');

CREATE TABLE approval (
  plan  TEXT   NOT NULL REFERENCES plan (id),
  actor TEXT   NOT NULL,
  at    BIGINT NOT NULL,
  PRIMARY KEY (plan, actor)
);

CREATE TABLE audit (
  seq       BIGINT NOT NULL PRIMARY KEY,
  at        BIGINT NOT NULL,
  kind      TEXT   NOT NULL,
  actor     TEXT   NOT NULL,
  account   TEXT,
  plan      TEXT,
  operation TEXT,
  target    BIGINT,
  details   TEXT   NOT NULL,
  previous  TEXT   NOT NULL,
  digest    TEXT   NOT NULL
);
CREATE INDEX audit_by_actor ON audit (actor, seq);
CREATE INDEX audit_by_plan ON audit (plan, seq);
CREATE INDEX audit_by_target ON audit (target, operation, seq);
CREATE INDEX audit_by_time ON audit (at, seq);

-- The end of the chain; whoever appends locks this row first.
CREATE TABLE audit_head (
  id     INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  seq    BIGINT  NOT NULL,
  digest TEXT    NOT NULL
);
INSERT INTO audit_head (id, seq, digest) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
