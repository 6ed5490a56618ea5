-- People are told of inquiries and trainings as well, which belong to no machine's reservations: their equipment_id is
-- empty, and reservation_id is the id of whatever they are about. The name stays: hosts of before may still be running.
ALTER TABLE notice DROP CONSTRAINT notice_kind_check;
ALTER TABLE notice ADD CONSTRAINT notice_kind_check CHECK (kind IN ('history', 'rival', 'inquiry', 'training', 'expiry'));
