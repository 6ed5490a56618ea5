import { expect } from '@open-wc/testing';
import type { EqSlotSelectEvent } from '../../../src/elements/base/events/index.js';
import { rendered, until } from '../support/fixture.js';
import { byRole, findByRole } from '../support/queries.js';
import type { TimelineDriver } from './timeline.driver.js';
import { machines, timeline } from './timeline.support.js';

/** Draws over a row from shortly before one day's noon to shortly before another's, in pixels as they are seen; `end` is what happens last. */
async function draw(driver: TimelineDriver, [from, to]: [string, string], end: (row: HTMLElement, at: PointerEventInit) => void | Promise<void>): Promise<EqSlotSelectEvent[]> {
  const { element, grid } = driver;
  const heard: EqSlotSelectEvent[] = [];
  element.addEventListener('eq-slot-select', (event) => heard.push(event));
  // No pointer that a browser knows is captured.
  grid.setPointerCapture = () => undefined;
  const row = driver.row('Machine 2');
  const { top, height } = row.getBoundingClientRect();
  const beforeNoon = (day: string): number => {
    const box = findByRole(grid, 'columnheader', day)!.getBoundingClientRect();
    return box.left + box.width * 0.49;
  };
  const at = (clientX: number): PointerEventInit => ({ bubbles: true, cancelable: true, pointerId: 1, pointerType: 'mouse', button: 0, buttons: 1, clientX, clientY: top + height / 2 });
  row.dispatchEvent(new PointerEvent('pointerdown', at(beforeNoon(from))));
  row.dispatchEvent(new PointerEvent('pointermove', at(beforeNoon(to))));
  await end(row, at(beforeNoon(to)));
  await rendered(element);
  return heard;
}

const letGo = (row: HTMLElement, at: PointerEventInit): void => {
  row.dispatchEvent(new PointerEvent('pointerup', { ...at, buttons: 0 }));
  row.dispatchEvent(new MouseEvent('click', { ...at }));
};
const DAYS: [string, string] = ['Tuesday 24 November', 'Wednesday 25 November'];

describe('eq-timeline with a mouse', () => {
  for (const [how, style] of [['as it is', ''], ['half as large', 'transform: scale(0.5); transform-origin: 0 0'], ['one and a half times as large', 'zoom: 1.5']]) {
    it(`draws the time under the pointer in a page that shows it ${how}`, async () => {
      const { driver } = await timeline({ items: machines(3), groupBy: 'none' }, { width: 1100 });
      driver.element.parentElement!.style.cssText += `;${style}`;
      const heard = await draw(driver, DAYS, letGo);
      expect(heard.map(({ equipmentId, start, end }) => [equipmentId, start, end])).to.deep.equal([['m-1', '2026-11-24T02:30:00Z', '2026-11-25T03:00:00Z']]);
    });
  }

  it('has the place of the keys where the button was pressed down, not where they were before', async () => {
    const { driver } = await timeline({ items: machines(3), groupBy: 'none' });
    driver.focus();
    await draw(driver, DAYS, () => void expect(driver.heard).to.match(/^Machine 2, Tuesday 24 November/));
    driver.grid.dispatchEvent(new PointerEvent('pointercancel'));
    await draw(driver, ['Thursday 26 November', 'Friday 27 November'], () => void expect(driver.heard).to.match(/^Machine 2, Thursday 26 November/));
  });

  for (const dir of ['ltr', 'rtl'] as const) {
    it(`goes on drawing beyond the time in sight while the pointer is held at its end, ${dir}`, async () => {
      const { driver } = await timeline({ items: machines(3), groupBy: 'none', layout: 'grid' }, { width: 900, dir });
      const heard = await draw(driver, DAYS, async (row, at) => {
        // The one of the rows: the dialog that opens at the end has another.
        const { grid } = driver;
        const { left, right } = grid.getBoundingClientRect();
        const before = Math.abs(grid.scrollLeft);
        const clientX = dir === 'rtl' ? left + 22 : right - 4;
        row.dispatchEvent(new PointerEvent('pointermove', { ...at, clientX }));
        await until('some days more', () => Math.abs(grid.scrollLeft) > before + 300);
        const mark = grid.querySelector('.picked')!.getBoundingClientRect();
        expect(Math.abs((dir === 'rtl' ? mark.left : mark.right) - clientX), 'what is drawn reaches to the pointer').to.be.below(40);
        letGo(row, { ...at, clientX });
        const then = grid.scrollLeft;
        await rendered(driver.element);
        expect(grid.scrollLeft, 'it stands still once let go').to.equal(then);
      });
      expect(heard).to.have.length(1);
      expect(heard[0]!.start).to.match(/^2026-11-24T0[23]/);
      expect(heard[0]!.end > '2026-12-01T00:00:00Z', heard[0]!.end).to.equal(true);
    });
  }

  it('scrolls back where one draws backwards', async () => {
    const { driver } = await timeline({ items: machines(3), groupBy: 'none', layout: 'grid' }, { width: 900 });
    const names = byRole(driver.grid, 'columnheader', 'Machine').getBoundingClientRect().right;
    const before = driver.grid.scrollLeft;
    const heard = await draw(driver, DAYS, async (row, at) => {
      row.dispatchEvent(new PointerEvent('pointermove', { ...at, clientX: names + 4 }));
      await until('some days before', () => driver.grid.scrollLeft < before - 300);
      letGo(row, { ...at, clientX: names + 4 });
    });
    expect(heard[0]!.end).to.equal('2026-11-24T03:00:00Z');
    expect(heard[0]!.start < '2026-11-20T00:00:00Z', heard[0]!.start).to.equal(true);
  });

  it('gives up what is being drawn with Escape, and chooses nothing when the button is let go', async () => {
    const { driver, element } = await timeline({ items: machines(3), groupBy: 'none' });
    const heard = await draw(driver, DAYS, (row, at) => {
      const key = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
      document.body.dispatchEvent(key);
      expect(key.defaultPrevented).to.equal(true);
      row.dispatchEvent(new PointerEvent('pointermove', { ...at, clientX: at.clientX! + 40 }));
      letGo(row, at);
    });
    expect(heard).to.deep.equal([]);
    expect(element.shadowRoot!.querySelector('.picked, dialog[open]')).to.equal(null);
  });

  it('gives up what is being drawn on a machine that goes from the rows meanwhile', async () => {
    const { driver, element } = await timeline({ items: machines(3), groupBy: 'none' });
    const heard = await draw(driver, DAYS, async (row, at) => {
      element.items = machines(1);
      await rendered(element);
      letGo(driver.grid, at);
      expect(row.isConnected).to.equal(false);
    });
    expect(heard).to.deep.equal([]);
    expect(element.shadowRoot!.querySelector('dialog[open]')).to.equal(null);
  });
});
