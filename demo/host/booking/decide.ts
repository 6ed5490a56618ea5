import { heldTime } from '../../../src/core/booking/index.js';
import {
  checkDraft, checkSeries, checkSlot, draftOf, quote, rulesFor, seriesDates, timesInstead, type BookingRules, type Decision, type Draft, type Equipment, type InstantRange, type Occurrence, type Quote,
  type RecurrenceProblem, type Reservation, type SlotCheck,
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
/** From the first date of a series to its last. */
const LONGEST_SERIES = 5 * 366 * DAY;
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
  /** Whose holds are not in the way: whoever acts, which need not be the asker. */
  holderId?: string;
  /** Judges the slot alone, as long as no form is filled in. */
  isSlotOnly?: boolean;
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

/** The verdict on a request that repeats: on the whole, and on each of its dates. */
export interface SeriesDecided {
  decision: Decision;
  /** What is wrong with the rule itself. */
  problems: RecurrenceProblem[];
  dates: { draft: Draft; decided: Decided; alternative?: Occurrence['alternative'] }[];
}

/**
 * Judges a draft by the machine's rules and by what is reserved now. Only under the machine's lock does the verdict
 * still hold when something is written by it.
 */
export async function decide(database: Queryable, question: Question): Promise<Decided> {
  const { draft, isSlotOnly = false } = question;
  const time = sensible(stretchOf(draft), LONGEST);
  const { occupancy, check } = await factsAround(database, question, time);
  return holdable(question, draft, isSlotOnly ? checkSlot({ ...check, draft }) : checkDraft({ ...check, draft }), occupancy);
}

/**
 * Judges every date of a draft that repeats, each beside those before it. Nearby times are looked for at most so many
 * times, because nobody else is served meanwhile.
 */
export async function decideSeries(
  database: Queryable,
  question: Question,
  recurrence: NonNullable<Draft['recurrence']>,
  mostAlternatives: number,
): Promise<SeriesDecided> {
  const { machine, draft, asker, now } = question;
  const read = seriesDates({ equipment: machine, draft, asker, now, recurrence });
  if (!read.ok) return { decision: { ok: false, reasons: read.reasons }, problems: [], dates: [] };
  const first = stretchOf(read.dates[0] ?? draft);
  const last = stretchOf(read.dates.at(-1) ?? draft);
  const span = sensible({ start: first.start, end: last.end }, LONGEST_SERIES);
  const { occupancy, check } = await factsAround(database, question, span);
  const series = checkSeries({ ...check, draft, recurrence, mostAlternatives });
  const taken = [...occupancy];
  const dates = series.occurrences.map(({ start, end, decision, alternative }) => {
    const { recurrence: _rule, ...rest } = draft;
    const one: Draft = { ...rest, start, end };
    const decided = holdable(question, one, decision, taken);
    if (decided.decision.ok) taken.push(ownDate(question, one, decided));
    return { draft: one, decided, alternative };
  });
  return { decision: wholeOf(series.decision, dates.map(({ decided }) => decided)), problems: series.problems, dates };
}

/** Free times for somebody who waits for a time that was given to somebody else; undefined where it was not. */
export async function timesInsteadOf(
  database: Queryable,
  { machine, reservation, asker, now }: { machine: Equipment; reservation: Reservation; asker: Viewer; now: number },
): Promise<InstantRange[] | undefined> {
  const draft = draftOf(reservation);
  const { check } = await factsAround(database, { machine, draft, asker, now, exceptId: reservation.id }, sensible(stretchOf(draft), LONGEST));
  return timesInstead({ ...check, draft });
}

/** What a reservation keeps from others in its present state. */
export function holdingOf(reservation: Reservation, { rules, unit }: Pick<Decided, 'rules' | 'unit'>): Holding {
  const time = stretchOf(heldTime(reservation));
  const blocking = isBlocking(reservation.state, rules) && time.start < time.end;
  // A range in the database has a lower end only where it is not empty: of a time that is given back whole its last second.
  const during = time.start < time.end ? time : { ...time, start: time.end - 1000 };
  return { during, blocked: withBuffers(during, rules), blocking, unit: blocking ? unit : 0 };
}

/** Everything that the rules ask about a stretch of time, read in one statement. */
async function factsAround(
  database: Queryable,
  { machine, asker, now, exceptId, askedAt, holderId = asker?.id }: Question,
  time: Stretch,
): Promise<{ occupancy: Occupancy[]; check: Omit<SlotCheck, 'draft'> }> {
  const window = weeksAround(time);
  const counted = asker && {
    personId: asker.id,
    institutionId: asker.institutionId,
    window: { start: time.start - QUOTA_REACH, end: time.end + QUOTA_REACH },
  };
  const { occupancy, own, institutionOwn } = await occupancyOf(database, { equipmentId: machine.id, window, now, exceptId, holderId, counted: counted ?? undefined });
  const taken = occupancy.map((one) => ({ ...one, start: formatInstant(one.start), end: formatInstant(one.end) }));
  return {
    occupancy,
    check: {
      equipment: machine,
      asker,
      now,
      availability: availabilityRecord({ machine, taken, window, revision: 0, viewer: asker, now }),
      covers: { start: formatInstant(window.start), end: formatInstant(window.end) },
      own,
      institutionOwn,
      ...(exceptId !== undefined && { editing: exceptId }),
      ...(askedAt !== undefined && { askedAt }),
    },
  };
}

/** A decision with the unit that it would get, the times in its way, and the fee. */
function holdable({ machine, asker }: Question, draft: Draft, decision: Decision, occupancy: readonly Occupancy[]): Decided {
  const rules = rulesFor(machine, draft.mode);
  const wanted = withBuffers(sensible(stretchOf(draft), LONGEST), rules);
  const rivals = occupancy.filter((other) => other.blocking && other.blockedStart < wanted.end && wanted.start < other.blockedEnd);
  const unit = freeUnit(rivals.map((rival) => rival.unit), machine.capacity ?? 1);
  const price = quote({ tariffs: machine.tariffs, mode: draft.mode, asker, start: draft.start, end: draft.end, answers: draft.answers });
  return {
    decision: decision.ok && unit === undefined ? noUnit(machine) : decision,
    conflicts: unit === undefined ? rivals.map((rival) => conflictOf(machine, rival)) : [],
    ...(price.ok && { quote: price.quote }),
    rules,
    unit: unit ?? 0,
  };
}

/** A date of the series as what is taken for those after it. */
function ownDate({ machine, asker }: Question, draft: Draft, { rules, unit }: Decided): Occupancy {
  const time = stretchOf(draft);
  const blocked = withBuffers(time, rules);
  return {
    ...time, equipmentId: machine.id, reservationId: '', askerId: asker?.id ?? '', askerInstitutionId: null, state: 'requested',
    blocking: true, unit, blockedStart: blocked.start, blockedEnd: blocked.end,
  };
}

function wholeOf(decision: Decision, dates: readonly Decided[]): Decision {
  const failed = dates.filter((date) => !date.decision.ok).length;
  if (!decision.ok || failed === 0) return decision;
  return { ok: false, reasons: [{ code: 'recurrence-conflicts', severity: 'block', params: { failed, total: dates.length } }] };
}

/** Identical units may be free in turns while no single one is free throughout. */
function noUnit(machine: Equipment): Decision {
  return { ok: false, reasons: [{ code: 'capacity', params: { capacity: machine.capacity ?? 1 }, severity: 'block' }] };
}

function conflictOf(machine: Equipment, { start, end }: Occupancy): Decided['conflicts'][number] {
  return { equipmentId: machine.id, start: formatInstant(start), end: formatInstant(end) };
}

/** A stretch that can be asked of the database, whatever was wished: the rules refuse what is none. */
function sensible({ start, end }: Stretch, longest: number): Stretch {
  const from = Math.min(Math.max(start, EARLIEST), LATEST);
  return { start: from, end: end > from ? Math.min(end, from + longest) : from + 1 };
}

/** Whole weeks, so that equal schedules are expanded for few different windows. */
function weeksAround({ start, end }: Stretch): Stretch {
  const week = 7 * DAY;
  return { start: Math.floor((start - LOOK_BACK) / week) * week, end: Math.ceil((end + LOOK_AHEAD) / week) * week };
}
