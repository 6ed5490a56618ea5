import {
  checkDraft, quote, rulesFor, type BookingRules, type Decision, type Draft, type Equipment, type Quote,
  type Reservation,
} from '../../../src/core/index.js';
import { formatInstant } from '../../../src/core/time/index.js';
import type { HostErrorDetails } from '../../../src/host/index.js';
import type { Queryable } from '../database/database.js';
import { occupancyOf, type Occupancy } from '../store/busy.js';
import type { Holding } from '../store/reservation-writes.js';
import { availabilityRecord } from './availability-record.js';
import { EARLIEST, LATEST, freeUnit, isBlocking, stretchOf, withBuffers, type Stretch } from './occupancy.js';
import type { Viewer } from './access.js';

const DAY = 86_400_000;
/** How far around a wished time the rules look for the nearest time that would do. */
const LOOK_BACK = 14 * DAY;
const LOOK_AHEAD = 35 * DAY;
const LONGEST = 400 * DAY;
/** Quotas count by calendar periods, the longest of which is a year. */
const QUOTA_REACH = 366 * DAY;

/** A draft as the rules are to judge it. Times in UTC milliseconds. */
export interface Question {
  machine: Equipment;
  draft: Draft;
  asker: Viewer;
  now: number;
  /** The reservation that is being changed or approved, which does not stand in its own way. */
  exceptId?: string;
  /** When it was asked for, if not now. */
  askedAt?: string;
}

/** The verdict on a draft and what it would hold. */
export interface Decided {
  decision: Decision;
  /** Times that stand in the way; never whose. */
  conflicts: NonNullable<HostErrorDetails['conflicts']>;
  quote?: Quote;
  rules: BookingRules;
  /** The unit it would get; 0 when it may not be had. */
  unit: number;
}

/**
 * Judges a draft by the machine's rules and by what is reserved now. Only under the machine's lock does the verdict
 * still hold when something is written by it.
 */
export async function decide(database: Queryable, question: Question): Promise<Decided> {
  const { machine, draft, asker, now, exceptId, askedAt } = question;
  const rules = rulesFor(machine, draft.mode);
  const time = sensible(stretchOf(draft));
  const window = weeksAround(time);
  const counted = asker && {
    personId: asker.id,
    institutionId: asker.institutionId,
    window: { start: time.start - QUOTA_REACH, end: time.end + QUOTA_REACH },
  };
  const { occupancy, own, institutionOwn } = await occupancyOf(database, machine.id, window, counted ?? undefined, exceptId);
  const availability = availabilityRecord({ machine, occupancy, window, revision: 0, viewer: asker, now });
  const decision = checkDraft({
    equipment: machine,
    draft,
    asker,
    now,
    availability,
    covers: { start: formatInstant(window.start), end: formatInstant(window.end) },
    own,
    institutionOwn,
    ...(exceptId !== undefined && { editing: exceptId }),
    ...(askedAt !== undefined && { askedAt }),
  });
  const price = quote({ tariffs: machine.tariffs, mode: draft.mode, asker, start: draft.start, end: draft.end, answers: draft.answers });
  const wanted = withBuffers(time, rules);
  const rivals = occupancy.filter((other) => other.blocking && other.blockedStart < wanted.end && wanted.start < other.blockedEnd);
  const unit = freeUnit(rivals.map((rival) => rival.unit), machine.capacity ?? 1);
  return {
    decision: decision.ok && unit === undefined ? noUnit(machine) : decision,
    conflicts: unit === undefined ? rivals.map((rival) => conflictOf(machine, rival)) : [],
    ...(price.ok && { quote: price.quote }),
    rules,
    unit: unit ?? 0,
  };
}

/** What a reservation keeps from others in its present state. */
export function holdingOf(reservation: Reservation, { rules, unit }: Pick<Decided, 'rules' | 'unit'>): Holding {
  const blocking = isBlocking(reservation.state, rules);
  const time = stretchOf(reservation.confirmed ?? reservation.wished);
  return { blocked: withBuffers(time, rules), blocking, unit: blocking ? unit : 0 };
}

/** Identical units may be free in turns while no single one is free throughout. */
function noUnit(machine: Equipment): Decision {
  return { ok: false, reasons: [{ code: 'capacity', params: { capacity: machine.capacity ?? 1 }, severity: 'block' }] };
}

function conflictOf(machine: Equipment, { start, end }: Occupancy): Decided['conflicts'][number] {
  return { equipmentId: machine.id, start: formatInstant(start), end: formatInstant(end) };
}

/** A stretch that can be asked of the database, whatever was wished: the rules refuse what is none. */
function sensible({ start, end }: Stretch): Stretch {
  const from = Math.min(Math.max(start, EARLIEST), LATEST);
  return { start: from, end: end > from ? Math.min(end, from + LONGEST) : from + 1 };
}

/** Whole weeks, so that equal schedules are expanded for few different windows. */
function weeksAround({ start, end }: Stretch): Stretch {
  const week = 7 * DAY;
  return { start: Math.floor((start - LOOK_BACK) / week) * week, end: Math.ceil((end + LOOK_AHEAD) / week) * week };
}
