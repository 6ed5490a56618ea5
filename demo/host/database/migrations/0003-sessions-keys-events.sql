-- Tokens of the demonstration sign-in; only their SHA-256 is kept.
CREATE TABLE demo_token (
  hash text PRIMARY KEY,
  person_id text NOT NULL REFERENCES person (id),
  expires_at timestamptz NOT NULL
);

-- A row is written in the transaction whose answer it keeps, so that key and booking stand or fall together.
CREATE TABLE idempotency_key (
  person_id text NOT NULL,
  key text NOT NULL,
  request_hash text NOT NULL,
  status int NOT NULL,
  location text,
  etag text,
  -- json, not jsonb: a retry gets the very text of the first answer.
  body json NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (person_id, key)
);

CREATE INDEX idempotency_key_age ON idempotency_key (created_at);

-- What changed, for readers that come back with Last-Event-ID. Carries nothing but "ask again".
CREATE TABLE live_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  type text NOT NULL,
  equipment_id text,
  revision bigint,
  at timestamptz NOT NULL
);
