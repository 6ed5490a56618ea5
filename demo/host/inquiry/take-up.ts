import type { Draft, Person, Reservation } from '../../../src/core/index.js';
import { applyInquiryAction, inquiryRelations, type Inquiry } from '../../../src/core/inquiry/index.js';
import type { Queryable } from '../database/database.js';
import { Problem } from '../http/problem.js';
import type { EventHub } from '../store/events.js';
import { lockInquiry, updateInquiry } from '../store/inquiries.js';
import { refusalOf } from './act.js';

/**
 * The inquiry whose proposal a request takes up, under its lock; none where the request names none. Throws the Problem
 * `invalid` for one that is not the sender's.
 */
export async function inquiryOf(transaction: Queryable, sender: Person, draft: Draft | undefined): Promise<Inquiry | undefined> {
  if (draft?.inquiryId === undefined) return undefined;
  const inquiry = await lockInquiry(transaction, draft.inquiryId);
  if (inquiry?.asker?.id !== sender.id) throw new Problem('invalid', { errors: [{ pointer: '/inquiryId', code: 'unknown' }] });
  return inquiry;
}

/** Notes at a locked inquiry that its proposal was taken up. Throws the Problem `state-conflict` where none waits for that. */
export async function takeUp(
  transaction: Queryable,
  events: EventHub,
  { inquiry, sender, reservation, now }: { inquiry: Inquiry; sender: Person; reservation: Pick<Reservation, 'id' | 'reference' | 'equipmentId'>; now: number },
): Promise<void> {
  const { id, reference, equipmentId } = reservation;
  const applied = applyInquiryAction(
    inquiry, { action: 'accept', reservation: { id, reference, equipmentId } }, { person: sender, relations: inquiryRelations(inquiry, sender) }, now,
  );
  if (!applied.ok) throw refusalOf(applied.reasons);
  await updateInquiry(transaction, applied.inquiry, inquiry.history.length);
  await events.publish(transaction, { type: 'inquiry' }, now);
}
