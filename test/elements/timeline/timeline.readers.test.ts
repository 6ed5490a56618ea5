import { expect } from '@open-wc/testing';
import { HostError } from '../../../src/host/index.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { mount, nextFrame, rendered, until } from '../support/fixture.js';
import { findByRole } from '../support/queries.js';
import { clientOver, NOW, worldAs } from '../support/world.js';
import { TimelineDriver } from './timeline.driver.js';
import { booking, machines, record } from './timeline.support.js';

/** A timeline that asks a host where the first person has reserved every machine; the host is held back while `isHeld`. */
async function asked() {
  const { adapter } = worldAs('p-regular');
  const world = { isHeld: false, isDown: false, release: [] as (() => void)[] };
  const all = machines(120);
  Object.assign(adapter, {
    directory: () => Promise.resolve(fixtureCluster()),
    searchEquipment: () => Promise.resolve({ items: all, total: all.length }),
    availability: async ({ equipmentIds }: { equipmentIds: string[] }) => {
      const { person } = await adapter.session();
      if (world.isHeld) await new Promise<void>((resolve) => world.release.push(resolve));
      if (world.isDown) throw new HostError('forbidden');
      return equipmentIds.map((id) => record(id, [{ ...booking(26, 10, 12), ...(person?.id === 'p-regular' && { own: true }) }]));
    },
  });
  const client = clientOver(adapter, 60_000);
  const element = await mount('eq-timeline', { now: NOW, timeZone: 'Asia/Tokyo', client, layout: 'grid', groupBy: 'none' });
  const driver = new TimelineDriver(element);
  await until('bars of one’s own', () => driver.rows.length > 3 && own(driver) === driver.rows.length);
  return { client, driver, element, world };
}

/** Rows in the page that show a reservation of the reader's own. */
function own(driver: TimelineDriver): number {
  return driver.grid.querySelectorAll('.lanes path.own[d^=M]').length;
}

describe('eq-timeline when another person reads', () => {
  for (const [what, leave] of [['another signs in', 'p-associate'], ['one signs out', undefined]] as const) {
    it(`shows nothing that was meant for the former, in sight or scrolled to, when ${what}`, async () => {
      const { client, driver, world } = await asked();
      driver.grid.scrollTop = driver.grid.scrollHeight / 2;
      await until('rows further down', () => own(driver) === driver.rows.length && !driver.names.some((name) => name.startsWith('Machine 1,') || name === 'Machine 1'));
      world.isHeld = true;
      await (leave ? client.signInAs(leave) : client.signOut());
      await rendered(driver.element);
      expect(own(driver), 'in sight').to.equal(0);
      expect(driver.rows.every((row) => row.textContent.includes('Loading'))).to.equal(true);
      driver.grid.scrollTop = 0;
      for (let frame = 0; frame < 12; frame += 1) {
        await nextFrame();
        expect(own(driver), 'scrolled to').to.equal(0);
      }
      world.isDown = true;
      world.release.forEach((release) => release());
      await until('the failure', () => findByRole(driver.element, 'button', 'Try again'));
      expect(own(driver), 'where the host fails').to.equal(0);
      world.isDown = world.isHeld = false;
      await driver.press('Try again');
      await until('what is busy for this reader', () => driver.rows.every((row) => driver.lane(row).querySelector('path.busy[d^=M]')));
      expect(own(driver)).to.equal(0);
    });
  }

  it('shows nothing of it to who comes back to it either, where the page had taken it away meanwhile', async () => {
    const { client, driver, element, world } = await asked();
    const holder = element.parentElement!;
    element.remove();
    world.isHeld = true;
    await client.signInAs('p-associate');
    holder.append(element);
    for (let frame = 0; frame < 12; frame += 1) {
      await nextFrame();
      expect(own(driver)).to.equal(0);
    }
  });
});
