import { usage } from '../../../src/core/usage/index.js';
import type { Person, UsageGrouping, UsageReservation, UsageRow, UseReport } from '../../../src/core/index.js';
import { isAdmin, isOwnerOf } from '../booking/access.js';
import { visibleCondition, type ListQuery } from '../booking/list.js';
import { rangeText, type Stretch } from '../booking/occupancy.js';
import type { Services } from '../services.js';

interface UsageFacts extends Pick<UsageReservation, 'equipmentId' | 'mode' | 'state'> {
  report: UseReport | null;
  asker_institution_id: string | null;
  booked_start: number | null;
  booked_end: number | null;
  used_start: number | null;
  used_end: number | null;
}

const ms = (bound: 'lower' | 'upper', column: string): string => `(extract(epoch FROM ${bound}(${column})) * 1000)::float8`;

/** Whose usage of which time, summed by what; in one role where it is given. */
export interface UsageQuestion {
  viewer: Person;
  window: Stretch;
  groupBy: UsageGrouping;
  role?: ListQuery['role'];
}

/** Usage of a window, made of the reservations that the reader may see: all of one's own machines, of others one's own. */
export async function usageFor({ database, catalog, now }: Services, { viewer, window, groupBy, role }: UsageQuestion): Promise<UsageRow[]> {
  const params: unknown[] = [rangeText(window)];
  const rows = await database.query<UsageFacts>(
    `SELECT r.equipment_id AS "equipmentId", r.mode, r.state, r.asker_institution_id, r.details->'report' AS report,
       ${ms('lower', 'r.confirmed')} AS booked_start, ${ms('upper', 'r.confirmed')} AS booked_end,
       ${ms('lower', 'r.actual')} AS used_start, ${ms('upper', 'r.actual')} AS used_end
     FROM reservation r
     WHERE r.moved_to IS NULL AND (r.confirmed && $1::tstzrange OR r.actual && $1::tstzrange) AND ${visibleCondition(viewer, (value) => `$${params.push(value)}`, role)}`,
    params,
  );
  const machines = catalog.all().map((equipment) => ({ equipment, isWhole: isAdmin(viewer) || isOwnerOf(viewer, equipment) }));
  return usage({ machines, reservations: rows.map(toUsage), from: window.start, to: window.end, groupBy, now: now() });
}

function toUsage({ report, asker_institution_id: askerInstitutionId, booked_start, booked_end, used_start, used_end, ...facts }: UsageFacts): UsageReservation {
  return {
    ...facts,
    ...(report && { report }),
    ...(askerInstitutionId !== null && { askerInstitutionId }),
    ...(booked_start !== null && booked_end !== null && { booked: { start: booked_start, end: booked_end } }),
    ...(used_start !== null && used_end !== null && { used: { start: used_start, end: used_end } }),
  };
}
