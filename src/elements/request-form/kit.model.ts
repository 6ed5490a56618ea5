import { checkSlot, suggestSlots, type DraftCheck } from '../../core/booking/index.js';
import { quote } from '../../core/pricing/index.js';
import type { Answer, AvailabilityRecord, Draft, Equipment, InstantRange, Person, Quote, Reason } from '../../core/types.js';
import type { CheckAnswer } from '../../host/index.js';
import { withoutReasons } from '../base/controllers/verdict-controller.js';
import type { KitValues, RequestValues } from './request-form.model.js';
import { answerIssue } from './request-form.model.js';
import { answersFor, typedFor, type KitQuestion } from './kit-questions.js';

/** How a further machine stands: not known yet, not to be known, free, not to be had, and left out for that. */
export type MemberState = 'asking' | 'unknown' | 'ok' | 'refused' | 'left';

/** A further machine of the request. */
export interface Member {
  id: string;
  machine: Equipment | undefined;
  state: MemberState;
  reasons: readonly Reason[];
  quote?: Quote;
  /** What its owner asks, and what of that nobody before it asks. */
  questions: readonly KitQuestion[];
  asks: readonly KitQuestion[];
  answers: Record<string, Answer>;
  /** Whether its questions and terms are still open. */
  isOpen: boolean;
}

/** What is asked about a further machine: the same time, before its form is filled in. */
export function memberDraft(draft: Draft, equipmentId: string): Draft {
  const { mode, start, end, recurrence } = draft;
  return { equipmentId, mode, start, end, purpose: '-', answers: {}, termsAccepted: true, ...(recurrence && { recurrence }) };
}

/** What is known of a further machine, out of what was typed and what the host said. */
export function memberOf(
  id: string,
  { values, machine, questions, answer, hasFailed, asker }: {
    values: RequestValues; machine: Equipment | undefined; questions: readonly KitQuestion[]; answer: CheckAnswer | undefined; hasFailed: boolean; asker: Person | null;
  },
): Member {
  const decision = answer && withoutReasons(answer.decision, ['answers-missing', 'terms-not-accepted']);
  const isPartial = values.kit?.isPartial === true;
  const state = decision ? (decision.ok ? 'ok' : isPartial ? 'left' : 'refused') : hasFailed ? 'unknown' : 'asking';
  const typed = typedFor(questions, values);
  const answers = answersFor(questions, values);
  const fee = machine && values.mode ? quote({ tariffs: machine.tariffs, mode: values.mode, asker, start: values.start, end: values.end, answers }) : undefined;
  const areTermsOpen = Boolean(machine?.terms) && values.kit?.accepted.includes(id) !== true;
  return {
    id, machine, state, questions, asks: [], answers, reasons: decision ? (decision.ok ? decision.warnings : decision.reasons) : [],
    ...(fee?.ok && { quote: fee.quote }),
    isOpen: areTermsOpen || questions.some(({ question }) => answerIssue(question, typed[question.id]!) !== null),
  };
}

/** The members that are asked for: those that cannot be had are left out where that is wished. */
export function asked(members: readonly Member[]): Member[] {
  return members.filter(({ state }) => state !== 'left');
}

/** The machines with what is asked in the place of each: what was asked before is not asked again. */
export function withAsks(members: readonly Member[], before: readonly KitQuestion[]): Member[] {
  const seen = new Set(before.map(({ key }) => key));
  return members.map((member) => {
    if (member.state === 'left') return member;
    const asks = member.questions.filter(({ key }) => !seen.has(key));
    for (const { key } of asks) seen.add(key);
    return { ...member, asks };
  });
}

/** What is sent: all machines that are asked for, each with the answers to its own questions. */
export function kitDraft(draft: Draft, members: readonly Member[], isFirstLeft: boolean): Draft {
  const first = { id: draft.equipmentId, answers: draft.answers };
  const machines = isFirstLeft ? asked(members) : [first, ...asked(members)];
  const [{ id: equipmentId, answers }, ...others] = [machines[0] ?? first, ...machines.slice(1)];
  // The terms of the first are not accepted by whoever does not ask for it, and those of each other are.
  const chosen: Draft = { ...draft, equipmentId, answers, termsAccepted: draft.termsAccepted || isFirstLeft };
  if (others.length === 0) return chosen;
  // A host that knows of no answers of single machines finds those of all of them.
  const all = Object.assign({}, ...machines.map((machine) => machine.answers).reverse()) as Record<string, Answer>;
  const own = machines.filter((machine) => !isSame(machine.answers, all));
  return {
    ...chosen, equipmentIds: machines.map(({ id }) => id), answers: all,
    ...(own.length > 0 && { equipmentAnswers: Object.fromEntries(own.map((machine) => [machine.id, machine.answers])) }),
  };
}

/** Whether both have the same answers; `some` has none that `all` lacks. */
function isSame(some: Record<string, Answer>, all: Record<string, Answer>): boolean {
  return Object.entries(all).every(([id, answer]) => some[id] === answer);
}

/** The fees of all machines together; undefined where one is not known or in another currency. */
export function totalOf(quotes: readonly (Quote | undefined)[]): Pick<Quote, 'total' | 'currency'> | undefined {
  const [first] = quotes;
  if (!first || quotes.some((one) => one?.currency !== first.currency)) return undefined;
  return { currency: first.currency, total: quotes.reduce((sum, one) => sum + (one?.free ? 0 : (one?.total ?? 0)), 0) };
}

/** How many of the first machine's free times are tried on the others. */
const MOST_TRIED = 40;

/** Free times near the wished one at which every machine can be had, nearest first. */
export function togetherSlots(check: DraftCheck, others: readonly { machine: Equipment; record: AvailabilityRecord }[], count = 3): InstantRange[] {
  const isFree = (slot: InstantRange): boolean => others.every(({ machine, record }) =>
    checkSlot({ ...check, equipment: machine, availability: record, draft: { ...check.draft, ...slot } }).ok);
  return suggestSlots(check, MOST_TRIED).filter(isFree).slice(0, count);
}

/** One machine more, or one less. */
export function withMachine(kit: KitValues, id: string): KitValues {
  return { ...kit, ids: kit.ids.includes(id) ? kit.ids : [...kit.ids, id] };
}

/** One machine less, and its acceptance with it. */
export function withoutMachine(kit: KitValues, id: string): KitValues {
  return { ...kit, ids: kit.ids.filter((one) => one !== id), accepted: kit.accepted.filter((one) => one !== id) };
}
