import type { Reason } from '../booking/types.js';
import type { Person } from '../equipment/types.js';
import { sayValue } from '../say-value.js';
import { parseInstant } from '../time/index.js';
import { INQUIRY_LIFE, type InquiryRelation, type InquiryTransition } from './life-table.js';
import { INQUIRY_OUTCOMES, type Inquiry, type InquiryAction, type InquiryOutcome, type InquiryReservation, type InquiryState, type ProposedSlot } from './types.js';

/** Slots of one proposal: more are no choice but a list to search in. */
export const MOST_SLOTS = 5;

/** An action on an inquiry with what it may need. */
export interface InquiryActionInput {
  action: InquiryAction;
  note?: string;
  /** To whom a case goes. */
  coordinator?: Pick<Person, 'id' | 'name'>;
  /** What is proposed. */
  slots?: ProposedSlot[];
  outcome?: InquiryOutcome;
  /** The request by which a proposal is taken up. */
  reservation?: InquiryReservation;
}

/** Why an action is refused; `params.why` of the `not-permitted` reason. */
export type InquiryRefusalWhy = 'state' | 'role' | 'note' | 'coordinator' | 'proposal' | 'reservation' | 'outcome';

/** What a person is to an inquiry; nothing means that it does not exist for them. Nobody coordinates what they ask for themselves. */
export function inquiryRelations(inquiry: Pick<Inquiry, 'state' | 'asker' | 'coordinator'>, person: Pick<Person, 'id' | 'roles'> | null): InquiryRelation[] {
  if (!person) return [];
  const relations: InquiryRelation[] = [];
  const isAsker = inquiry.asker?.id === person.id;
  if (isAsker) relations.push('asker');
  if (!isAsker && person.roles.includes('coordinator')) {
    if (inquiry.coordinator?.id === person.id) relations.push('coordinator');
    if (!inquiry.coordinator && inquiry.state === 'open') relations.push('candidate');
  }
  if (person.roles.includes('admin')) relations.push('admin');
  return relations;
}

/** The row of the table for a state and an action; undefined where the action cannot be taken. */
export function inquiryTransition(state: InquiryState, action: InquiryAction): InquiryTransition | undefined {
  return INQUIRY_LIFE.find((transition) => transition.action === action && transition.from.includes(state));
}

/** Actions that these relations may take now, in the table's order. What an action needs besides is asked later. */
export function allowedInquiryActions({ state }: Pick<Inquiry, 'state'>, relations: readonly InquiryRelation[]): InquiryAction[] {
  return INQUIRY_LIFE
    .filter(({ from, by }) => from.includes(state) && relations.some((relation) => by.includes(relation)))
    .map(({ action }) => action);
}

/** Every reason for which an action is refused; empty when it may be taken. */
export function inquiryRefusals(inquiry: Pick<Inquiry, 'state' | 'asker' | 'coordinator' | 'proposals'>, input: InquiryActionInput, relations: readonly InquiryRelation[]): Reason[] {
  const refuse = (why: InquiryRefusalWhy): Reason => ({
    code: 'not-permitted', severity: 'block', params: { why, action: sayValue(input.action), state: sayValue(inquiry.state) },
  });
  const transition = inquiryTransition(inquiry.state, input.action);
  if (!transition) return [refuse('state')];
  const acting = relations.filter((relation) => transition.by.includes(relation));
  if (acting.length === 0) return [refuse('role')];
  const reasons: Reason[] = [];
  const mustSay = acting.every((relation) => transition.noteFrom?.includes(relation));
  if (mustSay && !input.note?.trim()) reasons.push(refuse('note'));
  if (transition.needs && !NEEDS[transition.needs](input, inquiry)) reasons.push(refuse(transition.needs));
  return reasons;
}

const NEEDS: Record<NonNullable<InquiryTransition['needs']>, (input: InquiryActionInput, inquiry: Pick<Inquiry, 'asker' | 'coordinator' | 'proposals'>) => boolean> = {
  coordinator: ({ coordinator }, inquiry) => coordinator !== undefined && coordinator.id !== inquiry.coordinator?.id && coordinator.id !== inquiry.asker?.id,
  proposal: ({ slots = [] }) => slots.length > 0 && slots.length <= MOST_SLOTS && slots.every(({ start, end }) => parseInstant(start) < parseInstant(end)),
  reservation: ({ reservation }, { proposals }) => proposals.at(-1)?.slots.some(({ equipmentId }) => equipmentId === reservation?.equipmentId) ?? false,
  outcome: ({ outcome }) => outcome !== undefined && INQUIRY_OUTCOMES.includes(outcome),
};
