import { checkSlot } from '../../core/booking/index.js';
import type { Person } from '../../core/index.js';
import { formatInstant, parseInstant } from '../../core/time/index.js';
import { HostError, type Hold, type HoldRequest } from '../../host/index.js';
import { canSeeEquipment } from './access.js';
import { factsAround } from './decide.js';
import type { HeldSlot, MemoryWorld } from './world.js';

/** How long a slot is held, and how often that may be prolonged. */
const HOLD_MS = 3 * 60_000;
const MOST_EXTENSIONS = 10;

/** Holds a slot by the rules that a request for it is judged by, but for those about the form. */
export function holdSlot(world: MemoryWorld, person: Person, request: HoldRequest): Hold {
  const machine = world.equipment.get(request.equipmentId);
  if (!machine || !canSeeEquipment(person, machine)) throw new HostError('invalid', { errors: [{ pointer: '/equipmentId', code: 'unknown' }] });
  const window = { from: parseInstant(request.start), to: parseInstant(request.end) };
  const decision = checkSlot({ ...factsAround(world, machine, window, person), draft: request });
  if (!decision.ok) throw new HostError('conflict', { reasons: decision.reasons });
  const { equipmentId, mode, start, end } = request;
  const offer = world.heldNow().find((one) => one.equipmentId === equipmentId && one.start === start && one.end === end && one.personId === person.id && world.isOffer(one));
  // What was offered to somebody who waited is held for them already, and longer.
  if (offer) return holdOf(offer, world.now());
  const held: HeldSlot = { id: world.newName().id, equipmentId, mode, start, end, personId: person.id, until: world.now() + HOLD_MS, extensions: 0 };
  world.hold(held);
  return holdOf(held, world.now());
}

/** Prolongs somebody's hold that has not ended. */
export function extendHold(world: MemoryWorld, person: Person, id: string): Hold {
  const held = world.heldNow().find((one) => one.id === id && one.personId === person.id);
  if (!held) throw new HostError('conflict', { reasons: [{ code: 'hold-expired', params: {}, severity: 'block' }] });
  if (held.extensions >= MOST_EXTENSIONS) throw new HostError('conflict');
  held.extensions += 1;
  held.until = Math.max(held.until, world.now() + HOLD_MS);
  return holdOf(held, world.now());
}

/** Gives a slot back. */
export function releaseHold(world: MemoryWorld, person: Person, id: string): void {
  world.release((held) => held.id === id && held.personId === person.id && !world.isOffer(held));
}

function holdOf({ id, equipmentId, mode, start, end, until, extensions }: HeldSlot, now: number): Hold {
  const secondsLeft = Math.max(0, Math.floor((until - now) / 1000));
  return { id, equipmentId, mode, start, end, expiresAt: formatInstant(until), secondsLeft, extensionsLeft: MOST_EXTENSIONS - extensions };
}
