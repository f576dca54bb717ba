-- The API keys that are known to be an account's, as salted hashes. Another account's key must not make what is not listed
-- through it look as if it were gone.
CREATE TABLE account_key (
  account     TEXT   NOT NULL,
  fingerprint TEXT   NOT NULL,
  since       BIGINT NOT NULL,
  PRIMARY KEY (account, fingerprint)
);

-- The instances and machines of an account as last seen. An id at Vast.ai belongs to one account: whoever lists one of
-- these holds a key of the same account.
CREATE TABLE account_target (
  account TEXT   NOT NULL,
  kind    TEXT   NOT NULL,
  target  BIGINT NOT NULL,
  PRIMARY KEY (account, kind, target)
);
