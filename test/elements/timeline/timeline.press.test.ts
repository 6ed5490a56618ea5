import { expect } from '@open-wc/testing';
import type { EquipmentSummary } from '../../../src/core/types.js';
import type { EqTimeline } from '../../../src/elements/timeline/timeline.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { rendered, until } from '../support/fixture.js';
import { findByRole } from '../support/queries.js';
import { machines, record, timeline } from './timeline.support.js';

/** Three machines, and a hand that presses in the second one's row: at an hour of a day, as a clock in Tokyo shows it. */
async function pressing(properties: Partial<EqTimeline> = {}) {
  const { element, driver } = await timeline({ items: machines(3), groupBy: 'none', ...properties });
  const heard: [string, string, boolean][] = [];
  element.addEventListener('eq-slot-select', ({ start, end, final }) => heard.push([start, end, final]));
  const press = async (day: string | RegExp, hour: number): Promise<[string, string, boolean] | undefined> => {
    const row = driver.row('Machine 2');
    const box = findByRole(driver.grid, 'columnheader', day)!.getBoundingClientRect();
    const { top, height } = row.getBoundingClientRect();
    row.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, clientX: box.left + (box.width * hour) / 24, clientY: top + height / 2 }));
    const dialog = await until('the dialog', () => findByRole<HTMLDialogElement>(element, 'dialog', /^Choose a time/));
    dialog.close();
    await until('the rows', () => !dialog.isConnected);
    await rendered(element);
    return heard.at(-1);
  };
  return { driver, element, press };
}
const THURSDAY = 'Thursday 26 November';

describe('a place of eq-timeline that is pressed', () => {
  it('is what is chosen, and not a later time that was chosen on the same day', async () => {
    const { press } = await pressing();
    expect((await press(THURSDAY, 13.2))?.slice(0, 2)).to.deep.equal(['2026-11-26T04:00:00Z', '2026-11-26T04:30:00Z']);
    expect((await press(THURSDAY, 9.6))?.slice(0, 2)).to.deep.equal(['2026-11-26T00:30:00Z', '2026-11-26T01:00:00Z']);
    expect((await press(THURSDAY, 15.7))?.slice(0, 2)).to.deep.equal(['2026-11-26T06:30:00Z', '2026-11-26T07:00:00Z']);
  });

  it('leads back to what was chosen there, as does its day where no times can be told apart', async () => {
    const { element, press } = await pressing();
    const chosen = await press(THURSDAY, 13.2);
    expect(await press(THURSDAY, 13.4)).to.deep.equal(chosen);
    element.view = 'month';
    await rendered(element);
    expect(await press(THURSDAY, 2)).to.deep.equal(chosen);
  });

  for (const view of ['week', 'month'] as const) {
    it(`is not passed over for a later day when it is past, with a ${view} in sight`, async () => {
      const always = { openings: [{ start: '2026-11-01T00:00:00Z', end: '2026-12-20T00:00:00Z' }], closures: [] };
      const { press } = await pressing({ view, availability: machines(3).map(({ id }) => ({ ...record(id), ...always })) });
      const [start] = (await press('Monday 23 November', 11))!;
      expect(start >= '2026-11-22T15:00:00Z' && start < '2026-11-23T15:00:00Z', start).to.equal(true);
    });
  }

  it('is chosen no sooner than its owner wants to know of it', async () => {
    const [sem] = fixtureCluster().equipment;
    const items = machines(3).map((machine): EquipmentSummary => ({ ...sem!, ...machine, rules: { ...sem!.rules, leadMinutes: 240 } } as EquipmentSummary));
    const { press } = await pressing({ items, view: 'month' });
    // Nine in the morning, and four hours.
    expect((await press('Tuesday 24 November', 2))?.[0]).to.equal('2026-11-24T04:00:00Z');
  });
});
