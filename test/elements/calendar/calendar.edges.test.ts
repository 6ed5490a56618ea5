import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import type { EqCalendar } from '../../../src/elements/calendar/calendar.js';
import { nextFrame, rendered, until } from '../support/fixture.js';
import type { CalendarDriver } from './calendar.driver.js';
import { AROUND_THE_CLOCK, calendar, record } from './calendar.support.js';

const fields = (driver: CalendarDriver): string => ['Date', 'Start', 'End'].map((name) => driver.field(name).value).join(' ');
const scrollerOf = (element: EqCalendar): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>('.scroller')!;

const isAtEnd = (box: Element) => (): boolean => box.scrollTop >= box.scrollHeight - box.clientHeight - 1;

/** Takes hold of a place and goes to another, without letting go. */
async function hold(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await sendMouse({ type: 'move', position: [from.x, from.y] });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: [to.x, Math.round((from.y + to.y) / 2)] });
  await sendMouse({ type: 'move', position: [to.x, to.y] });
}

/** Lets some frames go by. */
async function frames(count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) await nextFrame();
}

/** A week of whole days in which somebody draws a time from nine on down to the lower edge. */
async function drawingDown() {
  const { element, driver } = await calendar({ availability: record({ openings: AROUND_THE_CLOCK, closures: [], busy: [] }) });
  const scroller = scrollerOf(element);
  const { bottom } = scroller.getBoundingClientRect();
  const from = driver.point(2, 9);
  const begin = () => hold(from, { x: from.x, y: Math.round(bottom) - 6 });
  return { element, driver, scroller, from, begin };
}

describe('eq-calendar, at the edges while a pointer drags', () => {
  beforeEach(() => setViewport({ width: 1320, height: 1000 }));
  afterEach(() => resetMouse());

  it('scrolls the week to its end, the choice with it, and leaves the page where it is', async () => {
    const { driver, element, scroller, begin } = await drawingDown();
    await begin();
    await until('the end of the day', isAtEnd(scroller));
    await frames(3);
    await sendMouse({ type: 'up' });
    await rendered(element);
    expect(fields(driver)).to.equal('2026-11-25 09:00 24:00');
    expect(document.scrollingElement!.scrollTop).to.equal(0);
  });

  it('takes the press of a screen reader after a drag was given up and let go elsewhere', async () => {
    const { driver, element, from } = await drawingDown();
    await hold(from, { x: from.x, y: from.y + 60 });
    await sendKeys({ press: 'Escape' });
    await sendMouse({ type: 'move', position: [5, 5] });
    await sendMouse({ type: 'up' });
    await rendered(element);
    driver.cursor.click();
    await rendered(element);
    expect(driver.cursor.getAttribute('aria-label')).to.contain('choosing');
  });

  it('scrolls up to the beginning, below the headings', async () => {
    const { driver, element, scroller, from } = await drawingDown();
    const heads = element.shadowRoot!.querySelector('.heads')!.getBoundingClientRect();
    await hold(from, { x: from.x, y: Math.round(heads.bottom) + 6 });
    await until('the beginning of the day', () => scroller.scrollTop === 0);
    await frames(3);
    await sendMouse({ type: 'up' });
    await rendered(element);
    expect(fields(driver)).to.equal('2026-11-25 00:00 09:30');
  });

  for (const [name, act] of [
    ['it is let go', () => sendMouse({ type: 'up' })],
    ['Escape gives it up', () => sendKeys({ press: 'Escape' })],
    ['the calendar leaves the page', (element: EqCalendar) => element.remove()],
  ] as const) {
    it(`stops when ${name}`, async () => {
      const { element, scroller, begin } = await drawingDown();
      const before = scroller.scrollTop;
      await begin();
      await until('some scrolling', () => scroller.scrollTop > before);
      const holder = element.parentElement!;
      await act(element);
      if (!element.isConnected) holder.append(element);
      await frames(2);
      const stood = scroller.scrollTop;
      await frames(12);
      expect(scroller.scrollTop).to.equal(stood);
    });
  }

  it('scrolls nothing for somebody who takes hold near the edge and goes away from it', async () => {
    const { scroller } = await drawingDown();
    const { left, width, bottom } = scroller.getBoundingClientRect();
    const x = Math.round(left + width / 2);
    const before = scroller.scrollTop;
    await hold({ x, y: Math.round(bottom) - 8 }, { x, y: Math.round(bottom) - 30 });
    await frames(12);
    expect(scroller.scrollTop).to.equal(before);
  });

  it('scrolls the page where the week is as long as its hours', async () => {
    await setViewport({ width: 360, height: 640 });
    const { driver, element } = await calendar({ availability: record({ openings: AROUND_THE_CLOCK, closures: [], busy: [] }) }, { width: 340 });
    const page = document.scrollingElement!;
    const column = element.shadowRoot!.querySelector<HTMLElement>('.column.current')!;
    column.scrollIntoView({ block: 'start', behavior: 'instant' });
    page.scrollTop -= 120;
    const { left, width, top, height } = column.getBoundingClientRect();
    const x = Math.round(left + width / 2);
    // Nine in the morning of a day of 24 hours.
    const y = Math.round(top + (height * 9) / 24) + 4;
    const before = page.scrollTop;
    const inSight = ((window.innerHeight - 4 - top) / height) * 24;
    await hold({ x, y }, { x, y: window.innerHeight - 4 });
    await until('the page to go on', () => page.scrollTop > before + 100);
    await sendMouse({ type: 'up' });
    await rendered(element);
    expect(driver.field('Start').value).to.equal('09:00');
    expect(parseInt(driver.field('End').value, 10), 'what was out of sight').to.be.greaterThan(inSight + 1);
    page.scrollTop = 0;
  });
});
