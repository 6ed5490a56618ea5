-- "Find me something that can …": what is asked of coordinators and what becomes of it. Belongs to no machine.
CREATE TABLE inquiry (
  id text PRIMARY KEY,
  reference text NOT NULL UNIQUE,
  state text NOT NULL,
  -- An inquiry is the asker's words: it goes with them.
  asker_id text NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  asker_institution_id text,
  coordinator_id text REFERENCES person (id) ON DELETE SET NULL,
  details jsonb NOT NULL,
  revision int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL
);

CREATE INDEX inquiry_asker ON inquiry (asker_id, created_at DESC);
CREATE INDEX inquiry_coordinator ON inquiry (coordinator_id, created_at DESC);
CREATE INDEX inquiry_unclaimed ON inquiry (created_at DESC) WHERE state = 'open';

CREATE TABLE inquiry_history (
  inquiry_id text NOT NULL REFERENCES inquiry (id) ON DELETE CASCADE,
  position int NOT NULL,
  at timestamptz NOT NULL,
  -- Names nobody who is gone.
  actor_id text REFERENCES person (id) ON DELETE SET NULL,
  actor_role text NOT NULL,
  action text NOT NULL,
  note text,
  -- To whom the case went.
  to_id text REFERENCES person (id) ON DELETE SET NULL,
  PRIMARY KEY (inquiry_id, position)
);

-- People may be forgotten, and their words with them; what was done is never rewritten.
CREATE FUNCTION refuse_rewriting_inquiries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.inquiry_id, OLD.position, OLD.at, OLD.actor_role, OLD.action)
     IS DISTINCT FROM (NEW.inquiry_id, NEW.position, NEW.at, NEW.actor_role, NEW.action)
     OR (NEW.note IS NOT NULL AND NEW.note IS DISTINCT FROM OLD.note)
     OR (NEW.actor_id IS NOT NULL AND NEW.actor_id IS DISTINCT FROM OLD.actor_id) THEN
    RAISE EXCEPTION 'history is append-only';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER inquiry_history_append_only
  BEFORE UPDATE ON inquiry_history
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_inquiries();

-- Every line of an inquiry's history is a line of the audit trail.
CREATE FUNCTION audit_inquiry_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM audit_begin(at) FROM (SELECT DISTINCT date_trunc('month', at) AS at FROM added) AS months;
  INSERT INTO audit_entry (at, actor, action, subject_kind, subject_id, details)
  SELECT at, audit_alias(actor_id, at), action, 'inquiry', inquiry_id, jsonb_build_object('role', actor_role) FROM added;
  RETURN NULL;
END $$;

CREATE TRIGGER inquiry_history_audited
  AFTER INSERT ON inquiry_history
  REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION audit_inquiry_history();
