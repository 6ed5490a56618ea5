-- A repeated request is several reservations that share a number, as those of a kit do.
ALTER TABLE reservation ADD COLUMN series_id text;

-- A reservation that goes to another machine is written there anew, with its history, and stays here as a trace that
-- holds no time and is shown to nobody: the machine is part of every key, and what is part of a key never changes.
ALTER TABLE reservation ADD COLUMN moved_to text;

-- Unique only together with the machine, so that each machine's rows can lie on a server of their own. Ids are random
-- and cannot meet; references are short, so a new one is looked up before it is given out.
ALTER TABLE reservation DROP CONSTRAINT reservation_id_key;
ALTER TABLE reservation DROP CONSTRAINT reservation_reference_key;
ALTER TABLE reservation ADD CONSTRAINT reservation_reference_key UNIQUE (equipment_id, reference);
CREATE INDEX reservation_id ON reservation (id);
CREATE INDEX reservation_reference ON reservation (reference);
CREATE INDEX reservation_unanswered ON reservation (lower(wished)) WHERE state IN ('requested', 'info-needed', 'countered', 'waitlisted');
