-- How people are reached. Kept beside the record and never in it: what is answered is made of records.
ALTER TABLE person
  ADD COLUMN email text,
  -- In which language the person last read.
  ADD COLUMN language text;

-- What people are yet to be told: written in the transaction that makes it true, sent afterwards. Says nothing itself;
-- the message is made when it is sent, of what the person may see then.
CREATE TABLE notice (
  equipment_id text NOT NULL,
  reservation_id text NOT NULL,
  -- The line of the reservation's history that is told, or after which a rival was given the time.
  position int NOT NULL,
  person_id text NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('history', 'rival')),
  at timestamptz NOT NULL,
  attempts int NOT NULL DEFAULT 0,
  -- When it is taken up next; whoever takes it up moves this on, so that nobody else does meanwhile.
  next_try timestamptz NOT NULL,
  ended_at timestamptz,
  outcome text CHECK (outcome IN ('sent', 'moot', 'failed')),
  CHECK ((ended_at IS NULL) = (outcome IS NULL)),
  -- Nobody is told the same thing twice.
  PRIMARY KEY (equipment_id, reservation_id, position, person_id, kind)
);

CREATE INDEX notice_due ON notice (next_try) WHERE ended_at IS NULL;
CREATE INDEX notice_ended ON notice (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX notice_person ON notice (person_id);
