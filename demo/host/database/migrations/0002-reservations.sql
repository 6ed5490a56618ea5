-- Keyed by the machine first: everything that one booking touches lies together, also when tables are distributed.
CREATE TABLE reservation (
  equipment_id text NOT NULL REFERENCES equipment (id),
  id text NOT NULL,
  reference text NOT NULL UNIQUE,
  -- One number per kit of machines that were asked for together.
  kit_id text,
  asker_id text NOT NULL REFERENCES person (id),
  asker_institution_id text,
  -- Who sent it, when not the asker: an owner or coordinator on the asker's behalf.
  sent_by text REFERENCES person (id),
  coordinator_id text REFERENCES person (id),
  mode text NOT NULL,
  state text NOT NULL,
  -- Three facts, all kept.
  wished tstzrange NOT NULL,
  confirmed tstzrange,
  actual tstzrange,
  -- What counts now: the confirmed time or else the wished one.
  during tstzrange NOT NULL,
  -- The same with its buffers: what no other blocking reservation of the unit may touch.
  blocked tstzrange NOT NULL,
  blocking boolean NOT NULL,
  -- Which of the identical units it occupies; 0 while it occupies none.
  unit int NOT NULL,
  details jsonb NOT NULL,
  revision int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (equipment_id, id),
  UNIQUE (id),
  CHECK (NOT isempty(wished) AND NOT isempty(during) AND NOT isempty(blocked)),
  CHECK (NOT blocking OR unit > 0),
  -- The truth about double booking. Row locks only keep it quick.
  CONSTRAINT reservation_no_overlap
    EXCLUDE USING gist (equipment_id WITH =, unit WITH =, blocked WITH &&) WHERE (blocking)
);

CREATE INDEX reservation_during ON reservation USING gist (equipment_id, during);
CREATE INDEX reservation_asker ON reservation (asker_id, created_at DESC);
CREATE INDEX reservation_asker_institution ON reservation (asker_institution_id, equipment_id);

CREATE TABLE reservation_history (
  equipment_id text NOT NULL,
  reservation_id text NOT NULL,
  position int NOT NULL,
  at timestamptz NOT NULL,
  -- Absent when the host itself acted, as when a request expires.
  actor_id text,
  actor_role text NOT NULL,
  action text NOT NULL,
  note text,
  PRIMARY KEY (equipment_id, reservation_id, position),
  FOREIGN KEY (equipment_id, reservation_id) REFERENCES reservation (equipment_id, id)
);

CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'history is append-only';
END $$;

CREATE TRIGGER reservation_history_append_only
  BEFORE UPDATE OR DELETE ON reservation_history
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
