import type { HistoryEntry, InstantRange, Reservation, ReservationAction, ReservationState } from '../../../src/core/types.js';
import { formatInstant } from '../../../src/core/time/index.js';
import type { Person } from '../../../src/core/types.js';
import type { Random } from '../random.js';
import { NOTES } from './notes.js';
import type { Slot } from './slots.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** What a life is told from. Times are UTC milliseconds. */
export interface Course {
  state: ReservationState;
  slot: Slot;
  /** What was asked first, where it was moved since. */
  wished?: Slot;
  createdAt: number;
  now: number;
  asker: Person;
  owner: Person;
  coordinator?: Person;
  language: 'ja' | 'en' | 'ko';
  isInstant: boolean;
}

type Told = Pick<Reservation, 'wished' | 'confirmed' | 'actual' | 'offer' | 'coordinator' | 'history' | 'revision' | 'createdAt'>;

function range({ start, end }: Slot): InstantRange {
  return { start: formatInstant(start), end: formatInstant(end) };
}

/** The same day in Japan between nine and six, to the minute: people answer in office hours. */
export function officeTime(instant: number): number {
  const dayStart = Math.floor((instant + 9 * HOUR_MS) / DAY_MS) * DAY_MS - 9 * HOUR_MS;
  const share = (instant - dayStart) / DAY_MS;
  const time = dayStart + 9 * HOUR_MS + share * 9 * HOUR_MS;
  return time - (time % MINUTE_MS);
}

/** The facts and the history of a reservation that has come to a state: who did what, when and why. */
export function tell(course: Course, random: Random): Told {
  const { state, slot, now, asker, owner, language } = course;
  const history: HistoryEntry[] = [];
  const byAsker = { id: asker.id, name: asker.name, role: 'member' as const };
  const byOwner = { id: owner.id, name: owner.name, role: 'owner' as const };
  const byHost = { role: 'host' as const };
  // Decisions come before the start and before now; they follow each other in the order in which they are told.
  const latest = Math.min(now, slot.start) - MINUTE_MS;
  let at = course.createdAt;
  const later = (share: number): number => {
    const wished = at + Math.max(MINUTE_MS, Math.floor((latest - at) * share * (0.4 + random.next() * 0.6)));
    const inHours = officeTime(wished);
    at = inHours > at && inHours <= latest ? inHours : wished - (wished % MINUTE_MS);
    return at;
  };
  const add = (action: ReservationAction, by: HistoryEntry['by'], time: number): void => {
    const notes = (NOTES as Partial<Record<ReservationAction, Readonly<Record<'ja' | 'en' | 'ko', readonly string[]>>>>)[action];
    history.push({ at: formatInstant(time), by, action, ...(notes ? { note: random.pick(notes[language]) } : {}) });
  };
  const approve = (): void => {
    if (course.isInstant) return add('approve', byHost, at);
    if (course.wished) {
      add('counter', byOwner, later(0.3));
      return add('accept-counter', byAsker, later(0.3));
    }
    if (random.chance(0.15)) {
      add('request-info', byOwner, later(0.3));
      add('answer-info', byAsker, later(0.3));
    }
    add('approve', byOwner, later(0.5));
  };

  add('request', byAsker, at);
  if (course.coordinator) {
    history.push({ at: formatInstant(later(0.1)), by: { ...byOwner }, action: 'assign-coordinator', note: course.coordinator.name });
  }
  const told: Told = { wished: range(course.wished ?? slot), history, revision: 1, createdAt: formatInstant(course.createdAt) };
  if (course.coordinator) told.coordinator = { id: course.coordinator.id, name: course.coordinator.name };
  const confirm = (): void => {
    approve();
    told.confirmed = range(slot);
  };

  switch (state) {
    case 'info-needed':
      add('request-info', byOwner, later(0.6));
      break;
    case 'countered': {
      add('counter', byOwner, later(0.6));
      const last = history[history.length - 1];
      told.offer = { ...range(slot), by: 'owner', ...(last?.note ? { note: last.note } : {}) };
      break;
    }
    case 'approved':
      confirm();
      break;
    case 'in-use':
      confirm();
      add('start', byAsker, Math.min(now, slot.start + random.int(0, 10) * MINUTE_MS));
      told.actual = { start: history[history.length - 1]?.at as string, end: formatInstant(slot.end) };
      break;
    case 'completed': {
      confirm();
      const started = slot.start + random.int(-5, 12) * MINUTE_MS;
      const length = slot.end - slot.start;
      const ended = Math.min(now, Math.max(started + MINUTE_MS * 10, slot.end - Math.floor(length * random.next() * 0.2) + random.int(0, 3) * 5 * MINUTE_MS));
      add('start', byAsker, started);
      add('finish', byAsker, ended - (ended % MINUTE_MS));
      told.actual = { start: formatInstant(started), end: formatInstant(ended - (ended % MINUTE_MS)) };
      break;
    }
    case 'no-show':
      confirm();
      add('no-show', byOwner, Math.min(now, slot.end));
      break;
    case 'cancelled':
      confirm();
      add('cancel', random.chance(0.8) ? byAsker : byOwner, later(0.6));
      break;
    case 'declined':
      add('decline', byOwner, later(0.7));
      break;
    case 'withdrawn':
      add('withdraw', byAsker, later(0.7));
      break;
    case 'expired':
      add('expire', byHost, Math.min(now, slot.start));
      break;
    default:
      break;
  }
  told.revision = history.length;
  return told;
}
