-- Keys that were an account's until an admin confirmed another one. A service that still has one must not take it for the
-- account's because nothing is known of the account yet.
CREATE TABLE account_key_dropped (
  account     TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  PRIMARY KEY (account, fingerprint)
);
