import type { Role } from '../equipment/types.js';
import type { DraftCheck, SlotCheck } from './input.js';
import { readContext, type Rule, type RuleContext } from './rules/context.js';
import { FORM_RULES, SLOT_RULES, WAIVABLE } from './rules/table.js';
import type { Decision, Reason, ReasonCode } from './types.js';

/**
 * Whether a request may be made, with every reason and not only the first. Page and host ask the same function, on
 * creating, on editing and on approving. Data that make no sense are answered with `invalid-range`, never thrown at: a
 * refusal, or a warning where of a list only one record cannot be read. A draft's `recurrence` is not looked at: its dates
 * are judged by `checkSeries`.
 *
 * @example
 * const decision = checkDraft({ equipment, draft, asker, now, availability });
 * if (!decision.ok) decision.reasons.map((reason) => reason.code); // ['too-short', 'answers-missing']
 */
export function checkDraft(check: DraftCheck): Decision {
  return decide(check, [...SLOT_RULES, ...FORM_RULES]);
}

/** {@link checkDraft} for a slot alone, as long as no form is filled in. */
export function checkSlot(check: SlotCheck): Decision {
  return decide(check, SLOT_RULES);
}

/** {@link checkDraft} for what is written in the form alone. */
export function checkForm(check: DraftCheck): Decision {
  return decide(check, FORM_RULES);
}

/** A decision out of reasons: blocked when any of them blocks; warnings are told in both cases. */
export function decisionOf(reasons: readonly Reason[]): Decision {
  return reasons.some((reason) => reason.severity === 'block') ? { ok: false, reasons: [...reasons] } : { ok: true, warnings: [...reasons] };
}

/** Sets aside what these roles may set aside of the named codes; what is waived stays as a warning. */
export function waive(decision: Decision, codes: readonly ReasonCode[], roles: readonly Role[]): Decision {
  if (decision.ok) return decision;
  return decisionOf(decision.reasons.map((reason) => {
    const mayWaive = codes.includes(reason.code) && reason.waivableBy?.some((role) => roles.includes(role));
    return mayWaive ? { ...reason, severity: 'warn' } : reason;
  }));
}

function decide(check: SlotCheck, rules: readonly Rule[]): Decision {
  const read = readContext(check);
  return read.ok ? judge(read.context, rules) : read;
}

/** What rules say of a check that has been read. */
export function judge(context: RuleContext, rules: readonly Rule[] = SLOT_RULES): Decision {
  return decisionOf([...rules.flatMap((rule) => rule(context)).map(withWaivers), ...context.unread]);
}

function withWaivers(reason: Reason): Reason {
  const waivableBy = reason.severity === 'block' ? WAIVABLE[reason.code] : undefined;
  return waivableBy ? { ...reason, waivableBy } : reason;
}
