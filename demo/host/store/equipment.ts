import type { Equipment } from '../../../src/core/index.js';
import type { Queryable } from '../database/database.js';

interface EquipmentRow {
  record: Equipment;
  revision: number;
}

const toEquipment = ({ record, revision }: EquipmentRow): Equipment => ({ ...record, revision });

/** Every machine, whole, by id. */
export async function listEquipment(database: Queryable): Promise<Equipment[]> {
  return (await database.query<EquipmentRow>('SELECT record, revision FROM equipment ORDER BY id')).map(toEquipment);
}

/** One machine as it is now. */
export async function findEquipment(database: Queryable, id: string): Promise<Equipment | undefined> {
  const rows = await database.query<EquipmentRow>('SELECT record, revision FROM equipment WHERE id = $1', [id]);
  return rows.map(toEquipment)[0];
}

/**
 * Locks machines for the rest of the transaction and answers them as they are now. Always all of them at once and
 * in the order of their ids: two bookings that share machines then wait for each other and never in a circle. What is
 * decided about them is decided at the time it is then: a lock may have been waited for, and offers run from it.
 */
export async function lockEquipment(transaction: Queryable, ids: readonly string[]): Promise<Map<string, Equipment>> {
  const rows = await transaction.query<EquipmentRow>(
    'SELECT record, revision FROM equipment WHERE id = ANY($1::text[]) ORDER BY id FOR UPDATE',
    [[...new Set(ids)].sort()],
  );
  return new Map(rows.map((row) => [row.record.id, toEquipment(row)]));
}

/** Counts a change of availability on a locked machine and answers the new number. */
export async function bumpAvailability(transaction: Queryable, id: string): Promise<number> {
  const rows = await transaction.query<{ availability_revision: number }>(
    'UPDATE equipment SET availability_revision = availability_revision + 1 WHERE id = $1 RETURNING availability_revision',
    [id],
  );
  return rows[0]?.availability_revision ?? 0;
}

/** Writes a new machine; rejects with 23505 when its id is taken. */
export async function insertEquipment(transaction: Queryable, machine: Equipment): Promise<void> {
  await transaction.query(
    'INSERT INTO equipment (id, institution_id, revision, record) VALUES ($1, $2, $3, $4::jsonb)',
    [machine.id, machine.institutionId, machine.revision, recordOf(machine)],
  );
}

/** Writes a locked machine's record. */
export async function updateEquipment(transaction: Queryable, machine: Equipment): Promise<void> {
  await transaction.query(
    'UPDATE equipment SET institution_id = $2, revision = $3, record = $4::jsonb WHERE id = $1',
    [machine.id, machine.institutionId, machine.revision, recordOf(machine)],
  );
}

/** What is kept of a machine: the definitions of its qualifications are the cluster's. */
function recordOf({ qualifications: _, actions: __, ...record }: Equipment): string {
  return JSON.stringify(record);
}
