import { expect } from '@open-wc/testing';
import type { AvailabilityItem, EquipmentSummary } from '../../../src/core/types.js';
import { mount, rendered, until, warningsDuring } from '../support/fixture.js';
import { byRole } from '../support/queries.js';
import { NOW } from '../support/world.js';
import type { Directory } from '../../../src/host/index.js';
import type { EqTimeline } from '../../../src/elements/timeline/timeline.js';
import { TimelineDriver } from './timeline.driver.js';
import { machines, record, timeline } from './timeline.support.js';

describe('eq-timeline, given by a page what is none of what it takes', () => {
  let element: EqTimeline | undefined;

  it('bears null as what is compared', async () => {
    const { driver } = await timeline({ compare: null as unknown as string[] });
    expect(driver.names.length).to.be.above(0);
  });

  it('bears anything as items and availability', async () => {
    const odd = [null, 7, 'x', {}, { equipmentId: 'm-0' }, { equipmentId: 'm-1', openings: 'none', busy: [null, { start: 1 }] }] as unknown as AvailabilityItem[];
    const { driver } = await timeline({ items: [...machines(2), null, { id: 3 }] as unknown as EquipmentSummary[], groupBy: 'none', availability: odd });
    expect(driver.names).to.have.length(2);
  });

  it('shows all of its machines that a search finds, however many, each searched once', async () => {
    const items = machines(450);
    let reads = 0;
    const { driver } = await timeline({ items: items.map((machine) => Object.defineProperty({ ...machine }, 'id', { enumerable: true, get: () => {
      reads += 1;
      return machine.id;
    } })), groupBy: 'none', query: { q: 'microscope' } });
    await until('all of them', () => driver.grid.getAttribute('aria-rowcount') === '451');
    await until('what was found', () => !driver.text.includes('Updating'));
    const before = reads;
    driver.element.query = { q: 'scanning' };
    await rendered(driver.element);
    // Who pages through an answer looks, for each page, for the machine after which it goes on.
    expect(reads - before).to.be.below(450 * 2);
    expect(driver.grid.getAttribute('aria-rowcount')).to.equal('451');
  });

  it('is made ready to be searched in the idle time that the page has, not bit by bit at each', async () => {
    const { requestIdleCallback } = window;
    let times = 0;
    window.requestIdleCallback = (run, options) => requestIdleCallback(() => {
      times += 1;
      run({ didTimeout: false, timeRemaining: () => 60_000 });
    }, options);
    try {
      const { driver } = await timeline({ items: machines(2_000), groupBy: 'none', query: { q: '1999' } });
      await until('what was found', () => driver.names[0]?.startsWith('Machine 1999'), 7000);
      // One for what is searched, one for the keys and the pointer.
      expect(times).to.be.below(4);
    } finally {
      window.requestIdleCallback = requestIdleCallback;
    }
  });

  it('says on the console that items and availability are no lists', async () => {
    const warnings = await warningsDuring(async () => {
      const element = await mount('eq-timeline', { now: NOW, items: { m: machines(1)[0] } as unknown as EquipmentSummary[], availability: record('m-0') as unknown as AvailabilityItem[], directory: {} });
      await rendered(element);
      expect(new TimelineDriver(element).names).to.deep.equal([]);
    });
    expect(warnings.join('\n')).to.match(/items-unreadable: items is no list/).and.to.match(/availability-unknown: availability is no list/);
  });

  it('says once what a page set wrongly, and shows the week', async () => {
    const warnings = await warningsDuring(async () => {
      const { driver } = await timeline({ view: 'decade' as 'day', groupBy: 'color' as 'none', date: 'soon' });
      expect(driver.title).to.equal('Nov 23 – Nov 29, 2026');
    });
    expect(warnings.map((warning) => warning.split(':')[0])).to.deep.equal(['[equipool] view-unknown', '[equipool] group-unknown', '[equipool] date-unknown']);
  });

  it('looks for no length where the page gave none that there is, and says so once', async () => {
    const warnings = await warningsDuring(async () => {
      for (const minFree of [NaN, -5, 'x' as unknown as number]) {
        const { element } = await timeline({ minFree });
        expect(byRole(element, 'button', 'Any length').getAttribute('aria-pressed')).to.equal('true');
        expect(byRole(element, 'group', 'Highlight free for').children).to.have.length(6);
      }
    });
    expect(warnings.map((warning) => warning.split(':')[0])).to.deep.equal(['[equipool] min-free-unknown', '[equipool] min-free-unknown', '[equipool] min-free-unknown']);
  });

  it('tells what was written for a length that is none, and takes an attribute that has gone as none', async () => {
    const warnings = await warningsDuring(async () => {
      const { element } = await timeline();
      element.setAttribute('min-free', 'two hours');
      await rendered(element);
      element.setAttribute('min-free', '120');
      await rendered(element);
      expect(element.minFree).to.equal(120);
      element.removeAttribute('min-free');
      await rendered(element);
      expect(element.minFree).to.equal(0);
    });
    expect(warnings).to.deep.equal(['[equipool] min-free-unknown: min-free="two hours" is no length of time. Give minutes, such as 120, or 0 for any length.']);
  });

  it('shows all rows but what throws when it is looked at, and takes time that cannot be read as unknown', async () => {
    const items = machines(6);
    const thrower = <T extends object>(whole: T, name: keyof T): T => Object.defineProperty({ ...whole }, name, { enumerable: true, get: () => { throw new Error(`no ${String(name)}`); } });
    const revoked = <T extends object>(whole: T): T => {
      const { proxy, revoke } = Proxy.revocable(whole, {});
      revoke();
      return proxy;
    };
    const cyclic: Record<string, unknown> = {};
    cyclic.self = cyclic;
    const warnings = await warningsDuring(async () => {
      const { element, driver } = await timeline({
        items: [items[0]!, thrower(items[1]!, 'name'), revoked(items[2]!), thrower(items[5]!, 'institutionId'), items[3]!, items[4]!, cyclic as unknown as EquipmentSummary, 1n as unknown as EquipmentSummary],
        availability: [record('m-0'), thrower(record('m-0'), 'equipmentId'), revoked(record('m-0')), record('m-4', [thrower({ start: '', end: '', status: 'busy' }, 'start')]), thrower(record('m-3'), 'openings')],
        groupBy: 'none', minFree: 60,
      });
      expect(driver.names.map((name) => name.split(',')[0])).to.deep.equal(['Machine 1', 'Machine 4', 'Machine 5']);
      for (const name of ['Machine 4', 'Machine 5']) {
        expect(driver.row(name).textContent).to.contain('Some entries cannot be read');
        expect(driver.bars(name, 'free')).to.deep.equal([]);
        expect(driver.bars(name, 'unknown')).to.have.length(1);
      }
      expect(driver.bars('Machine 1', 'free')).to.have.length(4);
      await until('the count', () => driver.text.includes('1 of 3 machines'));
      element.layout = 'list';
      const listed = await until('the list', () => element.shadowRoot!.querySelector('[part~="list"]'));
      expect(listed.textContent).to.contain('Machine 4').and.to.contain('Machine 5');
      element.layout = 'grid';
      await until('the grid', () => element.shadowRoot!.querySelector('.rows [tabindex="0"]'));
      driver.focus();
      await driver.keys('ArrowDown', 'ArrowDown');
      expect(driver.heard).to.match(/^Machine 5, Tuesday 24 November, today, availability not known/);
    });
    expect(warnings.filter((warning) => !warning.startsWith('[equipool] record-unreadable: '))).to.deep.equal([]);
    expect(warnings.join('\n')).to.contain('the availability of "m-3" cannot be read: Error: no openings').and.to.contain('left out a machine: Error: no name');
  });

  it('has a record of a Map that cannot be looked at as one of which nothing is known', async () => {
    const { proxy, revoke } = Proxy.revocable(record('m-0'), {});
    revoke();
    await warningsDuring(async () => {
      const { driver } = await timeline({ items: machines(2), groupBy: 'none', availability: new Map([['m-0', proxy], ['m-1', record('m-1')]]) });
      expect(driver.row('Machine 1').textContent).to.contain('Availability not known');
      expect(driver.bars('Machine 2', 'free')).to.have.length(4);
    });
  });

  it('shows its rows whatever a page set as an address', async () => {
    for (const equipmentHref of [7, {}, ['/machines/{id}']] as unknown as string[]) {
      const { driver } = await timeline({ equipmentHref, items: machines(1) });
      expect(driver.names.join()).to.contain('Machine 1');
    }
  });

  it('is where it was when it is shown again after something that it could not show', async () => {
    const { element, driver } = await timeline({ date: '2027-03-03' });
    const at = (): number => element.shadowRoot!.querySelector('.scroller')!.scrollLeft;
    const before = at();
    expect(before).to.be.above(100);
    await warningsDuring(async () => {
      element.minFree = Object.create(null) as number;
      await rendered(element);
      expect(driver.text).to.contain('This cannot be shown');
      await until('the box is out of sight', () => !element.shadowRoot!.querySelector('.scroller'));
      // The browser tells sizes once for each frame.
      await new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); });
      element.minFree = 0;
      await rendered(element);
    });
    await until('the box is where it was', () => at() === before);
    expect(driver.title).to.equal('Mar 1 – Mar 7, 2027');
  });

  it('does not say that a time is loading where there is nobody to ask', async () => {
    const { driver, element } = await timeline({ items: machines(2), groupBy: 'none', availability: null as unknown as AvailabilityItem[] });
    element.availability = undefined;
    await rendered(element);
    expect(driver.row('Machine 1').textContent).to.contain('Availability not known').and.not.to.contain('Loading');
    expect(driver.text).not.to.contain('Still loading');
  });

  it('takes names in words as well as by language, and says of an id that is a number what it should be', async () => {
    const items = [{ id: 'a', name: 'Lathe', institutionId: 'tech' }, { id: 7, name: 'Mill' }] as unknown as EquipmentSummary[];
    const warnings = await warningsDuring(async () => {
      const { driver } = await timeline({ items, availability: [record('a')], directory: { institutions: [{ id: 'tech', name: 'Institute' }] } as unknown as Directory });
      expect(driver.names).to.deep.equal(['Institute, 1 machine', 'Lathe']);
      element = driver.element;
    });
    expect(warnings).to.deep.equal(['[equipool] record-unreadable: left out a machine: Error: its id is no text: {"id":7,"name":"Mill"}']);
    element!.lang = 'ja';
    await until('the name in Japanese, too', () => element!.shadowRoot!.querySelector('[lang="ja"]') && new TimelineDriver(element!).names.join().includes('Lathe'));
  });

  it('is printed with the backgrounds that tell states apart', async () => {
    const { driver } = await timeline();
    expect(getComputedStyle(driver.grid).getPropertyValue('print-color-adjust')).to.equal('exact');
  });

  it('takes the zone of the machines from their availability where they themselves have none, as their calendars do', async () => {
    const items = machines(2).map(({ id, name }) => ({ id, name }));
    const { driver } = await timeline({ items, timeZone: 'UTC', date: '2026-11-25', layout: 'list', availability: items.map(({ id }) => record(id)) });
    expect(driver.text).to.contain('Times are in Japan Standard Time, where the machines are. Your time zone: Coordinated Universal Time.');
    await until('the days', () => driver.text.includes('Wednesday 25 November'));
    expect(driver.text).to.contain('Wednesday 25 November, free 09:00 to 17:00');
  });
});
