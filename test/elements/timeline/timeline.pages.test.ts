import { expect } from '@open-wc/testing';
import { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { EquipmentPage, EquipmentSummary } from '../../../src/core/types.js';
import '../../../src/elements/timeline/define.js';
import { HostError } from '../../../src/host/index.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { mount, rendered, until } from '../support/fixture.js';
import { allByRole, byRole } from '../support/queries.js';
import { clientOver, NOW } from '../support/world.js';
import { TimelineDriver } from './timeline.driver.js';
import { machines } from './timeline.support.js';

/** A timeline over a host that answers searches in its own way; `asked` are the cursors it was asked for. */
async function over(answer: (page: EquipmentPage, cursor: string | undefined, count: number) => EquipmentPage) {
  const adapter = new MemoryAdapter({ cluster: fixtureCluster(), now: () => NOW, person: null });
  const well = adapter.searchEquipment.bind(adapter);
  const asked: (string | undefined)[] = [];
  Object.assign(adapter, {
    searchEquipment: async (...[query, call]: Parameters<typeof well>) => {
      asked.push(query.cursor);
      return answer(await well({ ...query, cursor: undefined }, call), query.cursor, asked.length);
    },
  });
  const element = await mount('eq-timeline', { now: NOW, timeZone: 'Asia/Tokyo', client: clientOver(adapter), groupBy: 'none', layout: 'grid' });
  return { element, driver: new TimelineDriver(element), asked };
}

describe('eq-timeline over a host’s pages', () => {
  it('follows no host in a circle, says so, and asks once more when it is told to', async () => {
    let isWell = false;
    const { driver, asked } = await over((page, cursor) => (isWell && cursor ? { ...page, items: machines(3), nextCursor: undefined } : { ...page, total: 500, nextCursor: 'again' }));
    await until('words for a page that came twice', () => driver.text.includes('answered in a way that cannot be read'));
    expect(asked).to.deep.equal([undefined, 'again']);
    await until('what came to be shown', () => driver.row('Scanning electron'));
    isWell = true;
    await driver.press('Try again');
    await until('the machines of the next page', () => driver.rows.some((row) => row.textContent.includes('Machine 3')));
    expect(driver.text).not.to.include('cannot be read');
  });

  it('sees at once that it is led in a circle, however many machines came before', async () => {
    const { element, driver } = await over((page) => ({ ...page, items: machines(200), total: 5000, nextCursor: 'again' }));
    let updates = 0;
    element.addController({ hostUpdated: () => (updates += 1) });
    driver.grid.scrollTop = 7_000;
    await until('words for a page that came twice', () => driver.text.includes('answered in a way that cannot be read'));
    await rendered(element);
    expect(updates).to.be.below(50);
  });

  it('follows no host that answers pages without machines for ever', async () => {
    const { driver, asked } = await over((page, cursor, count) => ({ ...page, items: cursor ? [] : page.items, total: 500, nextCursor: `page-${count}` }));
    await until('words for it', () => driver.text.includes('answered in a way that cannot be read'));
    expect(asked.length).to.be.below(20);
  });

  it('keeps no place for each of a billion machines that a host says it has', async () => {
    const { driver } = await over((page, cursor) => ({ ...page, items: cursor ? [] : page.items, total: 1e9, nextCursor: 'again' }));
    await until('rows', () => driver.rows.length > 3);
    expect(Number(driver.grid.getAttribute('aria-rowcount'))).to.be.below(200_000);
  });

  it('asks again by itself for machines that could not be had without a network', async () => {
    let isOnline = false;
    const { driver, asked } = await over((page, cursor) => {
      if (!isOnline) throw new HostError('unsupported');
      return cursor ? { ...page, items: machines(3), nextCursor: undefined } : { ...page, total: page.items.length + 3, nextCursor: 'next' };
    });
    await until('the failure', () => driver.findButton('Try again'));
    isOnline = true;
    window.dispatchEvent(new Event('online'));
    await until('all of them', () => driver.rows.some((row) => row.textContent.includes('Machine 3')));
    expect(driver.text).not.to.include('This could not be loaded');
    const before = asked.length;
    window.dispatchEvent(new Event('online'));
    await rendered(driver.element);
    expect(asked, 'what is known is not asked again').to.have.length(before);
  });

  it('asks again by itself for the next page that could not be had', async () => {
    let isOnline = false;
    const { driver } = await over((page, cursor) => {
      if (!cursor) return { ...page, total: page.items.length + 3, nextCursor: 'next' };
      if (!isOnline) throw new HostError('unsupported');
      return { ...page, items: machines(3), nextCursor: undefined };
    });
    await until('the failure', () => driver.findButton('Try again'));
    const coming = () => [...driver.grid.querySelectorAll('.row.coming .name')].map((name) => name.getAttribute('aria-label'));
    await until('their places', () => coming().length === 3);
    expect(new Set(coming()), 'nobody loads them any more').to.deep.equal(new Set(['Could not be loaded']));
    isOnline = true;
    window.dispatchEvent(new Event('online'));
    await until('the next page', () => driver.rows.some((row) => row.textContent.includes('Machine 3')));
  });

  it('offers one way to try again where machines and their time fail alike, and takes it for both', async () => {
    const adapter = new MemoryAdapter({ cluster: fixtureCluster(), now: () => NOW, person: null });
    const [search, answer] = [adapter.searchEquipment.bind(adapter), adapter.availability.bind(adapter)];
    let isWell = false;
    Object.assign(adapter, {
      searchEquipment: async (...[query, call]: Parameters<typeof search>) => {
        const page = await search({ ...query, cursor: undefined }, call);
        if (!query.cursor) return { ...page, total: page.items.length + 3, nextCursor: 'next' };
        if (!isWell) throw new HostError('unavailable');
        return { ...page, items: machines(3), nextCursor: undefined };
      },
      availability: async (...asked: Parameters<typeof answer>) => {
        if (!isWell) throw new HostError('unavailable');
        return answer(...asked);
      },
    });
    const element = await mount('eq-timeline', { now: NOW, timeZone: 'Asia/Tokyo', client: clientOver(adapter), groupBy: 'none', layout: 'grid' });
    const driver = new TimelineDriver(element);
    await until('both failures', () => driver.findButton('Try again') && driver.row('Scanning electron').textContent.includes('Could not be loaded'));
    expect(allByRole(element, 'button', 'Try again')).to.have.length(1);
    isWell = true;
    await driver.press('Try again');
    await until('the next page', () => driver.rows.some((row) => row.textContent.includes('Machine 3')));
    await until('free time', () => driver.bars('Scanning electron', 'free').length > 0);
  });

  it('compares machines of pages that have not come yet', async () => {
    const page = (at: number): EquipmentPage['items'] => machines(500).slice(at * 100, (at + 1) * 100);
    const { element, driver, asked } = await over((first, cursor) => ({ ...first, items: page(Number(cursor ?? 0)), total: 500, nextCursor: cursor === '4' ? undefined : String(Number(cursor ?? 0) + 1) }));
    await until('rows', () => driver.rows.length > 3);
    expect(asked.length, 'nobody asks for what is not needed').to.be.below(3);
    element.compare = ['m-1', 'm-450', 'gone'];
    await rendered(element);
    await driver.press(/^Compare chosen/);
    await until('both of them and no other', () => driver.names.map((name) => name.split(',')[0]).join() === 'Machine 2,Machine 451');
    expect(asked).to.have.length(5);
  });

  it('goes on to the machines below a folded group, however many it holds', async () => {
    const all = machines(900);
    const { element, driver, asked } = await over((first, cursor) => {
      const at = Number(cursor ?? 0);
      return { ...first, items: all.slice(at, at + 100), total: 900, nextCursor: at < 800 ? String(at + 100) : undefined };
    });
    element.groupBy = 'institution';
    await until('the first group', () => driver.names[0]?.startsWith('Tama'));
    expect(asked.length, 'nobody asks for what is not needed').to.be.below(5);
    byRole(driver.row('Tama'), 'rowheader').click();
    await until('the next group and its machines, in place of some that never come', () => driver.names[1]?.startsWith('Sagami') && driver.names[2]?.startsWith('Machine 301'));
    expect(asked.length, 'nor here').to.be.below(8);
  });

  it('asks for no further page where those compared have come', async () => {
    const { element, driver, asked } = await over((first, cursor) => ({ ...first, items: machines(200), total: 5000, nextCursor: cursor ? `${cursor}0` : '1' }));
    await until('rows', () => driver.rows.length > 3);
    const before = asked.length;
    element.compare = ['m-1', 'm-2'];
    await rendered(element);
    await driver.press(/^Compare chosen/);
    await until('only these', () => driver.rows.length === 2);
    await rendered(element);
    expect(asked).to.have.length(before);
  });

  it('reads a host’s records once, not again at each rendering', async () => {
    let reads = 0;
    const { element, driver } = await over((page) => ({
      ...page, items: page.items.map((machine): EquipmentSummary => Object.defineProperty({ ...machine }, 'specifications', { enumerable: true, get: () => {
        reads += 1;
        return machine.specifications;
      } })),
    }));
    await until('free time', () => driver.rows.some((row) => row.textContent.includes('Scanning electron')) && driver.bars('Scanning electron', 'free').length > 0);
    await rendered(element);
    expect(reads).to.be.above(0);
    const before = reads;
    element.requestUpdate();
    await rendered(element);
    expect(reads).to.equal(before);
  });
});
