import { expect } from '@open-wc/testing';
import type { EqSlotSelectEvent } from '../../../src/elements/base/events/index.js';
import { nextFrame, rendered, until } from '../support/fixture.js';
import { byRole } from '../support/queries.js';
import { machines, record, timeline } from './timeline.support.js';

const many = () => timeline({ items: machines(60), groupBy: 'none' }, { width: 900 });

/** Scrolls sideways by so many pixels, in reading direction. */
async function aside(grid: HTMLElement, by: number): Promise<void> {
  grid.scrollLeft += by;
  await nextFrame();
  await nextFrame();
}

describe('eq-timeline in its layers', () => {
  it('keeps names where they are while bars scroll sideways, all in one layer', async () => {
    const { driver } = await many();
    const row = driver.row('Machine 2');
    const lane = driver.lane(row);
    const [name, bar] = [byRole(row, 'rowheader').getBoundingClientRect().left, lane.getBoundingClientRect().left];
    await aside(driver.grid, 150);
    expect(byRole(row, 'rowheader').getBoundingClientRect().left).to.equal(name);
    expect(lane.getBoundingClientRect().left).to.be.closeTo(bar - 150, 1);
    expect([...driver.grid.querySelectorAll('.rows *')].filter((element) => getComputedStyle(element).position === 'sticky')).to.have.length(1);
  });

  it('draws each row where its name is, however rows came into sight', async () => {
    const { driver } = await many();
    for (const top of [300, 1_400, 900, 0]) {
      driver.grid.scrollTop = top;
      await nextFrame();
      await nextFrame();
      for (const row of driver.rows) expect(driver.lane(row).getBoundingClientRect().top, row.textContent).to.equal(row.getBoundingClientRect().top);
    }
    expect(driver.grid.querySelectorAll('.lane').length).to.equal(driver.rows.length);
  });

  it('draws each row at its own height, the one with the focus too when that is out of sight', async () => {
    const { driver } = await timeline({ items: machines(60) }, { width: 900 });
    driver.focus();
    await driver.keys('ArrowDown');
    const focused = Number(driver.place.closest('[role="row"]')!.getAttribute('aria-rowindex'));
    const height = driver.row('Machine 1').offsetHeight;
    const origin = driver.grid.querySelector('.rows')!;
    for (const top of [20, 300, 1_400, 60, 1_700, 0]) {
      driver.grid.scrollTop = top;
      await nextFrame();
      await nextFrame();
      const indexes = driver.rows.map((row) => Number(row.getAttribute('aria-rowindex')));
      expect(indexes, `at ${top}`).to.include(focused);
      expect(driver.rows.map((row) => row.getBoundingClientRect().top - origin.getBoundingClientRect().top), `at ${top}`).to.deep.equal(indexes.map((index) => (index - 2) * height));
    }
  });

  it('reaches its last row, and puts each where it belongs, whatever the size of the text makes of a row', async () => {
    for (const size of ['17px', '18.3px', '1.3em']) {
      const { element, driver } = await timeline({ items: machines(2_000), groupBy: 'none' }, { width: 900 });
      element.style.setProperty('--eq-font-size', size);
      await nextFrame();
      await nextFrame();
      driver.grid.scrollTop = driver.grid.scrollHeight;
      await nextFrame();
      await nextFrame();
      const last = driver.row('Machine 2000').getBoundingClientRect();
      expect(Math.abs(last.bottom - driver.grid.getBoundingClientRect().top - driver.grid.clientHeight), size).to.be.below(1);
      const origin = driver.grid.querySelector('.rows')!.getBoundingClientRect();
      expect(Math.abs(last.bottom - origin.bottom), `${size}, in its canvas`).to.be.below(1);
      element.remove();
    }
  });

  it('keeps the rows in sight where they are when rows become higher', async () => {
    const { element, driver } = await timeline({ items: machines(300), groupBy: 'none' }, { width: 900 });
    const first = (): string => driver.rows.find((row) => row.getBoundingClientRect().bottom > driver.grid.querySelector('.head')!.getBoundingClientRect().bottom + 1)!.textContent;
    driver.grid.scrollTop = 150 * driver.row('Machine 1').offsetHeight;
    await nextFrame();
    const before = first();
    expect(before).to.match(/^Machine 151/);
    for (const [name, value] of [['--eq-font-size', '24px'], ['--eq-timeline-row', '90px']] as const) {
      element.style.setProperty(name, value);
      await nextFrame();
      await nextFrame();
      expect(first(), name).to.equal(before);
    }
  });

  it('leaps with the rows in sight and no others, into the elements that are there, and draws those beside them when it rests', async () => {
    const { driver } = await timeline({ items: machines(300), groupBy: 'none' }, { width: 900 });
    const count = (): number => driver.rows.length;
    let moved = 0;
    // Told at once, so that it does not rest in between however slow the machine is.
    const leap = (top: number): void => {
      driver.grid.scrollTop = top;
      driver.grid.dispatchEvent(new Event('scroll'));
    };
    leap(3_000);
    const inSight = count();
    const observer = new MutationObserver((records) => (moved += records.length));
    for (const holder of driver.grid.querySelectorAll('.names, .lanes')) observer.observe(holder, { childList: true });
    // Between two places that are no whole rows, too.
    for (const top of [6_000, 7_511, 2_007, 9_000]) leap(top);
    moved += observer.takeRecords().length;
    observer.disconnect();
    const box = driver.grid.getBoundingClientRect();
    expect([moved, count()]).to.deep.equal([0, inSight]);
    const sides = driver.rows.map((row) => row.getBoundingClientRect());
    // Covered by the head above as well.
    expect([Math.min(...sides.map(({ top }) => top)) <= box.top, Math.max(...sides.map(({ bottom }) => bottom)) >= box.bottom]).to.deep.equal([true, true]);
    await until('the rows beside those in sight', () => count() > inSight);
  });

  it('reads no row again that stays in sight, however many there are', async () => {
    const items = machines(160);
    let reads = 0;
    const availability = items.map(({ id }) => {
      const { busy, ...rest } = record(id);
      return { ...rest, get busy() {
        reads += 1;
        return busy;
      } };
    });
    const { driver } = await timeline({ items, availability, groupBy: 'none' }, { attributes: { style: '--eq-timeline-height: 6400px' } });
    expect(driver.rows.length).to.be.above(140);
    expect(reads).to.be.above(140);
    reads = 0;
    driver.grid.scrollTop = 20;
    driver.grid.dispatchEvent(new Event('scroll'));
    expect(reads, 'but those that came').to.be.below(3);
  });

  it('gives a name that is long two lines, and the words below to one that is short', async () => {
    const [short, long] = machines(2);
    const items = [short!, { ...long!, name: { en: 'Five-axis machining center, medium, simultaneous', source: 'en' as const } }];
    for (const width of [1280, 1000]) {
      const { driver } = await timeline({ items, groupBy: 'none', layout: 'grid' }, { width });
      const [first, second] = driver.rows.map((row) => byRole(row, 'rowheader'));
      const title = second!.querySelector('.title')!;
      expect([title.scrollWidth, title.scrollHeight], `${width}`).to.deep.equal([title.clientWidth, title.clientHeight]);
      // A line that does not fit is not just cut: nothing of it is seen.
      const isOutside = (name: Element, part: string): boolean => name.querySelector(part)!.getBoundingClientRect().left >= name.getBoundingClientRect().right - 1;
      const isInside = (name: Element, part: string): boolean => {
        const [outer, inner] = [name, name.querySelector(part)!].map((one) => one.getBoundingClientRect());
        return inner!.left >= outer!.left && inner!.right <= outer!.right && inner!.top >= outer!.top - 1 && inner!.bottom <= outer!.bottom + 1;
      };
      expect([isInside(first!, '.title'), isInside(first!, '.sub'), isInside(second!, '.title'), isOutside(second!, '.sub')]).to.deep.equal([true, true, true, true]);
    }
  });

  it('keeps the name of a group and its number in its row where there is little room', async () => {
    const { driver } = await timeline({ items: machines(8), layout: 'grid' }, { width: 320 });
    const row = driver.row('Tama');
    const box = row.getBoundingClientRect();
    for (const part of ['.title', '.sub']) {
      const { top, bottom } = row.querySelector(part)!.getBoundingClientRect();
      expect([top >= box.top, bottom <= box.bottom], part).to.deep.equal([true, true]);
    }
  });

  for (const dir of ['ltr', 'rtl'] as const) {
    it(`has the focus where it is seen, scrolled or not (${dir})`, async () => {
      const { element, driver } = await timeline({ items: machines(8), groupBy: 'none' }, { width: 900, dir });
      driver.focus();
      await driver.keys('ArrowDown');
      for (const by of [0, 60, -200]) {
        await aside(driver.grid, dir === 'rtl' ? -by : by);
        const [heard, seen] = [driver.place, driver.grid.querySelector('.spot')!].map((one) => one.getBoundingClientRect());
        expect([heard!.left, heard!.top, heard!.width, heard!.height].map(Math.round)).to.deep.equal([seen!.left, seen!.top, seen!.width, seen!.height].map(Math.round));
      }
      expect(driver.place.closest('[role="row"]')!.getAttribute('aria-rowindex')).to.equal('3');
      const isSeen = (): boolean => getComputedStyle(driver.grid.querySelector('.spot')!).backgroundColor !== 'rgba(0, 0, 0, 0)';
      expect(isSeen()).to.equal(true);
      driver.place.blur();
      await rendered(element);
      expect(isSeen()).to.equal(false);
    });
  }

  it('chooses in the row whose bars are pressed', async () => {
    const { element, driver } = await many();
    const heard: EqSlotSelectEvent[] = [];
    element.addEventListener('eq-slot-select', (event) => heard.push(event));
    const lane = driver.lane(driver.row('Machine 3'));
    const { left, top } = driver.grid.getBoundingClientRect();
    lane.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, clientX: left + 500, clientY: top + 5 }));
    await rendered(element);
    expect(heard.at(-1)?.equipmentId).to.equal('m-2');
  });
});
