import { agreedRules, asOffered, ENDED_STATES } from '../../../src/core/booking/index.js';
import { draftOf, rulesFor, waive, type Equipment, type ReasonCode, type Relation, type Reservation } from '../../../src/core/index.js';
import type { Queryable } from '../database/database.js';
import { Problem } from '../http/problem.js';
import { findPerson } from '../store/directory.js';
import { dropHolds, dropHoldsWithin } from '../store/holds.js';
import type { Holding } from '../store/reservation-writes.js';
import { endAnswered } from '../store/waits.js';
import type { StoredReservation } from '../store/reservations.js';
import { decide, holdingOf, type Decided } from './decide.js';
import { isBlocking, stretchOf, withBuffers } from './occupancy.js';

/** What an action makes of a reservation, before the rules have been asked. Times in UTC milliseconds. */
export interface Change {
  stored: StoredReservation;
  after: Reservation;
  /** The machine on which it lies from now on. */
  machine: Equipment;
  relations: readonly Relation[];
  /** Rules that whoever decides sets aside. */
  waived: readonly ReasonCode[];
  now: number;
}

/**
 * What the reservation holds from now on; checked by the rules where it takes time that it did not hold before.
 * Throws the Problem `conflict` with reasons and the intervals in the way.
 */
export async function verdictFor(transaction: Queryable, change: Change): Promise<Holding> {
  const { stored, after, machine, relations } = change;
  const before = stored.reservation;
  const rules = rulesFor(machine, after.mode);
  const [was, is] = [before.confirmed ?? before.wished, after.confirmed ?? after.wished];
  const isElsewhere = before.equipmentId !== after.equipmentId || before.mode !== after.mode;
  const isMoved = isElsewhere || was.start !== is.start || was.end !== is.end;
  // Rules are asked on approval as on the request, for much may have happened in between: also where the request itself kept the time.
  const isGranted = after.state === 'approved' && before.state !== 'approved';
  const isDecision = isGranted && !isMoved && !relations.includes('asker');
  const isOver = ENDED_STATES.includes(after.state);
  const takesTime = isMoved || isGranted || (!isOver && isBlocking(after.state, rules) && (!stored.blocking || stored.unit === 0));
  // What was given back when the use ended may be somebody else's by now, whatever is told of the use later.
  if (!takesTime) return holdingOf(before.state === 'completed' ? before : after, { rules, unit: stored.unit });
  // What the asker holds for a form gives way to what the asker gets, and so does what they were offered of that time.
  await dropHolds(transaction, [machine.id], change.now, stored.askerId);
  const holding = holdingOf(after, await judged(transaction, change, { wanted: after, isMoved, agreed: agreedRules(before.offer), isDecision }));
  await endAnswered(transaction, [stored.askerId], [{ equipmentId: machine.id, ...holding }], change.now);
  return holding;
}

/** Judges a counter-offer when it is made, so that nobody is offered what cannot be had. Throws as {@link verdictFor} does. */
export async function checkOffer(transaction: Queryable, change: Change): Promise<void> {
  // The offer itself sets nothing aside but what nobody could answer yet: it is the offering side's to waive.
  const agreed = agreedRules({ by: 'coordinator' });
  await judged(transaction, change, { wanted: asOffered(change.after), isMoved: true, agreed });
}

/** What is judged, and the rules that are set aside whoever acts. */
interface Judgment {
  wanted: Reservation;
  isMoved: boolean;
  agreed: readonly ReasonCode[];
  /** The owner grants what was asked for. */
  isDecision?: boolean;
}

async function judged(transaction: Queryable, { stored, machine, relations, waived, now }: Change, { wanted, isMoved, agreed, isDecision = false }: Judgment): Promise<Decided> {
  const asker = await findPerson(transaction, stored.askerId);
  if (!asker) throw new Problem('not-found');
  // Whoever asked in time is not late because the answer took long.
  const askedAt = isMoved ? undefined : stored.reservation.createdAt;
  const question = { machine, draft: draftOf(wanted), asker, now, exceptId: wanted.id, askedAt };
  let decided = await decide(transaction, question);
  // Where unanswered requests keep no time, others may have begun a form for it since: a form gives way to the owner's grant.
  if (isDecision && decided.unit === 0 && (await dropHoldsWithin(transaction, machine.id, withBuffers(stretchOf(wanted.wished), decided.rules)))) {
    decided = await decide(transaction, question);
  }
  // Nobody sets rules aside for what they asked for themselves.
  const deciding = relations.includes('asker') ? [] : relations.filter((relation) => relation === 'owner' || relation === 'admin');
  const decision = waive(waive(decided.decision, agreed, ['owner']), waived, deciding);
  if (!decision.ok) throw new Problem('conflict', { reasons: decision.reasons, about: machine, conflicts: decided.conflicts });
  if (decided.unit === 0) throw new Problem('conflict', { conflicts: decided.conflicts });
  return decided;
}
