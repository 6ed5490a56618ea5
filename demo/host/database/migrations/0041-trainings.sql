-- Who wants to be trained, at which machine that needs it, and what its owner said.
CREATE TABLE training (
  id text PRIMARY KEY,
  qualification_id text NOT NULL REFERENCES qualification (id),
  equipment_id text NOT NULL REFERENCES equipment (id),
  person_id text NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  state text NOT NULL CHECK (state IN ('asked', 'granted', 'declined')),
  note text,
  at timestamptz NOT NULL,
  decided_at timestamptz,
  expires_at timestamptz,
  CHECK ((state = 'asked') = (decided_at IS NULL))
);

-- Asking twice is asking once.
CREATE UNIQUE INDEX training_asked ON training (person_id, qualification_id, equipment_id) WHERE state = 'asked';
CREATE INDEX training_equipment ON training (equipment_id, state);
