import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { until } from '../support/fixture.js';
import { allByRole, byRole, nameOf, textIn } from '../support/queries.js';
import { calendar, record, sem } from './calendar.support.js';

describe('eq-calendar', () => {
  before(() => setViewport({ width: 1320, height: 1000 }));

  describe('the month', () => {
    it('names each day in full, with what is free and what is in the way', async () => {
      const { driver } = await calendar({ view: 'month' });
      const names = driver.dayNames;
      expect(names).to.have.length(42);
      expect(names).to.include('Tuesday 24 November, today, free 09:00 to 17:00');
      expect(names).to.include('Thursday 26 November, free 09:00 to 09:30 and 12:30 to 17:00, 1 booking');
      expect(names).to.include('Friday 27 November, free 09:00 to 12:30 and 15:30 to 17:00, 1 booking, 1 yours');
      expect(names).to.include('Saturday 28 November, closed');
      expect(names).to.include('Monday 23 November, past');
    });

    it('says that bookings come before what is free', async () => {
      const busy = [{ start: '2026-11-26T00:00:00Z', end: '2026-11-26T01:00:00Z', status: 'busy' as const }, { start: '2026-11-26T01:00:00Z', end: '2026-11-26T03:30:00Z', status: 'busy' as const }];
      const { driver } = await calendar({ view: 'month', availability: record({ busy }) });
      expect(driver.dayNames).to.include('Thursday 26 November, free 13:00 to 17:00, 2 bookings before');
    });

    it('speaks Japanese and Korean as people do', async () => {
      const busy = [{ start: '2026-11-26T00:00:00Z', end: '2026-11-26T03:30:00Z', status: 'busy' as const }];
      const ja = await calendar({ view: 'month', availability: record({ busy }) }, { lang: 'ja' });
      expect(ja.driver.dayNames).to.include('11月26日木曜日、13:00〜17:00 空き、その前に予約1件');
      expect(ja.driver.text).to.contain('2026年11月');
      const ko = await calendar({ view: 'month', availability: record({ busy }) }, { lang: 'ko' });
      expect(ko.driver.dayNames).to.include('11월 26일 목요일, 13:00~17:00 비어 있음, 그 전에 예약 1건');
    });

    it('says why a day is closed, and opens it all the same', async () => {
      const closures = [{ start: '2026-11-24T15:00:00Z', end: '2026-11-25T15:00:00Z', kind: 'maintenance' as const, reason: { en: 'Calibration', source: 'en' as const } }];
      const { driver } = await calendar({ view: 'month', availability: record({ closures }) });
      expect(driver.dayNames).to.include('Wednesday 25 November, closed: Calibration');
      await driver.press(/^Wednesday 25 November/);
      expect(driver.title).to.equal('Nov 23 – Nov 29, 2026');
      expect(driver.text).to.contain('Maintenance: Calibration');
    });

    it('opens the week of a day that is chosen, with the keyboard at its first free time', async () => {
      const { driver } = await calendar({ view: 'month' });
      await driver.press(/^Thursday 26 November/);
      expect(driver.focusedName).to.match(/^Thursday 26 November 09:00, free until 09:30/);
    });

    it('is one grid with a heading for each weekday', async () => {
      const { element } = await calendar({ view: 'month' });
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

    it('opens at the next week when nothing of this one is left, and comes back to it', async () => {
      const { driver, element } = await calendar({ now: Date.parse('2026-11-28T03:00:00Z') });
      await until('the next week', () => driver.title === 'Nov 30 – Dec 6, 2026');
      await driver.press('Today');
      expect(driver.title).to.equal('Nov 23 – Nov 29, 2026');
      element.date = '2026-11-28';
      await element.updateComplete;
      expect(driver.title, 'a day that is asked for is shown').to.equal('Nov 23 – Nov 29, 2026');
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

    it('says so in the language that the page has by then', async () => {
      const { driver, element } = await calendar({ availability: record({ openings: [] }) });
      await driver.press('Next free time');
      await until('the words', () => /No free time/.test(driver.text));
      element.parentElement!.lang = 'ja';
      await until('the words in Japanese', () => /までに、.*空き/.test(driver.text));
      expect(driver.text).not.to.contain('No free time');
    });

    it('says by what the page keys move, in the week and in the day', async () => {
      const help = async (view: 'week' | 'day') => {
        const { element } = await calendar({ view });
        return element.shadowRoot!.getElementById(byRole(element, 'grid', /2026/).getAttribute('aria-describedby')!)!.textContent;
      };
      expect([await help('week'), await help('day')].map((words) => /Page Up and Page Down by (\w+)/.exec(words)?.[1])).to.deep.equal(['week', 'day']);
    });

    it('has one place alone after a time was typed that lies beside the grid', async () => {
      const { driver, element } = await calendar();
      await driver.type('Date', '2026-11-25');
      await driver.type('Start', '13:10');
      await driver.type('End', '14:10');
      expect(allByRole(element, 'gridcell').map(nameOf)).to.have.length(1);
      expect(nameOf(driver.cursor)).to.match(/^Wednesday 25 November 13:00/);
    });

    for (const view of ['week', 'month', 'agenda'] as const) {
      it(`says which language a holiday’s name is in where nobody wrote it in the reader’s, in the ${view}`, async () => {
        const closures = record().closures.map((closure) => ({ ...closure, reason: { ja: '勤労感謝の日', source: 'ja' } as const }));
        const { element } = await calendar({ view, now: Date.parse('2026-11-22T00:00:00Z'), date: '2026-11-23', availability: record({ closures }) });
        const foreign = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[lang="ja"]')];
        expect(new Set(foreign.map(textIn))).to.deep.equal(new Set(['勤労感謝の日']));
        element.parentElement!.lang = 'ja';
        await until('no foreign words', () => element.shadowRoot!.querySelector('span[lang="ja"]') === null);
      });
    }

    it('puts the reader’s clock beside the machine’s where they differ', async () => {
      const { driver } = await calendar({ timeZone: 'Europe/Paris' });
      expect(driver.text).to.contain('Times are in Japan Standard Time, where the machine is. Your time zone: Central European Standard Time (8 h behind).');
      await driver.press('Next free time');
      expect(await driver.verdictSays(/in your time zone/)).to.contain('Tue, Nov 24, 02:00–02:30 in your time zone (Central European Standard Time)');
    });

    it('draws the days on which clocks change, and says so', async () => {
      const { driver, element } = await calendar({ equipment: { ...sem(), timeZone: 'America/New_York' }, availability: record({ timeZone: 'America/New_York', openings: [{ start: '2026-11-01T04:00:00Z', end: '2026-11-08T05:00:00Z' }], busy: [] }), date: '2026-11-01', timeZone: 'America/New_York', now: Date.parse('2026-10-20T00:00:00Z') });
      expect(driver.text).to.contain('Clocks go back by 1 h on Sun, Nov 1');
      expect(element.shadowRoot!.querySelectorAll('.mark')).to.have.length(25);
    });
  });
});
