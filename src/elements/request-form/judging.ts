/**
 * What judges a request: the owner's rules, the fee, and every reason in words. The form can be filled in without it, so
 * it is fetched while the machine is being asked for.
 */
import { checkDraft, suggestSlots } from '../../core/booking/index.js';
import { quote } from '../../core/pricing/index.js';
import type { Decision, Quote } from '../../core/types.js';
import type { RequestFacts } from './request-facts.js';

export { reasonText } from '../../i18n/reasons/index.js';
export { estimateTemplate, verdictTemplate } from './aside.templates.js';
export { suggestSlots };

/** What the page itself says of a request. */
export interface Judgment {
  /** Absent while the time or the availability is not known yet, and of a request that repeats: that is for the host to judge. */
  decision?: Decision;
  quote?: Quote;
}

/** Judges a request by the owner's rules, the known availability and the tariffs. */
export function judge({ check, window, hasMode }: RequestFacts): Judgment {
  if (!window) return {};
  const { equipment, asker, draft, availability } = check;
  const fee = hasMode ? quote({ tariffs: equipment.tariffs, mode: draft.mode, asker, start: draft.start, end: draft.end, answers: draft.answers }) : undefined;
  return { ...(availability && !draft.recurrence && { decision: checkDraft(check) }), ...(fee?.ok && { quote: fee.quote }) };
}
