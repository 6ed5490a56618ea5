import { checkSlot } from '../../core/booking/index.js';
import { applyInquiryAction, inquiryFor, inquiryRelations, newInquiry, type Inquiry, type InquiryActionInput, type ProposedSlot } from '../../core/inquiry/index.js';
import type { InquiryDraft, Person, Reason } from '../../core/index.js';
import { parseInstant } from '../../core/time/index.js';
import { HostError, type InquiryActionRequest, type InquiryPage, type InquiryQuery } from '../../host/index.js';
import { canSeeEquipment } from './access.js';
import { factsAround } from './decide.js';
import type { Mediate } from './request.js';
import type { MemoryWorld } from './world.js';

const DEFAULT_LIMIT = 50;
const MOST = 200;

/** Writes an inquiry down. */
export function askIn(world: MemoryWorld, asker: Person, draft: InquiryDraft): Inquiry {
  if (!draft.needs.trim()) throw wrong('/needs', 'empty');
  const { field } = draft;
  if (field !== undefined && !world.categories.some(({ id }) => id === field)) throw wrong('/field', 'unknown');
  const coordinator = draft.coordinatorId === undefined ? undefined : coordinatorBut(world, draft.coordinatorId, asker.id);
  const { id, reference } = world.newName('IQ');
  return keep(world, newInquiry({ id, reference, draft, asker, coordinator, now: world.now() }), asker);
}

/** One page of what the reader stands in that role to, the latest first. A role that one does not have lists nothing. */
export function listInquiries(world: MemoryWorld, viewer: Person, { role = 'asker', state, cursor, limit = DEFAULT_LIMIT }: InquiryQuery): InquiryPage {
  const found = [...world.inquiries.values()]
    .filter((inquiry) => inquiryRelations(inquiry, viewer).includes(role) && (!state?.length || state.includes(inquiry.state)))
    .map((inquiry) => ({ inquiry, place: `${inquiry.createdAt} ${inquiry.id}` }))
    .sort((a, b) => (a.place < b.place ? 1 : -1));
  const rest = cursor === undefined ? found : found.filter(({ place }) => place < cursor);
  const shown = rest.slice(0, Math.min(MOST, Math.max(1, Math.floor(limit))));
  const last = shown.at(-1);
  return { items: shown.map(({ inquiry }) => seenBy(inquiry, viewer)), ...(last && rest.length > shown.length && { nextCursor: last.place }) };
}

/** One inquiry that exists for the reader. */
export function inquiryIn(world: MemoryWorld, viewer: Person, id: string): Inquiry {
  return seenBy(known(world, viewer, id), viewer);
}

/** Takes an action on an inquiry of which a revision was seen. */
export function actOnInquiry(world: MemoryWorld, actor: Person, { id, revision }: { id: string; revision: number }, request: InquiryActionRequest): Inquiry {
  const before = known(world, actor, id);
  if (before.revision !== revision) throw new HostError('stale');
  const { coordinatorId, ...rest } = request;
  const input: InquiryActionInput = { ...rest };
  if (request.action === 'hand-over' && coordinatorId !== undefined) input.coordinator = coordinatorBut(world, coordinatorId, before.asker?.id);
  const after = applied(world, before, input, actor);
  if (request.action === 'propose') checkSlots(world, actor, before, request.slots ?? []);
  return keep(world, after, actor);
}

/** The inquiry whose proposal a request takes up; taking it up throws where none waits for that, before anything is kept. */
export const mediate: Mediate = (world, sender, { inquiryId }) => {
  const inquiry = world.inquiries.get(inquiryId ?? '');
  if (inquiry?.asker?.id !== sender.id) throw wrong('/inquiryId', 'unknown');
  return {
    coordinator: inquiry.coordinator,
    takeUp: ({ id, reference, equipmentId }) => applied(world, inquiry, { action: 'accept', reservation: { id, reference, equipmentId } }, sender),
  };
};

function applied(world: MemoryWorld, inquiry: Inquiry, input: InquiryActionInput, actor: Person): Inquiry {
  const result = applyInquiryAction(inquiry, input, { person: actor, relations: inquiryRelations(inquiry, actor) }, world.now());
  if (result.ok) return result.inquiry;
  throw refusalOf(result.reasons);
}

function refusalOf(reasons: Reason[]): HostError {
  const whys = reasons.map(({ params }) => params['why']);
  if (whys.includes('role')) return new HostError('forbidden', { reasons });
  const isIncomplete = ['note', 'coordinator', 'proposal', 'outcome'].some((why) => whys.includes(why));
  return new HostError(isIncomplete ? 'invalid' : 'conflict', { reasons });
}

function checkSlots(world: MemoryWorld, actor: Person, { asker }: Inquiry, slots: readonly ProposedSlot[]): void {
  const person = asker && world.people.get(asker.id);
  if (!person) throw new HostError('not-found');
  for (const [index, slot] of slots.entries()) {
    const machine = world.equipment.get(slot.equipmentId);
    if (!machine || !canSeeEquipment(actor, machine) || !canSeeEquipment(person, machine)) throw wrong(`/slots/${index}/equipmentId`, 'unknown');
    const window = { from: parseInstant(slot.start), to: parseInstant(slot.end) };
    const decision = checkSlot({ ...factsAround(world, machine, window, person), draft: slot });
    if (!decision.ok) throw new HostError('conflict', { reasons: decision.reasons });
  }
}

function coordinatorBut(world: MemoryWorld, id: string, askerId: string | undefined): Person {
  const person = world.people.get(id);
  if (person?.roles.includes('coordinator') && id !== askerId) return person;
  throw wrong('/coordinatorId', 'unknown');
}

function known(world: MemoryWorld, viewer: Person, id: string): Inquiry {
  const inquiry = world.inquiries.get(id);
  if (inquiry && inquiryRelations(inquiry, viewer).length > 0) return inquiry;
  throw new HostError('not-found');
}

function keep(world: MemoryWorld, inquiry: Inquiry, reader: Person): Inquiry {
  world.keepInquiry(inquiry);
  return seenBy(inquiry, reader);
}

function seenBy(inquiry: Inquiry, reader: Person): Inquiry {
  return inquiryFor(inquiry, inquiryRelations(inquiry, reader));
}

function wrong(pointer: string, code: string): HostError {
  return new HostError('invalid', { errors: [{ pointer, code }] });
}
