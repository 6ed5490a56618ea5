import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { until } from '../support/fixture.js';
import { focused } from '../support/queries.js';
import { calendar, record, sem } from './calendar.support.js';

const timeZone = 'America/New_York';
/** The Sunday on which clocks go back in New York, open around the clock. */
const fall = (selection?: { start: string; end: string }) => calendar({
  equipment: { ...sem(), timeZone }, timeZone, date: '2026-11-01', view: 'day', now: Date.parse('2026-10-20T00:00:00Z'), ...(selection && { selection }),
  availability: record({ timeZone, openings: [{ start: '2026-11-01T04:00:00Z', end: '2026-11-02T05:00:00Z' }], closures: [], busy: [] }),
});

describe('eq-calendar, in an hour that comes twice', () => {
  before(() => setViewport({ width: 1320, height: 1000 }));

  it('names every place of its second pass so', async () => {
    const { driver } = await fall();
    driver.cursor.focus();
    const names: string[] = [];
    for (let i = 0; i < 6; i += 1) {
      names.push(driver.focusedName.replace(/^Sunday 1 November /, '').replace(/, free.*/, ''));
      await driver.key('ArrowDown');
    }
    expect(names).to.deep.equal(['00:00', '00:30', '01:00', '01:30', '01:00, a second time, clocks go back', '01:30, a second time, clocks go back']);
  });

  it('says of a typed time that it comes twice, and takes the other at one press', async () => {
    const { element, driver } = await fall();
    await driver.type('Date', '2026-11-01');
    await driver.type('Start', '1:30');
    await driver.type('End', '3:00');
    expect(driver.text).to.contain('01:30 comes twice on that day, since clocks go back. The first is meant.');
    expect(element.selection!.start).to.equal('2026-11-01T05:30:00Z');
    const other = driver.button('Take the second 01:30');
    other.focus();
    await driver.press('Take the second 01:30');
    expect([element.selection!.start, driver.field('Start').value]).to.deep.equal(['2026-11-01T06:30:00Z', '01:30②']);
    expect(focused(), 'the way back').to.equal(driver.button('Take the first 01:30'));
  });

  it('writes the second pass of a chosen time with its mark, and leaves it there', async () => {
    const { element, driver } = await fall({ start: '2026-11-01T06:30:00Z', end: '2026-11-01T08:00:00Z' });
    await until('the fields', () => driver.hasButton('Take the first 01:30'));
    expect(driver.field('Start').value).to.equal('01:30②');
    await driver.type('End', '4:00');
    expect(element.selection).to.deep.equal({ start: '2026-11-01T06:30:00Z', end: '2026-11-01T09:00:00Z' });
  });
});
