import type { Reason } from '../booking/types.js';
import type { Person, Role } from '../equipment/types.js';
import { formatInstant } from '../time/index.js';
import type { InquiryRelation } from './life-table.js';
import { inquiryRefusals, inquiryTransition, type InquiryActionInput } from './life.js';
import type { Inquiry, InquiryDraft, InquiryEntry, Proposal } from './types.js';

/** Who acts on an inquiry: the person, and what they are to it. */
export interface InquiryActor {
  person: Pick<Person, 'id' | 'name'>;
  relations: readonly InquiryRelation[];
}

/** The inquiry after an action, or why it was refused. */
export type InquiryResult = { ok: true; inquiry: Inquiry } | { ok: false; reasons: Reason[] };

/** In whose name an action is taken when someone is several. */
const ORDER: readonly InquiryRelation[] = ['coordinator', 'candidate', 'admin', 'asker'];
const ROLES: Record<InquiryRelation, Role> = { asker: 'member', coordinator: 'coordinator', candidate: 'coordinator', admin: 'admin' };

/** What a host knows when it writes an inquiry down. */
export interface NewInquiry {
  id: string;
  /** What people quote on the telephone; made by the host. */
  reference: string;
  draft: InquiryDraft;
  asker: Pick<Person, 'id' | 'name' | 'institutionId'>;
  /** The coordinator whom the draft names. */
  coordinator?: Pick<Person, 'id' | 'name'>;
  /** UTC milliseconds. */
  now: number;
}

/** The record of a new inquiry: in hand where it names its coordinator, open to all of them where it does not. */
export function newInquiry({ id, reference, draft, asker, coordinator, now }: NewInquiry): Inquiry {
  const at = formatInstant(now);
  const { coordinatorId: _chosen, needs, ...wishes } = draft;
  return {
    id, reference, state: coordinator ? 'in-hand' : 'open', needs: needs.trim(), ...wishes,
    asker: { id: asker.id, name: asker.name, ...(asker.institutionId && { institutionId: asker.institutionId }) },
    ...(coordinator && { coordinator: named(coordinator) }),
    proposals: [], reservations: [],
    history: [{ at, by: { ...named(asker), role: 'member' }, action: 'ask', ...(coordinator && { to: named(coordinator) }) }],
    revision: 1, createdAt: at,
  };
}

/**
 * Takes an action: checks it against the life's table, moves the state and adds a line to the history. The given record
 * is not changed. Whether proposed times are free is for `checkDraft` to say.
 *
 * @example applyInquiryAction(inquiry, { action: 'take' }, { person, relations: ['candidate'] }, now)
 */
export function applyInquiryAction(inquiry: Inquiry, input: InquiryActionInput, { person, relations }: InquiryActor, now: number): InquiryResult {
  const reasons = inquiryRefusals(inquiry, input, relations);
  const transition = inquiryTransition(inquiry.state, input.action);
  if (reasons.length > 0 || !transition) return { ok: false, reasons };
  const as = ORDER.find((relation) => relations.includes(relation) && transition.by.includes(relation)) ?? 'asker';
  const at = formatInstant(now);
  const next: Inquiry = {
    ...inquiry,
    ...changes(inquiry, input, person, at),
    revision: inquiry.revision + 1,
    history: [...inquiry.history, entry(input, { ...named(person), role: ROLES[as] }, at)],
  };
  if (transition.to !== 'same' && transition.to !== 'depends') next.state = transition.to;
  // What could be done before may not be possible any more; the host tells anew.
  delete next.actions;
  return { ok: true, inquiry: next };
}

function entry({ action, note, coordinator }: InquiryActionInput, by: NonNullable<InquiryEntry['by']>, at: string): InquiryEntry {
  const said = note?.trim();
  return { at, by, action, ...(said && { note: said }), ...(action === 'hand-over' && coordinator && { to: named(coordinator) }) };
}

function changes(before: Inquiry, input: InquiryActionInput, person: Pick<Person, 'id' | 'name'>, at: string): Partial<Inquiry> {
  switch (input.action) {
    case 'take':
      return { coordinator: named(person) };
    case 'hand-over':
      return { coordinator: named(input.coordinator ?? person), state: before.state === 'open' ? 'in-hand' : before.state };
    case 'propose':
      return { proposals: [...answered(before.proposals, 'replaced'), { at, slots: input.slots ?? [], state: 'offered' }] };
    case 'accept':
      return { proposals: answered(before.proposals, 'accepted'), reservations: [...before.reservations, ...(input.reservation ? [input.reservation] : [])] };
    case 'decline':
      return { proposals: answered(before.proposals, 'declined'), state: before.reservations.length > 0 ? 'accepted' : 'in-hand' };
    case 'close':
      return { proposals: answered(before.proposals, 'replaced'), ...(input.outcome && { outcome: input.outcome }) };
    case 'withdraw':
      return { proposals: answered(before.proposals, 'declined') };
    default:
      return {};
  }
}

/** The proposals with the one that waited for an answer no longer waiting. */
function answered(proposals: readonly Proposal[], state: Proposal['state']): Proposal[] {
  return proposals.map((proposal) => (proposal.state === 'offered' ? { ...proposal, state } : proposal));
}

function named({ id, name }: Pick<Person, 'id' | 'name'>): { id: string; name: string } {
  return { id, name };
}
