import type { Person, Reason } from '../../../src/core/index.js';
import { applyInquiryAction, inquiryRelations, type Inquiry, type InquiryActionInput, type ProposedSlot } from '../../../src/core/inquiry/index.js';
import type { InquiryActionRequest } from '../../../src/host/index.js';
import { canSeeEquipment } from '../booking/access.js';
import { decide } from '../booking/decide.js';
import type { Queryable } from '../database/database.js';
import { retryingTransaction } from '../database/retry.js';
import { Problem } from '../http/problem.js';
import { tellOfInquiry } from '../notices/tell-others.js';
import type { Services } from '../services.js';
import { findPerson } from '../store/directory.js';
import { takeKey, type KeptAnswer, type WriteKey } from '../store/idempotency.js';
import { lockInquiry, updateInquiry } from '../store/inquiries.js';
import { answerFor, coordinatorBut, keep } from './ask.js';

/** An action on one inquiry, of which a revision was seen. */
export interface InquiryStep {
  id: string;
  revision: number;
  request: InquiryActionRequest;
}

/**
 * Takes an action under the inquiry's lock. Throws Problem: `not-found`, `stale`, `state-conflict` or `forbidden` with
 * reasons, `conflict` when a proposed time is not free, `invalid`, `in-flight`, `key-reused`.
 */
export async function actOnInquiry(services: Services, actor: Person, { id, revision, request }: InquiryStep, key: WriteKey): Promise<KeptAnswer> {
  return retryingTransaction(services.database, async (transaction) => {
    const kept = await takeKey(transaction, key);
    if (kept) return kept;
    const now = services.now();
    const before = await lockInquiry(transaction, id);
    const relations = before ? inquiryRelations(before, actor) : [];
    if (!before || relations.length === 0) throw new Problem('not-found');
    if (before.revision !== revision) throw new Problem('stale');
    const { coordinatorId, ...rest } = request;
    const input: InquiryActionInput = { ...rest };
    if (request.action === 'hand-over' && coordinatorId !== undefined) input.coordinator = await coordinatorBut(transaction, coordinatorId, before.asker?.id);
    const applied = applyInquiryAction(before, input, { person: actor, relations }, now);
    if (!applied.ok) throw refusalOf(applied.reasons);
    if (request.action === 'propose') await checkSlots(transaction, services, { actor, inquiry: before, slots: request.slots ?? [] });
    await updateInquiry(transaction, applied.inquiry, before.history.length);
    await tellOfInquiry(transaction, services, { inquiry: applied.inquiry, from: before.history.length, now });
    await services.events.publish(transaction, { type: 'inquiry' }, now);
    // Whoever handed a case over is told of it this once: from now on it is another's.
    return keep(transaction, key, answerFor(actor, applied.inquiry), now);
  });
}

/** The Problem by which an action is refused. */
export function refusalOf(reasons: Reason[]): Problem {
  const whys = reasons.map(({ params }) => params['why']);
  const missing = (pointer: string): Problem => new Problem('invalid', { reasons, errors: [{ pointer, code: 'missing' }] });
  if (whys.includes('role')) return new Problem('forbidden', { reasons });
  if (whys.includes('note')) return missing('/note');
  if (whys.includes('coordinator')) return missing('/coordinatorId');
  if (whys.includes('proposal')) return missing('/slots');
  if (whys.includes('outcome')) return missing('/outcome');
  return new Problem('state-conflict', { reasons });
}

/** Nobody is proposed what they may not know of or could not have. */
async function checkSlots(
  transaction: Queryable,
  { catalog, now }: Services,
  { actor, inquiry, slots }: { actor: Person; inquiry: Inquiry; slots: readonly ProposedSlot[] },
): Promise<void> {
  const asker = inquiry.asker && (await findPerson(transaction, inquiry.asker.id));
  if (!asker) throw new Problem('not-found');
  for (const [index, { equipmentId, mode, start, end }] of slots.entries()) {
    const machine = catalog.find(equipmentId, actor);
    if (!machine || !canSeeEquipment(asker, machine)) throw new Problem('invalid', { errors: [{ pointer: `/slots/${index}/equipmentId`, code: 'unknown' }] });
    const draft = { equipmentId, mode, start, end, purpose: inquiry.needs, answers: {}, termsAccepted: true };
    const { decision, conflicts } = await decide(transaction, { machine, draft, asker, now: now(), holderId: actor.id, isSlotOnly: true });
    if (!decision.ok) throw new Problem('conflict', { reasons: decision.reasons, about: machine, conflicts, errors: [{ pointer: `/slots/${index}`, code: 'refused' }] });
  }
}
