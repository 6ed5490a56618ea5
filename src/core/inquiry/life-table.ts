import type { InquiryAction, InquiryState } from './types.js';

/** What someone is to an inquiry. A candidate is a coordinator who may take up a case that is nobody's. */
export type InquiryRelation = 'asker' | 'coordinator' | 'candidate' | 'admin';

/** One row of an inquiry's life: who may take which action where, and where it leads. */
export interface InquiryTransition {
  action: InquiryAction;
  from: readonly InquiryState[];
  /** `same` leaves the state as it is; `depends` is decided by what is done (see `apply.ts`). */
  to: InquiryState | 'same' | 'depends';
  by: readonly InquiryRelation[];
  /** Relations that must say something. */
  noteFrom?: readonly InquiryRelation[];
  /** What the action is nothing without. */
  needs?: 'coordinator' | 'proposal' | 'reservation' | 'outcome';
}

const IN_WORK: readonly InquiryState[] = ['in-hand', 'proposed', 'accepted'];
const HANDLING: readonly InquiryRelation[] = ['coordinator', 'admin'];
const EVERYONE: readonly InquiryRelation[] = ['asker', ...HANDLING];

/** An inquiry's life as a table; page and host read the same one. What it does not list cannot be done. */
export const INQUIRY_LIFE: readonly InquiryTransition[] = [
  { action: 'take', from: ['open'], to: 'in-hand', by: ['candidate'] },
  { action: 'accept', from: ['proposed'], to: 'accepted', by: ['asker'], needs: 'reservation' },
  { action: 'decline', from: ['proposed'], to: 'depends', by: ['asker'] },
  // After a request that its owner declined the coordinator proposes anew.
  { action: 'propose', from: IN_WORK, to: 'proposed', by: ['coordinator'], needs: 'proposal' },
  { action: 'message', from: ['open', ...IN_WORK], to: 'same', by: EVERYONE, noteFrom: EVERYONE },
  { action: 'hand-over', from: ['open', ...IN_WORK], to: 'depends', by: HANDLING, noteFrom: HANDLING, needs: 'coordinator' },
  { action: 'close', from: ['open', ...IN_WORK], to: 'closed', by: HANDLING, noteFrom: HANDLING, needs: 'outcome' },
  // What was taken up is a request by now: that is withdrawn, and the coordinator closes the case.
  { action: 'withdraw', from: ['open', 'in-hand', 'proposed'], to: 'withdrawn', by: ['asker'] },
];
