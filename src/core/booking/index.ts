export * from './types.js';
export * from './decide.js';
export { applyAction, type ApplyContext, type ApplyResult } from './apply-action.js';
export {
  actionRefusals, allowedActions, needsNote, relationsTo, transitionFor,
  type ActionInput, type Actor, type LifeContext, type LifeSubject, type RefusalWhy,
} from './life.js';
export { LIFE, type Relation, type Transition } from './life-table.js';
export { heldTime } from './held-time.js';
export { accounted } from './use.js';
export { newReservation, type NewReservation } from './new-reservation.js';
export { agreedRules, asOffered, movedQuote, offerQuote, type Offered } from './offer.js';
