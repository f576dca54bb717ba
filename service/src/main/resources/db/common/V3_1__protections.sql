-- Rules under which instances and machines cannot be planned nor sent. The account is a name, or * for every one; of what
-- is protected, one column is not null.
CREATE TABLE protection (
  id                  TEXT   NOT NULL PRIMARY KEY,
  account             TEXT   NOT NULL,
  instance            BIGINT,
  label               TEXT,
  machine_id          BIGINT,
  gpu_name            TEXT,
  min_remaining_hours INTEGER,
  reason              TEXT   NOT NULL,
  made_by             TEXT   NOT NULL,
  made_at             BIGINT NOT NULL
);

-- Grows with every change of the protections: what was checked against one revision is sent in no other.
CREATE TABLE protection_head (
  id       INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  revision BIGINT  NOT NULL
);
INSERT INTO protection_head (id, revision) VALUES (1, 0);
