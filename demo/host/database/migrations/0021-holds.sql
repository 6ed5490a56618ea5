-- A hold is a reservation that has not been asked for yet: a row of the same table, so that one constraint keeps holds
-- and reservations apart alike. One that has ended holds nothing any more; whoever writes on its machine takes it away.
ALTER TABLE reservation ADD COLUMN held_until timestamptz;
ALTER TABLE reservation ADD COLUMN extensions int NOT NULL DEFAULT 0;
ALTER TABLE reservation ADD CONSTRAINT reservation_hold_is_draft CHECK (held_until IS NULL OR state = 'draft');
CREATE INDEX reservation_held ON reservation (equipment_id, held_until) WHERE held_until IS NOT NULL;
CREATE INDEX reservation_holder ON reservation (asker_id) WHERE held_until IS NOT NULL;
