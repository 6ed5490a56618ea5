import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { AvailabilityRecord, BusyRange } from '../../../src/core/types.js';
import type { EqCalendar } from '../../../src/elements/calendar/calendar.js';
import { rendered, until } from '../support/fixture.js';
import { stubHost } from '../support/stub-host.js';
import { AROUND_THE_CLOCK, asking, calendar, record, sem } from './calendar.support.js';

const busy = (...ranges: [start: string, end: string][]): BusyRange[] => ranges.map(([start, end]) => ({ start: `2026-11-26T${start}:00Z`, end: `2026-11-26T${end}:00Z`, status: 'busy' }));

/** The machine with a grid of its own. */
const stepping = (stepMinutes: number) => ({ ...sem(), rules: { ...sem().rules, stepMinutes, minMinutes: stepMinutes } });

/** What of the writing in a box lies outside of it, pixels. */
function cut(box: HTMLElement): number {
  const range = document.createRange();
  range.selectNodeContents(box);
  const outer = box.getBoundingClientRect();
  return Math.max(0, ...[...range.getClientRects()].map((line) => Math.max(line.bottom - outer.bottom, line.right - outer.right)));
}

/** A text as it is broken into lines. */
function linesOf(text: Text): string[] {
  const lines: string[] = [];
  const range = document.createRange();
  let last: number | undefined;
  for (let i = 0; i < text.length; i += 1) {
    range.setStart(text, i);
    range.setEnd(text, i + 1);
    // What begins a line has a place of no width at the end of the one before, too.
    const place = [...range.getClientRects()].findLast(({ width }) => width > 0);
    if (place && place.top !== last) lines.push('');
    last = place?.top ?? last;
    lines.push((lines.pop() ?? '') + text.data[i]!);
  }
  return lines.map((line) => line.trim()).filter(Boolean);
}

const boxes = (element: EqCalendar): HTMLElement[] => [...element.shadowRoot!.querySelectorAll<HTMLElement>('.box.busy')];

describe('eq-calendar, where there is little room', () => {
  before(() => setViewport({ width: 1320, height: 1000 }));

  for (const hours of ['opening hours', 'all 24 hours']) {
    it(`cuts nothing off a booking of a quarter of an hour, in ${hours}`, async () => {
      const { element, driver } = await calendar({ equipment: stepping(15), availability: record({ busy: busy(['01:00', '01:15'], ['03:00', '03:30'], ['05:00', '05:45']) }) });
      if (hours !== 'opening hours') await driver.press('Show all 24 hours');
      expect(boxes(element).map((box) => [box.textContent.trim(), Math.round(cut(box))])).to.deep.equal([['10:00–10:15', 0], ['12:00–12:30', 0], ['14:00–14:45 Re\u00adserved', 0]]);
    });
  }

  it('has the times of a choice whole, also where the reader’s clock stands beside the machine’s, and the panel beside the week', async () => {
    for (const width of [700, 780, 900, 1110, 1180]) {
      const { element } = await calendar({ timeZone: 'Europe/Berlin', selection: { start: '2026-11-25T01:00:00Z', end: '2026-11-25T03:00:00Z' } }, { width });
      const choice = await until('the choice', () => element.shadowRoot!.querySelector<HTMLElement>('.choice'));
      await rendered(element);
      expect(element.shadowRoot!.querySelector('.two-zones'), 'both clocks').to.not.equal(null);
      expect([choice.textContent, Math.round(cut(choice))], `${width}`).to.deep.equal(['10:00–12:00 2 h', 0]);
    }
  });

  it('cuts nothing off bookings side by side, and has all of them at hand', async () => {
    const { element } = await calendar({ availability: record({ busy: busy(['01:00', '04:00'], ['02:00', '05:00']) }) }, { width: 900 });
    expect(boxes(element).map((box) => [box.textContent, Math.round(cut(box)), box.title])).to.deep.equal([['10:00 Re\u00adserved', 0, '10:00–13:00 Reserved'], ['11:00 Re\u00adserved', 0, '11:00–14:00 Reserved']]);
  });

  it('breaks words only where they may be broken, where letters are large', async () => {
    const { element } = await calendar({ availability: record({ busy: busy(['01:00', '04:00']).map((one): BusyRange => ({ ...one, status: 'pending' })) }) }, { width: 720 });
    element.style.setProperty('--eq-font-size', '24px');
    const lines = linesOf(element.shadowRoot!.querySelector('.box.pending')!.lastChild as Text);
    expect(lines.length, lines.join('|')).to.be.above(1);
    expect(lines.slice(0, -1).every((line) => line.endsWith('\u00ad') || line.endsWith(' ')), lines.join('|')).to.equal(true);
  });

  it('keeps the words of a day’s heading whole, and its lines alike, where letters are large', async () => {
    const { element } = await calendar({}, { width: 690 });
    element.style.setProperty('--eq-font-size', '24px');
    const heads = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.head-button')];
    expect(heads.map((head) => linesOf(head.querySelector('.words')!.lastChild as Text).join('/')))
      .to.deep.equal(['Past', 'Free/8 h', 'Free/8 h', 'Free/5 h', 'Free/5 h', 'Closed', 'Closed']);
    const isBelow = heads.map((head) => head.querySelector('.number')!.getBoundingClientRect().top >= head.querySelector('.weekday')!.getBoundingClientRect().bottom - 4);
    expect(new Set(isBelow).size, 'numbers beside their days, or all below').to.equal(1);
  });

  for (const [width, zone] of [[1280, 'Asia/Tokyo'], [1280, 'America/New_York'], [900, 'America/New_York']] as const) {
    it(`cuts nothing off the chosen time in a page of ${width} pixels with large letters, read in ${zone}`, async () => {
      const { element, driver } = await calendar({ timeZone: zone, selection: { start: '2026-11-25T04:00:00Z', end: '2026-11-25T06:00:00Z' } }, { width });
      element.style.setProperty('--eq-font-size', '24px');
      await driver.verdictSays(/can be requested/);
      expect(cut(element.shadowRoot!.querySelector<HTMLElement>('.choice')!)).to.be.at.most(0.5);
    });
  }

  it('breaks words side by side only where they may be broken', async () => {
    const pending = busy(['01:00', '04:00'], ['02:00', '05:00']).map((one): BusyRange => ({ ...one, status: 'pending' }));
    const { element } = await calendar({ availability: record({ busy: pending }) }, { width: 760 });
    const words = [...element.shadowRoot!.querySelectorAll('.box.pending')].map((box) => linesOf(box.lastChild as Text));
    expect(words.map((lines) => lines.join(''))).to.deep.equal(['Re\u00adquest\u00aded', 'Re\u00adquest\u00aded']);
    for (const lines of words) expect(lines.slice(0, -1).every((line) => line.endsWith('\u00ad')), lines.join('|')).to.equal(true);
  });

  for (const [stepMinutes, end, words] of [[30, '01:30', '10:00–10:30'], [15, '01:15', '10:00–10:15']] as const) {
    it(`writes the times of a choice of ${stepMinutes} minutes in one line`, async () => {
      const { element } = await calendar({ equipment: stepping(stepMinutes), selection: { start: '2026-11-25T01:00:00Z', end: `2026-11-25T${end}:00Z` } }, { width: 842 });
      const choice = element.shadowRoot!.querySelector<HTMLElement>('.choice')!;
      const time = choice.querySelector('span')!;
      expect([time.textContent, time.getClientRects().length]).to.deep.equal([words, 1]);
      const { bottom } = time.getBoundingClientRect();
      expect(bottom, 'inside of it').to.be.at.most(choice.getBoundingClientRect().bottom + 1);
    });
  }

  for (const [size, width, zone] of [[16, 660, 'Asia/Tokyo'], [16, 1024, 'Asia/Tokyo'], [24, 660, 'Asia/Tokyo'], [24, 800, 'America/New_York'], [24, 1280, 'Asia/Tokyo']] as const) {
    it(`writes a choice in letters that can be read, each line whole or not at all, where text has ${size} pixels and the page ${width}, in ${zone}`, async () => {
      for (const end of ['01:30', '02:00', '03:00']) {
        const { element } = await calendar({ timeZone: zone, selection: { start: '2026-11-25T01:00:00Z', end: `2026-11-25T${end}:00Z` } }, { width });
        element.style.setProperty('--eq-font-size', `${size}px`);
        const choice = await until('the choice', () => element.shadowRoot!.querySelector<HTMLElement>('.choice'));
        await rendered(element);
        const outer = choice.getBoundingClientRect();
        const range = document.createRange();
        range.selectNodeContents(choice);
        const inSight = [...range.getClientRects()].filter((line) => line.left < outer.right - 2 && line.top < outer.bottom - 2);
        expect(inSight.every((line) => line.right <= outer.right && line.bottom <= outer.bottom + 1), `${end}: nothing by half`).to.equal(true);
        expect(inSight.length, `${end}: when it begins, at least`).to.be.above(0);
        expect(parseFloat(getComputedStyle(choice).fontSize), end).to.be.at.least(12);
        expect(choice.title, 'all of it at hand').to.equal(choice.textContent);
        const times = [...choice.firstElementChild!.getClientRects()];
        if (end !== '01:30') expect(times.every(({ left, bottom }) => left < outer.right && bottom <= outer.bottom), `${end}: its end too`).to.equal(true);
      }
    });
  }

  it('draws a choice no longer than it is', async () => {
    const { element } = await calendar({ selection: { start: '2026-11-25T01:00:00Z', end: '2026-11-25T01:30:00Z' } });
    const [choice, hours] = ['.choice', '.columns'].map((one) => element.shadowRoot!.querySelector<HTMLElement>(one)!.getBoundingClientRect().height);
    expect(choice).to.be.closeTo(hours! / 20, 0.5);
  });

  it('tells minutes of a day that has no hour left, in a narrow page too', async () => {
    const openings = [{ start: '2026-11-26T01:00:00Z', end: '2026-11-26T01:15:00Z' }];
    const { element } = await calendar({ equipment: stepping(15), availability: record({ openings, busy: [] }) }, { width: 320 });
    const heads = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.head-button .short')].map(({ textContent }) => textContent);
    expect(heads[3]).to.equal('15m');
  });

  it('leaves the part of the day open that a unit is free for', async () => {
    const { element } = await calendar({ equipment: { ...sem(), capacity: 3 }, availability: record({ busy: busy(['01:00', '03:00'], ['05:00', '08:00'], ['05:00', '08:00'], ['05:00', '08:00']) }) });
    await rendered(element);
    const column = boxes(element)[0]!.parentElement!.getBoundingClientRect().width;
    expect(boxes(element).map((box) => [box.textContent, Math.round((box.getBoundingClientRect().width / column) * 10) / 10])).to.deep.equal([['10:00 Re\u00adserved', 0.6], ['14:00–17:00 3 of 3 taken', 1]]);
  });
});

describe('eq-calendar, where a day is higher than its box', () => {
  const hoursInSight = (element: EqCalendar): string[] => {
    const { top, bottom } = element.shadowRoot!.querySelector('.scroller')!.getBoundingClientRect();
    const heads = element.shadowRoot!.querySelector('.heads')!.getBoundingClientRect().height;
    return [...element.shadowRoot!.querySelectorAll('.mark')].filter((mark) => mark.getBoundingClientRect().top >= top + heads && mark.getBoundingClientRect().bottom <= bottom).map((mark) => mark.textContent);
  };
  before(() => setViewport({ width: 1320, height: 1000 }));

  it('opens with the cursor and some hours before it, and leaves it there while one goes on', async () => {
    // Half past nine in the morning.
    const { element, driver } = await calendar({ now: Date.parse('2026-11-24T00:30:00Z'), availability: record({ openings: AROUND_THE_CLOCK, closures: [], busy: [] }) });
    expect(hoursInSight(element)[0]).to.equal('08:00');
    element.shadowRoot!.querySelector('.scroller')!.scrollTop += 96;
    driver.cursor.focus();
    await driver.key('ArrowRight');
    expect(hoursInSight(element)[0]).to.equal('10:00');
  });

  it('keeps its headings above what is chosen while it is scrolled', async () => {
    const { element } = await calendar({
      availability: record({ openings: AROUND_THE_CLOCK, closures: [], busy: [] }), selection: { start: '2026-11-24T16:00:00Z', end: '2026-11-25T14:00:00Z' },
    });
    element.shadowRoot!.querySelector('.scroller')!.scrollTop = 300;
    const heading = element.shadowRoot!.querySelectorAll<HTMLElement>('.head-button')[2]!;
    const { left, top, width, height } = heading.getBoundingClientRect();
    expect(heading.contains(element.shadowRoot!.elementFromPoint(left + width / 2, top + height - 4))).to.equal(true);
  });

  it('says of the button that shows all hours what it does, and not that this is done', async () => {
    const { driver } = await calendar();
    await driver.press('Show all 24 hours');
    expect(driver.button('Show opening hours only').getAttribute('aria-pressed')).to.equal(null);
  });

  it('keeps to the cursor when all 24 hours are shown', async () => {
    const { element, driver } = await calendar();
    expect(hoursInSight(element)[0]).to.equal('08:00');
    await driver.press('Show all 24 hours');
    await rendered(element);
    expect(hoursInSight(element)[0]).to.equal('07:00');
    await driver.press('Show opening hours only');
    expect(hoursInSight(element)[0]).to.equal('08:00');
  });

  it('does so also when the hours come late', async () => {
    let answer = (_: AvailabilityRecord[]): void => undefined;
    const host = stubHost({ availability: () => new Promise((resolve) => (answer = resolve)) });
    const { element } = await asking(host, { now: Date.parse('2026-11-24T00:30:00Z') });
    answer([record({ openings: AROUND_THE_CLOCK, closures: [], busy: [] })]);
    await until('the hours', () => /Free 24 h/.test(element.shadowRoot!.textContent));
    await rendered(element);
    expect(hoursInSight(element)[0]).to.equal('08:00');
  });
});
