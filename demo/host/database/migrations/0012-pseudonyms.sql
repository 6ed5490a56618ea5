-- People are forgotten some time after their last use: what they booked stays, under a name that leads to nobody.
ALTER TABLE person ADD COLUMN pseudonym boolean NOT NULL DEFAULT false;

ALTER TABLE reservation ADD COLUMN pseudonymized boolean NOT NULL DEFAULT false;
CREATE INDEX reservation_personal ON reservation (upper(during)) WHERE NOT pseudonymized;

-- History stays append-only but for this one change: a person may become a pseudonym, and a note may go.
CREATE FUNCTION allow_only_pseudonyms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
    AND (NEW.actor_id IS NOT DISTINCT FROM OLD.actor_id OR NEW.actor_id LIKE 'pseudonym-%')
    AND (NEW.note IS NULL OR NEW.note = OLD.note)
    AND to_jsonb(NEW) - '{actor_id,note}'::text[] = to_jsonb(OLD) - '{actor_id,note}'::text[]
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'history is append-only';
END $$;

DROP TRIGGER reservation_history_append_only ON reservation_history;
CREATE TRIGGER reservation_history_append_only
  BEFORE UPDATE OR DELETE ON reservation_history
  FOR EACH ROW EXECUTE FUNCTION allow_only_pseudonyms();
CREATE TRIGGER reservation_history_not_emptied
  BEFORE TRUNCATE ON reservation_history
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
