import type { BookingRules, EquipmentSummary } from '../equipment/types.js';

/** A record as the index takes it: what a list carries, and the classes that may ask where that is known. */
export type IndexedEquipment = EquipmentSummary & { rules?: Pick<BookingRules, 'memberships'> };

/** A category's path and those above it: `test/microscopy` gives `test` and `test/microscopy`. */
export function ancestors(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
