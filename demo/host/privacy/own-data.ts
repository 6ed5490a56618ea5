import type { Inquiry, Person, Reservation, Training } from '../../../src/core/index.js';
import { inquiryFor, inquiryRelations } from '../../../src/core/inquiry/index.js';
import { formatInstant } from '../../../src/core/time/index.js';
import { retryingTransaction } from '../database/retry.js';
import { Problem } from '../http/problem.js';
import type { Services } from '../services.js';
import { audit, auditOf, type OwnAuditLine } from '../store/audit.js';
import { lockEquipment } from '../store/equipment.js';
import { selectInquiries } from '../store/inquiries.js';
import { contactOf, type Contact } from '../store/notices.js';
import { selectReservations } from '../store/reservations.js';
import { trainingsOf } from '../store/trainings.js';
import { everyWaitOf, type WaitRecord } from '../store/waits.js';
import { announceAvailability } from '../booking/announce.js';
import { viewFor } from '../booking/view-for.js';
import { pseudonymizeReservations, type ReservationKey } from './pseudonymize.js';
import { deletePerson } from './retain.js';

/** Everything that the host holds about one person. */
export interface PersonalData {
  exportedAt: string;
  person: Person;
  /** How messages reach the person. */
  contact: Contact;
  /** As the person is told them: asked for, sent for others, or looked after. */
  reservations: Reservation[];
  /** As the person is told them: asked, or looked after. */
  inquiries: Inquiry[];
  trainings: Training[];
  /** Places in waiting lists, those that have ended for as long as they are kept. */
  waits: WaitRecord[];
  /** What the person did, as far as the audit trail can still tell. */
  actions: OwnAuditLine[];
}

/** States in which somebody still waits for the person, or the machine does. */
const OPEN = `('requested', 'info-needed', 'countered', 'waitlisted', 'approved', 'in-use')`;

/** Collects what is known of a person, for that person alone. */
export async function exportOwnData({ database, catalog, now }: Services, person: Person): Promise<PersonalData> {
  await audit(database, { action: 'export', actorId: person.id, personId: person.id }, now());
  const stored = await selectReservations(
    database, 'WHERE $1 IN (r.asker_id, r.sent_by, r.coordinator_id) ORDER BY r.created_at, r.id', [person.id],
  );
  const inquiries = await selectInquiries(database, 'WHERE $1 IN (i.asker_id, i.coordinator_id) ORDER BY i.created_at, i.id', [person.id]);
  return {
    exportedAt: formatInstant(now()),
    person,
    contact: await contactOf(database, person.id),
    reservations: stored.map((one) => viewFor(person, one, catalog.get(one.reservation.equipmentId), now())),
    inquiries: inquiries.map((inquiry) => inquiryFor(inquiry, inquiryRelations(inquiry, person))),
    trainings: (await trainingsOf(database, person.id)).map(({ training }) => training),
    waits: await everyWaitOf(database, person.id),
    actions: await auditOf(database, person.id),
  };
}

/**
 * Forgets a person at their own wish: what they booked stays under a pseudonym, without their words, and everything
 * else about them is deleted. Throws the Problem `open-reservations` while somebody still counts on them.
 */
export async function eraseOwnData({ database, events, now }: Services, person: Person): Promise<void> {
  await retryingTransaction(database, async (transaction) => {
    const keys = await transaction.query<ReservationKey>(
      `SELECT equipment_id AS "equipmentId", id FROM reservation r WHERE $1 IN (r.asker_id, r.sent_by, r.coordinator_id)
       UNION SELECT equipment_id, reservation_id FROM reservation_history WHERE actor_id = $1`,
      [person.id],
    );
    await lockEquipment(transaction, keys.map(({ equipmentId }) => equipmentId));
    const [open] = await transaction.query<{ some: boolean }>(
      `SELECT EXISTS (SELECT FROM reservation r WHERE $1 IN (r.asker_id, r.coordinator_id) AND r.state IN ${OPEN}
         AND (r.state <> 'approved' OR upper(r.during) > $2::timestamptz))
         OR EXISTS (SELECT FROM inquiry i WHERE $1 IN (i.asker_id, i.coordinator_id) AND i.state NOT IN ('closed', 'withdrawn')) AS some`,
      [person.id, formatInstant(now())],
    );
    if (open?.some) throw new Problem('open-reservations');
    await audit(transaction, { action: 'erase', actorId: person.id, personId: person.id }, now());
    // What is held for them alone is held for nobody: it ends now, and is offered to whoever waits.
    const ended = await transaction.query<{ id: string }>(
      'UPDATE reservation SET held_until = $2 WHERE asker_id = $1 AND held_until > $2 RETURNING equipment_id AS id', [person.id, formatInstant(now())],
    );
    for (const { id } of ended) await announceAvailability(transaction, events, id, now());
    await pseudonymizeReservations(transaction, keys, new Map(), person.id);
    // What the person asked goes with them; what they said to others is taken back.
    await transaction.query('UPDATE inquiry_history SET note = NULL WHERE actor_id = $1 AND note IS NOT NULL', [person.id]);
    await deletePerson(transaction, person.id);
  });
}
