-- Addresses that calendar programs read. Whoever knows one reads it as the person who made it, so only its SHA-256 is
-- kept; it ends with the person's record.
CREATE TABLE feed (
  id text PRIMARY KEY,
  token_hash text NOT NULL UNIQUE,
  person_id text NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('person', 'equipment', 'institution')),
  -- The machine or institution; absent for the person's own reservations.
  subject_id text,
  language text NOT NULL,
  created_at timestamptz NOT NULL,
  CHECK ((kind = 'person') = (subject_id IS NULL))
);

CREATE INDEX feed_person ON feed (person_id, created_at);
