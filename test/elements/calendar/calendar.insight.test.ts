import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { EqCalendar } from '../../../src/elements/calendar/calendar.js';
import { rendered, until } from '../support/fixture.js';
import { byRole, findByRole } from '../support/queries.js';
import { AROUND_THE_CLOCK, calendar, record, sem, slots } from './calendar.support.js';

const part = (element: EqCalendar, selector: string): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>(selector)!;
const rectOf = (element: EqCalendar, selector: string): DOMRect => part(element, selector).getBoundingClientRect();

/** A machine that is open around the clock, taken from Thursday 00:00 to 20:00 and in maintenance on Friday. */
const fullDays = (properties: Partial<EqCalendar> = {}, width = 1280) => calendar({
  ...properties,
  availability: record({
    openings: AROUND_THE_CLOCK, busy: [{ start: '2026-11-25T15:00:00Z', end: '2026-11-26T11:00:00Z', status: 'busy' }],
    closures: [{ start: '2026-11-26T15:00:00Z', end: '2026-11-27T11:00:00Z', kind: 'maintenance' }],
  }),
}, { width });

describe('eq-calendar, what is told of what begins out of sight', () => {
  afterEach(() => window.scrollTo(0, 0));

  it('stands below the headings in a week that is scrolled', async () => {
    await setViewport({ width: 1320, height: 1000 });
    const { element } = await fullDays();
    part(element, '.scroller').scrollTop = 500;
    for (const selector of ['.box.busy .time', '.box.closed .what']) {
      await until(selector, () => rectOf(element, selector).top >= rectOf(element, '.heads').bottom);
      expect(rectOf(element, selector).bottom, 'near them').to.be.at.most(rectOf(element, '.heads').bottom + 60);
    }
  });

  it('stands below them on a narrow page that is scrolled', async () => {
    await setViewport({ width: 360, height: 700 });
    const { element } = await fullDays({ date: '2026-11-26' }, 340);
    window.scrollTo(0, rectOf(element, '.column.current').top + 400);
    await until('the words', () => rectOf(element, '.column.current .time').top >= rectOf(element, '.heads').bottom);
    expect(rectOf(element, '.column.current .time').bottom, 'near them').to.be.at.most(rectOf(element, '.heads').bottom + 40);
    expect(rectOf(element, '.column.current').top, 'which is far above').to.be.below(-200);
  });
});

describe('eq-calendar, the choice on a telephone', () => {
  const free = { start: '2026-11-25T01:00:00Z', end: '2026-11-25T03:00:00Z' };
  before(() => setViewport({ width: 320, height: 600 }));
  afterEach(() => window.scrollTo(0, 0));

  const bar = (element: EqCalendar): HTMLElement => part(element, '.choice-bar');

  it('begins with how to choose', async () => {
    const { element } = await calendar({}, { width: 320 });
    expect(bar(element).textContent).to.contain('to choose a time');
    expect(findByRole(bar(element), 'button', /./)).to.equal(undefined);
  });

  it('is asked for above the week, however far that is scrolled, and nothing lies over anything', async () => {
    const { element } = await fullDays({ date: '2026-11-25', equipment: { ...sem(), rules: { ...sem().rules, maxMinutes: 600 } } }, 320);
    const told = slots(element);
    element.selection = free;
    await rendered(element);
    const button = await until('the way on', () => findByRole(bar(element), 'button', 'Request this time'));
    for (const y of [200, 600, 900]) {
      window.scrollTo(0, y);
      await until(`scrolled to ${y}`, () => Math.abs(window.scrollY - y) < 2);
      const place = button.getBoundingClientRect();
      const heads = rectOf(element, '.heads');
      expect([place.top >= 0, place.bottom <= heads.top, Math.abs(rectOf(element, '.choice-bar').bottom - heads.top) < 2], String(y)).to.deep.equal([true, true, true]);
    }
    button.click();
    expect(told.map(({ start, end, final }) => ({ start, end, final }))).to.deep.equal([{ ...free, final: true }]);
  });

  it('leads to the reasons where it will not do', async () => {
    const { element, driver } = await calendar({ selection: { start: '2026-11-26T01:00:00Z', end: '2026-11-26T03:00:00Z' } }, { width: 320 });
    const button = await until('the way to the reasons', () => findByRole(bar(element), 'button', 'See details'));
    button.click();
    await until('the heading', () => driver.focusedName === 'Your choice');
    expect(rectOf(element, '#choice-title').bottom).to.be.at.most(window.innerHeight);
    expect(findByRole(bar(element), 'button', 'Request this time')).to.equal(undefined);
  });

  it('says its times in one line, in every language', async () => {
    for (const lang of ['en', 'ja', 'ko']) {
      const { element } = await calendar({ selection: free }, { lang, width: 288 });
      const line = await until('the choice', () => bar(element).querySelector('.told .numeric')?.firstChild?.nextSibling ?? bar(element).querySelector('.told .numeric')?.firstChild);
      const range = document.createRange();
      const from = line.textContent!.indexOf('10:00');
      range.setStart(line, from);
      range.setEnd(line, line.textContent!.length);
      expect(new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size, lang).to.equal(1);
      const { top, bottom } = bar(element).getBoundingClientRect();
      const text = byRole(bar(element), 'button', /./).parentElement!.querySelector('.told')!.getBoundingClientRect();
      expect(text.top >= top && text.bottom <= bottom, `${lang}: inside of the bar`).to.equal(true);
    }
  });

  it('is whole where the text is twice as large', async () => {
    const { element } = await calendar({ selection: free }, { width: 288 });
    element.style.setProperty('--eq-font-size', '32px');
    await until('the choice', () => findByRole(bar(element), 'button', 'Request this time'));
    await until('the size', () => getComputedStyle(part(element, '.week')).fontSize === '32px');
    const { left, right, top, bottom } = bar(element).getBoundingClientRect();
    for (const selector of ['.told', '.button']) {
      const inner = rectOf(element, `.choice-bar ${selector}`);
      expect([inner.left >= left, inner.right <= right, inner.top >= top, inner.bottom <= bottom], selector).to.deep.equal([true, true, true, true]);
    }
  });
});

describe('eq-calendar, words in little room', () => {
  it('has the times of a choice whole in columns of a week that is just as wide as one may be', async () => {
    await setViewport({ width: 1000, height: 800 });
    for (const [width, size] of [[645, 16], [720, 16], [850, 24]] as const) {
      const { element } = await calendar({ selection: { start: '2026-11-25T01:00:00Z', end: '2026-11-25T02:00:00Z' } }, { width });
      element.style.setProperty('--eq-font-size', `${size}px`);
      await rendered(element);
      expect(rectOf(element, '.choice > span').right, `${width} px, letters of ${size}`).to.be.at.most(rectOf(element, '.choice').right);
    }
  });

  it('cuts no word of a booking where letters are large', async () => {
    const { element } = await calendar({}, { width: 850 });
    element.style.setProperty('--eq-font-size', '28px');
    await rendered(element);
    const box = part(element, '.box.busy');
    const range = document.createRange();
    range.selectNodeContents(box);
    const { right } = box.getBoundingClientRect();
    for (const line of range.getClientRects()) expect(line.right).to.be.at.most(right);
  });

  it('reads hours from left to right on a page that reads from right to left', async () => {
    const { element } = await calendar({}, { width: 320, dir: 'rtl' });
    const text = part(element, '.head-button.free .short').firstChild!;
    const leftOf = (i: number): number => {
      const range = document.createRange();
      range.setStart(text, i);
      range.setEnd(text, i + 1);
      return range.getBoundingClientRect().left;
    };
    expect(text.textContent).to.match(/^\d.* h$/);
    expect(leftOf(0)).to.be.below(leftOf(text.textContent!.length - 1));
  });

  it('promises no more free time than there is', async () => {
    await setViewport({ width: 1320, height: 1000 });
    const quarter = record({ busy: [{ start: '2026-11-26T00:00:00Z', end: '2026-11-26T02:15:00Z', status: 'busy' }] });
    const { driver, element } = await calendar({ availability: quarter });
    expect([...element.shadowRoot!.querySelectorAll('.head-button .words')].map(({ textContent }) => textContent)[3], '5 hours and a quarter, with set-up times').to.equal('Free 5.2 h');
    await driver.press('Month');
    expect(driver.text).to.contain('26 Free 5.2 h');
  });

  it('tells of no opening after the week, which is not known', async () => {
    await setViewport({ width: 1320, height: 1000 });
    const { driver } = await calendar();
    driver.cursor.focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'End']) await driver.key(key);
    expect(driver.focusedName).to.equal('Friday 27 November 17:30, Outside opening hours');
  });
});
