import type { ReservationAction, ReservationState } from './types.js';

/** What someone is to a reservation. One person may be several. `host` is the system itself. */
export type Relation = 'asker' | 'owner' | 'coordinator' | 'admin' | 'host';

/** One row of a reservation's life: who may take which action where, and where it leads. */
export interface Transition {
  action: ReservationAction;
  from: readonly ReservationState[];
  /** `same` leaves the state as it is; `depends` is decided by what is done (see `apply-action.ts`). */
  to: ReservationState | 'same' | 'depends';
  by: readonly Relation[];
  /** Relations that must give a reason. */
  noteFrom?: readonly Relation[];
  /** Other times must be named. */
  needsTimes?: boolean;
  /** Something must be offered: other times, another machine or mode, or another fee. */
  needsOffer?: boolean;
  /** The asker may do it only until the owner's cut-off before the start. */
  hasCutoff?: boolean;
  /** Never by the person who asked: nobody decides about their own request. */
  isDecision?: boolean;
  /** Only as long as the use report is not signed. */
  isOnce?: boolean;
  /** Only once the start is reached, or a little before it for use itself. */
  afterStart?: boolean;
}

const OPEN: readonly ReservationState[] = ['requested', 'info-needed', 'countered', 'waitlisted'];
const DECIDING: readonly Relation[] = ['owner', 'admin'];
const STAFF: readonly Relation[] = ['owner', 'coordinator', 'admin'];
const EVERYONE: readonly Relation[] = ['asker', ...STAFF];

/** A reservation's life as a table; page and host read the same one. What it does not list cannot be done. */
export const LIFE: readonly Transition[] = [
  { action: 'request', from: ['draft'], to: 'depends', by: EVERYONE },
  { action: 'approve', from: ['requested', 'info-needed', 'waitlisted'], to: 'approved', by: DECIDING, isDecision: true },
  { action: 'decline', from: OPEN, to: 'declined', by: DECIDING, noteFrom: DECIDING, isDecision: true },
  { action: 'request-info', from: ['requested', 'waitlisted'], to: 'info-needed', by: STAFF, noteFrom: STAFF, isDecision: true },
  { action: 'answer-info', from: ['info-needed'], to: 'requested', by: ['asker'], noteFrom: ['asker'] },
  { action: 'counter', from: OPEN, to: 'countered', by: STAFF, needsOffer: true, isDecision: true },
  { action: 'accept-counter', from: ['countered'], to: 'depends', by: ['asker'] },
  // What was wished first still stands; whoever does not want it any more withdraws.
  { action: 'decline-counter', from: ['countered'], to: 'requested', by: ['asker'] },
  { action: 'withdraw', from: ['draft', ...OPEN], to: 'withdrawn', by: ['asker'] },
  { action: 'cancel', from: ['approved'], to: 'cancelled', by: EVERYONE, noteFrom: STAFF, hasCutoff: true },
  // What is wished is the asker's alone to change; others make a counter-offer, to which the asker can say no.
  { action: 'reschedule', from: ['requested', 'info-needed'], to: 'depends', by: ['asker'], needsTimes: true },
  // The owner moves what was approved, with the reason; the asker may then give it back until it begins (see `wasMovedByStaff`).
  { action: 'reschedule', from: ['approved'], to: 'depends', by: ['asker', ...DECIDING], noteFrom: DECIDING, needsTimes: true, hasCutoff: true },
  { action: 'start', from: ['approved'], to: 'in-use', by: ['asker', ...DECIDING], afterStart: true },
  // Whoever forgot to say that the use began may still say that it is over.
  { action: 'finish', from: ['in-use', 'approved'], to: 'completed', by: ['asker', ...DECIDING], afterStart: true },
  { action: 'no-show', from: ['approved'], to: 'no-show', by: DECIDING, afterStart: true, isDecision: true },
  { action: 'sign', from: ['completed', 'no-show'], to: 'same', by: DECIDING, isDecision: true, isOnce: true },
  { action: 'assign-coordinator', from: [...OPEN, 'approved'], to: 'same', by: STAFF },
  { action: 'note', from: [...OPEN, 'approved', 'in-use'], to: 'same', by: EVERYONE, noteFrom: EVERYONE },
  { action: 'expire', from: ['draft', ...OPEN], to: 'expired', by: ['host'] },
];
