import type { EquipmentIndex } from './builder.js';
import { serializeEquipmentQuery, type QueryProblem } from './query.js';
import type { EquipmentQuery } from './types.js';

/**
 * Cuts one page out of the sorted numbers. A cursor names the last record that was shown, so that a page neither
 * repeats nor skips when records come or go before it; its place is kept for the case that this record itself went.
 */
export function pageOf(index: EquipmentIndex, ids: readonly number[], query: EquipmentQuery, limit: number, problems: QueryProblem[]): { ids: number[]; nextCursor?: string } {
  const from = query.cursor === undefined ? 0 : placeAfter(index, ids, query, problems);
  const page = ids.slice(from, from + limit);
  const last = page.at(-1);
  const isMore = from + limit < ids.length && last !== undefined;
  return { ids: page, ...(isMore && { nextCursor: `${fingerprint(query)}.${from + limit}.${index.records[last]?.id ?? ''}` }) };
}

function placeAfter(index: EquipmentIndex, ids: readonly number[], query: EquipmentQuery, problems: QueryProblem[]): number {
  const [, print, place, lastId] = /^([a-z0-9]+)\.(\d{1,9})\.(.*)$/s.exec(query.cursor ?? '') ?? [];
  if (print !== fingerprint(query)) {
    problems.push({ field: 'cursor', code: 'expired' });
    return 0;
  }
  const found = ids.findIndex((id) => index.records[id]?.id === lastId);
  return found >= 0 ? found + 1 : Math.min(Number(place), ids.length);
}

/** A short mark of a query without its cursor and limit: a cursor is good for the query it came from. FNV-1a. */
function fingerprint(query: EquipmentQuery): string {
  const text = JSON.stringify(serializeEquipmentQuery({ ...query, cursor: undefined, limit: undefined }));
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
