import * as v from 'valibot';
import { count, id, instant, instantRange, isOrdered, line, mode, prose, rangeEntries, role, textUpTo } from './primitives.js';
import { answers, reservationAction } from './booking.js';
import { quote, settlement } from './pricing.js';
import { REASON_CODES } from '../../core/booking/types.js';
import type { CounterOffer, HistoryEntry, Reservation, ReservationState, UseReport } from '../../core/index.js';
import type { ActionRequest } from '../adapter.js';
import type { Schema } from './parse.js';

/** Stations of a reservation's life. An unknown one refuses the record: it may hold time or not. */
export const reservationState = v.picklist([
  'draft', 'requested', 'info-needed', 'countered', 'approved', 'in-use', 'completed', 'no-show',
  'declined', 'withdrawn', 'cancelled', 'expired', 'waitlisted',
]) satisfies Schema<ReservationState>;

const historyEntry = v.object({
  at: instant,
  by: v.optional(v.object({
    id: v.optional(id),
    name: v.optional(line),
    role: v.union([role, v.literal('host')]),
  })),
  action: reservationAction,
  note: v.optional(prose),
}) satisfies Schema<HistoryEntry>;

/** Use may be over in the very minute in which it began. */
const actualRange = v.pipe(v.object(rangeEntries), v.check((range) => range.start <= range.end, 'end-before-start'));

const counterOffer = v.pipe(
  v.object({
    ...rangeEntries,
    equipmentId: v.optional(id),
    mode: v.optional(mode),
    quote: v.optional(quote),
    by: v.picklist(['owner', 'coordinator']),
    note: v.optional(prose),
  }),
  v.check((range) => isOrdered(range), 'end-before-start'),
) satisfies Schema<CounterOffer>;

/** What came of the use. */
const useReport = v.object({
  units: v.optional(count),
  settlement: v.optional(settlement),
  signedAt: v.optional(instant),
}) satisfies Schema<UseReport>;

/** A request and what became of it. */
export const reservation = v.object({
  id,
  reference: line,
  equipmentId: id,
  mode,
  state: reservationState,
  wished: instantRange,
  confirmed: v.optional(instantRange),
  actual: v.optional(actualRange),
  report: v.optional(useReport),
  offer: v.optional(counterOffer),
  purpose: prose,
  answers: v.optional(answers),
  note: v.optional(prose),
  quote: v.optional(quote),
  asker: v.optional(v.object({ id, name: line, institutionId: v.optional(id) })),
  coordinator: v.optional(v.object({ id, name: line })),
  kitId: v.optional(id),
  seriesId: v.optional(id),
  history: v.array(historyEntry),
  actions: v.optional(v.array(reservationAction)),
  revision: count,
  createdAt: v.optional(instant),
}) satisfies Schema<Reservation>;

/** Sums stay exact far beyond it, and a slip of the keyboard does not become a fee. */
const MOST_FEE = 1_000_000_000_000;

/** Body of `POST /reservations/{id}/actions`. */
export const actionRequest = v.object({
  action: reservationAction,
  note: v.optional(textUpTo(4000)),
  start: v.optional(instant),
  end: v.optional(instant),
  units: v.optional(count),
  equipmentId: v.optional(id),
  mode: v.optional(mode),
  fee: v.optional(v.pipe(count, v.maxValue(MOST_FEE, 'too-large'))),
  coordinatorId: v.optional(id),
  waive: v.optional(v.pipe(v.array(v.picklist(REASON_CODES)), v.maxLength(50, 'too-many'))),
}) satisfies Schema<ActionRequest>;
