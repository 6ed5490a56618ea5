import { generateCluster } from '../../../demo/data/index.js';
import type { Cluster } from '../../../demo/data/index.js';
import type { LocalizedText } from '../../../src/core/index.js';

/** A Tuesday, early afternoon in Japan. */
export const NOW = '2026-03-03T04:00:00Z';

const made = new Map<string, Cluster>();

/** A cluster, made once per moment and seed. */
export function clusterAt(now = NOW, seed: number | string = 2004): Cluster {
  const key = `${now}/${seed}`;
  const known = made.get(key) ?? generateCluster({ seed, now });
  made.set(key, known);
  return known;
}

/** How often each value occurs. */
export function tally(values: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Every text of several languages inside a value, with where it lies. */
export function textsIn(value: unknown, path = ''): { path: string; text: LocalizedText }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('source' in value && typeof value.source === 'string') return [{ path, text: value as LocalizedText }];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, `${path}/${key}`));
}
