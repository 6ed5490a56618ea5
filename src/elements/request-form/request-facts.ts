import type { DraftCheck } from '../../core/booking/index.js';
import type { AvailabilityRecord, Draft, Equipment, Person } from '../../core/types.js';
import type { Verdict } from '../base/controllers/verdict-controller.js';
import type { FieldIssue, RequestValues } from './request-form.model.js';
import { draftOf, issuesOf } from './request-form.model.js';

const DAY = 86_400_000;

/** What was typed, as the rules are asked. */
export interface RequestFacts {
  draft: Draft;
  hasMode: boolean;
  /** Time around the slot whose availability is needed; absent while no time is chosen. */
  window?: { from: number; to: number };
  /** What the rules are asked, with the whole machine. */
  check: DraftCheck & { equipment: Equipment };
}

/** What is still wrong with the form, the verdict on the time among it; `isRefused` where more than the one time counts. */
export function allIssues(values: RequestValues, machine: Equipment, verdict: Verdict, isRefused = 'decision' in verdict && !verdict.decision.ok): FieldIssue[] {
  const issues = issuesOf(values, machine);
  const refused: FieldIssue = values.repeat ? { field: 'repeat', code: 'dates-refused', params: {} } : { field: 'time', code: 'time-refused', params: {} };
  return isRefused && !issues.some(({ field }) => field === refused.field || field === 'time') ? [refused, ...issues] : issues;
}

/** Reckons draft and window out of what was typed. */
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
  const check: RequestFacts['check'] = { equipment: machine, draft, asker: person, now, ...(record && { availability: record }) };
  const facts = { draft, check, hasMode: values.mode !== '' };
  if (!Number.isFinite(start) || !Number.isFinite(end)) return facts;
  // A week before and two after: enough for near suggestions. A nonsensical length asks for no more than that.
  return { ...facts, window: { from: start - 7 * DAY, to: Math.min(Math.max(start, end), start + 60 * DAY) + 14 * DAY } };
}
