import { checkSlot, suggestSlots, type DraftCheck } from '../../core/booking/index.js';
import { quote } from '../../core/pricing/index.js';
import type { AvailabilityRecord, Draft, Equipment, InstantRange, Person, Quote, Reason } from '../../core/types.js';
import type { CheckAnswer } from '../../host/index.js';
import { withoutReasons } from '../base/controllers/verdict-controller.js';
import type { KitValues, RequestValues } from './request-form.model.js';
import { answerIssue, answersTo, questionsOf } from './request-form.model.js';

/** How a further machine stands: not known yet, not to be known, free, not to be had, and left out for that. */
export type MemberState = 'asking' | 'unknown' | 'ok' | 'refused' | 'left';

/** A further machine of the request. */
export interface Member {
  id: string;
  machine: Equipment | undefined;
  state: MemberState;
  reasons: readonly Reason[];
  quote?: Quote;
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
  { values, machine, answer, hasFailed, asker }: { values: RequestValues; machine: Equipment | undefined; answer: CheckAnswer | undefined; hasFailed: boolean; asker: Person | null },
): Member {
  const decision = answer && withoutReasons(answer.decision, ['answers-missing', 'terms-not-accepted']);
  const isPartial = values.kit?.isPartial === true;
  const state = decision ? (decision.ok ? 'ok' : isPartial ? 'left' : 'refused') : hasFailed ? 'unknown' : 'asking';
  const questions = machine ? questionsOf(machine, values.mode) : [];
  const fee = machine && values.mode ? quote({ tariffs: machine.tariffs, mode: values.mode, asker, start: values.start, end: values.end, answers: answersTo(questions, values) }) : undefined;
  const areTermsOpen = Boolean(machine?.terms) && values.kit?.accepted.includes(id) !== true;
  return {
    id, machine, state, reasons: decision ? (decision.ok ? decision.warnings : decision.reasons) : [],
    ...(fee?.ok && { quote: fee.quote }),
    isOpen: areTermsOpen || questions.some((question) => answerIssue(question, values.answers[question.id] ?? '') !== null),
  };
}

/** The members that are asked for: those that cannot be had are left out where that is wished. */
export function asked(members: readonly Member[]): Member[] {
  return members.filter(({ state }) => state !== 'left');
}

/** What is sent: all machines, and the answers to the questions of each. */
export function kitDraft(draft: Draft, members: readonly Member[], values: RequestValues): Draft {
  const others = asked(members);
  if (others.length === 0) return draft;
  const questions = others.flatMap(({ machine }) => (machine ? questionsOf(machine, values.mode) : []));
  return { ...draft, equipmentIds: [draft.equipmentId, ...others.map(({ id }) => id)], answers: { ...answersTo(questions, values), ...draft.answers } };
}

/** The fees of all machines together; undefined where one is not known or in another currency. */
export function totalOf(first: Quote | undefined, members: readonly Member[]): Pick<Quote, 'total' | 'currency'> | undefined {
  const quotes = [first, ...asked(members).map((member) => member.quote)];
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
