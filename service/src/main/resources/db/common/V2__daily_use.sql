-- Where the bot shows a plan.
ALTER TABLE plan ADD COLUMN card_channel TEXT;
ALTER TABLE plan ADD COLUMN card_message TEXT;

-- How far each follower of something has read.
CREATE TABLE cursor_position (
  actor      TEXT   NOT NULL,
  name       TEXT   NOT NULL,
  position   BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  PRIMARY KEY (actor, name)
);

-- The first answer to each request that carried an idempotency key; without a status while it is being worked on.
CREATE TABLE idempotency (
  actor        TEXT   NOT NULL,
  route        TEXT   NOT NULL,
  key          TEXT   NOT NULL,
  body_digest  TEXT   NOT NULL,
  created_at   BIGINT NOT NULL,
  status       INTEGER,
  content_type TEXT,
  location     TEXT,
  answer       TEXT,
  PRIMARY KEY (actor, route, key)
);
CREATE INDEX idempotency_by_time ON idempotency (created_at);

-- Since when Warden has seen an instance stopped: Vast.ai does not tell.
CREATE TABLE stopped_instance (
  account  TEXT   NOT NULL,
  instance BIGINT NOT NULL,
  since    BIGINT NOT NULL,
  PRIMARY KEY (account, instance)
);

-- Whose token a yes came with, so that revoking it stops what it approved; null for the admin token.
ALTER TABLE approval ADD COLUMN caller TEXT;
