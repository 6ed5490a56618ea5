import type { Equipment, EquipmentAction, Person } from '../../../src/core/index.js';
import { formatInstant } from '../../../src/core/time/index.js';
import { isAdmin, isOwnerOf, type Viewer } from '../booking/access.js';
import type { Queryable } from '../database/database.js';

const DAY = 86_400_000;

/** Whether somebody writes a machine's record: its owner and administrators. */
export function mayWrite(viewer: Viewer, machine: Pick<Equipment, 'institutionId'>): boolean {
  return isOwnerOf(viewer, machine) || isAdmin(viewer);
}

/** What the reader may do with a machine's record now (UTC milliseconds). */
export async function equipmentActions(database: Queryable, viewer: Viewer, machine: Equipment, now: number): Promise<EquipmentAction[]> {
  if (viewer === null) return [];
  if (mayWrite(viewer, machine)) return ['edit', 'confirm', 'report-fault'];
  return (await usesIt(database, viewer, machine.id, now)) ? ['report-fault'] : [];
}

/** Whoever stands before the machine, or did within the last day, is the first to know that it is out of order. */
async function usesIt(database: Queryable, { id }: Person, equipmentId: string, now: number): Promise<boolean> {
  const rows = await database.query(
    `SELECT 1 FROM reservation WHERE equipment_id = $1 AND asker_id = $2
       AND (state = 'in-use' OR (state = 'completed' AND upper(actual) > $3)) LIMIT 1`,
    [equipmentId, id, formatInstant(now - DAY)],
  );
  return rows.length > 0;
}
