import type { DraftCheck } from '../../core/booking/index.js';
import { checkDraft } from '../../core/booking/index.js';
import { quote } from '../../core/pricing/index.js';
import type { AvailabilityRecord, Decision, Draft, Equipment, Person, Quote } from '../../core/types.js';
import type { RequestValues } from './request-form.model.js';
import { draftOf } from './request-form.model.js';

const DAY = 86_400_000;

/** What the page itself can say of what was typed. */
export interface RequestFacts {
  draft: Draft;
  /** Time around the slot whose availability is needed; absent while no time is chosen. */
  window?: { from: number; to: number };
  /** What the rules are asked. */
  check: DraftCheck;
  /** The page's own verdict; absent while the availability is not known yet. */
  local?: Decision;
  quote?: Quote;
}

/** Reckons draft, window, verdict and fee out of what was typed. */
export function factsOf(input: {
  machine: Equipment;
  values: RequestValues;
  person: Person | null;
  now: number;
  record: AvailabilityRecord | undefined;
}): RequestFacts {
  const { machine, values, person, now, record } = input;
  const draft = draftOf(values, machine);
  const start = Date.parse(values.start);
  const end = Date.parse(values.end);
  const check: DraftCheck = { equipment: machine, draft, asker: person, now, ...(record && { availability: record }) };
  if (!Number.isFinite(start) || !Number.isFinite(end)) return { draft, check };
  // A week before and two after: enough for near suggestions. A nonsensical length asks for no more than that.
  const window = { from: start - 7 * DAY, to: Math.min(Math.max(start, end), start + 60 * DAY) + 14 * DAY };
  const fee = values.mode
    ? quote({ tariffs: machine.tariffs, mode: values.mode, asker: person, start: values.start, end: values.end, answers: draft.answers })
    : undefined;
  return {
    draft, check, window,
    ...(record && { local: checkDraft(check) }),
    ...(fee?.ok && { quote: fee.quote }),
  };
}
