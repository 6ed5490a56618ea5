import type { CheckedQuery } from '../../../core/search/query.js';
import { parseEquipmentQuery, serializeEquipmentQuery } from '../../../core/search/query.js';
import type { EquipmentQuery } from '../../../core/types.js';

/** Names of a query's parts in an address; everything else in it belongs to the page. */
const NAMES = [
  'q', 'category', 'institution', 'institutionKind', 'region', 'mode', 'membership', 'qualification',
  'confirmedWithinDays', 'freeFrom', 'freeTo', 'minDuration', 'status', 'sort',
];

/** Reads a query from an address's search part; `prefix` stands before each name. */
export function queryFromAddress(address: string, prefix = ''): CheckedQuery {
  const own: [string, string][] = [];
  for (const [name, value] of new URLSearchParams(address)) {
    const bare = name.startsWith(prefix) ? name.slice(prefix.length) : '';
    if (NAMES.includes(bare)) own.push([bare, value]);
  }
  return parseEquipmentQuery(own);
}

/** Writes a query into an address's search part, leaving every other parameter as it is. */
export function addressWithQuery(address: string, query: EquipmentQuery, prefix = ''): string {
  const parameters = new URLSearchParams(address);
  for (const name of NAMES) parameters.delete(prefix + name);
  for (const [name, value] of serializeEquipmentQuery(query)) if (NAMES.includes(name)) parameters.append(prefix + name, value);
  const text = parameters.toString();
  return text ? `?${text}` : '';
}
