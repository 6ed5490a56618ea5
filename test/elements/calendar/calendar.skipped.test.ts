import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { EqCalendar } from '../../../src/elements/calendar/calendar.js';
import { textIn } from '../support/queries.js';
import { calendar, record, sem } from './calendar.support.js';

/** Samoa went to the other side of the date line: after Thursday 29 came Saturday 31 December 2011. */
const apia = (properties: Partial<EqCalendar>) => calendar({
  timeZone: 'Pacific/Apia', equipment: { ...sem(), timeZone: 'Pacific/Apia' }, date: '2011-12-30', now: Date.parse('2011-12-01T00:00:00Z'),
  availability: record({ timeZone: 'Pacific/Apia', openings: [{ start: '2011-12-01T00:00:00Z', end: '2012-02-01T00:00:00Z' }], closures: [], busy: [] }), ...properties,
});
const texts = (element: EqCalendar, selector: string): string[] => [...element.shadowRoot!.querySelectorAll(selector)].map(textIn);

describe('eq-calendar, a day that a zone left out', () => {
  before(() => setViewport({ width: 1320, height: 1000 }));

  it('has the month’s columns named after their weekdays', async () => {
    const { element } = await apia({ view: 'month', date: '2012-01-15' });
    expect(texts(element, '.weekdays > *')).to.deep.equal(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
  });

  it('has its own name in the month, the week, the list and by itself, and nothing in it is free', async () => {
    const month = await apia({ view: 'month' });
    expect(month.driver.dayNames.filter((name) => / 3[01] December/.test(name)).map((name) => name.replace(/,.*/, ''))).to.deep.equal(['Friday 30 December', 'Saturday 31 December']);
    const week = await apia({ view: 'week' });
    expect(texts(week.element, '.head-button .weekday')).to.deep.equal(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
    expect(week.driver.dayNames[4]).to.match(/^Friday 30 December, (?!free)/);
    const list = await apia({ view: 'agenda' });
    expect(texts(list.element, '.main h4').slice(3, 6)).to.deep.equal(['Thu, Dec 29', 'Fri, Dec 30', 'Sat, Dec 31']);
    const day = await apia({ view: 'day' });
    expect(day.driver.title).to.equal('Friday, December 30, 2011');
  });
});
