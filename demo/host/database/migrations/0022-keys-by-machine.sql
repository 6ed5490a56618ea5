-- Events lie with their machine. The number stays one sequence for all, because readers resume by it.
ALTER TABLE live_event DROP CONSTRAINT live_event_pkey;
UPDATE live_event SET equipment_id = '' WHERE equipment_id IS NULL;
ALTER TABLE live_event ALTER COLUMN equipment_id SET NOT NULL;
ALTER TABLE live_event ADD PRIMARY KEY (equipment_id, id);
CREATE INDEX live_event_id ON live_event (id);
CREATE INDEX live_event_age ON live_event (at);

-- A kept answer lies with the (first) machine that was written on, so that both are one server's transaction. The same
-- write always names the same machine; what else a key may stand for is looked up under the key's own lock.
ALTER TABLE idempotency_key DROP CONSTRAINT idempotency_key_pkey;
ALTER TABLE idempotency_key ADD COLUMN equipment_id text NOT NULL DEFAULT '';
ALTER TABLE idempotency_key ADD PRIMARY KEY (equipment_id, person_id, key);
CREATE INDEX idempotency_key_person ON idempotency_key (person_id, key);
