import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { Wait } from '../../../src/host/index.js';
import type { CalendarView } from '../../../src/elements/calendar/frame.model.js';
import { mount, until } from '../support/fixture.js';
import { byRole, textIn } from '../support/queries.js';
import { NOW, worldAs } from '../support/world.js';
import { CalendarDriver } from './calendar.driver.js';
import './calendar.support.js';

const TAKEN = { equipmentId: 'sem-1', mode: 'self-use', start: '2026-11-26T01:00:00Z', end: '2026-11-26T03:00:00Z' } as const;

/** The machine whose Thursday morning somebody else has, and the reader waits for. */
async function waiting(view: CalendarView, places?: unknown[]) {
  const { adapter, client } = worldAs('p-regular');
  if (places) adapter.waits.list = () => Promise.resolve(places as Wait[]);
  else await adapter.waits.join(TAKEN);
  const element = await mount('eq-calendar', { now: NOW, timeZone: 'Asia/Tokyo', client, equipmentId: 'sem-1', view });
  const driver = new CalendarDriver(element);
  await until('what is reserved', () => /Reserved|1 booking/.test(driver.text + driver.dayNames.join()));
  return { driver, element };
}

const legend = (element: Element): string[] => [...byRole(element, 'list', 'Legend').children].map(textIn);

describe('eq-calendar, times that the reader waits for', () => {
  before(() => setViewport({ width: 1320, height: 1000 }));

  it('marks them in the week, in its day’s name and where the keyboard is', async () => {
    const { driver, element } = await waiting('week');
    await until('the mark', () => /You wait/.test(driver.text));
    expect(driver.dayNames.filter((name) => name.includes('you are on the waiting list'))).to.deep.equal(['Thursday 26 November, free 09:00 to 09:30 and 12:30 to 17:00, 1 booking, you are on the waiting list']);
    const [mark, taken] = ['.wait', '.busy'].map((kind) => element.shadowRoot!.querySelector(`.column ${kind}`)!.getBoundingClientRect());
    expect([Math.round(mark!.top), Math.round(mark!.bottom)]).to.deep.equal([Math.round(taken!.top), Math.round(taken!.bottom)]);
    expect(legend(element)).to.include('On the waiting list');
    driver.cursor.focus();
    for (const key of ['ArrowRight', 'ArrowRight']) await driver.key(key);
    expect(driver.focusedName).to.equal('Thursday 26 November 10:00, reserved until 12:00, you are on the waiting list');
  });

  it('names them in the month and in the list', async () => {
    const month = await waiting('month');
    await until('the day', () => month.driver.dayNames.some((name) => name.endsWith('1 booking, you are on the waiting list')));
    const list = await waiting('agenda');
    await until('the line', () => /Reserved, you are on the waiting list/.test(textIn(byRole(list.element, 'region', /^Thu, Nov 26/))));
  });

  it('explains the mark in the legend only where there is one', async () => {
    const { element } = await waiting('week', [{ ...TAKEN, start: '2026-12-26T01:00:00Z', end: '2026-12-26T03:00:00Z' }]);
    expect(legend(element)).not.to.include('On the waiting list');
    const { element: month } = await waiting('month');
    expect(legend(month)).not.to.include('On the waiting list');
  });

  it('says which is offered, and leaves out what is another machine’s or cannot be read', async () => {
    const { driver, element } = await waiting('week', [{ ...TAKEN, state: 'offered' }, { ...TAKEN, equipmentId: 'edm-1', state: 'waiting' }, { ...TAKEN, start: 'soon' }, null, 7]);
    await until('the mark', () => /Offered to you/.test(driver.text));
    expect(element.shadowRoot!.querySelectorAll('.box.wait')).to.have.length(1);
    expect(driver.dayNames.join()).to.contain('1 booking, a time you waited for is free');
  });
});
