import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { AvailabilityRecord, Equipment } from '../../../src/core/types.js';
import { announced } from '../support/announced.js';
import { warningsDuring } from '../support/fixture.js';
import { stubHost } from '../support/stub-host.js';
import { asking, calendar, record, sem, slots } from './calendar.support.js';

describe('eq-calendar, where nobody knows the owner’s rules', () => {
  before(() => setViewport({ width: 1320, height: 1000 }));

  const slot = (day: number, from: string, to: string) => ({ start: `2026-11-${day}T${from}:00Z`, end: `2026-11-${day}T${to}:00Z` });
  const ruleless = (availability: AvailabilityRecord = record()) => ({ equipment: undefined as never, availability, equipmentId: 'sem-1' });

  it('refuses what is taken, closed or over, with reasons, and promises no other time', async () => {
    const { driver, element } = await calendar({ ...ruleless(), selection: slot(26, '02:00', '04:00') });
    const heard = slots(element);
    expect(await driver.verdictSays(/cannot be requested/)).to.match(/Reserved by someone else: Thu, Nov 26, 10:00–12:00/);
    expect(driver.text).not.to.match(/Nearest times/);
    await driver.press('Request this time');
    expect(heard).to.have.length(0);
    element.selection = slot(26, '11:00', '12:00');
    await driver.verdictSays(/opening hours/i);
    element.selection = slot(23, '02:00', '03:00');
    await driver.verdictSays(/Labor Thanksgiving Day/);
  });

  it('leaves the rest to the owner, and says so', async () => {
    const { driver, element } = await calendar({ ...ruleless(), selection: slot(25, '02:00', '04:00') });
    const heard = slots(element);
    expect(await driver.verdictSays(/rules are not known here/)).not.to.match(/cannot/);
    await driver.press('Request this time');
    expect(heard.map(({ final }) => final)).to.deep.equal([true]);
  });

  it('says of what is asked for by others that it is, and lets one ask', async () => {
    const { driver } = await calendar({ ...ruleless(record({ busy: [{ ...slot(25, '02:00', '04:00'), status: 'pending' }] })), selection: slot(25, '03:00', '05:00') });
    expect(await driver.verdictSays(/rules are not known here/)).to.match(/requested/i);
    expect(driver.button('Request this time').getAttribute('aria-disabled')).not.to.equal('true');
  });

  it('does the same for a machine that a page describes without rules, or that offers no mode of use', async () => {
    const { rules: _, ...bare } = sem();
    for (const equipment of [bare as Equipment, { ...sem(), modes: [] }]) {
      const { driver } = await calendar({ equipment, selection: slot(26, '02:00', '04:00') });
      await driver.verdictSays(/Reserved by someone else/);
    }
  });

  it('does the same where a machine’s modes of use are no list of such, and leaves out qualifications that are none', async () => {
    for (const modes of ['self-use', [null], { 0: 'self-use' }]) {
      const { driver } = await calendar({ equipment: { ...sem(), modes, qualifications: [null] } as never, selection: slot(26, '02:00', '04:00') });
      await driver.verdictSays(/Reserved by someone else/);
      expect(driver.text).not.to.match(/cannot be shown/);
    }
  });

  it('warns of no mode of use where the machine names none', async () => {
    const { modes: _, ...bare } = sem();
    expect(await warningsDuring(async () => void (await calendar({ equipment: bare as Equipment, mode: 'self-use' })))).to.deep.equal([]);
  });

  it('says so once when it is chosen', async () => {
    const { driver } = await calendar(ruleless());
    await driver.type('Date', '2026-11-26');
    await driver.type('Start', '11:00');
    await driver.type('End', '12:30');
    await announced(/^Thu, Nov 26, 11:00–12:30, .*cannot be requested.*Reserved by someone else/);
  });

  it('asks no host about a use that it has made up', async () => {
    let asked = 0;
    const { rules: _, ...bare } = sem();
    const host = stubHost({ equipment: () => Promise.resolve(bare as Equipment), availability: () => Promise.resolve([record()]), check: () => ((asked += 1), Promise.reject(new Error('asked'))) });
    const { driver } = await asking(host, { selection: slot(25, '02:00', '04:00') });
    await driver.verdictSays(/rules are not known here/);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(asked).to.equal(0);
  });
});
