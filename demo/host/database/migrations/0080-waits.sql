-- Who waits for a time that somebody else has. When it becomes free, the first gets an offer: a hold of their own on the
-- time, longer than one for a form, that keeps everybody else out until it is taken up or ends.
CREATE TABLE wait (
  id text PRIMARY KEY,
  equipment_id text NOT NULL REFERENCES equipment (id),
  person_id text NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  mode text NOT NULL,
  during tstzrange NOT NULL,
  -- In whose order offers are made.
  at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'offered', 'ended')),
  -- The hold that is the offer; a hold is a reservation that has not been asked for.
  hold_id text,
  offered_until timestamptz,
  outcome text CHECK (outcome IN ('taken', 'expired', 'left', 'missed')),
  ended_at timestamptz,
  CHECK ((state = 'ended') = (ended_at IS NOT NULL AND outcome IS NOT NULL)),
  CHECK (state <> 'offered' OR (hold_id IS NOT NULL AND offered_until IS NOT NULL))
);

-- Waiting twice for the same is waiting once.
CREATE UNIQUE INDEX wait_once ON wait (person_id, equipment_id, mode, during) WHERE state <> 'ended';
CREATE INDEX wait_next ON wait (equipment_id, at) WHERE state = 'waiting';
CREATE INDEX wait_offer ON wait (hold_id) WHERE state = 'offered';
CREATE INDEX wait_ended ON wait (ended_at) WHERE state = 'ended';

ALTER TABLE notice DROP CONSTRAINT notice_kind_check;
ALTER TABLE notice ADD CONSTRAINT notice_kind_check CHECK (kind IN ('history', 'rival', 'inquiry', 'training', 'expiry', 'wait'));
