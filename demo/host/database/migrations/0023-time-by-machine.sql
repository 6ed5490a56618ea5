-- Every question about a machine's time asks for what touches a window with its buffers, whether it blocks or not.
CREATE INDEX reservation_blocked ON reservation USING gist (equipment_id, blocked);
DROP INDEX reservation_during;
