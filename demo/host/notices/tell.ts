import type { Equipment, HistoryEntry, Reservation, ReservationAction } from '../../../src/core/index.js';
import type { Queryable } from '../database/database.js';
import { rangeText } from '../booking/occupancy.js';
import type { Services } from '../services.js';
import { insertNotices, type Audience } from '../store/notices.js';
import type { Holding } from '../store/reservation-writes.js';

type Side = 'asker' | 'owner' | 'coordinator';
const EVERYBODY: readonly Side[] = ['asker', 'owner', 'coordinator'];

/** Whom each action concerns; whoever took it is never told. */
const CONCERNS: Record<ReservationAction, readonly Side[]> = {
  request: ['owner', 'coordinator'],
  approve: EVERYBODY,
  decline: ['asker', 'coordinator'],
  'request-info': ['asker', 'coordinator'],
  'answer-info': ['owner', 'coordinator'],
  counter: EVERYBODY,
  'accept-counter': ['owner', 'coordinator'],
  'decline-counter': ['owner', 'coordinator'],
  withdraw: ['owner', 'coordinator'],
  cancel: EVERYBODY,
  reschedule: EVERYBODY,
  start: [],
  finish: ['asker', 'owner'],
  'no-show': ['asker'],
  sign: ['asker'],
  'assign-coordinator': EVERYBODY,
  note: EVERYBODY,
  expire: ['asker', 'owner', 'coordinator'],
};
/** Actions after which somebody may hold time that others wait for. */
const TAKES_TIME: readonly ReservationAction[] = ['request', 'approve', 'accept-counter', 'reschedule'];
/** More rivals than these for one time would be a mistake. */
const MOST_RIVALS = 50;

/** What has just been written of one reservation, in the same transaction. */
export interface News {
  reservation: Reservation;
  /** How many lines of its history were there before. */
  from: number;
  /** False where one of several that were asked for together stands for all. */
  isTold?: boolean;
  sentBy?: string | undefined;
  machine: Pick<Equipment, 'institutionId'>;
  /** What it holds from now on. */
  holding?: Holding;
  now: number;
}

/** Notes whom to tell of what was just written, where anybody can be told at all: it becomes true together with it, or not at all. */
export async function tell(transaction: Queryable, { mail }: Pick<Services, 'mail'>, news: News): Promise<void> {
  if (!mail) return;
  const { reservation, from, now, holding, isTold = true } = news;
  for (const [index, line] of reservation.history.entries()) {
    if (index < from || !isTold) continue;
    const about = { equipmentId: reservation.equipmentId, subjectId: reservation.id, position: index + 1, kind: 'history' } as const;
    const audience = audienceOf(line, news);
    if (audience) await insertNotices(transaction, about, audience, now);
  }
  const isTaken = reservation.history.slice(from).some(({ action }) => TAKES_TIME.includes(action));
  if (isTaken && holding?.blocking) await tellRivals(transaction, reservation, holding, now);
}

function audienceOf({ action, by }: HistoryEntry, { reservation, sentBy, machine }: News): Audience | undefined {
  const sides = CONCERNS[action];
  if (sides.length === 0) return undefined;
  const { asker, coordinator } = reservation;
  const personIds = [
    ...(sides.includes('asker') ? [asker?.id, sentBy] : []), ...(sides.includes('coordinator') ? [coordinator?.id] : []),
  ].filter((id) => id !== undefined);
  return { personIds, ...(sides.includes('owner') && { ownersOf: machine.institutionId }), ...(by?.id !== undefined && { except: by.id }) };
}

/** Those who still wait for time that is held now. Whether they can have it all the same is looked at when they are told. */
async function tellRivals(transaction: Queryable, { id, equipmentId }: Reservation, { blocked }: Holding, now: number): Promise<void> {
  const rivals = await transaction.query<{ id: string; asker: string; position: number }>(
    `SELECT r.id, r.asker_id AS asker,
       (SELECT count(*)::int FROM reservation_history h WHERE h.equipment_id = r.equipment_id AND h.reservation_id = r.id) AS position
     FROM reservation r WHERE r.equipment_id = $1 AND r.id <> $2 AND r.blocked && $3::tstzrange AND NOT r.blocking
       AND r.state IN ('requested', 'info-needed', 'waitlisted') AND r.moved_to IS NULL AND r.held_until IS NULL
     ORDER BY r.created_at LIMIT ${MOST_RIVALS}`,
    [equipmentId, id, rangeText(blocked)],
  );
  for (const rival of rivals) {
    await insertNotices(transaction, { equipmentId, subjectId: rival.id, position: rival.position, kind: 'rival' }, { personIds: [rival.asker] }, now);
  }
}
