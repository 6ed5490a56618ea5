-- Who did what, when, on what: written by the database itself and never rewritten. Names nobody: an actor is a hash of
-- the person's id and of the month's secret. Once the secret is deleted, nobody can tell any more who that was.
CREATE TABLE audit_secret (
  month date PRIMARY KEY,
  secret text NOT NULL
);

CREATE TABLE audit_entry (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  -- Absent when the host itself acted.
  actor text,
  action text NOT NULL,
  -- What it was done on: 'reservation', 'equipment', 'person', 'host'.
  subject_kind text NOT NULL,
  -- For a person the same hash as an actor's.
  subject_id text NOT NULL,
  -- Machine, role, revision: nothing about a person.
  details jsonb NOT NULL DEFAULT '{}'
);

CREATE INDEX audit_entry_at ON audit_entry (at);
CREATE INDEX audit_entry_subject ON audit_entry (subject_kind, subject_id);

CREATE TRIGGER audit_entry_append_only
  BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER audit_entry_not_emptied
  BEFORE TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE FUNCTION audit_month(at timestamptz) RETURNS date LANGUAGE sql IMMUTABLE AS $$
  SELECT date_trunc('month', at AT TIME ZONE 'UTC')::date
$$;

-- The name under which a person stands in the trail in that month; none where the month's secret is gone.
CREATE FUNCTION audit_alias(person_id text, at timestamptz) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(secret || ' ' || person_id, 'UTF8')), 'hex') FROM audit_secret WHERE month = audit_month(at)
$$;

CREATE FUNCTION audit_begin(at timestamptz) RETURNS void LANGUAGE sql AS $$
  INSERT INTO audit_secret (month, secret)
  SELECT audit_month(at), gen_random_uuid()::text || gen_random_uuid()::text
  WHERE NOT EXISTS (SELECT FROM audit_secret WHERE month = audit_month(at))
  ON CONFLICT DO NOTHING
$$;

-- Every line of a reservation's history is a line of the trail, whoever writes it and by whichever way.
CREATE FUNCTION audit_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM audit_begin(at) FROM (SELECT DISTINCT date_trunc('month', at) AS at FROM added) AS months;
  INSERT INTO audit_entry (at, actor, action, subject_kind, subject_id, details)
  SELECT at, audit_alias(actor_id, at), action, 'reservation', reservation_id,
    jsonb_build_object('equipmentId', equipment_id, 'role', actor_role) FROM added;
  RETURN NULL;
END $$;

CREATE TRIGGER reservation_history_audited
  AFTER INSERT ON reservation_history
  REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION audit_history();

-- A machine's record: its revision says which version it became. The transaction says by whom (see store/audit.ts).
CREATE FUNCTION audit_equipment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM audit_begin(now());
  INSERT INTO audit_entry (at, actor, action, subject_kind, subject_id, details)
  VALUES (now(), audit_alias(NULLIF(current_setting('equipool.actor', true), ''), now()),
    CASE TG_OP WHEN 'INSERT' THEN 'create' WHEN 'UPDATE' THEN 'edit' ELSE 'delete' END,
    'equipment', COALESCE(NEW.id, OLD.id), jsonb_build_object('revision', COALESCE(NEW.revision, OLD.revision)));
  RETURN NULL;
END $$;

CREATE TRIGGER equipment_audited
  AFTER INSERT OR DELETE ON equipment
  FOR EACH ROW EXECUTE FUNCTION audit_equipment();
-- Counting changes of availability is no edit.
CREATE TRIGGER equipment_edit_audited
  AFTER UPDATE ON equipment
  FOR EACH ROW WHEN (OLD.record IS DISTINCT FROM NEW.record)
  EXECUTE FUNCTION audit_equipment();
