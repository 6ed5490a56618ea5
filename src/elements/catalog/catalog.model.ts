import type { EquipmentQuery, EquipmentSort } from '../../core/types.js';
import { warnOnce } from '../base/warn.js';

/** Cards on a page when a page says nothing else, and the most a host answers at once. */
const PAGE_SIZE = { usual: 50, most: 200 };

/** How many cards are shown at once: whole, 1 to 200; anything else is said once and answered with 50. */
export function pageSizeOf(given: number): number {
  if (Number.isInteger(given) && given >= 1 && given <= PAGE_SIZE.most) return given;
  warnOnce('page-size-invalid', `page-size must be a whole number from 1 to ${PAGE_SIZE.most}; ${PAGE_SIZE.usual} is used instead.`);
  return PAGE_SIZE.usual;
}

/** Orders that can be chosen; "best match" only where there are words to match. */
export function sortsFor(query: EquipmentQuery): EquipmentSort[] {
  return query.q?.trim() ? ['relevance', 'name', 'confirmed', 'institution'] : ['name', 'confirmed', 'institution'];
}

/** The order that holds: the chosen one where it makes sense, else the best match, else the name. */
export function sortOf(query: EquipmentQuery): EquipmentSort {
  const sorts = sortsFor(query);
  return query.sort && sorts.includes(query.sort) ? query.sort : (sorts[0] ?? 'name');
}
