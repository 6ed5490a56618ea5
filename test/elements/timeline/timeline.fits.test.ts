import { expect } from '@open-wc/testing';
import { announced } from '../support/announced.js';
import { mount, rendered, until } from '../support/fixture.js';
import { NOW, worldAs } from '../support/world.js';
import { TimelineDriver } from './timeline.driver.js';
import { booking, machines, record, timeline } from './timeline.support.js';

/** Forty machines; of every fourth one nothing longer than an hour is left in the week. */
function crowded() {
  const items = machines(40);
  const hours = [24, 25, 26, 27].flatMap((day) => [booking(day, 10, 12), booking(day, 13, 15), booking(day, 16, 17)]);
  return { items, groupBy: 'none' as const, availability: items.map(({ id }, at) => record(id, at % 4 === 0 ? hours : [])) };
}

describe('eq-timeline counts what is free long enough', () => {
  it('says of how many machines, rows out of sight too, and once when another length is looked for', async () => {
    const { driver } = await timeline(crowded());
    await driver.press('2 h');
    expect(await announced(/free for 2 h/)).to.equal('30 of 40 machines are free for 2 h in this period');
    await until('the number', () => driver.text.includes('30 of 40 machines are free for 2 h'));
    await driver.press('1 h');
    await until('another number', () => driver.text.includes('40 of 40 machines are free for 1 h'));
    await driver.press('Any length');
    expect(driver.text).not.to.include('free for 1 h in');
  });

  it('shows only these, and all again', async () => {
    const { driver } = await timeline({ ...crowded(), minFree: 120 });
    await until('the number', () => driver.text.includes('30 of 40'));
    await driver.press('Show only these');
    expect(driver.grid.getAttribute('aria-rowcount')).to.equal('31');
    expect(driver.names[0]).to.match(/^Machine 2,/);
    await driver.press('Show only these');
    expect(driver.grid.getAttribute('aria-rowcount')).to.equal('41');
  });

  it('counts another period anew', async () => {
    const { driver } = await timeline({ ...crowded(), minFree: 120 });
    await until('the number', () => driver.text.includes('30 of 40'));
    await driver.press('Next week');
    await until('nothing open in that week', () => driver.text.includes('0 of 40 machines are free for 2 h'));
  });

  it('asks a host for the number, and only for these', async () => {
    const element = await mount('eq-timeline', { now: NOW, timeZone: 'Asia/Tokyo', client: worldAs(null).client, minFree: 480 });
    const driver = new TimelineDriver(element);
    const said = await until('the number', () => /(\d+) of (\d+) machines (?:is|are) free for 8 h/.exec(driver.text));
    const [, some, all] = said.map(Number);
    expect(some).to.be.below(all!);
    await driver.press('Show only these');
    await until('fewer machines', () => driver.rows.filter((row) => row.classList.contains('machine')).length === some);
    await rendered(element);
    expect(driver.text).to.include(`${some} of ${all} machines`);
  });
});
