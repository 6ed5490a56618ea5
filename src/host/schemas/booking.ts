import * as v from 'valibot';
import { code, id, instant, isOrdered, line, mode, number, params, prose, rangeEntries, role, textUpTo } from './primitives.js';
import { quote } from './pricing.js';
import { REASON_CODES, type Answer, type Draft, type Reason, type ReasonCode, type ReservationAction } from '../../core/index.js';
import type { CheckAnswer } from '../adapter.js';
import type { Schema } from './parse.js';

/** Actions of a reservation's life. */
export const reservationAction = v.picklist([
  'request', 'approve', 'decline', 'request-info', 'answer-info', 'counter', 'accept-counter', 'decline-counter',
  'withdraw', 'cancel', 'reschedule', 'start', 'finish', 'no-show', 'assign-coordinator', 'note', 'expire',
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

/** What someone asks for. Times are not compared here: that is a rule, answered with a reason in words. */
export const draft = v.object({
  equipmentId: id,
  mode,
  start: instant,
  end: instant,
  purpose: textUpTo(4000),
  answers,
  termsAccepted: v.boolean(),
  onBehalfOf: v.optional(id),
  note: v.optional(textUpTo(4000)),
}) satisfies Schema<Draft>;

/** The verdict on a draft as it crosses the wire: `{ok, reasons, quote}`. */
export const checkAnswer = v.pipe(
  v.object({ ok: v.boolean(), reasons, quote: v.optional(quote) }),
  // An answer of "no" without any reason, or of "yes" with one that blocks, says two things at once.
  v.check(({ ok, reasons: read }) => ok === !read.some(({ severity }) => severity === 'block'), 'contradictory'),
  v.transform(({ ok, reasons: read, quote: fee }): CheckAnswer => ({
    decision: ok ? { ok, warnings: read } : { ok, reasons: read },
    ...(fee && { quote: fee }),
  })),
) satisfies Schema<CheckAnswer>;

/** Occupied stretches that stand in the way, without names. */
export const conflict = v.pipe(v.object({ ...rangeEntries, equipmentId: id }), v.check((range) => isOrdered(range), 'end-before-start'));

/** One field that was not taken. */
export const fieldProblem = v.object({ pointer: line, code, detail: v.optional(line) });
