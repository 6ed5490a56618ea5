import * as v from 'valibot';
import { code, id, instant, instantRange, isOrdered, line, localDateTime, mode, number, params, prose, rangeEntries, role, textUpTo } from './primitives.js';
import { quote } from './pricing.js';
import { REASON_CODES } from '../../core/booking/types.js';
import type { Answer, Decision, Draft, DraftRecurrence, Occurrence, Reason, ReasonCode, ReservationAction } from '../../core/index.js';
import type { CheckAnswer, CheckQuery } from '../adapter.js';
import type { Schema } from './parse.js';

/** Actions of a reservation's life. */
export const reservationAction = v.picklist([
  'request', 'approve', 'decline', 'request-info', 'answer-info', 'counter', 'accept-counter', 'decline-counter',
  'withdraw', 'cancel', 'reschedule', 'start', 'finish', 'no-show', 'sign', 'assign-coordinator', 'note', 'expire',
]) satisfies Schema<ReservationAction>;

const isReasonCode = (text: string): text is ReasonCode => (REASON_CODES as readonly string[]).includes(text);

/**
 * Why not. A code that we do not know must not lose the refusal: it is read as `not-permitted` and keeps its own
 * name in `params.hostCode`.
 */
export const reason = v.pipe(
  v.object({
    code,
    params: v.optional(params, {}),
    severity: v.picklist(['block', 'warn']),
    waivableBy: v.optional(v.array(role)),
  }),
  v.transform((read): Reason => (isReasonCode(read.code)
    ? { ...read, code: read.code }
    : { ...read, code: 'not-permitted', params: { ...read.params, hostCode: read.code } })),
) satisfies Schema<Reason>;

/** Reasons of one answer. */
export const reasons = v.pipe(v.array(reason), v.maxLength(200, 'too-many'));

/** An answer to a question of the owner. */
export const answer = v.union([prose, number, v.boolean()]) satisfies Schema<Answer>;
/** Answers by question id. */
export const answers = v.pipe(v.record(id, answer), v.maxEntries(200, 'too-many'));

const dates = v.pipe(v.array(localDateTime), v.maxLength(500, 'too-many'));

/** How a request repeats. Rule texts are bounded here and read by `core/recurrence`, which has a step budget. */
export const draftRecurrence = v.object({
  rules: v.pipe(v.array(line), v.maxLength(5, 'too-many')),
  rdates: v.optional(dates),
  exdates: v.optional(dates),
}) satisfies Schema<DraftRecurrence>;

/** What someone asks for. Times are not compared here: that is a rule, answered with a reason in words. */
export const draft = v.object({
  equipmentId: id,
  equipmentIds: v.optional(v.pipe(v.array(id), v.minLength(1, 'empty'), v.maxLength(20, 'too-many'))),
  equipmentAnswers: v.optional(v.pipe(v.record(id, answers), v.maxEntries(20, 'too-many'))),
  mode,
  start: instant,
  end: instant,
  purpose: textUpTo(4000),
  answers,
  termsAccepted: v.boolean(),
  onBehalfOf: v.optional(id),
  note: v.optional(textUpTo(4000)),
  recurrence: v.optional(draftRecurrence),
  inquiryId: v.optional(id),
}) satisfies Schema<Draft>;

/** A draft to be judged, of a reservation's new time where it names one. */
export const checkQuery = v.object({ ...draft.entries, editing: v.optional(id) }) satisfies Schema<CheckQuery>;

const verdict = { ok: v.boolean(), reasons };
/** An answer of "no" without any reason, or of "yes" with one that blocks, says two things at once. */
const isOneWord = ({ ok, reasons: read }: { ok: boolean; reasons: Reason[] }): boolean => ok === !read.some(({ severity }) => severity === 'block');
const decisionFrom = ({ ok, reasons: read }: { ok: boolean; reasons: Reason[] }): Decision => (ok ? { ok, warnings: read } : { ok, reasons: read });

/** One date of a series as it crosses the wire: `{start, end, ok, reasons, alternative}`. */
export const occurrence = v.pipe(
  v.object({ ...rangeEntries, ...verdict, alternative: v.optional(instantRange) }),
  v.check((read) => isOneWord(read), 'contradictory'),
  v.transform(({ start, end, alternative, ...read }): Occurrence => ({ start, end, decision: decisionFrom(read), ...(alternative && { alternative }) })),
) satisfies Schema<Occurrence>;

/** The verdict on a draft as it crosses the wire: `{ok, reasons, quote, occurrences}`. */
export const checkAnswer = v.pipe(
  v.object({ ...verdict, quote: v.optional(quote), occurrences: v.optional(v.pipe(v.array(occurrence), v.maxLength(500, 'too-many'))) }),
  v.check((read) => isOneWord(read), 'contradictory'),
  v.transform(({ quote: fee, occurrences, ...read }): CheckAnswer => ({
    decision: decisionFrom(read),
    ...(fee && { quote: fee }),
    ...(occurrences && { occurrences }),
  })),
) satisfies Schema<CheckAnswer>;

/** Occupied stretches that stand in the way, without names. */
export const conflict = v.pipe(v.object({ ...rangeEntries, equipmentId: id }), v.check((range) => isOrdered(range), 'end-before-start'));

/** One field that was not taken. */
export const fieldProblem = v.object({ pointer: line, code, detail: v.optional(line) });
