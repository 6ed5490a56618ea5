import type { Hold, HoldRequest } from '../../../src/host/index.js';
import { formatInstant } from '../../../src/core/time/index.js';
import { rangeText, stretchOf, type Stretch } from '../booking/occupancy.js';
import type { Queryable } from '../database/database.js';
import type { Holding } from './reservation-writes.js';

/** How long a slot is held, from when it is chosen and from each extension; in milliseconds. */
export const HOLD_MS = 3 * 60_000;
/** How often it may be extended: ten times, as WCAG 2.2 asks (success criterion 2.2.1). */
export const MOST_EXTENSIONS = 10;
/** For how long one person may keep others from a time at a stretch, however often it is held anew; in milliseconds. */
export const LONGEST_HOLD_MS = (MOST_EXTENSIONS + 1) * HOLD_MS;

interface HoldRow {
  id: string;
  equipment_id: string;
  mode: Hold['mode'];
  start: number;
  end: number;
  held_until: string;
  extensions: number;
}

const ms = (bound: 'lower' | 'upper'): string => `(extract(epoch FROM ${bound}(during)) * 1000)::float8`;
const COLUMNS = `id, equipment_id, mode, ${ms('lower')} AS start, ${ms('upper')} AS end, held_until, extensions`;

function toHold(row: HoldRow, now: number): Hold {
  return {
    id: row.id,
    equipmentId: row.equipment_id,
    mode: row.mode,
    start: formatInstant(row.start),
    end: formatInstant(row.end),
    expiresAt: row.held_until,
    secondsLeft: Math.max(0, Math.floor((Date.parse(row.held_until) - now) / 1000)),
    extensionsLeft: MOST_EXTENSIONS - row.extensions,
  };
}

/** Since when somebody has been holding a time: what is held anew before the former hold has ended goes on from it. */
export interface HeldSince {
  created_at: string;
  extensions: number;
}

/** Somebody's hold that this one, which need not be a range yet, would take the place of; no offer, which ends in another way. */
export async function findFormerHold(queryable: Queryable, personId: string, request: HoldRequest, now: number): Promise<HeldSince | undefined> {
  const [row] = await queryable.query<HeldSince>(
    `SELECT created_at, extensions FROM reservation r WHERE equipment_id = $1 AND asker_id = $2 AND held_until > $3 AND lower(blocked) < $5::timestamptz AND upper(blocked) > $4::timestamptz
       AND NOT EXISTS (SELECT FROM wait w WHERE w.hold_id = r.id) ORDER BY created_at LIMIT 1`,
    [request.equipmentId, personId, formatInstant(now), request.start, request.end],
  );
  return row;
}

/** Writes a hold on a locked machine. Rejects with 23P01 when its unit is not free after all. */
export async function insertHold(
  transaction: Queryable,
  { id, personId, request, holding, now, until = now + HOLD_MS, former }: {
    id: string; personId: string; request: HoldRequest; holding: Pick<Holding, 'blocked' | 'unit'>; now: number; until?: number; former?: HeldSince | undefined;
  },
): Promise<Hold> {
  const [row] = await transaction.query<HoldRow>(
    `INSERT INTO reservation (equipment_id, id, reference, asker_id, mode, state, wished, during, blocked, blocking, unit, details, created_at, held_until, extensions)
     VALUES ($1, $2, $2, $3, $4, 'draft', $5::tstzrange, $5::tstzrange, $6::tstzrange, true, $7, '{}', $8, $9, $10) RETURNING ${COLUMNS}`,
    [
      request.equipmentId, id, personId, request.mode, rangeText(stretchOf(request)), rangeText(holding.blocked), holding.unit,
      former?.created_at ?? formatInstant(now), formatInstant(until), former?.extensions ?? 0,
    ],
  );
  return toHold(row!, now);
}

/** Prolongs somebody's hold that has not ended; nothing when it has, or has been prolonged as often as it may be. */
export async function prolongHold(queryable: Queryable, id: string, personId: string, now: number): Promise<Hold | undefined> {
  const [row] = await queryable.query<HoldRow>(
    `UPDATE reservation SET held_until = GREATEST(held_until, $4), extensions = extensions + 1
     WHERE id = $1 AND asker_id = $2 AND held_until > $3 AND extensions < ${MOST_EXTENSIONS} RETURNING ${COLUMNS}`,
    [id, personId, formatInstant(now), formatInstant(now + HOLD_MS)],
  );
  return row && toHold(row, now);
}

/** Somebody's hold that has not ended. */
export async function findHold(queryable: Queryable, id: string, personId: string, now: number): Promise<Hold | undefined> {
  const [row] = await queryable.query<HoldRow>(
    `SELECT ${COLUMNS} FROM reservation WHERE id = $1 AND asker_id = $2 AND held_until > $3`, [id, personId, formatInstant(now)],
  );
  return row && toHold(row, now);
}

/** On how many machines somebody holds a slot that they chose; what was offered to them counts for nothing. */
export async function countHolds(queryable: Queryable, personId: string, now: number): Promise<number> {
  const [row] = await queryable.query<{ n: number }>(
    `SELECT count(*) AS n FROM reservation r WHERE asker_id = $1 AND held_until > $2 AND NOT EXISTS (SELECT FROM wait w WHERE w.hold_id = r.id AND w.state = 'offered')`, [personId, formatInstant(now)],
  );
  return row?.n ?? 0;
}

/** Somebody's offer of a time that they waited for, where its buffers meet those of this one, which need not be a range. */
export async function findOffer(
  queryable: Queryable,
  { personId, equipmentId, blocked, now }: { personId: string; equipmentId: string; blocked: Stretch; now: number },
): Promise<Hold | undefined> {
  const [row] = await queryable.query<HoldRow>(
    `SELECT ${COLUMNS} FROM reservation WHERE equipment_id = $1 AND asker_id = $2 AND held_until > $3
       AND lower(blocked) < to_timestamp($5::float8 / 1000) AND upper(blocked) > to_timestamp($4::float8 / 1000)
       AND id IN (SELECT hold_id FROM wait WHERE person_id = $2 AND state = 'offered')
     ORDER BY lower(blocked) = to_timestamp($4::float8 / 1000) AND upper(blocked) = to_timestamp($5::float8 / 1000) DESC LIMIT 1`,
    [equipmentId, personId, formatInstant(now), blocked.start, blocked.end],
  );
  return row && toHold(row, now);
}

/**
 * Takes away the holds on locked machines that have ended, and those of whoever is writing there now; of offers of times
 * that somebody waited for only those that have ended: choosing another time gives up no offer.
 */
export async function dropHolds(transaction: Queryable, equipmentIds: readonly string[], now: number, personId?: string): Promise<void> {
  await transaction.query(
    `WITH gone AS (DELETE FROM reservation r WHERE equipment_id = ANY($1::text[]) AND held_until IS NOT NULL
       AND (held_until <= $2 OR (asker_id = $3 AND NOT EXISTS (SELECT FROM wait w WHERE w.hold_id = r.id AND w.state = 'offered'))) RETURNING id)
     UPDATE wait SET state = 'ended', ended_at = $2, outcome = 'expired' FROM gone WHERE hold_id = gone.id AND state = 'offered'`,
    [[...equipmentIds], formatInstant(now), personId ?? null],
  );
}

/** Takes away everybody's holds of a time on a locked machine but offers, which are promised to those who waited. Answers whether there were any. */
export async function dropHoldsWithin(transaction: Queryable, equipmentId: string, blocked: Stretch): Promise<boolean> {
  const gone = await transaction.query(
    `DELETE FROM reservation r WHERE equipment_id = $1 AND held_until IS NOT NULL AND r.blocked && $2::tstzrange
       AND NOT EXISTS (SELECT FROM wait w WHERE w.hold_id = r.id AND w.state = 'offered') RETURNING id`,
    [equipmentId, rangeText(blocked)],
  );
  return gone.length > 0;
}

/** Machines on which a hold has ended that nobody has taken away yet. */
export async function machinesWithEndedHolds(queryable: Queryable, now: number): Promise<string[]> {
  const rows = await queryable.query<{ equipment_id: string }>(
    'SELECT DISTINCT equipment_id FROM reservation WHERE held_until <= $1', [formatInstant(now)],
  );
  return rows.map((row) => row.equipment_id);
}
