import { expect } from '@open-wc/testing';
import type { TimelinePlace } from '../../../src/elements/timeline/place-address.js';
import { addressWithPlace, placeFromAddress } from '../../../src/elements/timeline/place-address.js';
import { announced } from '../support/announced.js';
import { rendered, until, warningsDuring } from '../support/fixture.js';
import { byRole, findByRole } from '../support/queries.js';
import { machines, record, timeline } from './timeline.support.js';

const address = location.pathname + location.search;

describe('eq-timeline keeps its place in the address', () => {
  afterEach(() => history.replaceState(null, '', address));

  it('writes zoom, day and compared machines beside what belongs to the page, and opens there', async () => {
    const { driver } = await timeline({ items: machines(5), groupBy: 'none', urlState: true, urlPrefix: 't-' });
    await driver.press('Next week');
    await driver.press('Day');
    byRole(driver.row('Machine 2'), 'button', /Compare/).click();
    expect(Object.fromEntries(new URLSearchParams(location.search))).to.include({ 't-zoom': 'day', 't-date': '2026-11-30', 't-compare': 'm-1' });
    const { driver: other } = await timeline({ items: machines(5), groupBy: 'none', urlState: true, urlPrefix: 't-' });
    expect(other.title).to.equal('Monday, November 30, 2026');
    expect(other.findButton('Compare chosen (1)')).not.to.equal(undefined);
  });

  it('shows it as somebody left it when the page is loaded anew, in another language or in another tab, whatever the page had set', async () => {
    const given = { urlState: true, urlPrefix: 't-', groupBy: 'none', view: 'day' } as const;
    const { driver } = await timeline(given);
    const said = (): string[] => [...new URLSearchParams(location.search)].filter(([name]) => name.startsWith('t-')).map((pair) => pair.join('='));
    expect(said()).to.deep.equal([]);
    await driver.press('Institution');
    await driver.press('Week');
    await driver.press('2 h');
    driver.row('Tama').querySelector<HTMLElement>('.name')!.click();
    await driver.press('List');
    await rendered(driver.element);
    const { element: other, driver: again } = await timeline(given);
    expect({ layout: other.layout, minFree: other.minFree, groupBy: other.groupBy, view: other.view }).to.deep.equal({ layout: 'list', minFree: 120, groupBy: 'institution', view: 'week' });
    expect((await until('the group', () => findByRole(other, 'button', /^Tama/))).getAttribute('aria-expanded')).to.equal('false');
    dispatchEvent(new PopStateEvent('popstate'));
    await again.press(/^Tama/);
    await again.press('Timeline');
    await again.press('Day');
    await again.press('Any length');
    await again.press('Nothing');
    await rendered(other);
    expect(said()).to.deep.equal(['t-layout=grid']);
  });

  it('writes at once where keys have gone', async () => {
    const { driver } = await timeline({ items: machines(5), groupBy: 'none', urlState: true, urlPrefix: 't-' });
    driver.focus();
    await driver.keys({ key: 'PageDown', altKey: true });
    expect(new URLSearchParams(location.search).get('t-date')).to.equal('2026-11-30');
    await driver.keys({ key: 'PageUp', altKey: true });
    expect(new URLSearchParams(location.search).get('t-date')).to.equal(null);
  });

  it('goes where the address leads when it comes back into the page, and stays where it was scrolled when that says the same', async () => {
    const { element, driver } = await timeline({ items: machines(5), groupBy: 'none', urlState: true, urlPrefix: 't-' });
    await driver.press('Next week');
    const holder = element.parentElement!;
    driver.grid.scrollLeft += 3000;
    await until('another week', () => driver.title !== '' && !driver.title.includes('30'));
    const before = driver.title;
    element.remove();
    holder.append(element);
    await rendered(element);
    expect(driver.title).to.equal(before);
    element.remove();
    history.replaceState(null, '', '?t-zoom=day&t-date=2026-12-03&t-q=Machine+2');
    holder.append(element);
    await until('the day', () => driver.title === 'Thursday, December 3, 2026');
    expect(element.query).to.deep.equal({ q: 'Machine 2' });
    await until('what is searched', () => findByRole(element, 'searchbox', /./));
  });

  it('reads what makes sense and leaves the rest', () => {
    expect(placeFromAddress('?zoom=decade&date=2026-02-30&compare=&group=color&free=-1&layout=tree&fold=')).to.deep.equal({});
    expect(placeFromAddress('?zoom=month&date=2026-02-28&compare=a&compare=b')).to.deep.equal({ view: 'month', date: '2026-02-28', compare: ['a', 'b'] });
    const usual: TimelinePlace = { view: 'week', date: '', compare: [], groupBy: 'none', minFree: 60, layout: '', folded: [] };
    expect(addressWithPlace('?page=3&zoom=day&date=2026-03-03&fold=a', usual, usual)).to.equal('?page=3');
    expect(addressWithPlace('', { ...usual, groupBy: 'institution', minFree: 0, layout: 'list', folded: ['a b'] }, usual)).to.equal('?group=institution&free=0&layout=list&fold=a+b');
    expect(placeFromAddress('?group=institution&free=0&layout=list&fold=a+b')).to.deep.equal({ groupBy: 'institution', minFree: 0, layout: 'list', folded: ['a b'] });
  });
});

describe('eq-timeline says what changed', () => {
  it('says what was chosen for comparison, and that only these are shown', async () => {
    const { driver } = await timeline({ items: machines(5), groupBy: 'none' });
    byRole(driver.row('Machine 2'), 'button', /Compare/).click();
    expect(await announced(/chosen/)).to.equal('Machine 2 chosen for comparison, 1 in all.');
    await driver.press('Compare chosen (1)');
    expect(await announced(/^Only/)).to.equal('Only the 1 chosen machine is shown.');
    byRole(driver.row('Machine 2'), 'button', /Compare/).click();
    expect(await announced(/no longer/)).to.equal('Machine 2 no longer chosen, 0 in all.');
  });

  it('says to which period keys went from a name, which says nothing of it', async () => {
    const { driver } = await timeline({ items: machines(5), groupBy: 'none' });
    driver.focus();
    await driver.keys('Home', { key: 'PageDown', altKey: true });
    expect(await announced(/Dec/)).to.equal('Nov 30 – Dec 6, 2026');
    expect(driver.heard).to.match(/^Machine 1, Tama/);
  });

  it('says that a group was folded, and how many machines it shows', async () => {
    const { element, driver } = await timeline();
    driver.row('Tama').querySelector<HTMLElement>('.name')!.click();
    expect(await announced(/folded/)).to.equal('Tama Institute of Applied Technology folded');
    await rendered(element);
    driver.row('Tama').querySelector<HTMLElement>('.name')!.click();
    expect(await announced(/shown/)).to.equal('Tama Institute of Applied Technology: 4 machines shown');
  });

  it('names the axis’ zone to a reader in another one, and the zone of a machine with another clock', async () => {
    const items = machines(3).map((machine, at) => ({ ...machine, timeZone: at === 2 ? 'Europe/Berlin' : 'Asia/Tokyo' }));
    const { driver } = await timeline({ items, groupBy: 'none', timeZone: 'America/New_York' });
    expect(driver.text).to.include('Times are in Japan Standard Time, where the machines are. Your time zone: Eastern Standard Time.');
    // First: after a long name of an institution it would be cut off.
    expect(driver.names[2]).to.equal('Machine 3, machine in Central European Standard Time, Iruma Precision Works');
    expect(driver.names[0]).not.to.include('machine in');
    expect(byRole(driver.grid, 'columnheader', 'Machine').textContent).to.include('UTC+9');
    const { driver: here } = await timeline({ items, groupBy: 'none' });
    expect(here.text).not.to.include('Your time zone');
    expect(byRole(here.grid, 'columnheader', 'Machine').textContent).not.to.include('UTC');
    driver.element.date = '2027-07-01';
    await until('summer time', () => driver.text.includes('Your time zone: Eastern Daylight Time.'));
    // What is known only when the machines are moves no row.
    const [there, elsewhere] = [here, driver].map((one) => one.grid.getBoundingClientRect().top - one.element.getBoundingClientRect().top);
    expect(elsewhere).to.equal(there);
  });
});

describe('eq-timeline with machines elsewhere', () => {
  it('shows how far such a machine is from UTC, in a narrow grid and beside a long name too, in rows as high as others', async () => {
    const long = { en: 'A scanning electron microscope with a long name and all that belongs to it', source: 'en' as const };
    const items = machines(3).map((machine, at) => ({ ...machine, timeZone: ['Asia/Tokyo', 'Asia/Kathmandu', 'America/St_Johns'][at]!, ...(at === 2 && { name: long }) }));
    for (const width of [320, 600, 1000]) {
      const { element, driver } = await timeline({ items, groupBy: 'none', layout: 'grid' }, { width });
      const [near, ...far] = driver.rows;
      for (const [at, row] of far.entries()) {
        const [sub, name, box] = [row.querySelector('.sub')!, row.querySelector('.title')!, row.getBoundingClientRect()];
        expect(sub.textContent, String(width)).to.match(at ? /^UTC−3:30, machine in Newfoundland/ : /^UTC\+5:45, machine in Nepal/);
        const [below, above] = [sub.getBoundingClientRect(), name.getBoundingClientRect()];
        expect([below.height > 8, below.bottom <= box.bottom, below.right <= box.right, above.bottom <= below.top + 4], `${width}: ${name.textContent}`).to.deep.equal([true, true, true, true]);
        expect(box.height).to.equal(near!.offsetHeight);
      }
      expect(near!.textContent).not.to.include('UTC');
      element.remove();
    }
  });
});

describe('eq-timeline with zones that are none', () => {
  const zoned = (...zones: string[]) => machines(zones.length).map((machine, at) => ({ ...machine, timeZone: zones[at]! }));

  it('shows times in UTC where no machine has one, as the calendar does, and says so to readers and owners', async () => {
    const warnings = await warningsDuring(async () => {
      const { driver } = await timeline({ items: zoned('KST', 'KST'), groupBy: 'none' });
      expect(driver.text).to.include('The machine’s time zone “KST” is not known. Times are shown in UTC.');
      expect(byRole(driver.grid, 'columnheader', 'Machine').textContent).to.include('UTC+0');
    });
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/machine-zone-unknown: the machine's zone "KST" is not an IANA zone/);
  });

  it('keeps to the other machines’ zone, and names such a one in its row', async () => {
    const warnings = await warningsDuring(async () => {
      const { driver } = await timeline({ items: zoned('Moon/Tycho', 'Asia/Tokyo', 'x'.repeat(10_000)), groupBy: 'none' });
      expect(driver.names[0]).to.match(/, machine in Moon\/Tycho, /);
      expect(driver.names[1]).not.to.include('machine in');
      expect(driver.names[2]!.length).to.be.below(200);
      expect(driver.text).not.to.include('UTC');
    });
    expect(warnings.map((warning) => warning.slice(0, 90))).to.have.length(2);
  });
});

describe('eq-timeline in another zone than its reader’s', () => {
  it('begins with a whole day of the machines when their zone comes to be known', async () => {
    const { element, driver } = await timeline({ items: [], groupBy: 'none', timeZone: 'Europe/Berlin' });
    const items = machines(2);
    Object.assign(element, { items, availability: items.map(({ id }) => record(id)) });
    await rendered(element);
    expect(driver.title).to.equal('Nov 23 – Nov 29, 2026');
  });
});
