import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { EqCalendar } from '../../../src/elements/calendar/calendar.js';
import { finger } from '../support/finger.js';
import { nextFrame, rendered, until } from '../support/fixture.js';
import type { CalendarDriver } from './calendar.driver.js';
import { AROUND_THE_CLOCK, calendar, record, slots } from './calendar.support.js';

const scrollerOf = (element: EqCalendar): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>('.scroller')!;
const choices = (element: EqCalendar): number => element.shadowRoot!.querySelectorAll('.choice').length;
const fields = (driver: CalendarDriver): string => ['Date', 'Start', 'End'].map((name) => driver.field(name).value).join(' ');

/** Puts a finger down and waits until it has rested long enough to draw. */
async function hold(element: EqCalendar, at: { x: number; y: number }): Promise<void> {
  const before = element.shadowRoot!.querySelector('.choice.open');
  expect(before, 'nothing is being drawn yet').to.equal(null);
  await finger.down(at);
  await until('that it draws', () => element.shadowRoot!.querySelector('.choice.open'));
}

/** A week of whole days, higher than its box, at its beginning. */
async function longWeek(properties: Partial<EqCalendar> = {}) {
  const { element, driver } = await calendar({ availability: record({ openings: AROUND_THE_CLOCK, closures: [], busy: [] }), ...properties });
  const scroller = scrollerOf(element);
  scroller.scrollTop = 0;
  return { element, driver, scroller };
}

describe('eq-calendar, with a finger', () => {
  beforeEach(() => setViewport({ width: 1320, height: 1000 }));
  afterEach(() => finger.up());

  it('draws a time once the finger has rested, nothing scrolls under it, and it is told once', async () => {
    const { element, driver, scroller } = await longWeek();
    const heard = slots(element);
    const from = driver.point(2, 4);
    const to = driver.point(2, 6.6);
    const { scrollTop } = scroller;
    await hold(element, from);
    await finger.drawTo(from, to);
    await finger.up();
    await rendered(element);
    expect(fields(driver)).to.equal('2026-11-25 04:00 07:00');
    expect(heard.map(({ start, end, final }) => [start, end, final])).to.deep.equal([['2026-11-24T19:00:00Z', '2026-11-24T22:00:00Z', false]]);
    expect(scroller.scrollTop).to.equal(scrollTop);
  });

  it('draws anew where something was chosen, though what lay under the finger is drawn again', async () => {
    const { element, driver, scroller } = await longWeek({ selection: { start: '2026-11-24T15:00:00Z', end: '2026-11-24T17:00:00Z' } });
    const from = driver.point(3, 3);
    await hold(element, from);
    await finger.drawTo(from, { x: from.x, y: driver.point(3, 6.6).y }, 10);
    await finger.up();
    await rendered(element);
    expect([fields(driver), scroller.scrollTop]).to.deep.equal(['2026-11-26 03:00 07:00', 0]);
  });

  it('scrolls with a finger that moves on at once, and chooses nothing', async () => {
    const { element, driver, scroller } = await longWeek();
    const from = driver.point(2, 8);
    const { scrollTop } = scroller;
    await finger.down(from);
    await finger.drawTo(from, { x: from.x, y: from.y - 120 }, 10);
    await until('a week that has scrolled', () => scroller.scrollTop > scrollTop + 60);
    await finger.up();
    for (let i = 0; i < 30; i += 1) await nextFrame();
    expect(choices(element)).to.equal(0);
  });

  it('chooses the least time where the finger rested and was lifted, and by two presses', async () => {
    const { element, driver } = await longWeek();
    await hold(element, driver.point(3, 5));
    await finger.up();
    await rendered(element);
    expect(fields(driver)).to.equal('2026-11-26 05:00 05:30');
    for (const hours of [3, 5.6]) {
      await finger.down(driver.point(4, hours));
      await finger.up();
      await rendered(element);
    }
    expect(fields(driver)).to.equal('2026-11-27 03:00 06:00');
  });

  it('makes the choice longer by its end, of which a finger need not meet the very edge', async () => {
    const { element, driver } = await longWeek({ selection: { start: '2026-11-24T18:00:00Z', end: '2026-11-24T20:00:00Z' } });
    const box = element.shadowRoot!.querySelector('.choice')!.getBoundingClientRect();
    const from = { x: box.left + box.width / 2, y: box.bottom - 11 };
    await hold(element, from);
    await finger.drawTo(from, { x: from.x, y: driver.point(2, 6.6).y });
    await finger.up();
    await rendered(element);
    expect(fields(driver)).to.equal('2026-11-25 03:00 07:00');
  });
});

describe('eq-calendar, its help for fingers', () => {
  const { matchMedia } = window;
  afterEach(() => {
    window.matchMedia = matchMedia;
  });

  for (const [isFinger, words] of [[true, /Hold a finger on the hours/], [false, /Drag over the hours.*arrow keys/]] as const) {
    it(`tells of ${isFinger ? 'fingers where they come first' : 'mouse and keys elsewhere'}`, async () => {
      window.matchMedia = (query) => (query === '(pointer: coarse)' ? { ...matchMedia.call(window, query), matches: isFinger } : matchMedia.call(window, query));
      const { driver } = await calendar();
      expect(driver.text).to.match(words);
    });
  }
});
