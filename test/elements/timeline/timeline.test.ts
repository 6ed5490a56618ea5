import { expect } from '@open-wc/testing';
import { expectNoAxeViolations } from '../support/axe.js';
import { nextFrame, rendered, until } from '../support/fixture.js';
import { allByRole, byRole, findByRole, nameOf, textIn } from '../support/queries.js';
import { booking, machines, record, timeline } from './timeline.support.js';

describe('eq-timeline', () => {
  it('has targets of 24 pixels and more', async () => {
    const { element } = await timeline({ minFree: 120, compare: ['m-1'], equipmentHref: '#{id}' });
    const targets = [...element.shadowRoot!.querySelectorAll('button, .machine a, .group > .name')].filter((one) => one.checkVisibility());
    const small = targets.filter((one) => Math.min(one.getBoundingClientRect().width, one.getBoundingClientRect().height) < 24);
    expect(targets.length).to.be.above(40);
    expect(small.map((one) => `${one.className} ${one.textContent}`)).to.deep.equal([]);
  });

  it('draws rows in a page that has hardly room for their names', async () => {
    const { driver } = await timeline({ items: machines(3), groupBy: 'none', layout: 'grid' }, { width: 130 });
    expect(driver.names).to.have.length(3);
    expect(driver.bars('Machine 1', 'free').length).to.be.above(0);
  });

  it('shows machines in their groups over the week', async () => {
    const { driver } = await timeline();
    expect(driver.title).to.equal('Nov 23 – Nov 29, 2026');
    expect(driver.names.slice(0, 3)).to.deep.equal(['Tama Institute of Applied Technology, 4 machines', 'Machine 1, Scanning electron microscopes', 'Machine 2, Scanning electron microscopes']);
    expect(driver.grid.getAttribute('aria-rowcount')).to.equal('16');
  });

  it('draws a booking where it is', async () => {
    const items = machines(1);
    const { driver } = await timeline({ items, groupBy: 'none', view: 'day', availability: [record('m-0', [booking(24, 10, 12)])] });
    const [free] = driver.bars('Machine 1', 'free');
    const [busy] = driver.bars('Machine 1', 'busy');
    const hour = (driver.bars('Machine 1', 'free')[0]!.size);
    expect(busy!.at - free!.at).to.be.closeTo(hour, 1);
    expect(busy!.size).to.be.closeTo(2 * hour, 1);
  });

  it('keeps only what is in sight in the page', async () => {
    const { element, driver } = await timeline({ items: machines(10_000), groupBy: 'none' });
    expect(driver.grid.getAttribute('aria-rowcount')).to.equal('10001');
    expect(element.shadowRoot!.querySelectorAll('*').length).to.be.below(2000);
    driver.grid.scrollTop = 220_000;
    await nextFrame();
    await nextFrame();
    expect(driver.names.some((name) => name.startsWith('Machine 5006,'))).to.equal(true);
    expect(element.shadowRoot!.querySelectorAll('*').length).to.be.below(2000);
  });

  it('draws one row again when one booking is added', async () => {
    const items = machines(8);
    const availability = items.map(({ id }) => record(id));
    const { element, driver } = await timeline({ items, availability, groupBy: 'none' });
    const changed: string[] = [];
    const observer = new MutationObserver((records) => {
      for (const { target } of records) changed.push(driver.rows.find((row) => row.contains(target) || driver.lane(row).contains(target))?.getAttribute('aria-rowindex') ?? 'elsewhere');
    });
    observer.observe(driver.grid.querySelector('.rows')!, { subtree: true, attributes: true, childList: true, characterData: true });
    element.availability = availability.map((one) => (one.equipmentId === 'm-3' ? record('m-3', [booking(26, 10, 12)]) : one));
    await rendered(element);
    observer.disconnect();
    expect([...new Set(changed)]).to.deep.equal(['5']);
    expect(driver.bars('Machine 4', 'busy')).to.have.length(1);
  });

  it('keeps its rows in the page in the order of their numbers, however they came into sight', async () => {
    const { element, driver } = await timeline({ items: machines(300) });
    const order = (): number[] => [...driver.grid.querySelectorAll('.names > .row')].map((row) => Number(row.getAttribute('aria-rowindex')));
    const expectOrder = (): void => {
      expect(order()).to.deep.equal(order().sort((a, b) => a - b));
    };
    for (const top of [100, 190, 2_000, 1_900, 1_500, 0]) {
      driver.grid.scrollTop = top;
      await nextFrame();
      await nextFrame();
      expect(order().length).to.be.above(8);
      expectOrder();
    }
    const group = driver.grid.querySelector<HTMLElement>('[aria-expanded]')!;
    for (const isOpen of ['false', 'true']) {
      group.click();
      await rendered(element);
      expect(group.getAttribute('aria-expanded')).to.equal(isOpen);
      expectOrder();
    }
  });

  it('names the days in sight and no others', async () => {
    const berlin = machines(1).map((machine) => ({ ...machine, timeZone: 'Europe/Berlin' }));
    for (const [view, date, title] of [
      ['month', '2026-11-01', 'November 2026'], ['month', '2026-02-01', 'February 2026'], ['quarter', '2026-11-01', 'Nov 1, 2026 – Jan 31, 2027'], ['quarter', '2026-02-01', 'Feb 1 – Apr 30, 2026'],
      ['week', '2027-02-01', 'Feb 1 – Feb 7, 2027'],
      ['week', '2026-03-23', 'Mar 23 – Mar 29, 2026'], ['week', '2026-10-19', 'Oct 19 – Oct 25, 2026'], ['week', '2026-10-26', 'Oct 26 – Nov 1, 2026'],
      ['day', '2026-03-24', 'Tuesday, March 24, 2026'], ['day', '2026-03-29', 'Sunday, March 29, 2026'], ['day', '2026-10-25', 'Sunday, October 25, 2026'],
    ] as const) {
      const { driver } = await timeline({ items: berlin, view, date });
      expect(driver.title, `${view} of ${date}`).to.equal(title);
    }
  });

  it('takes machines of which the page knows no more than id and name', async () => {
    const { driver } = await timeline({ items: [{ id: 'm-1', name: { en: 'Press', source: 'en' } }], availability: [record('m-1')] });
    expect(driver.names).to.deep.equal(['Other, 1 machine', 'Press']);
    expect(driver.bars('Press', 'free')).to.have.length(4);
  });

  it('draws as one what is free long enough on end, whatever its parts are free for', async () => {
    const openings = [{ start: '2026-11-25T00:00:00Z', end: '2026-11-25T08:00:00Z' }];
    const asked = record('m-0', [booking(25, 11, 13, 'pending')], { openings, blocking: { pendingBlocks: false } });
    const { driver } = await timeline({ items: machines(1), groupBy: 'none', minFree: 120, availability: [asked] });
    expect(driver.bars('Machine 1', 'fit')).to.have.length(1);
    expect(driver.bars('Machine 1', 'free')).to.have.length(1);
  });

  it('pages to the next week and back to today', async () => {
    const { driver } = await timeline();
    await driver.press('Next week');
    expect(driver.title).to.equal('Nov 30 – Dec 6, 2026');
    await driver.press('Today');
    expect(driver.title).to.equal('Nov 23 – Nov 29, 2026');
  });

  it('draws what a machine needs before and after a booking, where its host says so', async () => {
    const items = machines(2);
    const availability = [record('m-0', [booking(24, 11, 13)], { blocking: { bufferBeforeMinutes: 30, bufferAfterMinutes: 60 } }), record('m-1', [booking(24, 11, 13)])];
    const { driver } = await timeline({ items, groupBy: 'none', view: 'day', availability });
    const [busy] = driver.bars('Machine 1', 'busy');
    const hour = busy!.size / 2;
    // Two bookings do not share what lies between them: each side takes both.
    const before = { at: busy!.at - hour, size: hour };
    expect(driver.bars('Machine 1', 'buffer').map(({ at, size }) => [Math.round((at - before.at) / hour * 2) / 2, Math.round(size / hour * 2) / 2])).to.deep.equal([[-0.5, 1.5], [3, 1.5]]);
    expect(driver.bars('Machine 2', 'buffer')).to.deep.equal([]);
  });

  describe('opens where there is something to choose', () => {
    const FRIDAY_EVENING = Date.parse('2026-11-27T12:00:00Z');
    const openWeeks = (id: string) => record(id, [], { openings: [24, 25, 26, 27, 30].map((day) => ({ start: `2026-11-${day}T00:00:00Z`, end: `2026-11-${day}T08:00:00Z` })) });

    it('at the next week when nothing of this one is left, and comes back to it', async () => {
      const items = machines(3);
      const { driver } = await timeline({ items, groupBy: 'none', now: FRIDAY_EVENING, availability: items.map(({ id }) => openWeeks(id)) });
      await until('the next week', () => driver.title === 'Nov 30 – Dec 6, 2026');
      await driver.press('Today');
      await nextFrame();
      expect(driver.title).to.equal('Nov 23 – Nov 29, 2026');
    });

    it('at this week as long as one machine is open in it, or is closed throughout', async () => {
      const items = machines(3);
      const night = record('m-1', [], { openings: [{ start: '2026-11-28T00:00:00Z', end: '2026-11-28T02:00:00Z' }], closures: [] });
      const { driver } = await timeline({ items, groupBy: 'none', now: FRIDAY_EVENING, availability: [openWeeks('m-0'), night, openWeeks('m-2')] });
      await nextFrame();
      expect(driver.title).to.equal('Nov 23 – Nov 29, 2026');
      const { driver: shut } = await timeline({ items, groupBy: 'none', now: FRIDAY_EVENING, availability: items.map(({ id }) => record(id, [], { openings: [] })) });
      await nextFrame();
      expect(shut.title).to.equal('Nov 23 – Nov 29, 2026');
    });

    it('at the day that the page names, over or not', async () => {
      const items = machines(3);
      const { driver } = await timeline({ items, groupBy: 'none', now: FRIDAY_EVENING, date: '2026-11-25', availability: items.map(({ id }) => openWeeks(id)) });
      await nextFrame();
      expect(driver.title).to.equal('Nov 23 – Nov 29, 2026');
    });

    it('in the list, too', async () => {
      const items = machines(3);
      const { driver } = await timeline({ items, groupBy: 'none', layout: 'list', now: FRIDAY_EVENING, availability: items.map(({ id }) => openWeeks(id)) });
      await until('the next week', () => driver.text.includes('Nov 30 – Dec 6, 2026'));
    });
  });

  it('is no taller than the window, so that its head stays in sight', async () => {
    const { driver } = await timeline({ items: machines(60) });
    expect(driver.grid.offsetHeight).to.be.at.most(innerHeight * 0.92 + 1);
  });

  it('lists the days with free time, and folds the others with their number', async () => {
    const { element, driver } = await timeline({ items: machines(1), layout: 'list', availability: [record('m-0', [booking(25, 9, 17)])] });
    await until('the list', () => element.shadowRoot!.querySelector('details'));
    expect(allByRole(element, 'button', /^Choose a time: Machine 1/).map(nameOf)).to.deep.equal(['Tuesday 24 November', 'Thursday 26 November', 'Friday 27 November'].map((day) => `Choose a time: Machine 1, ${day}`));
    const others = element.shadowRoot!.querySelector('details')!;
    expect(others.open).to.equal(false);
    expect(textIn(others.querySelector('summary')!)).to.equal('4 days without free time');
    others.open = true;
    expect(driver.text).to.match(/Wednesday 25 November, full/);
  });

  it('draws no hour’s line through the words of the hour before', async () => {
    const { driver } = await timeline({ view: 'day' }, { width: 900 });
    const ticks = [...driver.grid.querySelectorAll<HTMLElement>('.tick')].filter(({ classList }) => !classList.contains('now'));
    const words = ticks.flatMap((tick) => [...tick.querySelectorAll('span:not(.visually-hidden, .hours)')].map((span) => span.getBoundingClientRect()));
    const lines = ticks.map((tick) => tick.getBoundingClientRect());
    expect(words.length).to.be.greaterThan(5);
    expect(lines.length).to.be.greaterThan(words.length);
    expect(words.filter((word) => lines.some(({ left, top }) => left > word.left && left < word.right && top < word.bottom))).to.deep.equal([]);
  });

  it('keeps the name of a day in sight that is scrolled away at its start', async () => {
    for (const dir of ['ltr', 'rtl'] as const) {
      const { driver } = await timeline({ items: machines(3), groupBy: 'none' }, { dir });
      const [names, tuesday] = ['Machine', 'Tuesday 24 November'].map((name) => byRole(driver.grid, 'columnheader', name));
      driver.grid.scrollLeft += (dir === 'rtl' ? -1 : 1) * (tuesday!.offsetWidth + 30);
      await nextFrame();
      await nextFrame();
      const [corner, words] = [names!, tuesday!.firstElementChild!].map((one) => one.getBoundingClientRect());
      const hidden = dir === 'rtl' ? words!.right - corner!.left : corner!.right - words!.left;
      expect(hidden, dir).to.be.below(0);
      expect(words!.width, dir).to.be.above(0);
    }
  });

  it('folds what is seldom changed where there is little room', async () => {
    const { element, driver } = await timeline({ items: machines(2) });
    expect(driver.findButton('View options')).to.equal(undefined);
    element.style.inlineSize = '320px';
    const fold = await until('the fold', () => driver.findButton('View options'));
    expect(fold.getAttribute('aria-expanded')).to.equal('false');
    expect(driver.findButton('2 h')).to.equal(undefined);
    const { top, left } = fold.getBoundingClientRect();
    fold.click();
    await nextFrame();
    expect(fold.getAttribute('aria-expanded')).to.equal('true');
    expect([fold.getBoundingClientRect().top, fold.getBoundingClientRect().left]).to.deep.equal([top, left]);
    expect(driver.button('2 h').getBoundingClientRect().top).to.be.above(fold.getBoundingClientRect().bottom);
    await driver.press('2 h');
    expect(element.minFree).to.equal(120);
  });

  it('lets the name of a group cover no more of its row than the words need', async () => {
    const { driver } = await timeline({}, { width: 900 });
    const name = driver.rows[0]!.querySelector('.name')!;
    expect(driver.rows[0]!.className).to.contain('group');
    expect(name.getBoundingClientRect().right - name.lastElementChild!.getBoundingClientRect().right).to.be.within(0, 10);
  });

  it('shows what fits a searched text best first, in groups and without', async () => {
    const items = machines(6).map((machine, at) => (at === 2 ? { ...machine, name: { en: 'Anechoic chamber', source: 'en' as const } } : { ...machine, keywords: ['beside the anechoic chamber'] }));
    for (const groupBy of ['institution', 'category', 'none'] as const) {
      const { driver } = await timeline({ items, groupBy, query: { q: 'anechoic chamber' } });
      await until('the machines', () => driver.names.length > 5);
      expect(driver.rows.findIndex((row) => row.textContent.includes('Anechoic chamber')), groupBy).to.equal(groupBy === 'none' ? 0 : 1);
    }
  });

  it('keeps its rows in sight while its own machines are made ready to be searched, and tells no number of them', async () => {
    const { element, driver } = await timeline({ items: machines(2000), groupBy: 'none' });
    await driver.press('Search and filter');
    await until('the search', () => findByRole(element, 'searchbox', 'Search equipment'));
    let least = Infinity;
    const told = new Set<string>();
    element.addController({ hostUpdated: () => {
      least = Math.min(least, Number(driver.grid.getAttribute('aria-rowcount')));
      told.add(/[\d,]+ machines? for|Updating…/.exec(textIn(element.shadowRoot!.querySelector('.finding')!))?.[0] ?? '');
    } });
    element.query = { q: 'machine 1999' };
    await until('the machine', () => driver.names[0]?.startsWith('Machine 1999'), 8000);
    expect(least, 'rows all the while').to.be.above(1);
    expect([...told].filter((words) => words.includes('2,000'))).to.deep.equal([]);
    expect([...told]).to.include('Updating…');
  });

  it('colors a machine’s name as a link where it is one', async () => {
    const colorOf = async (equipmentHref: string): Promise<string> => {
      const { driver } = await timeline({ equipmentHref });
      return getComputedStyle(driver.row('Machine 1').querySelector('a')!).color;
    };
    const [plain, link] = [await colorOf(''), await colorOf('#{id}')];
    const { driver } = await timeline();
    expect(plain).to.equal(getComputedStyle(driver.rows[0]!).color);
    expect(link).not.to.equal(plain);
  });

  it('folds a group', async () => {
    const { element, driver } = await timeline();
    driver.row('Tama').querySelector<HTMLElement>('.name')!.click();
    await rendered(element);
    expect(driver.names[1]).to.match(/^Sagami/);
    expect(driver.grid.getAttribute('aria-rowcount')).to.equal('12');
  });

  it('has nothing that axe finds', async () => {
    const { element } = await timeline();
    await expectNoAxeViolations(element);
  });
});
