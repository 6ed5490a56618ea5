import { expect } from '@open-wc/testing';
import type { EquipmentQuery } from '../../../src/core/types.js';
import { announced } from '../support/announced.js';
import { mount, until } from '../support/fixture.js';
import { NOW, worldAs } from '../support/world.js';
import { TimelineDriver } from './timeline.driver.js';
import { timeline } from './timeline.support.js';

describe('eq-timeline in a period that is past', () => {
  it('says that nothing is free long enough any more, and shows no machine where only such are shown', async () => {
    const { driver } = await timeline({ groupBy: 'none', minFree: 120 });
    await until('the number', () => driver.text.includes('12 of 12 machines'));
    await driver.press('Previous week');
    await until('that it is none', () => driver.text.includes('0 of 12 machines are free for 2 h in this period'));
    expect(driver.text).not.to.include('Counting');
    await driver.press('4 h');
    expect(await announced(/free for 4 h/)).to.equal('0 of 12 machines are free for 4 h in this period');
    await driver.press('Show only these');
    expect(driver.rows).to.have.length(0);
    expect(driver.text).to.include('No machine matches this search.');
    await driver.press('Show all machines');
    expect(driver.rows).to.have.length(12);
  });

  it('counts again from the present on', async () => {
    const { driver } = await timeline({ groupBy: 'none', minFree: 120 });
    await driver.press('Previous week');
    await until('that it is none', () => driver.text.includes('0 of 12 machines'));
    await driver.press('Show only these');
    await driver.press('Next week');
    await until('the number', () => driver.text.includes('12 of 12 machines are free for 2 h'));
    await until('all of them', () => driver.rows.length === 12);
  });

  it('asks no host for what is free then', async () => {
    const { adapter, client } = worldAs(null);
    const asked: EquipmentQuery[] = [];
    const search = adapter.searchEquipment.bind(adapter);
    adapter.searchEquipment = (query, options) => {
      asked.push(query);
      return search(query, options);
    };
    const element = await mount('eq-timeline', { now: NOW, timeZone: 'Asia/Tokyo', client, minFree: 480, groupBy: 'none' });
    const driver = new TimelineDriver(element);
    const total = (await until('the number', () => /\d+ of (\d+) machines/.exec(driver.text)))[1]!;
    await driver.press('Previous week');
    await until('that it is none', () => driver.text.includes(`0 of ${total} machines are free for 8 h`));
    await driver.press('Show only these');
    await until('no machine', () => driver.text.includes('No machine matches this search.'));
    expect(driver.rows).to.have.length(0);
    expect(driver.text).to.include(`0 of ${total} machines`);
    expect(asked.filter(({ freeFrom = '', freeTo = '' }) => freeFrom > freeTo)).to.deep.equal([]);
    await driver.press('Next week');
    await until('those that are free', () => driver.rows.length > 0 && driver.rows.length < Number(total));
  });
});
