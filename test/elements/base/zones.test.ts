import { expect } from '@open-wc/testing';
import { machineZone } from '../../../src/elements/base/machine-zone.js';
import { zoneClock } from '../../../src/core/time/zone-clock.js';
import { check, ZONES } from '../../core/time/zone-check.js';

/** Node 20 has no Temporal: there the tables are read from Intl, here from Temporal where the browser has it. */
describe('zones in a browser', () => {
  it('have tables that agree with Intl from 2000 to 2037', function () {
    if (!('Temporal' in globalThis)) this.skip();
    expect(zoneClock('Europe/Vienna')!.changeAfter, 'the browser tells the changes').to.be.a('function');
    const answers = ZONES.map((zone) => ({ zone, ...check(zone) }));
    expect(answers.filter(({ wrong }) => wrong > 0)).to.deep.equal([]);
    expect(answers.reduce((sum, { transitions }) => sum + transitions, 0)).to.be.greaterThan(900);
  });

  it('are known by their names only', () => {
    for (const name of ['', 'Mars/Olympus', '+09:00', 'T00:00[Asia/Tokyo]', '2026-03-03T00:00Z[Asia/Tokyo]']) expect(zoneClock(name), name).to.equal(undefined);
    expect(zoneClock('asia/tokyo')!.offsetAt(0)).to.equal(9 * 3_600_000);
  });

  it('tell where the reader is', () => {
    expect(machineZone()).to.equal(Intl.DateTimeFormat().resolvedOptions().timeZone);
  });
});
