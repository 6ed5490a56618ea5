import { parseInstant } from '../../src/core/time/index.js';
import { categories } from './categories.js';
import { equipment } from './equipment/index.js';
import { inquiries } from './inquiries.js';
import { institutions } from './institutions/index.js';
import { MACHINE_TYPES } from './machines/index.js';
import { people } from './people/index.js';
import { pictures } from './pictures/index.js';
import { qualifications } from './qualifications.js';
import { reservations } from './reservations/index.js';
import type { Cluster, ClusterOptions } from './types.js';

export type { Cluster, ClusterOptions, Sampled } from './types.js';

/**
 * A made-up cluster of 22 institutions and 407 machines. The same seed gives the same cluster; `now` decides only where
 * confirmations, closures, qualifications' expiry, reservations and inquiries lie. Every record says `sample: true`.
 *
 * @example const { equipment } = generateCluster({ seed: 2004, now: '2026-03-03T04:00:00Z' });
 */
export function generateCluster({ seed, now, pictureBase = '/pictures/' }: ClusterOptions): Cluster {
  const time = now instanceof Date ? now.getTime() : parseInstant(now);
  if (!Number.isFinite(time)) throw new TypeError(`generateCluster needs a date or a UTC instant as "now", not "${String(now)}".`);
  const minute = time - (time % 60_000);
  const houses = institutions();
  const trainings = qualifications();
  const everyone = people({ seed, now: minute, institutions: houses, qualifications: trainings });
  const machines = equipment({ seed, now: minute, pictureBase, qualifications: new Map(trainings.map((one) => [one.id, one])) });
  const types = new Map(MACHINE_TYPES.map((type) => [type.key, type.profile]));
  const profiles = new Map(machines.map(({ id }) => {
    const key = [...types.keys()].filter((name) => id.startsWith(`${name}-`)).sort((a, b) => b.length - a.length)[0] ?? '';
    return [id, types.get(key) ?? 'bench'] as const;
  }));
  return {
    institutions: houses,
    categories: categories(),
    qualifications: trainings,
    people: everyone.all,
    signIn: everyone.signIn,
    equipment: machines,
    reservations: reservations({ seed, now: minute, machines, profiles, people: everyone }),
    inquiries: inquiries(everyone, minute),
    pictures: pictures(),
  };
}
