import { expect } from '@open-wc/testing';
import { sendMouse, setViewport } from '@web/test-runner-commands';
import type { AvailabilityRecord, Equipment } from '../../../src/core/types.js';
import type { EqCalendar } from '../../../src/elements/calendar/calendar.js';
import '../../../src/elements/calendar/define.js';
import type { EqSlotSelectEvent } from '../../../src/elements/base/events/index.js';
import { HostError } from '../../../src/host/index.js';
import type { HostAdapter } from '../../../src/host/index.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { expectNoAxeViolations } from '../support/axe.js';
import { mount, rendered, until, wait, warningsDuring } from '../support/fixture.js';
import { allByRole, byRole, textIn } from '../support/queries.js';
import { FULL, stubHost } from '../support/stub-host.js';
import { clientOver, NOW, worldAs } from '../support/world.js';
import { CalendarDriver } from './calendar.driver.js';

const sem = (): Equipment => fixtureCluster().equipment.find(({ id }) => id === 'sem-1')!;

/** Thursday 26 November taken 10:00–12:00 in Tokyo, Friday asked for 13:00–15:00; open 9 to 17 on weekdays. */
const record = (different: Partial<AvailabilityRecord> = {}): AvailabilityRecord => ({
  equipmentId: 'sem-1', revision: 1, asOf: '2026-11-24T00:00:00Z', source: 'live', timeZone: 'Asia/Tokyo',
  openings: [24, 25, 26, 27].map((day) => ({ start: `2026-11-${day}T00:00:00Z`, end: `2026-11-${day}T08:00:00Z` })),
  closures: [{ start: '2026-11-22T15:00:00Z', end: '2026-11-23T15:00:00Z', kind: 'holiday', reason: { en: 'Labor Thanksgiving Day', ja: '勤労感謝の日', ko: '근로감사의 날', source: 'ja' } }],
  busy: [
    { start: '2026-11-26T01:00:00Z', end: '2026-11-26T03:00:00Z', status: 'busy' },
    { start: '2026-11-27T04:00:00Z', end: '2026-11-27T06:00:00Z', status: 'pending', own: true, reservationId: 'r-1' },
  ],
  ...different,
});

async function calendar(properties: Partial<EqCalendar> = {}, options: Parameters<typeof mount>[2] = {}) {
  const element = await mount('eq-calendar', { now: NOW, timeZone: 'Asia/Tokyo', equipment: sem(), availability: record(), person: null, ...properties }, options);
  return { element, driver: new CalendarDriver(element) };
}

/** A calendar that asks a client for everything. */
async function asking(adapter: HostAdapter, properties: Partial<EqCalendar> = {}) {
  const element = await mount('eq-calendar', { now: NOW, timeZone: 'Asia/Tokyo', client: clientOver(adapter), equipmentId: 'sem-1', ...properties });
  return { element, driver: new CalendarDriver(element) };
}

function slots(element: EqCalendar): EqSlotSelectEvent[] {
  const heard: EqSlotSelectEvent[] = [];
  element.addEventListener('eq-slot-select', (event) => heard.push(event));
  return heard;
}

describe('eq-calendar', () => {
  before(() => setViewport({ width: 1320, height: 1000 }));

  describe('the month', () => {
    it('names each day in full, with what is free and what is in the way', async () => {
      const { driver } = await calendar({ shownView: 'month' });
      const names = driver.dayNames;
      expect(names).to.have.length(42);
      expect(names).to.include('Tuesday 24 November, today, free 09:00 to 17:00');
      expect(names).to.include('Thursday 26 November, free 09:00 to 09:30 and 12:30 to 17:00, 1 booking');
      expect(names).to.include('Friday 27 November, free 09:00 to 12:30 and 15:30 to 17:00, 1 booking, 1 of them yours');
      expect(names).to.include('Saturday 28 November, closed');
      expect(names).to.include('Monday 23 November, past');
    });

    it('says that bookings come before what is free', async () => {
      const busy = [{ start: '2026-11-26T00:00:00Z', end: '2026-11-26T01:00:00Z', status: 'busy' as const }, { start: '2026-11-26T01:00:00Z', end: '2026-11-26T03:30:00Z', status: 'busy' as const }];
      const { driver } = await calendar({ shownView: 'month', availability: record({ busy }) });
      expect(driver.dayNames).to.include('Thursday 26 November, free 13:00 to 17:00, 2 bookings before');
    });

    it('speaks Japanese and Korean as people do', async () => {
      const busy = [{ start: '2026-11-26T00:00:00Z', end: '2026-11-26T03:30:00Z', status: 'busy' as const }];
      const ja = await calendar({ shownView: 'month', availability: record({ busy }) }, { lang: 'ja' });
      expect(ja.driver.dayNames).to.include('11月26日木曜日、13:00〜17:00 空き、その前に予約1件');
      expect(ja.driver.text).to.contain('2026年11月');
      const ko = await calendar({ shownView: 'month', availability: record({ busy }) }, { lang: 'ko' });
      expect(ko.driver.dayNames).to.include('11월 26일 목요일, 13:00~17:00 비어 있음, 그 전에 예약 1건');
    });

    it('says why a day is closed, and opens it all the same', async () => {
      const closures = [{ start: '2026-11-24T15:00:00Z', end: '2026-11-25T15:00:00Z', kind: 'maintenance' as const, reason: { en: 'Calibration', source: 'en' as const } }];
      const { driver } = await calendar({ shownView: 'month', availability: record({ closures }) });
      expect(driver.dayNames).to.include('Wednesday 25 November, closed: Calibration');
      await driver.press(/^Wednesday 25 November/);
      expect(driver.title).to.equal('Nov 23 – Nov 29, 2026');
      expect(driver.text).to.contain('Maintenance: Calibration');
    });

    it('opens the week of a day that is chosen, with the keyboard at its first free time', async () => {
      const { driver } = await calendar({ shownView: 'month' });
      await driver.press(/^Thursday 26 November/);
      expect(driver.focusedName).to.match(/^Thursday 26 November 09:00, free until 09:30/);
    });

    it('is one grid with a heading for each weekday', async () => {
      const { element } = await calendar({ shownView: 'month' });
      expect(allByRole(element, 'columnheader')).to.have.length(7);
      expect(byRole(element, 'grid', 'November 2026').getAttribute('aria-busy')).to.equal('false');
    });
  });

  describe('the week', () => {
    it('shows the opening hours with an hour to spare, and all hours when asked', async () => {
      const { driver, element } = await calendar();
      const hours = () => [...element.shadowRoot!.querySelectorAll('.mark')].map((mark) => textIn(mark));
      expect([hours()[0], hours().at(-1)]).to.deep.equal(['08:00', '17:00']);
      await driver.press('Show all 24 hours');
      expect([hours()[0], hours().at(-1), hours().length]).to.deep.equal(['00:00', '23:00', 24]);
    });

    it('tells what is reserved, what is one’s own, and what is closed by which name', async () => {
      const { driver } = await calendar();
      for (const words of ['10:00–12:00 Reserved', '13:00–15:00 Your request', 'Public holiday: Labor Thanksgiving Day']) expect(driver.text).to.contain(words);
    });

    it('pages without losing the choice, and comes back to today', async () => {
      const { driver } = await calendar();
      await driver.type('Date', '2026-11-25');
      await driver.type('Start', '13:00');
      await driver.type('End', '15:00');
      await driver.press('Next week');
      expect(driver.title).to.equal('Nov 30 – Dec 6, 2026');
      expect(await driver.verdictSays(/can be requested/)).to.contain('Wed, Nov 25, 13:00–15:00');
      await driver.press('Today');
      expect(driver.title).to.equal('Nov 23 – Nov 29, 2026');
    });

    it('jumps to the next free time, and further at the second press', async () => {
      const { driver } = await calendar();
      await driver.press('Next free time');
      await driver.verdictSays(/Tue, Nov 24, 10:00–10:30/);
      await driver.press('Next free time');
      await driver.verdictSays(/Tue, Nov 24, 10:30–11:00/);
    });

    it('says so when nothing is free', async () => {
      const { driver } = await calendar({ availability: record({ openings: [] }) });
      await driver.press('Next free time');
      await until('the words', () => /No free time of 30 min or more was found up to/.test(driver.text));
    });

    it('puts the reader’s clock beside the machine’s where they differ', async () => {
      const { driver } = await calendar({ timeZone: 'Europe/Paris' });
      expect(driver.text).to.contain('Times are in Japan Standard Time, where the machine is. Your time zone: Central European Standard Time (8 h behind).');
      await driver.press('Next free time');
      expect(await driver.verdictSays(/in your time zone/)).to.contain('Tue, Nov 24, 02:00–02:30 in your time zone (Central European Standard Time)');
    });

    it('draws the days on which clocks change, and says so', async () => {
      const { driver, element } = await calendar({ equipment: { ...sem(), timeZone: 'America/New_York' }, availability: record({ timeZone: 'America/New_York', openings: [{ start: '2026-11-01T04:00:00Z', end: '2026-11-08T05:00:00Z' }], busy: [] }), date: '2026-11-01', timeZone: 'America/New_York', now: Date.parse('2026-10-20T00:00:00Z') });
      expect(driver.text).to.contain('Clocks go back on Sunday 1 November');
      expect(element.shadowRoot!.querySelectorAll('.mark')).to.have.length(25);
    });
  });

  describe('choosing', () => {
    it('takes a drag, told once when it is done', async () => {
      const { driver, element } = await calendar();
      const heard = slots(element);
      const from = driver.point(2, 9);
      const to = driver.point(2, 11);
      await sendMouse({ type: 'move', position: [from.x, from.y] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [to.x, to.y - 20] });
      await sendMouse({ type: 'move', position: [to.x, to.y] });
      await sendMouse({ type: 'up' });
      await rendered(element);
      expect(heard.map(({ start, end, final, mode }) => [start, end, final, mode])).to.deep.equal([['2026-11-25T00:00:00Z', '2026-11-25T02:30:00Z', false, 'self-use']]);
      expect(driver.field('Start').value + driver.field('End').value).to.equal('09:0011:30');
    });

    it('takes a press for the start and a press for the end', async () => {
      const { driver, element } = await calendar();
      for (const hours of [13, 14.5]) {
        const { x, y } = driver.point(3, hours);
        await sendMouse({ type: 'click', position: [x, y] });
        await rendered(element);
      }
      expect(element.selection).to.deep.equal({ start: '2026-11-26T04:00:00Z', end: '2026-11-26T06:00:00Z' });
      expect(driver.verdict).not.to.contain('Choose the end');
    });

    it('says while the end is open what the least time would be', async () => {
      const { driver, element } = await calendar();
      const { x, y } = driver.point(3, 13);
      await sendMouse({ type: 'click', position: [x, y] });
      await rendered(element);
      expect(driver.verdict).to.contain('Start chosen. Choose the end in the calendar, or keep 30 min.');
    });

    it('takes typed date and times, in sync with the grid', async () => {
      const { driver, element } = await calendar();
      await driver.type('Date', '12/1');
      await driver.type('Start', '１３時');
      await driver.type('End', '15');
      expect([driver.field('Date').value, driver.field('Start').value, driver.field('End').value]).to.deep.equal(['2026-12-01', '13:00', '15:00']);
      expect(element.selection).to.deep.equal({ start: '2026-12-01T04:00:00Z', end: '2026-12-01T06:00:00Z' });
      expect(driver.title).to.equal('Nov 30 – Dec 6, 2026');
    });

    it('keeps what was typed wrongly and says what is wrong', async () => {
      const { driver, element } = await calendar();
      await driver.type('Date', 'tomorrow');
      await driver.type('Start', '13:00');
      await driver.type('End', '12:00');
      expect(driver.field('Date').value).to.equal('tomorrow');
      expect(driver.field('Date').getAttribute('aria-invalid')).to.equal('true');
      expect(driver.text).to.contain('“tomorrow” is not a date. Write year, month and day, such as 2026-03-03.');
      await driver.type('Date', '2026-11-26');
      expect(driver.text).to.contain('The end must be later than the start, 13:00.');
      expect(element.selection).to.equal(undefined);
    });

    it('shows the time that the page chose', async () => {
      const { driver } = await calendar({ selection: { start: '2026-12-03T01:00:00Z', end: '2026-12-03T03:00:00Z' } });
      expect(driver.title).to.equal('Nov 30 – Dec 6, 2026');
      expect(driver.field('Start').value).to.equal('10:00');
    });
  });

  describe('the verdict', () => {
    const choose = async (driver: CalendarDriver, date: string, start: string, end: string) => {
      await driver.type('Date', date);
      await driver.type('Start', start);
      await driver.type('End', end);
    };

    it('gives every reason in words, near times as buttons, and the fee', async () => {
      const { driver, element } = await calendar();
      await choose(driver, '2026-11-26', '10:10', '10:20');
      const words = await driver.verdictSays(/cannot be requested, for \d reasons/);
      for (const part of [/reserved by someone else/i, /at least 30 min/, /Nearest times that can be requested/, /Estimated fee ¥/]) expect(words).to.match(part);
      await driver.press(/^Thu, Nov 26, 09:00–09:30/);
      expect(element.selection).to.deep.equal({ start: '2026-11-26T00:00:00Z', end: '2026-11-26T00:30:00Z' });
      await driver.verdictSays(/This time can be requested/);
    });

    it('asks for the time only when it will do', async () => {
      const { driver, element } = await calendar();
      const heard = slots(element);
      await driver.press('Request this time');
      expect(driver.text).to.contain('Enter a date, such as 2026-03-03.');
      await choose(driver, '2026-11-26', '10:00', '12:00');
      await driver.verdictSays(/cannot be requested/);
      await driver.press('Request this time');
      expect(heard.filter(({ final }) => final)).to.have.length(0);
      expect(driver.button('Request this time').getAttribute('aria-disabled')).to.equal('true');
      await choose(driver, '2026-11-26', '13:00', '15:00');
      await driver.verdictSays(/This time can be requested/);
      await driver.press('Request this time');
      const [last] = heard.slice(-1);
      expect([last!.equipmentId, last!.start, last!.end, last!.final, last!.mode]).to.deep.equal(['sem-1', '2026-11-26T04:00:00Z', '2026-11-26T06:00:00Z', true, 'self-use']);
    });

    it('is confirmed by the host where the host checks', async () => {
      const { client } = worldAs('p-regular');
      const element = await mount('eq-calendar', { now: NOW, timeZone: 'Asia/Tokyo', client, equipmentId: 'sem-1' });
      const driver = new CalendarDriver(element);
      await until('the week', () => /Reserved/.test(driver.text));
      await choose(driver, '2026-11-25', '13:00', '15:00');
      await driver.verdictSays(/Checked with the host/);
    });

    it('says when the host could not be asked, and what the page makes of it', async () => {
      const host = stubHost({ availability: async () => [record()], check: () => Promise.reject(new HostError('network')) });
      const { driver } = await asking(host);
      await until('the week', () => /Reserved/.test(driver.text));
      await choose(driver, '2026-11-25', '13:00', '15:00');
      await driver.verdictSays(/the host could not be asked/);
      expect(driver.verdict).to.contain('This time can be requested');
    });

    it('lets the host’s refusal win', async () => {
      const host = stubHost({
        availability: async () => [record()],
        check: async () => ({ decision: { ok: false, reasons: [{ code: 'quota-count', severity: 'block', params: { maxCount: 2, per: 'week', scope: 'person' } }] } }),
      });
      const { driver } = await asking(host);
      await until('the week', () => /Reserved/.test(driver.text));
      await choose(driver, '2026-11-25', '13:00', '15:00');
      await driver.verdictSays(/cannot be requested, for this reason/);
      expect(driver.button('Request this time').getAttribute('aria-disabled')).to.equal('true');
    });

    it('follows the mode of use', async () => {
      const { driver, element } = await calendar();
      await choose(driver, '2026-11-25', '13:00', '15:00');
      await driver.verdictSays(/This time can be requested/);
      const mode = byRole<HTMLSelectElement>(element, 'combobox', 'Mode of use');
      mode.value = 'commissioned';
      mode.dispatchEvent(new Event('change', { bubbles: true }));
      await driver.verdictSays(/cannot be requested/);
      expect(element.mode).to.equal('commissioned');
    });

    it('speaks Japanese and Korean', async () => {
      const ja = await calendar({}, { lang: 'ja' });
      for (const [name, text] of [['日付', '2026-11-26'], ['開始', '10時'], ['終了', '12時']]) await ja.driver.type(name!, text!);
      await ja.driver.verdictSays(/次の理由により、この時間では申し込めません。/);
      const ko = await calendar({}, { lang: 'ko' });
      for (const [name, text] of [['날짜', '2026-11-26'], ['시작', '10시'], ['종료', '12시']]) await ko.driver.type(name!, text!);
      await ko.driver.verdictSays(/다음 이유로 이 시간에는 신청할 수 없습니다./);
    });
  });

  describe('hosts and pages that are not as they should be', () => {
    it('keeps its shape while it waits', async () => {
      const { driver, element } = await asking(stubHost({ availability: () => new Promise(() => undefined) }), {});
      expect(byRole(element, 'grid').getAttribute('aria-busy')).to.equal('true');
      expect(driver.text).to.contain('Loading availability…');
    });

    it('says why in the grid’s place, keeps the typed fields, and tries again', async () => {
      let isDown = true;
      const host = stubHost({ availability: () => (isDown ? Promise.reject(new HostError('network')) : Promise.resolve([record()])) });
      const { driver, element } = await asking(host);
      await driver.type('Date', '2026-11-26');
      await until('the error', () => /The service cannot be reached/.test(driver.text));
      expect(driver.field('Date').value).to.equal('2026-11-26');
      isDown = false;
      await driver.press('Try again');
      await until('the week', () => element.shadowRoot!.querySelector('.box.busy'));
    });

    it('survives an adapter that never settles, throws, or answers nothing', async () => {
      const odd: HostAdapter['availability'][] = [() => new Promise(() => undefined), () => { throw new TypeError('broken'); }, () => Promise.resolve(null as never)];
      for (const availability of odd) {
        const { driver } = await asking(stubHost({ availability }));
        await until('the error', () => driver.hasButton('Try again'), 6000);
      }
    });

    it('shows broken, overlapping and endless entries honestly', async () => {
      const { driver, element } = await calendar({
        availability: record({
          busy: [
            { start: '2026-11-25T05:00:00Z', end: '2026-11-25T04:00:00Z', status: 'busy' },
            { start: '2026-11-25T00:00:00Z', end: '2026-11-25T02:00:00Z', status: 'busy' }, { start: '2026-11-25T01:00:00Z', end: '2026-11-25T03:00:00Z', status: 'busy' },
            { start: '2026-11-26T00:00:00Z', end: '2027-01-05T00:00:00Z', status: 'busy' },
            null as never,
          ],
          closures: [{ start: '2026-11-24T02:00:00Z', end: '2026-11-24T03:00:00Z', kind: 'closure', reason: { en: 'x'.repeat(10_000), source: 'en' } }],
        }),
      });
      expect(driver.text).to.contain('1 entry cannot be shown: it does not end after it starts.');
      expect(element.shadowRoot!.querySelectorAll('.column:nth-of-type(3) .box.busy')).to.have.length(2);
      expect(driver.dayNames.every((name) => name.length < 400)).to.equal(true);
    });

    it('says that a zone, a date and a view are none, and goes on', async () => {
      const said = await warningsDuring(async () => {
        const { driver } = await calendar({ availability: record({ timeZone: 'Mars/Olympus' }), date: 'soon' as never, shownView: 'decade' as never });
        expect(driver.text).to.contain('The machine’s time zone “Mars/Olympus” is not known. Times are shown in UTC.');
        expect(driver.text).to.contain('“soon” is not a date; today is shown.');
        expect(driver.title).to.contain('2026');
      });
      expect(said.map((line) => /(machine-zone|date|view)-unknown/.exec(line)?.[1])).to.have.members(['machine-zone', 'date', 'view']);
    });

    it('shows a machine without opening hours as closed, and one of which nothing is known as unknown', async () => {
      const none = await calendar({ shownView: 'month', availability: record({ openings: [], closures: [], busy: [] }) });
      expect(none.driver.dayNames).to.include('Wednesday 25 November, closed');
      const unknown = await calendar({ shownView: 'month', availability: record({ unknown: [{ start: '2026-11-01T00:00:00Z', end: '2026-12-31T00:00:00Z' }], source: 'manual' }) });
      expect(unknown.driver.dayNames).to.include('Wednesday 25 November, availability not known');
      expect(unknown.driver.text).to.contain('kept by hand');
    });

    it('says that no machine was given, and that a host does not tell', async () => {
      const empty = await mount('eq-calendar', { now: NOW });
      expect(new CalendarDriver(empty).text).to.contain('No machine was given to this calendar');
      const silent = await asking(stubHost({ session: async () => ({ person: null, capabilities: { ...FULL, availability: false } }) }));
      await until('the words', () => /does not tell when its machines are free/.test(silent.driver.text));
    });

    it('says that an unknown machine is not there', async () => {
      const { driver } = await asking(stubHost(), { equipmentId: 'nothing' });
      await until('the words', () => /There is nothing at this address/.test(driver.text));
    });

    it('takes no requests where the host takes none', async () => {
      const { driver } = await asking(stubHost({ availability: async () => [record()], session: async () => ({ person: null, capabilities: { ...FULL, request: false } }) }));
      await until('the words', () => /takes no requests here/.test(driver.text));
      expect(driver.hasButton('Request this time')).to.equal(false);
    });
  });

  describe('for everyone', () => {
    for (const shownView of ['month', 'week'] as const) {
      for (const [lang, width, scheme] of [['en', 1280, 'light'], ['ja', 320, 'light'], ['ko', 700, 'dark']] as const) {
        it(`keeps the ${shownView} free of axe findings in ${lang} at ${width} px, ${scheme}`, async () => {
          const { driver, element } = await calendar({ shownView, timeZone: 'Europe/Paris' }, { lang, width, scheme });
          await driver.press({ en: 'Next free time', ja: '次の空き時間', ko: '다음 빈 시간' }[lang]);
          await wait(50);
          await expectNoAxeViolations(element);
        });
      }
    }

    it('shows one day of the week where the page is narrow, and a day’s list under the month', async () => {
      const { driver, element } = await calendar({}, { width: 320 });
      const shown = () => [...element.shadowRoot!.querySelectorAll<HTMLElement>('.column')].filter((column) => column.offsetWidth > 0);
      expect(shown()).to.have.length(1);
      await driver.press(/^Thursday 26 November/);
      expect(textIn(shown()[0]!)).to.contain('10:00–12:00 Reserved');
      await driver.press('Month');
      await driver.press(/^Friday 27 November/);
      expect(driver.text).to.contain('13:00–15:00 Your request, not confirmed');
      await driver.press('Choose from 15:30 to 17:00');
      expect(element.selection).to.deep.equal({ start: '2026-11-27T06:30:00Z', end: '2026-11-27T07:00:00Z' });
      expect(element.scrollWidth).to.be.at.most(320);
    });
  });
});
