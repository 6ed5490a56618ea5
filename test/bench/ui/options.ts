import { parseArgs } from 'node:util';
import { PRODUCTS, type ProductInfo } from './products.js';
import { WORKLOADS, type Workload } from './workloads.js';

/** Whose pages begin with the compile hint: theirs who publish it so, or everybody's. */
export type Hinting = 'published' | 'all';

/** What a run measures. */
export interface Options {
  hint: Hinting;
  products: ProductInfo[];
  workloads: Workload[];
  runs: number;
  /** Folder for a picture of every product in every workload. */
  pictures: string | undefined;
}

function chosen<T extends { id: string }>(all: readonly T[], given: string | undefined): T[] {
  if (!given) return [...all];
  const names = given.split(',');
  const unknown = names.find((name) => !all.some(({ id }) => id === name));
  if (unknown !== undefined) throw new Error(`"${unknown}" is none of ${all.map(({ id }) => id).join(', ')}.`);
  return all.filter(({ id }) => names.includes(id));
}

/**
 * Reads the command line.
 * @throws {Error} with a sentence that says which words there are
 */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: { hint: { type: 'string' }, runs: { type: 'string' }, only: { type: 'string' }, workloads: { type: 'string' }, pictures: { type: 'string' }, quick: { type: 'boolean' } },
  });
  const runs = Number(values.runs ?? (values.quick ? 1 : 5));
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs takes a whole number from 1, not "${values.runs}".`);
  if (values.hint !== undefined && values.hint !== 'all' && values.hint !== 'published') throw new Error(`--hint takes "published" or "all", not "${values.hint}".`);
  const workloads = chosen(WORKLOADS, values.workloads).filter(({ isLong }) => !values.quick || values.workloads || !isLong);
  return { products: chosen(PRODUCTS, values.only), workloads, runs, hint: values.hint ?? 'published', pictures: values.pictures };
}
