import type { Contact, Institution } from '../../../src/core/types.js';
import type { Sampled } from '../types.js';
import { triple } from '../text.js';
import { INSTITUTIONS, type InstitutionRow } from './table.js';

export { INSTITUTIONS, type InstitutionRow } from './table.js';

const AREA_CODES = { 'JP-11': '4', 'JP-13': '42', 'JP-14': '46' } as const;

/** Addresses lie in a domain that is reserved for examples, telephone numbers in an exchange that is not given out. */
function reach(row: InstitutionRow): { url: string; email: string; telephone: string } {
  const number = String(101 + INSTITUTIONS.indexOf(row)).padStart(4, '0');
  return {
    url: `https://www.example.jp/${row.id}/`,
    email: `${row.id}@example.jp`,
    telephone: `+81-${AREA_CODES[row.region]}-000-${number}`,
  };
}

/** The directory of the sample. */
export function institutions(): Sampled<Institution>[] {
  return INSTITUTIONS.map((row) => ({
    id: row.id,
    name: triple(row.name),
    kind: row.kind,
    region: row.region,
    address: triple(row.address),
    ...reach(row),
    expertise: row.expertise.map(triple),
    sample: true,
  }));
}

/** The desk to ask about an institution's machines. */
export function contactOf(row: InstitutionRow): Contact {
  const { email, telephone } = reach(row);
  return { name: triple(row.desk), email, telephone };
}
