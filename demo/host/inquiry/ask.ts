import { randomUUID } from 'node:crypto';
import { inquiryFor, inquiryRelations, newInquiry, type Inquiry, type InquiryDraft } from '../../../src/core/inquiry/index.js';
import type { Person } from '../../../src/core/index.js';
import { newReference } from '../booking/reference.js';
import { retryingTransaction } from '../database/retry.js';
import type { Queryable } from '../database/database.js';
import { Problem } from '../http/problem.js';
import { revisionTag } from '../http/revision.js';
import { tellOfInquiry } from '../notices/tell-others.js';
import type { Services } from '../services.js';
import { findPerson } from '../store/directory.js';
import { keepAnswer, takeKey, type KeptAnswer, type WriteKey } from '../store/idempotency.js';
import { insertInquiry } from '../store/inquiries.js';

/** Writes an inquiry down. Throws the Problem `invalid` for a field or coordinator that is none, `in-flight`, `key-reused`. */
export async function askCoordinators(services: Services, asker: Person, draft: InquiryDraft, key: WriteKey): Promise<KeptAnswer> {
  return retryingTransaction(services.database, async (transaction) => {
    const kept = await takeKey(transaction, key);
    if (kept) return kept;
    const now = services.now();
    const isKnown = draft.field === undefined || services.catalog.categories.some(({ id }) => id === draft.field);
    if (!isKnown) throw new Problem('invalid', { errors: [{ pointer: '/field', code: 'unknown' }] });
    const coordinator = draft.coordinatorId === undefined ? undefined : await coordinatorBut(transaction, draft.coordinatorId, asker.id);
    const inquiry = newInquiry({ id: randomUUID(), reference: await newReference(transaction, 'inquiry'), draft, asker, coordinator, now });
    await insertInquiry(transaction, inquiry);
    await tellOfInquiry(transaction, services, { inquiry, from: 0, now });
    await services.events.publish(transaction, { type: 'inquiry' }, now);
    return keep(transaction, key, { ...answerFor(asker, inquiry), status: 201, location: `/api/v1/inquiries/${inquiry.id}` }, now);
  });
}

/** A coordinator by id who is not the asker. Throws the Problem `invalid` for anybody else. */
export async function coordinatorBut(queryable: Queryable, id: string, askerId: string | undefined): Promise<Person> {
  const person = await findPerson(queryable, id);
  if (person?.roles.includes('coordinator') && person.id !== askerId) return person;
  throw new Problem('invalid', { errors: [{ pointer: '/coordinatorId', code: 'unknown' }] });
}

/** An inquiry as its reader is told it, with its revision. */
export function answerFor(reader: Person, inquiry: Inquiry): KeptAnswer {
  return { status: 200, etag: revisionTag(inquiry.revision), body: inquiryFor(inquiry, inquiryRelations(inquiry, reader)) };
}

/** Keeps an answer under its key, in the transaction that makes it true. */
export async function keep(transaction: Queryable, key: WriteKey, answer: KeptAnswer, now: number): Promise<KeptAnswer> {
  await keepAnswer(transaction, key, answer, { equipmentId: '', now });
  return answer;
}
