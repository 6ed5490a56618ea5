import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse, setViewport } from '@web/test-runner-commands';
import type { EqCalendar } from '../../../src/elements/calendar/calendar.js';
import { mount, rendered, until } from '../support/fixture.js';
import { findByRole } from '../support/queries.js';
import { NOW, worldAs } from '../support/world.js';
import { CalendarDriver } from './calendar.driver.js';
import { AROUND_THE_CLOCK, calendar, record, sem } from './calendar.support.js';

/** The week with a request of one's own, Friday 27 November 13:00 to 15:00. */
async function ownWeek(properties: Partial<EqCalendar> = {}) {
  const element = await mount('eq-calendar', { now: NOW, timeZone: 'Asia/Tokyo', client: worldAs('p-regular').client, equipmentId: 'sem-1', ...properties });
  const driver = new CalendarDriver(element);
  await until('one’s own request', () => /13:00–15:00/.test(driver.text));
  await rendered(element);
  return { element, driver };
}

const typed = (driver: CalendarDriver): string => ['Date', 'Start', 'End'].map((name) => driver.field(name).value).join(' ');

async function drag(element: EqCalendar, from: { x: number; y: number }, down: number): Promise<void> {
  const at = (y: number): [number, number] => [Math.round(from.x), Math.round(y)];
  await sendMouse({ type: 'move', position: at(from.y) });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: at(from.y + Math.sign(down) * 30) });
  await sendMouse({ type: 'move', position: at(from.y + down) });
  await sendMouse({ type: 'up' });
  await rendered(element);
}

async function press(driver: CalendarDriver, day: number, hours: number): Promise<void> {
  const { x, y } = driver.point(day, hours);
  await sendMouse({ type: 'click', position: [x, y] });
  await rendered(driver.element);
}

describe('eq-calendar, a booking that is picked up', () => {
  before(() => setViewport({ width: 1320, height: 1000 }));
  afterEach(() => resetMouse());

  it('keeps its length where a free time of the list is chosen for it', async () => {
    const { driver } = await ownWeek({ view: 'agenda' });
    await driver.press(/^Change time of your reservation/);
    await driver.press('Choose from 12:30 to 17:00');
    expect(typed(driver)).to.equal('2026-11-26 12:30 14:30');
  });

  it('is put at the next free time that is as long as it is', async () => {
    const { driver } = await ownWeek({ view: 'agenda' });
    await driver.press(/^Change time of your reservation/);
    await driver.press('Choose from 12:30 to 17:00');
    // The first leaves two hours of the day, the second half an hour.
    for (const [step, place] of [['Later', '2026-11-26 15:00 17:00'], ['Earlier', '2026-11-27 09:00 11:00']] as const) {
      await driver.press(step);
      await driver.press('Next free time');
      await until(place, () => typed(driver) === place);
    }
  });

  it('stays on the owner’s grid where it begins before the week that is shown', async () => {
    const { driver, element } = await calendar({
      date: '2026-11-30', reservations: [], equipment: { ...sem(), rules: { ...sem().rules, mayCrossDays: true } },
      availability: record({ openings: AROUND_THE_CLOCK, closures: [], busy: [{ start: '2026-11-29T11:00:00Z', end: '2026-11-29T23:00:00Z', status: 'busy', own: true, reservationId: 'r-9' }] }),
    });
    element.shadowRoot!.querySelector('.scroller')!.scrollTop = 0;
    await rendered(element);
    const { left, top, height } = element.shadowRoot!.querySelector('.box[data-grip]')!.getBoundingClientRect();
    // Its eight hours of Monday are in sight; it is taken at three and let go two hours and a bit below.
    await drag(element, { x: left + 20, y: top + (height * 3) / 8 }, (height * 2.3) / 8);
    expect([typed(driver), driver.field('End date').value]).to.deep.equal(['2026-11-29 22:30 10:30', '2026-11-30']);
  });

  for (const [minutes, down, up] of [[6, '13:00 15:00', '13:00 15:00'], [10, '13:15 15:15', '12:45 14:45'], [20, '13:15 15:15', '12:45 14:45']] as const) {
    it(`goes as far up as down on a grid of five minutes, dragged by ${minutes}`, async () => {
      for (const [sign, place] of [[1, down], [-1, up]] as const) {
        const { driver, element } = await calendar({ reservations: [], equipment: { ...sem(), rules: { ...sem().rules, stepMinutes: 5, minMinutes: 15 } } });
        const perHour = driver.point(4, 14).y - driver.point(4, 13).y;
        await drag(element, driver.point(4, 14), (sign * perHour * minutes) / 60);
        expect(typed(driver), sign > 0 ? 'down' : 'up').to.equal(`2026-11-27 ${place}`);
        element.remove();
      }
    });
  }

  it('is put where somebody presses who had emptied its end', async () => {
    const { driver } = await ownWeek();
    await press(driver, 4, 14);
    await driver.type('End', '');
    await press(driver, 3, 13);
    expect(typed(driver)).to.equal('2026-11-26 13:00 15:00');
  });

  it('is the one that can be moved, of two at the place of the keyboard', async () => {
    const own = { status: 'busy', own: true } as const;
    const { driver, element } = await calendar({
      now: Date.parse('2026-11-24T03:05:00Z'), reservations: [],
      availability: record({ busy: [
        { ...own, start: '2026-11-24T01:00:00Z', end: '2026-11-24T03:10:00Z', reservationId: 'r-8' },
        { ...own, start: '2026-11-24T03:10:00Z', end: '2026-11-24T05:00:00Z', reservationId: 'r-9' },
      ] }),
    });
    driver.cursor.focus();
    for (let i = 0; i < 12 && !/November 12:00/.test(driver.focusedName); i += 1) await driver.key('ArrowUp');
    expect(driver.focusedName).to.contain('Tuesday 24 November 12:00');
    await driver.key('Enter');
    expect(findByRole(element, 'region', 'New time for your reservation')).not.to.equal(undefined);
    expect(typed(driver)).to.equal('2026-11-24 12:10 14:00');
  });
});

describe('eq-calendar, a press that was let go where nobody heard of it', () => {
  before(() => setViewport({ width: 1320, height: 1000 }));
  afterEach(() => resetMouse());

  it('draws nothing when the pointer comes back with no button held', async () => {
    const { driver, element } = await calendar();
    const { right } = [...element.shadowRoot!.querySelectorAll('.column')].at(-1)!.getBoundingClientRect();
    const { y } = driver.point(6, 13);
    await sendMouse({ type: 'move', position: [Math.round(right) - 2, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [Math.round(right) + 2, y] });
    await sendMouse({ type: 'up' });
    await sendMouse({ type: 'move', position: [Math.round(right) - 40, y + 120] });
    await rendered(element);
    expect([element.shadowRoot!.querySelector('.choice'), element.selection]).to.deep.equal([null, undefined]);
  });
});
