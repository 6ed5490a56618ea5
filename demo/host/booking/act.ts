import {
  applyAction, draftOf, rulesFor, waive, type Equipment, type Person, type ReasonCode, type Relation, type Reservation,
} from '../../../src/core/index.js';
import type { ActionRequest } from '../../../src/host/index.js';
import { DatabaseError, SQLSTATE, type Queryable } from '../database/database.js';
import { retryingTransaction } from '../database/retry.js';
import { Problem } from '../http/problem.js';
import { revisionTag } from '../http/revision.js';
import type { Services } from '../services.js';
import { findPerson } from '../store/directory.js';
import { lockEquipment } from '../store/equipment.js';
import { keepAnswer, takeKey, type KeptAnswer, type WriteKey } from '../store/idempotency.js';
import { updateReservation, type Holding } from '../store/reservation-writes.js';
import { findReservation, type StoredReservation } from '../store/reservations.js';
import { canSeeReservation } from './access.js';
import { HOST_ACTIONS } from './actions.js';
import { announce } from './announce.js';
import { decide, holdingOf } from './decide.js';
import { isBlocking } from './occupancy.js';
import { relationsOf, viewFor } from './view-for.js';

/** An action on one reservation, of which a revision was seen. */
export interface Step {
  id: string;
  revision: number;
  request: ActionRequest;
}

/**
 * Takes an action, under the same lock, rules and constraint as a request. Throws Problem: `not-found`, `stale`,
 * `state-conflict` or `forbidden` with reasons, `conflict` with reasons and intervals, `in-flight`, `key-reused`.
 */
export async function act(services: Services, actor: Person, action: Step, key: WriteKey): Promise<KeptAnswer> {
  try {
    return await retryingTransaction(services.database, (transaction) => actIn(transaction, services, actor, action, key));
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== SQLSTATE.exclusionViolation) throw error;
    services.log('the database refused an overlap that the locks should have prevented');
    throw new Problem('conflict');
  }
}

async function actIn(
  transaction: Queryable,
  services: Services,
  actor: Person,
  { id, revision, request }: Step,
  key: WriteKey,
): Promise<KeptAnswer> {
  const kept = await takeKey(transaction, key);
  if (kept) return kept;
  const now = services.now();
  const { stored, machine } = await lockReservation(transaction, actor, id);
  const before = stored.reservation;
  const relations = relationsOf(actor, stored, machine);
  if (before.revision !== revision) throw new Problem('stale');
  if (!HOST_ACTIONS.includes(request.action)) {
    throw new Problem('invalid', { errors: [{ pointer: '/action', code: 'unsupported' }] });
  }
  const { cancelCutoffMinutes } = rulesFor(machine, before.mode);
  const approval = machine.modes.find((offer) => offer.mode === before.mode)?.approval;
  const applied = applyAction(before, request, { person: actor, relations }, { now, cancelCutoffMinutes, approval });
  if (!applied.ok) throw refusal(applied.reasons, machine);
  const after = applied.reservation;
  // An offer of another machine is not made at this host, so the machine that is locked is the one that counts.
  const verdict = await verdictFor(transaction, { before, after, machine, stored, now, relations, waived: request.waive ?? [] });
  await updateReservation(transaction, after, verdict, before.history.length);
  await announce(transaction, services.events, machine.id, now);
  const written = await findReservation(transaction, id);
  if (!written) throw new Problem('not-found');
  const body = viewFor(actor, written, machine, now);
  const answer: KeptAnswer = { status: 200, etag: revisionTag(body.revision), body };
  await keepAnswer(transaction, key, answer, now);
  return answer;
}

/** The reservation as it is under its machine's lock. */
async function lockReservation(
  transaction: Queryable,
  actor: Person,
  id: string,
): Promise<{ stored: StoredReservation; machine: Equipment }> {
  const found = await findReservation(transaction, id);
  if (!found) throw new Problem('not-found');
  const machines = await lockEquipment(transaction, [found.reservation.equipmentId]);
  const machine = machines.get(found.reservation.equipmentId);
  // Read again: whoever held the lock before may have changed it.
  const stored = await findReservation(transaction, id);
  if (!stored || !machine || !canSeeReservation(actor, stored, machine)) throw new Problem('not-found');
  return { stored, machine };
}

interface Change {
  relations: readonly Relation[];
  /** Rules that whoever decides sets aside. */
  waived: readonly ReasonCode[];
  before: Reservation;
  after: Reservation;
  machine: Equipment;
  stored: StoredReservation;
  now: number;
}

/** What the reservation holds from now on; checked by the rules where it takes time that it did not hold before. */
async function verdictFor(transaction: Queryable, change: Change): Promise<Holding> {
  const { before, after, machine, stored, now } = change;
  const rules = rulesFor(machine, after.mode);
  const kept = { rules, unit: stored.unit };
  const [was, is] = [before.confirmed ?? before.wished, after.confirmed ?? after.wished];
  const isMoved = was.start !== is.start || was.end !== is.end;
  const takesTime = isBlocking(after.state, rules) && (isMoved || !stored.blocking || stored.unit === 0);
  if (!takesTime && !isMoved) return holdingOf(after, kept);
  const asker = await findPerson(transaction, stored.askerId);
  if (!asker) throw new Problem('not-found');
  const draft = draftOf(after);
  // Whoever asked in time is not late because the answer took long.
  const askedAt = isMoved ? undefined : before.createdAt;
  const decided = await decide(transaction, { machine, draft, asker, now, exceptId: after.id, askedAt });
  const decision = waive(decided.decision, change.waived, change.relations.filter((relation) => relation === 'owner' || relation === 'admin'));
  if (!decision.ok) throw new Problem('conflict', { reasons: decision.reasons, about: machine, conflicts: decided.conflicts });
  if (decided.unit === 0) throw new Problem('conflict', { conflicts: decided.conflicts });
  return holdingOf(after, decided);
}

function refusal(reasons: Extract<ReturnType<typeof applyAction>, { ok: false }>['reasons'], about: Equipment): Problem {
  const whys = reasons.map(({ params }) => params['why']);
  if (whys.includes('role') || whys.includes('own')) return new Problem('forbidden', { reasons, about });
  if (whys.includes('note')) return new Problem('invalid', { reasons, about, errors: [{ pointer: '/note', code: 'missing' }] });
  if (whys.includes('times')) return new Problem('invalid', { reasons, about, errors: [{ pointer: '/start', code: 'missing' }, { pointer: '/end', code: 'missing' }] });
  return new Problem('state-conflict', { reasons, about });
}
