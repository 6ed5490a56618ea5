import { accounted, applyAction, ENDED_STATES, rulesFor, type ApplyContext, type Reservation } from '../../../src/core/booking/index.js';
import type { Equipment, Person } from '../../../src/core/index.js';
import type { ActionRequest } from '../../../src/host/index.js';
import type { Queryable } from '../database/database.js';
import { Problem } from '../http/problem.js';
import { revisionTag } from '../http/revision.js';
import { tell } from '../notices/tell.js';
import type { Services } from '../services.js';
import { findPerson } from '../store/directory.js';
import { lockEquipment } from '../store/equipment.js';
import { dropHolds } from '../store/holds.js';
import { keepAnswer, takeKey, type KeptAnswer, type WriteKey } from '../store/idempotency.js';
import { moveReservation, updateReservation } from '../store/reservation-writes.js';
import { findReservation, type StoredReservation } from '../store/reservations.js';
import { canSeeReservation } from './access.js';
import { readAction } from './action-input.js';
import { HOST_ACTIONS } from './actions.js';
import { announce } from './announce.js';
import { bookingTransaction } from './booking-transaction.js';
import { offerFree } from './offer.js';
import { checkOffer, verdictFor } from './verdict.js';
import { relationsOf, viewFor } from './view-for.js';

/** An action on one reservation, of which a revision was seen. */
export interface Step {
  id: string;
  revision: number;
  request: ActionRequest;
}

/**
 * Takes an action, under the same lock, rules and constraint as a request. Throws Problem: `not-found`, `stale`,
 * `state-conflict` or `forbidden` with reasons, `conflict` with reasons and intervals, `invalid`, `in-flight`, `key-reused`.
 */
export async function act(services: Services, actor: Person, action: Step, key: WriteKey): Promise<KeptAnswer> {
  return bookingTransaction(services, (transaction) => actIn(transaction, services, actor, action, key));
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
  const { stored, machines, machine } = await lockReservation(transaction, actor, id, request.equipmentId);
  const now = services.now();
  const before = stored.reservation;
  const relations = relationsOf(actor, stored, machine);
  if (before.revision !== revision) throw new Problem('stale');
  if (!HOST_ACTIONS.includes(request.action)) {
    throw new Problem('invalid', { errors: [{ pointer: '/action', code: 'unsupported' }] });
  }
  await offerFree(transaction, services, [...machines.values()], now);
  await dropHolds(transaction, [...machines.keys()], now, actor.id);
  const { input, offered } = await readAction(transaction, request, { actor, stored, machines, relations });
  const applied = applyAction(before, input, { person: actor, relations }, lifeContext(machine, before, now));
  if (!applied.ok) throw refusal(applied.reasons, machine);
  const after = await accountedFor(transaction, applied.reservation, stored.askerId, machine);
  const place = machines.get(after.equipmentId);
  if (!place) throw new Problem('not-found');
  const change = { stored, after, relations, now, waived: request.waive ?? [] };
  if (request.action === 'counter') await checkOffer(transaction, { ...change, machine: offered });
  const holding = await verdictFor(transaction, { ...change, machine: place });
  if (place.id !== machine.id) await moveReservation(transaction, { id, from: machine.id, to: place.id });
  await updateReservation(transaction, after, holding, before.history.length);
  await tell(transaction, services, { reservation: after, from: before.history.length, sentBy: stored.sentBy, machine: place, holding, now });
  const parties = [stored, { ...stored, coordinatorId: after.coordinator?.id }];
  // On every machine that the action speaks of something may have changed: the actor's own holds there are gone.
  for (const equipmentId of machines.keys()) await announce(transaction, services.events, { equipmentId, parties, now });
  const written = await findReservation(transaction, id);
  if (!written) throw new Problem('not-found');
  const body = viewFor(actor, written, place, now);
  const answer: KeptAnswer = { status: 200, etag: revisionTag(body.revision), body };
  await keepAnswer(transaction, key, answer, { equipmentId: machine.id, now });
  return answer;
}

/** With what is owed, once the use is over or given up. */
async function accountedFor(transaction: Queryable, after: Reservation, askerId: string, machine: Equipment): Promise<Reservation> {
  if (!ENDED_STATES.includes(after.state)) return after;
  const asker = await findPerson(transaction, askerId);
  return asker ? accounted(after, machine, asker) : after;
}

/** What a reservation's life depends on besides itself. */
export function lifeContext(machine: Equipment, reservation: Reservation, now: number): ApplyContext {
  const { cancelCutoffMinutes } = rulesFor(machine, reservation.mode);
  const approval = machine.modes.find((offer) => offer.mode === reservation.mode)?.approval;
  return { now, cancelCutoffMinutes, approval };
}

/** The reservation as it is under the locks of its machine and of any other that the action speaks of. */
async function lockReservation(
  transaction: Queryable,
  actor: Person,
  id: string,
  named?: string,
): Promise<{ stored: StoredReservation; machines: Map<string, Equipment>; machine: Equipment }> {
  const found = await findReservation(transaction, id);
  if (!found) throw new Problem('not-found');
  const { equipmentId, offer } = found.reservation;
  const ids = [equipmentId, offer?.equipmentId, named].filter((one) => one !== undefined);
  const machines = await lockEquipment(transaction, ids);
  // Read again: whoever held the lock before may have changed it, which its revision then tells.
  const stored = await findReservation(transaction, id);
  const machine = stored && machines.get(stored.reservation.equipmentId);
  if (!stored || !machine || !canSeeReservation(actor, stored, machine)) throw new Problem('not-found');
  return { stored, machines, machine };
}

function refusal(reasons: Extract<ReturnType<typeof applyAction>, { ok: false }>['reasons'], about: Equipment): Problem {
  const whys = reasons.map(({ params }) => params['why']);
  const missing = (...pointers: string[]): Problem =>
    new Problem('invalid', { reasons, about, errors: pointers.map((pointer) => ({ pointer, code: 'missing' })) });
  if (whys.includes('role') || whys.includes('own')) return new Problem('forbidden', { reasons, about });
  if (whys.includes('note')) return missing('/note');
  if (whys.includes('times')) return missing('/start', '/end');
  if (whys.includes('use-times')) return new Problem('invalid', { reasons, about, errors: [{ pointer: '/end', code: 'out-of-range' }] });
  if (whys.includes('units')) return new Problem('invalid', { reasons, about, errors: [{ pointer: '/units', code: 'out-of-range' }] });
  if (whys.includes('offer')) return missing('/start', '/end', '/equipmentId', '/mode', '/fee');
  if (whys.includes('coordinator')) return missing('/coordinatorId');
  return new Problem('state-conflict', { reasons, about });
}
