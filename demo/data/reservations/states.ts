import type { Reservation, ReservationState } from '../../../src/core/types.js';
import type { Random } from '../random.js';
import type { Slot } from './slots.js';

type Weighted = readonly (readonly [ReservationState, number])[];

const PAST: Weighted = [['completed', 72], ['no-show', 4], ['cancelled', 7], ['declined', 6], ['withdrawn', 5], ['expired', 6]];
const PRESENT: Weighted = [['in-use', 90], ['approved', 10]];
const FUTURE: Weighted = [
  ['approved', 50], ['requested', 25], ['info-needed', 6], ['countered', 6], ['declined', 4], ['withdrawn', 4], ['cancelled', 5],
];
const INSTANT_PAST: Weighted = [['completed', 88], ['no-show', 4], ['cancelled', 8]];
const INSTANT_FUTURE: Weighted = [['approved', 92], ['cancelled', 8]];

/** A state that fits where the slot lies from now. */
export function stateFor(slot: Slot, now: number, isInstant: boolean, random: Random): ReservationState {
  if (slot.end <= now) return random.weighted(isInstant ? INSTANT_PAST : PAST);
  if (slot.start <= now) return random.weighted(PRESENT);
  return random.weighted(isInstant ? INSTANT_FUTURE : FUTURE);
}

/** States of those who come too late: they wait, or learn that the time is taken. */
export const RIVALS: readonly (readonly [ReservationState, number])[] = [['waitlisted', 6], ['declined', 3], ['withdrawn', 1]];

const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** References as people read them out on the telephone; none twice. */
export function references(random: Random): () => Pick<Reservation, 'id' | 'reference'> {
  const given = new Set<string>();
  return () => {
    for (;;) {
      const letters = Array.from({ length: 4 }, () => ALPHABET[random.int(0, ALPHABET.length - 1)]).join('');
      const code = `${letters}-${random.int(10, 99)}`;
      if (given.has(code)) continue;
      given.add(code);
      return { id: `r-${code.toLowerCase()}`, reference: `EQ-${code}` };
    }
  };
}
