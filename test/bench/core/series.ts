/** A request that repeats five hundred times, every date checked by every rule. */
import { checkSeries } from '../../../src/core/booking/index.js';
import { FIXTURE_NOW, fixtureCluster } from '../../fixtures/cluster.js';
import { expectThat, measure, type Figure } from './measure.js';

/** The figure of this file, measured. */
export function figures(): Figure[] {
  const { equipment, people } = fixtureCluster();
  const machine = equipment.find((one) => one.modes.length > 0 && one.status === 'in-service')!;
  const draft = { equipmentId: machine.id, mode: machine.modes[0]!.mode, start: '2026-12-01T01:00:00Z', end: '2026-12-01T03:00:00Z', purpose: 'bench', answers: {}, termsAccepted: true };
  const ask = (): unknown[] => checkSeries({ equipment: machine, draft, asker: people[0]!, now: Date.parse(FIXTURE_NOW), recurrence: { rules: 'FREQ=DAILY;COUNT=500' } }).occurrences;
  expectThat(ask().length === 500, 'there are no 500 dates');
  return [measure('request of 500 dates', ask, { rounds: 7 })];
}
