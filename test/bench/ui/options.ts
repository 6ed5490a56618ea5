import { parseArgs } from 'node:util';
import { PRODUCTS, type ProductInfo } from './products.js';
import { WORKLOADS, type Workload } from './workloads.js';

/** What a run measures. */
export interface Options {
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
    options: { runs: { type: 'string' }, only: { type: 'string' }, workloads: { type: 'string' }, pictures: { type: 'string' }, quick: { type: 'boolean' } },
  });
  const runs = Number(values.runs ?? (values.quick ? 1 : 5));
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs takes a whole number from 1, not "${values.runs}".`);
  const workloads = chosen(WORKLOADS, values.workloads).filter(({ isLong }) => !values.quick || values.workloads || !isLong);
  return { products: chosen(PRODUCTS, values.only), workloads, runs, pictures: values.pictures };
}
