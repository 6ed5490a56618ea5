/** The slowest of the published recurrence cases in a window of one year, where the collection lies beside the repository. */
import { expandRecurrence, type ExpandOptions } from '../../../src/core/recurrence/index.js';
import { conformanceCases, seriesOf, yearsOf } from '../../core/recurrence/conformance.js';
import { stopwatch, type Figure } from './measure.js';

/** Microseconds of every case, with its name. Under other options rules are read, and searched for their ends, anew. */
function timesOf(options: ExpandOptions): { id: string; clock: number; cpu: number }[] {
  return conformanceCases().flatMap((one) => yearsOf(one).map((window) => (
    { id: one.id, ...stopwatch(() => expandRecurrence(seriesOf(one), window, options)) }
  )));
}

/** The figure of this file, measured; none where the collection is not on this machine. */
export function figures(): Figure[] {
  timesOf({ profile: 'any' });
  const cases = timesOf({});
  const [slowest] = cases.sort((a, b) => Math.min(b.clock, b.cpu) - Math.min(a.clock, a.cpu));
  if (!slowest) return [];
  const { id, clock, cpu } = slowest;
  return [{ name: `slowest of ${(cases.length / 2).toLocaleString('en')} cases in one year: ${id}`, median: clock, p95: clock, cpu, bar: 50_000 }];
}
