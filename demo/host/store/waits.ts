import { randomUUID } from 'node:crypto';
import type { Wait, WaitRequest } from '../../../src/host/index.js';
import { formatInstant } from '../../../src/core/time/index.js';
import { rangeText, stretchOf, type Stretch } from '../booking/occupancy.js';
import type { Queryable } from '../database/database.js';

/** A place in a waiting list with whose it is. */
export interface StoredWait {
  wait: Wait;
  personId: string;
}

/** A place as its owner may have it in full: also one that has ended. */
export type WaitRecord = Omit<Wait, 'state'> & { state: Wait['state'] | 'ended' };

/** How one ended: taken up or asked for otherwise, not answered in time, given up, or never had before the time began. */
export type WaitOutcome = 'taken' | 'expired' | 'left' | 'missed';

/** Most places that are looked through at once. */
const MOST = 200;
const KEPT = 30 * 86_400_000;
const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS"Z"'`;
const at = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', ${INSTANT})`;
const SELECT = `
  SELECT w.person_id AS "personId", jsonb_strip_nulls(jsonb_build_object(
    'id', w.id, 'equipmentId', w.equipment_id, 'mode', w.mode, 'start', ${at('lower(w.during)')}, 'end', ${at('upper(w.during)')},
    'state', w.state, 'at', ${at('w.at')}, 'expiresAt', CASE WHEN w.state = 'offered' THEN ${at('w.offered_until')} END,
    'before', CASE WHEN w.state = 'waiting' THEN (SELECT count(*) FROM wait o WHERE o.equipment_id = w.equipment_id AND o.state = 'waiting'
      AND o.during && w.during AND o.turn < w.turn) END)) AS wait
  FROM wait w`;

/** Somebody's places, those that have not ended. */
export function waitsOf(queryable: Queryable, personId: string): Promise<StoredWait[]> {
  return queryable.query<StoredWait>(`${SELECT} WHERE w.person_id = $1 AND w.state <> 'ended' ORDER BY lower(w.during), w.id LIMIT ${MOST}`, [personId]);
}

/** Somebody's places, also those that have ended and are not forgotten yet. */
export async function everyWaitOf(queryable: Queryable, personId: string): Promise<WaitRecord[]> {
  const rows = await queryable.query<{ wait: WaitRecord }>(`${SELECT} WHERE w.person_id = $1 ORDER BY w.turn`, [personId]);
  return rows.map(({ wait }) => wait);
}

/** One place, locked until the transaction ends. */
export async function lockWait(transaction: Queryable, id: string): Promise<StoredWait | undefined> {
  return (await transaction.query<StoredWait>(`${SELECT} WHERE w.id = $1 FOR UPDATE OF w`, [id]))[0];
}

/** Machines for which somebody waits. */
export async function machinesWaitedFor(queryable: Queryable): Promise<string[]> {
  const rows = await queryable.query<{ id: string }>(`SELECT DISTINCT equipment_id AS id FROM wait WHERE state = 'waiting'`);
  return rows.map(({ id }) => id);
}

/** Machines among these for which somebody waits. */
export async function waitedFor(queryable: Queryable, equipmentIds: readonly string[]): Promise<string[]> {
  const rows = await queryable.query<{ id: string }>(`SELECT DISTINCT equipment_id AS id FROM wait WHERE state = 'waiting' AND equipment_id = ANY($1::text[])`, [[...equipmentIds]]);
  return rows.map(({ id }) => id);
}

/** Who waits for times of a locked machine, in the order in which they came. */
export function waitingOn(transaction: Queryable, equipmentId: string): Promise<StoredWait[]> {
  return transaction.query<StoredWait>(`${SELECT} WHERE w.equipment_id = $1 AND w.state = 'waiting' ORDER BY w.turn LIMIT ${MOST}`, [equipmentId]);
}

/** Notes a place; one that is there already stays the one there is. */
export async function insertWait(transaction: Queryable, personId: string, request: WaitRequest, now: number): Promise<Wait> {
  const { equipmentId, mode } = request;
  const values = [personId, equipmentId, mode, rangeText(stretchOf(request))];
  await transaction.query(
    `INSERT INTO wait (id, person_id, equipment_id, mode, during, at, state) VALUES ($5, $1, $2, $3, $4::tstzrange, $6, 'waiting') ON CONFLICT DO NOTHING`,
    [...values, randomUUID(), formatInstant(now)],
  );
  const [made] = await transaction.query<StoredWait>(`${SELECT} WHERE w.person_id = $1 AND w.equipment_id = $2 AND w.mode = $3 AND w.during = $4::tstzrange AND w.state <> 'ended'`, values);
  return made!.wait;
}

/** Ends somebody's offers on a machine that were not answered in time, so that they may wait there anew. */
export async function endLapsed(transaction: Queryable, personId: string, equipmentId: string, now: number): Promise<void> {
  await transaction.query(
    `UPDATE wait SET state = 'ended', outcome = 'expired', ended_at = $3 WHERE person_id = $1 AND equipment_id = $2 AND state = 'offered' AND offered_until <= $3`,
    [personId, equipmentId, formatInstant(now)],
  );
}

/** Makes somebody an offer: the hold, and until when it stands. */
export async function offerWait(transaction: Queryable, id: string, { holdId, until }: { holdId: string; until: number }): Promise<void> {
  await transaction.query(`UPDATE wait SET state = 'offered', hold_id = $2, offered_until = $3 WHERE id = $1`, [id, holdId, formatInstant(until)]);
}

/** Ends a place, and gives back the offer's hold. */
export async function endWait(transaction: Queryable, id: string, outcome: WaitOutcome, now: number): Promise<void> {
  await transaction.query(
    `WITH ended AS (UPDATE wait SET state = 'ended', outcome = $2, ended_at = $3 WHERE id = $1 AND state <> 'ended' RETURNING equipment_id, hold_id)
     DELETE FROM reservation r USING ended e WHERE r.equipment_id = e.equipment_id AND r.id = e.hold_id AND r.held_until IS NOT NULL`,
    [id, outcome, formatInstant(now)],
  );
}

/** A time that somebody gets of a machine, and what it blocks with its buffers. */
export interface TakenStretch {
  equipmentId: string;
  during: Stretch;
  blocked: Stretch;
}

/** Ends the places that somebody's own reservations answer: offers that meet them, whose holds give way, and waiting for what they cover. */
export async function endAnswered(transaction: Queryable, personIds: readonly string[], taken: readonly TakenStretch[], now: number): Promise<void> {
  await transaction.query(
    `WITH taken AS (SELECT machine, during::tstzrange, blocked::tstzrange FROM unnest($2::text[], $3::text[], $4::text[]) AS t (machine, during, blocked)),
       ended AS (UPDATE wait w SET state = 'ended', outcome = 'taken', ended_at = $5 FROM taken t
         WHERE w.person_id = ANY($1::text[]) AND w.equipment_id = t.machine
           AND (w.state = 'waiting' AND w.during <@ t.during OR w.state = 'offered' AND EXISTS (
             SELECT FROM reservation r WHERE r.equipment_id = w.equipment_id AND r.id = w.hold_id AND r.blocked && t.blocked))
         RETURNING w.equipment_id, w.hold_id)
     DELETE FROM reservation r USING ended e WHERE r.equipment_id = e.equipment_id AND r.id = e.hold_id AND r.held_until IS NOT NULL`,
    [[...personIds], taken.map(({ equipmentId }) => equipmentId), taken.map(({ during }) => rangeText(during)), taken.map(({ blocked }) => rangeText(blocked)), formatInstant(now)],
  );
}

/** Places that are over by themselves: offers that nobody answered, and times that have begun. Answers their machines. */
export async function endOverdue(queryable: Queryable, now: number): Promise<string[]> {
  const rows = await queryable.query<{ id: string }>(
    `UPDATE wait SET state = 'ended', outcome = CASE state WHEN 'offered' THEN 'expired' ELSE 'missed' END, ended_at = $1
     WHERE (state = 'offered' AND offered_until <= $1) OR (state = 'waiting' AND lower(during) <= $1) RETURNING equipment_id AS id`,
    [formatInstant(now)],
  );
  return [...new Set(rows.map(({ id }) => id))];
}

/** Forgets places that ended long ago. */
export async function pruneWaits(queryable: Queryable, now: number): Promise<void> {
  await queryable.query(`DELETE FROM wait WHERE state = 'ended' AND ended_at < $1`, [formatInstant(now - KEPT)]);
}
