/** What of 100,000 machines is free in a week. */
import { buildFleetIndex } from '../../../src/core/availability/index.js';
import { machines, WEEK } from './machines.js';
import { measure, type Figure } from './measure.js';

/** The figure of this file, measured. */
export function figures(): Figure[] {
  const fleet = machines(100_000);
  return [measure('free time of 100,000 machines, one week', () => buildFleetIndex(fleet, WEEK), { bar: 120_000, rounds: 25 })];
}
