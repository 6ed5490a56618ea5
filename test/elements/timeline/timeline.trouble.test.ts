import { expect } from '@open-wc/testing';
import type { AvailabilityRecord, BusyRange, EquipmentSummary } from '../../../src/core/types.js';
import { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { HostError } from '../../../src/host/index.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { expectNoAxeViolations } from '../support/axe.js';
import { mount, rendered, until, warningsDuring } from '../support/fixture.js';
import { allByRole, byRole, findByRole } from '../support/queries.js';
import { clientOver, NOW, worldAs } from '../support/world.js';
import type { EqTimeline } from '../../../src/elements/timeline/timeline.js';
import { TimelineDriver } from './timeline.driver.js';
import { booking, machines, record, timeline } from './timeline.support.js';

/** A timeline that asks a client for everything. */
async function asking(adapter: Parameters<typeof clientOver>[0]) {
  const element = await mount('eq-timeline', { now: NOW, timeZone: 'Asia/Tokyo', client: clientOver(adapter) });
  return { element, driver: new TimelineDriver(element) };
}

describe('eq-timeline in trouble', () => {
  it('shows what overlaps, lasts 40 days, comes out of order or ends before it starts', async () => {
    const items = machines(1);
    const busy = [booking(27, 10, 12), booking(24, 9, 12), booking(24, 10, 11), booking(25, 15, 13), { start: '2026-11-01T00:00:00Z', end: '2026-12-11T00:00:00Z', status: 'busy' as const }];
    const { driver } = await timeline({ items, groupBy: 'none', availability: [record('m-0', busy)] });
    expect(driver.bars('Machine 1', 'free')).to.deep.equal([]);
    expect(driver.bars('Machine 1', 'busy').length).to.be.above(0);
  });

  it('draws nothing as free where a booking cannot be read: it may be anywhere', async () => {
    const reversed = record('m-0', [booking(25, 15, 13)]);
    const { driver } = await timeline({ items: machines(2), groupBy: 'none', availability: [reversed, record('m-1', [null] as unknown as BusyRange[])] });
    for (const name of ['Machine 1', 'Machine 2']) {
      expect(driver.bars(name, 'free')).to.deep.equal([]);
      expect(driver.bars(name, 'unknown').length).to.be.above(0);
    }
  });

  it('cuts a name of ten thousand letters', async () => {
    const items = machines(1).map((machine): EquipmentSummary => ({ ...machine, name: { en: 'x'.repeat(10_000), source: 'en' } }));
    const { driver } = await timeline({ items, groupBy: 'none' });
    expect(driver.names[0]!.length).to.be.below(200);
  });

  it('cuts the ten thousand letters with which a closure is explained', async () => {
    const closed = { start: '2026-11-23T15:00:00Z', end: '2026-11-24T15:00:00Z', kind: 'maintenance' as const, reason: { en: 'y'.repeat(10_000), source: 'en' as const } };
    const { driver } = await timeline({ items: machines(1), groupBy: 'none', availability: [record('m-0', [], { closures: [closed] })] });
    expect(driver.heard).to.match(/^Machine 1, Tuesday 24 November.*y{100}/);
    expect(driver.heard.length).to.be.below(300);
  });

  it('says of which machines nothing is known', async () => {
    const { driver } = await timeline({ items: machines(3), groupBy: 'none', availability: [record('m-0'), { equipmentId: 'm-1', error: { code: 'not-found' } }] });
    expect(driver.row('Machine 2').textContent).to.include('Could not be loaded');
    expect(driver.row('Machine 3').textContent).to.include('Availability not known');
  });

  it('says so in the row that it is about', async () => {
    const { driver } = await timeline({ items: machines(2), groupBy: 'none', availability: [{ equipmentId: 'm-0', error: { code: 'not-found' } }] });
    for (const name of ['Machine 1', 'Machine 2']) {
      const row = driver.row(name);
      const [outer, inner] = [row.getBoundingClientRect(), row.querySelector('.note')!.getBoundingClientRect()];
      expect(inner.top, name).to.be.at.least(outer.top);
      expect(inner.bottom, name).to.be.at.most(outer.bottom);
    }
  });

  it('asks again by itself for rows that failed while there was no network', async () => {
    const adapter = new MemoryAdapter({ cluster: fixtureCluster(), now: () => NOW, person: null });
    const well = adapter.availability.bind(adapter);
    let isOnline = false;
    Object.assign(adapter, { availability: (...asked: Parameters<typeof well>) => (isOnline ? well(...asked) : Promise.reject(new HostError('unsupported'))) });
    const { driver } = await asking(adapter);
    await until('rows that failed', () => driver.rows.some((row) => row.textContent.includes('Could not be loaded')));
    isOnline = true;
    window.dispatchEvent(new Event('online'));
    await until('their times', () => driver.rows.length > 0 && !driver.text.includes('ould not be loaded'));
    expect(driver.findButton('Try again')).to.equal(undefined);
  });

  it('lays out by its own width where a layout is none', async () => {
    const warnings = await warningsDuring(async () => {
      const { driver } = await timeline({ layout: 'rows' as EqTimeline['layout'] });
      expect(driver.grid.getAttribute('aria-rowcount')).to.equal('16');
      expect(driver.title).to.equal('Nov 23 – Nov 29, 2026');
    });
    expect(warnings).to.deep.equal(['[equipool] layout-unknown: layout="rows" is not a layout. Give grid, list.']);
  });

  it('leads back from machines of which none is shown, whatever left them out', async () => {
    const full = machines(3).map(({ id }) => record(id, [booking(1, 0, 24 * 40)]));
    const cases: [string, Partial<EqTimeline>, RegExp][] = [
      ['none is free', { minFree: 480, availability: full }, /^Show only these/],
      ['those compared have gone', { compare: ['gone'] }, /^Compare chosen/],
    ];
    for (const [what, properties, narrow] of cases) {
      const { driver } = await timeline({ items: machines(3), groupBy: 'none', ...properties });
      await driver.press(narrow);
      await until(`no row: ${what}`, () => driver.rows.length === 0);
      await driver.press('Show all machines');
      expect(driver.names, what).to.have.length(3);
    }
  });

  it('offers no way to other machines where there are none', async () => {
    const { driver } = await timeline({ items: [], availability: [], fixedQuery: { institution: ['tama'] } });
    await until('the answer', () => driver.text.includes('No machines to show'));
    expect(driver.text).not.to.include('matches this search');
    expect(driver.findButton('Show all machines')).to.equal(undefined);
  });

  it('tells an institution from a category that has the same id', async () => {
    const items = machines(1).map((machine) => ({ ...machine, institutionId: 'same', category: 'same' }));
    const directory = { institutions: [{ ...fixtureCluster().institutions[0]!, id: 'same' }], categories: [{ id: 'same', name: { en: 'Grinding', source: 'en' as const } }] };
    const { driver } = await timeline({ items, directory });
    expect(driver.names).to.deep.equal(['Tama Institute of Applied Technology, 1 machine', 'Machine 1, Grinding']);
  });

  it('keeps a machine without opening hours apart from a closed one', async () => {
    const open = record('m-0');
    const without: AvailabilityRecord = { ...open, openings: [], closures: [], unknown: [{ start: '2026-11-01T00:00:00Z', end: '2026-12-20T00:00:00Z' }] };
    const { driver } = await timeline({ items: machines(1), groupBy: 'none', availability: [without] });
    expect(driver.bars('Machine 1', 'unknown')).to.have.length(1);
    expect(driver.heard).to.match(/availability not known/);
  });

  it('says what to do where there is nothing to ask', async () => {
    const element = await mount('eq-timeline', { now: NOW });
    expect(new TimelineDriver(element).text).to.include('No machines to show');
  });
});

describe('eq-timeline with a host', () => {
  it('asks for machines, and for the availability of those in sight', async () => {
    const { adapter } = worldAs(null);
    const { driver } = await asking(adapter);
    await until('free time of the microscope', () => driver.rows.some((row) => row.textContent.includes('Scanning electron')) && driver.bars('Scanning electron', 'free').length > 0);
    expect(driver.grid.getAttribute('aria-rowcount')).to.equal(String(driver.rows.length + 1));
  });

  it('calls unknown what a booking takes that cannot be read, in its row and on the console', async () => {
    const { adapter } = worldAs(null);
    const answer = adapter.availability.bind(adapter);
    Object.assign(adapter, {
      availability: async (...args: Parameters<typeof answer>) => (await answer(...args)).map((item) => (
        item.equipmentId === 'sem-1' && 'busy' in item ? { ...item, equipmentId: 'sem-1', busy: [...item.busy, { start: args[0].from, end: null, status: 'busy' }, null] } : item)),
    });
    const warnings = await warningsDuring(async () => {
      const { driver } = await asking(adapter);
      await until('the note', () => driver.rows.some((row) => row.textContent.includes('Some entries cannot be read')));
      const row = driver.row('Scanning electron');
      expect(driver.names.find((name) => name.startsWith('Scanning electron'))).to.match(/Some entries cannot be read$/);
      const note = [...row.querySelectorAll('span')].find((one) => one.textContent === 'Some entries cannot be read')!.getBoundingClientRect();
      const name = byRole(row, 'rowheader').getBoundingClientRect();
      expect([note.height > 10, note.right <= name.right, note.bottom <= name.bottom], 'with the name, over no bar').to.deep.equal([true, true, true]);
      expect(driver.bars('Scanning electron', 'free')).to.deep.equal([]);
      expect(driver.bars('Scanning electron', 'unknown').length).to.be.above(0);
      expect(driver.bars('Scanning electron', 'busy').length).to.be.above(0);
    });
    expect(warnings.filter((warning) => warning.includes('time-unreadable')).join()).to.include('"busy" of the availability of "sem-1"');
  });

  it('shows every row that fails, one way to try again, and what comes then', async () => {
    const adapter = new MemoryAdapter({ cluster: fixtureCluster(), now: () => NOW, person: null, failures: { availability: 'unavailable' } });
    const { element, driver } = await asking(adapter);
    await until('the failures', () => driver.findButton('Try again'));
    await until('more than three rows that say so', () => driver.rows.filter((row) => row.textContent.includes('Could not be loaded')).length > 3);
    expect(allByRole(element, 'button', 'Try again')).to.have.length(1);
    await expectNoAxeViolations(element);
    Object.assign(adapter, { availability: worldAs(null).adapter.availability.bind(worldAs(null).adapter) });
    await driver.press('Try again');
    await until('the rows', () => driver.bars('Scanning electron', 'free').length > 0);
    expect(driver.findButton('Try again')).to.equal(undefined);
  });

  it('says of five hundred machines that all fail how it is with those in sight, and stays usable', async () => {
    const cluster = fixtureCluster();
    const equipment = machines(500).map((machine) => ({ ...cluster.equipment[0]!, ...machine }));
    const adapter = new MemoryAdapter({ cluster: { ...cluster, equipment }, now: () => NOW, person: null, failures: { availability: 'unavailable' } });
    const { element, driver } = await asking(adapter);
    const inSight = (): HTMLElement[] => driver.rows.filter((row) => row.classList.contains('machine'));
    await until('every row in sight to say so', () => inSight().length > 8 && inSight().every((row) => row.textContent.includes('Could not be loaded')));
    await until('how many', () => driver.text.includes(`of ${inSight().length} machines could not be loaded`));
    driver.grid.scrollTop = 8_000;
    await until('rows further down to say so', () => driver.rows.some((row) => Number(row.getAttribute('aria-rowindex')) > 150 && row.textContent.includes('Could not be loaded')));
    expect(driver.grid.getAttribute('aria-rowcount')).to.equal('504');
    const told = (): number => Number(/availability of (\d+) machines could not/.exec(driver.text)?.[1] ?? 0);
    const first = inSight().length;
    await until('those further up to be counted, too', () => told() > first);
    await expectNoAxeViolations(element);
    const well = new MemoryAdapter({ cluster: { ...cluster, equipment }, now: () => NOW, person: null });
    Object.assign(adapter, { availability: well.availability.bind(well) });
    await driver.press('Try again');
    await until('no machine to be told of, in sight or not', () => told() === 0);
    driver.grid.scrollTop = 0;
    await until('the first ones to be asked again', () => !driver.rows.some((row) => row.textContent.includes('Could not be loaded')));
  });

  it('keeps to the week that was paged to when an answer for the former one comes late', async () => {
    const { adapter } = worldAs(null);
    const answer = adapter.availability.bind(adapter);
    const asked: string[] = [];
    let release = (): void => undefined;
    const late = new Promise<void>((resolve) => (release = resolve));
    Object.assign(adapter, {
      availability: async (...[query, signal]: Parameters<typeof answer>) => {
        asked.push(query.from);
        if (asked.length === 1) await late;
        return answer(query, signal);
      },
    });
    const { element, driver } = await asking(adapter);
    await until('the first question', () => asked.length > 0);
    await driver.press('Next week');
    await driver.press('Next week');
    await driver.press('Next week');
    const title = driver.title;
    await until('free time in that week', () => driver.bars('Scanning electron', 'free').length > 0);
    const before = driver.bars('Scanning electron', 'free');
    release();
    await rendered(element);
    expect(driver.title).to.equal(title);
    expect(driver.bars('Scanning electron', 'free')).to.deep.equal(before);
  });

  it('searches with the catalog’s words and filters', async () => {
    const { adapter } = worldAs(null);
    const { element, driver } = await asking(adapter);
    await until('rows', () => driver.rows.length > 3);
    await driver.press('Search and filter');
    const box = await until('the search box', () => findByRole<HTMLInputElement>(element, 'searchbox', 'Search equipment'));
    box.value = 'microscope';
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until('fewer rows', () => driver.rows.length > 0 && driver.rows.length < 6);
    expect(driver.names.some((name) => /microscope/i.test(name))).to.equal(true);
    await rendered(element);
    await expectNoAxeViolations(element);
  });

  it('says nothing when it is taken out of the page while its dialog comes, and shows it when it is back', async () => {
    const { element, driver } = await timeline();
    const holder = element.parentElement!;
    const said = await warningsDuring(async () => {
      driver.focus();
      driver.place.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }));
      element.remove();
      await rendered(element);
      holder.append(element);
      await until('the dialog over the page', () => element.shadowRoot!.querySelector('dialog:modal'));
    });
    expect(said).to.deep.equal([]);
  });
});
