import type { Decision, Draft, Equipment, Person, RecurrenceProblem } from '../../../src/core/index.js';
import type { Queryable } from '../database/database.js';
import { Problem } from '../http/problem.js';
import { findPerson } from '../store/directory.js';
import { canSeeEquipment, isAdmin, isOwnerOf } from './access.js';
import { decide, decideSeries, type Decided } from './decide.js';

/** What is asked for: one draft, or one for each machine of a kit, all at the same times. */
export interface Submission {
  drafts: Draft[];
  isKit: boolean;
}

/** One reservation to be, with the verdict on it. */
export interface Part {
  machine: Equipment;
  draft: Draft;
  decided: Decided;
}

/** What a submission comes to: every reservation to be, for whom, and what the rules say of the whole. */
export interface Plan {
  asker: Person;
  parts: Part[];
  decisions: Decision[];
}

/** Reservations of one request; a series of a kit has as many as dates times machines. */
const MOST_PARTS = 500;

/**
 * Judges a submission, machine by machine and date by date. Under the machines' locks the verdict holds until the
 * transaction ends. Throws the Problem `invalid` for machines, persons and rules that are none, and `forbidden`.
 */
export async function planFor(
  queryable: Queryable,
  machines: ReadonlyMap<string, Equipment>,
  sender: Person,
  { drafts, isKit }: Submission,
  now: number,
): Promise<Plan> {
  const asker = await askerOf(queryable, sender, drafts[0], machines);
  const plan: Plan = { asker, parts: [], decisions: [] };
  for (const [index, draft] of drafts.entries()) {
    const machine = machines.get(draft.equipmentId);
    if (!machine || !canSeeEquipment(sender, machine)) {
      throw new Problem('invalid', { errors: [{ pointer: isKit ? `/equipmentIds/${index}` : '/equipmentId', code: 'unknown' }] });
    }
    const question = { machine, draft, asker, now, holderId: sender.id };
    if (draft.recurrence) {
      const series = await decideSeries(queryable, question, draft.recurrence, 0);
      refuseRule(series.problems);
      plan.decisions.push(series.decision);
      plan.parts.push(...series.dates.map((date) => ({ machine, draft: date.draft, decided: date.decided })));
    } else {
      const decided = await decide(queryable, question);
      plan.decisions.push(decided.decision);
      plan.parts.push({ machine, draft, decided });
    }
    if (plan.parts.length > MOST_PARTS) throw new Problem('invalid', { errors: [{ pointer: '/recurrence', code: 'too-many' }] });
  }
  return plan;
}

/** The conflict that refuses a plan, with every reason and the intervals in the way; none where all of it may be had. */
export function refusalOf({ parts, decisions }: Plan): Problem | undefined {
  const reasons = decisions.flatMap((decision) => (decision.ok ? [] : decision.reasons));
  if (reasons.length === 0) return undefined;
  const conflicts = parts.flatMap(({ decided }) => decided.conflicts).slice(0, MOST_CONFLICTS);
  return new Problem('conflict', { reasons, about: parts[0]?.machine, conflicts });
}

/** As many intervals as a reader of the contract takes in one answer. */
const MOST_CONFLICTS = 200;

/** Throws the Problem `invalid` where a recurrence rule cannot be followed. */
export function refuseRule(problems: readonly RecurrenceProblem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error').map(({ code, place }) => ({
    pointer: place.input === 'rule' || place.input === 'rdate' || place.input === 'exdate' ? `/recurrence/${place.input}s/${place.index ?? 0}` : '/recurrence', code,
  }));
  if (errors.length > 0) throw new Problem('invalid', { errors });
}

/**
 * On whose behalf: one's own, or that of somebody for whom the sender may act. Throws Problem: `forbidden`, or `invalid`
 * for somebody unknown.
 */
export async function askerOf(
  queryable: Queryable,
  sender: Person,
  draft: Draft | undefined,
  machines: ReadonlyMap<string, Equipment>,
): Promise<Person> {
  if (draft?.onBehalfOf === undefined || draft.onBehalfOf === sender.id) return sender;
  const mayAct = isAdmin(sender) || sender.roles.includes('coordinator') || [...machines.values()].every((machine) => isOwnerOf(sender, machine));
  if (!mayAct) throw new Problem('forbidden');
  const asker = await findPerson(queryable, draft.onBehalfOf);
  if (!asker) throw new Problem('invalid', { errors: [{ pointer: '/onBehalfOf', code: 'unknown' }] });
  return asker;
}
