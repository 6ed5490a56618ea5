import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { AvailabilityRecord, BusyRange } from '../../../src/core/types.js';
import type { CalendarView } from '../../../src/elements/calendar/frame.model.js';
import { rendered, until, warningsDuring } from '../support/fixture.js';
import { nameOf } from '../support/queries.js';
import { stubHost } from '../support/stub-host.js';
import { asking, calendar, record, sem } from './calendar.support.js';

const NOVEL = 'A name that goes on and on. '.repeat(400);
const busy = (start: string, end: string, more: Partial<BusyRange> = {}): BusyRange => ({ start: `2026-${start}:00Z`, end: `2026-${end}:00Z`, status: 'busy', ...more });

/** Bookings that overlap, end before they start, last forty days or are none, out of order, and closures with novels for names. */
const untidy = (): AvailabilityRecord => record({
  busy: [
    busy('11-27T00:00', '11-27T01:00'), busy('11-25T05:00', '11-25T04:00'), busy('11-25T01:00', '11-25T03:00'), busy('11-25T00:00', '11-25T02:00', { status: 'pending' }),
    busy('11-25T00:30', '11-25T02:30', { own: true }), { start: '2026-11-26T02:00:00Z', end: '2027-01-05T02:00:00Z', status: 'busy' },
    busy('11-24T03:00', '11-24T03:00'), { start: 'soon', end: 'later', status: 'perhaps' } as never, null as never, 7 as never,
  ],
  closures: [
    { start: '2026-11-24T02:00:00Z', end: '2026-11-24T03:00:00Z', kind: 'closure', reason: { en: NOVEL, source: 'en' } },
    { start: '2026-11-27T02:00:00Z', end: '2026-11-27T03:00:00Z', kind: 'eclipse' as never, reason: { en: `\u202e${NOVEL}`, source: 'en' } },
  ],
});

describe('eq-calendar with untidy bookings', () => {
  before(() => setViewport({ width: 1320, height: 1000 }));

  for (const view of ['month', 'week', 'day', 'agenda'] as const satisfies readonly CalendarView[]) {
    it(`shows them honestly in the ${view}: none lost silently, nothing blank, no name a novel`, async () => {
      const warnings = await warningsDuring(async () => {
        const { driver, element } = await calendar({ view, date: '2026-11-25', availability: untidy() });
        expect(driver.text).to.match(/4 entries cannot be read: they have no time, or do not end after they start/);
        const names = [...element.shadowRoot!.querySelectorAll<HTMLElement>('button, [role="gridcell"], section')].map(nameOf);
        expect(names.length).to.be.greaterThan(8);
        expect(names.every((name) => name.length < 500), 'names that can be heard to their end').to.equal(true);
        for (const word of element.shadowRoot!.querySelectorAll('.words, .what, .note')) expect(word.textContent.length).to.be.lessThan(200);
      });
      expect(warnings.filter((warning) => !warning.includes('time-unreadable'))).to.deep.equal([]);
    });
  }

  it('tells on the console which entry cannot be read, what stands there and what should', async () => {
    const warnings = await warningsDuring(async () => {
      const dates = { start: new Date(0), end: new Date(1), status: 'busy' } as unknown as BusyRange;
      await calendar({ availability: record({ equipmentId: 'told', busy: [busy('11-25T01:00', '11-25T03:00'), dates], closures: undefined as never }) });
    });
    expect(warnings).to.have.length(2);
    expect(warnings[0]).to.match(/^\[equipool\] time-unreadable: "busy" of the availability of "told" has what is no stretch of time, first at \[1\]: \(object\) to \(object\)\. Give start and end as text in UTC, such as "2026-03-03T04:00:00Z"/);
    expect(warnings[1]).to.equal('[equipool] time-unreadable: "closures" of the availability of "told" is no list of times, or has an entry that is none: give [] where there is nothing to tell');
  });

  for (const view of ['month', 'week', 'agenda'] as const satisfies readonly CalendarView[]) {
    it(`is printed in the ${view} with the backgrounds that tell states apart`, async () => {
      const { element } = await calendar({ view });
      await until('the view', () => element.shadowRoot!.querySelector('.legend'));
      expect(getComputedStyle(element.shadowRoot!.querySelector('.legend')!).getPropertyValue('print-color-adjust')).to.equal('exact');
    });
  }

  it('draws what overlaps in lanes, and what lasts forty days on each of its days', async () => {
    const { driver, element } = await calendar({ availability: untidy() });
    const boxes = (day: number) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(`.column:nth-of-type(${day}) :is(.busy, .pending, .own, .own-pending)`)];
    const lanes = boxes(3).map((box) => box.getBoundingClientRect()).map(({ left, width }) => [Math.round(left), Math.round(width)]);
    expect(new Set(lanes.map(([left]) => left)).size, 'three side by side').to.equal(3);
    await driver.press('Next week');
    for (let day = 1; day <= 7; day += 1) expect(boxes(day), `day ${day}`).to.have.length(1);
  });

  it('shows the week that is asked for, in whatever order the answers come', async () => {
    const waiting = new Map<string, (() => void)[]>();
    const host = stubHost({
      availability: ({ from, to }) => new Promise((resolve) => {
        const answer = (): void => resolve([{ ...record(), openings: [{ start: from, end: to }], closures: [], busy: [{ start: from, end: to, status: from < '2026-11-29' ? 'busy' : 'pending' }] }]);
        waiting.set(from, [...(waiting.get(from) ?? []), answer]);
      }),
    });
    const { driver, element } = await asking(host);
    await until('the first question', () => waiting.size > 0);
    const first = [...waiting.keys()];
    await driver.press('Next week');
    await until('the second question', () => waiting.size > first.length);
    const later = [...waiting.keys()].filter((from) => !first.includes(from));
    for (const from of [...later, ...first]) for (const answer of waiting.get(from)!) answer();
    await until('the week', () => element.shadowRoot!.querySelector('.box.pending'));
    await rendered(element);
    expect(driver.title).to.equal('Nov 30 – Dec 6, 2026');
    expect(element.shadowRoot!.querySelectorAll('.column:nth-of-type(4) .box.busy')).to.have.length(0);
  });

  it('takes an answer after it has left the page without a word', async () => {
    let answer: () => void = () => undefined;
    const host = stubHost({ availability: () => new Promise((resolve) => (answer = () => resolve([record()]))) });
    const warnings = await warningsDuring(async () => {
      const { element } = await asking(host);
      element.remove();
      answer();
      await rendered(element);
    });
    expect(warnings).to.deep.equal([]);
  });

  it('waits for no verdict on a machine that names no way of using it', async () => {
    const { driver } = await calendar({ equipment: { ...sem(), modes: [] }, selection: { start: '2026-11-25T01:00:00Z', end: '2026-11-25T03:00:00Z' } });
    expect(await driver.verdictSays(/rules are not known here/)).to.contain('Wed, Nov 25, 10:00–12:00').and.not.to.contain('Checking');
  });

  it('picks up nothing that is no reservation, and goes on with reservations that are none', async () => {
    const { element, driver } = await calendar({
      reservations: [null, 'r-1'] as never,
      availability: record({ busy: [busy('11-25T04:00', '11-25T06:00', { own: true }), busy('11-27T04:00', '11-27T06:00', { own: true, reservationId: 'r-1' })] }),
      view: 'agenda',
    });
    expect(element.shadowRoot!.querySelectorAll('[aria-label^="Change time"]')).to.have.length(1);
    await driver.press(/^Change time/);
    await driver.press('Later');
    await driver.press('Move to this time');
    expect(driver.text).to.contain('New time for your reservation');
  });

  it('leaves out an age that is none, and says so once', async () => {
    for (const [i, asOf] of ['yesterday', 5, '2999-01-01T00:00:00Z', null].entries()) {
      const warnings = await warningsDuring(async () => {
        for (const view of ['week', 'month'] as const) {
          const { driver } = await calendar({ view, availability: record({ equipmentId: `aged-${i}`, asOf: asOf as string }) });
          expect(driver.text, String(asOf)).not.to.match(/As of/);
        }
      });
      expect(warnings, String(asOf)).to.have.length(1);
      expect(warnings[0]).to.contain(`record-incomplete: "asOf" of the availability of "aged-${i}"`);
    }
  });

  it('tells an age by a host’s clock that is some hours ahead', async () => {
    const { driver } = await calendar({ availability: record({ asOf: '2026-11-24T08:00:00Z' }) });
    expect(driver.text).to.match(/As of 17:00/);
  });
});
