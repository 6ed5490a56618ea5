export * from './types.js';
export { applyAction, type ApplyContext, type ApplyResult } from './apply-action.js';
export {
  actionRefusals, allowedActions, needsNote, relationsTo, transitionFor,
  type ActionInput, type Actor, type LifeContext, type LifeSubject, type RefusalWhy,
} from './life.js';
export { LIFE, type Relation, type Transition } from './life-table.js';
export { newReservation, type NewReservation } from './new-reservation.js';
export { checkApproval, draftOf } from './check-approval.js';
export { checkDraft, checkForm, checkSlot, decisionOf, waive } from './check-draft.js';
export type { DraftCheck, SlotCheck, SlotDraft } from './input.js';
export { fits as fitsQuestion } from './rules/form.js';
export { WAIVABLE } from './rules/table.js';
export { agreedRules, asOffered, offerQuote, type Offered } from './offer.js';
export { horizonDays, rulesFor } from './stated-rules.js';
export { suggestSlots } from './suggest.js';
export { checkSeries, seriesDates, type SeriesDecision, type SeriesCheck } from './check-series.js';
