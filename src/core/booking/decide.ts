/** What decides about a request: a door of its own beside what becomes of it afterwards. */
export { checkApproval, draftOf } from './check-approval.js';
export { checkDraft, checkForm, checkSlot, decisionOf, waive } from './check-draft.js';
export type { DraftCheck, JudgedEquipment, SlotCheck, SlotDraft } from './input.js';
export { fits as fitsQuestion } from './rules/form.js';
export { WAIVABLE } from './rules/table.js';
export { horizonDays, rulesFor } from './stated-rules.js';
export { suggestSlots, timesInstead } from './suggest.js';
export { checkSeries, seriesDates, type SeriesDecision, type SeriesCheck } from './check-series.js';
