import { checkSlot } from '../../core/booking/index.js';
import type { ReasonCode } from '../../core/index.js';
import { formatInstant, parseInstant } from '../../core/time/index.js';
import { HostError, type CallOptions, type Wait, type WaitRequest, type WaitsAdapter } from '../../host/index.js';
import { canSeeEquipment } from './access.js';
import type { Caller } from './caller.js';
import { factsAround } from './decide.js';
import type { MemoryWorld, WaitingPlace } from './world.js';

/** How long an offer stands. */
const OFFER_MS = 2 * 60 * 60_000;
/** Reasons that end by themselves when somebody gives their time back. */
const OTHERS: readonly ReasonCode[] = ['overlaps-reservation', 'overlaps-pending', 'within-buffer', 'capacity'];

/** Waiting lists of a world: first come, first offered. */
export class MemoryWaits implements WaitsAdapter {
  readonly #caller: Caller;

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  /** One's own places that have not ended. */
  list(options?: CallOptions): Promise<Wait[]> {
    return this.#caller.answer('waits', options, () => {
      const { id } = this.#caller.signedIn();
      offerFreed(this.#caller.world);
      return this.#caller.world.places.filter(({ personId }) => personId === id).map((place) => this.#told(place));
    });
  }

  /** Waits for a time that others have. */
  join(slot: WaitRequest, options?: CallOptions): Promise<Wait> {
    return this.#caller.answer('waits', options, () => {
      const person = this.#caller.signedIn();
      const world = this.#caller.world;
      const { equipmentId, mode, start, end } = slot;
      const machine = world.equipment.get(equipmentId);
      if (!machine || !canSeeEquipment(person, machine)) throw new HostError('invalid', { errors: [{ pointer: '/equipmentId', code: 'unknown' }] });
      const decision = checkSlot({ ...factsAround(world, machine, { from: parseInstant(start), to: parseInstant(end) }, person), draft: slot });
      if (decision.ok) throw new HostError('invalid', { errors: [{ pointer: '/start', code: 'free' }] });
      const lasting = decision.reasons.filter(({ code, severity }) => severity === 'block' && !OTHERS.includes(code));
      if (lasting.length > 0) throw new HostError('conflict', { reasons: lasting });
      const isSame = (one: WaitingPlace): boolean => one.personId === person.id && one.equipmentId === equipmentId && one.mode === mode && one.start === start && one.end === end;
      const known = world.places.find(isSame);
      if (known) return this.#told(known);
      const made: WaitingPlace = { id: world.newName().id, equipmentId, mode, start, end, personId: person.id, at: world.now() };
      world.places.push(made);
      return this.#told(made);
    });
  }

  /** Gives a place up, or declines its offer. */
  leave(id: string, options?: CallOptions): Promise<void> {
    return this.#caller.answer('waits', options, () => {
      const person = this.#caller.signedIn();
      const place = this.#caller.world.places.find((one) => one.id === id && one.personId === person.id);
      if (!place) throw new HostError('not-found');
      this.#caller.world.places = this.#caller.world.places.filter((one) => one !== place);
      if (place.holdId !== undefined) this.#caller.world.release((held) => held.id === place.holdId);
      offerFreed(this.#caller.world);
    });
  }

  #told({ personId: _personId, holdId: _holdId, at, until, ...place }: WaitingPlace): Wait {
    const { places } = this.#caller.world;
    const earlier = places.slice(0, places.findIndex(({ id }) => id === place.id));
    const before = earlier.filter((one) => one.until === undefined && one.equipmentId === place.equipmentId && one.start < place.end && place.start < one.end).length;
    return {
      ...place, at: formatInstant(at),
      ...(until === undefined ? { state: 'waiting' as const, before } : { state: 'offered' as const, expiresAt: formatInstant(until) }),
    };
  }
}

/** Ends what nobody answered, and offers what has become free. */
function offerFreed(world: MemoryWorld): void {
  const now = world.now();
  const isHeld = ({ holdId }: WaitingPlace): boolean => world.heldNow().some(({ id }) => id === holdId);
  world.places = world.places.filter((place) => (place.until === undefined ? parseInstant(place.start) > now : isHeld(place)));
  for (const place of world.places) {
    const { equipmentId, mode, start, end, personId } = place;
    const machine = world.equipment.get(equipmentId);
    const person = world.people.get(personId);
    if (place.until !== undefined || !machine || !person) continue;
    if (!checkSlot({ ...factsAround(world, machine, { from: parseInstant(start), to: parseInstant(end) }, person), draft: place }).ok) continue;
    place.until = Math.min(now + OFFER_MS, parseInstant(start));
    place.holdId = world.newName().id;
    world.hold({ id: place.holdId, equipmentId, mode, start, end, personId, until: place.until, extensions: 0 });
  }
}
