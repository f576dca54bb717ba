-- Programs that know the migrations up to "oldest" can go on with this schema, although it is newer than they are: during
-- an upgrade replicas of the version before still run, and start.
CREATE TABLE schema_promise (
  id     INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  oldest TEXT    NOT NULL
);
INSERT INTO schema_promise (id, oldest) VALUES (1, '6');

-- A row in it says that this is a backup that was put back: what was under way then is not gone on with.
CREATE TABLE backup_made (
  at BIGINT NOT NULL
);
