import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { HostError } from '../../../src/host/index.js';
import type { HostAdapter } from '../../../src/host/index.js';
import { expectNoAxeViolations } from '../support/axe.js';
import { mount, rendered, until, warningsDuring } from '../support/fixture.js';
import { byRole, textIn } from '../support/queries.js';
import { FULL, stubHost } from '../support/stub-host.js';
import { NOW } from '../support/world.js';
import { CalendarDriver } from './calendar.driver.js';
import { AROUND_THE_CLOCK, asking, calendar, record, sem } from './calendar.support.js';

describe('eq-calendar, whoever uses it and whatever happens', () => {
  before(() => setViewport({ width: 1320, height: 1000 }));

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

    it('asks again by itself for what failed while there was no network, and not for what will fail again', async () => {
      let error: HostError | undefined = new HostError('network');
      const { driver, element } = await asking(stubHost({ availability: () => (error ? Promise.reject(error) : Promise.resolve([record()])) }));
      await until('the error', () => driver.hasButton('Try again'));
      error = undefined;
      window.dispatchEvent(new Event('online'));
      await until('the week', () => element.shadowRoot!.querySelector('.box.busy'));
      expect(driver.hasButton('Try again')).to.equal(false);

      let asked = 0;
      const gone = await asking(stubHost({ equipment: () => ((asked += 1), Promise.reject(new HostError('not-found'))) }));
      await until('the error', () => gone.driver.hasButton('Try again') || /not/.test(gone.driver.text));
      const before = asked;
      window.dispatchEvent(new Event('online'));
      await rendered(gone.element);
      expect(asked).to.equal(before);
    });

    it('says of a choice over several days on which it begins and ends', async () => {
      const { element } = await calendar({ selection: { start: '2026-11-24T15:00:00Z', end: '2026-11-27T15:00:00Z' } });
      const choice = await until('the choice', () => element.shadowRoot!.querySelector('.choice.first'));
      expect(choice.textContent).to.match(/Nov 25.*Nov 28/);
    });

    it('says of a choice over midnight when it ends, in as little room as the last hour of a day has', async () => {
      for (const [lang, words] of [['en', '23:00 to Wed 03:00'], ['ja', '23:00〜水 03:00'], ['ko', '23:00~수 03:00']] as const) {
        const { element } = await calendar({ availability: record({ openings: AROUND_THE_CLOCK, busy: [], closures: [] }), selection: { start: '2026-11-24T14:00:00Z', end: '2026-11-24T18:00:00Z' } }, { lang });
        const choice = await until('the choice', () => element.shadowRoot!.querySelector<HTMLElement>('.choice.first'));
        expect(choice.textContent.trim().replace('\u00a0', ' ')).to.equal(words);
        for (const part of choice.children) expect(part.getBoundingClientRect().bottom, lang).to.be.at.most(choice.getBoundingClientRect().bottom);
      }
    });

    it('says so too where it ends beyond the week', async () => {
      const { element } = await calendar({ availability: record({ openings: AROUND_THE_CLOCK, busy: [], closures: [] }), selection: { start: '2026-11-29T14:00:00Z', end: '2026-11-29T18:00:00Z' } });
      const choice = await until('the choice', () => element.shadowRoot!.querySelector<HTMLElement>('.choice.first'));
      expect(choice.textContent.trim().replace('\u00a0', ' ')).to.equal('23:00 to Mon 03:00');
    });

    it('calls a day unknown, not free, whose host names a booking that cannot be read', async () => {
      for (const entry of [null, { start: '2026-11-25T01:00:00Z', end: null, status: 'busy' }]) {
        const host = stubHost({ availability: () => Promise.resolve([record({ busy: [...record().busy, entry as never] })]) });
        const { driver, element } = await asking(host);
        await until('the bookings that can be read', () => element.shadowRoot!.querySelector('.box.busy'));
        expect(driver.text).to.contain('1 entry cannot be read');
        expect(driver.dayNames.some((name) => / free /.test(name)), driver.dayNames.join('; ')).to.equal(false);
      }
    });

    it('survives an adapter that never settles, throws, or answers nothing', async () => {
      const odd: HostAdapter['availability'][] = [() => new Promise(() => undefined), () => { throw new TypeError('broken'); }, () => Promise.resolve(null as never)];
      for (const availability of odd) {
        const { driver } = await asking(stubHost({ availability }), {}, 400);
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
      expect(driver.text).to.contain('2 entries cannot be read: they have no time, or do not end after they start. What is free is therefore not known.');
      expect(element.shadowRoot!.querySelectorAll('.column:nth-of-type(3) .box.busy')).to.have.length(2);
      expect(driver.dayNames.every((name) => name.length < 400)).to.equal(true);
    });

    it('says of each value that is none what it is not, and goes on', async () => {
      const said = await warningsDuring(async () => {
        const { driver } = await calendar({ availability: record({ timeZone: 'Mars/Olympus' }), date: 'soon', view: 'decade' as never, weekStart: 'friday' as never, mode: 'rental' as never });
        expect(driver.text).to.contain('The machine’s time zone “Mars/Olympus” is not known. Times are shown in UTC.');
        expect(driver.text).to.contain('“soon” is not a date; today is shown.');
        expect(driver.title).to.contain('2026');
      });
      expect(said.map((line) => /(machine-zone|date|view|week-start|mode)-unknown/.exec(line)?.[1])).to.have.members(['machine-zone', 'date', 'view', 'week-start', 'mode']);
    });

    it('draws no white week, as if all were free, where nobody can be asked', async () => {
      for (const given of [{ equipmentId: 'sem-1' }, { equipment: sem() }]) {
        const driver = new CalendarDriver(await mount('eq-calendar', { now: NOW, ...given }));
        expect(driver.text).to.contain('This calendar is not connected to a service').and.contain('<eq-client>');
        expect(driver.dayNames).to.deep.equal([]);
      }
    });

    it('leaves availability aside that is no record, and says so', async () => {
      const said = await warningsDuring(async () => {
        for (const nonsense of [7, 'soon', [record()]]) {
          const { driver } = await calendar({ availability: nonsense as never });
          expect(driver.text).to.contain('This calendar is not connected to a service');
        }
      });
      expect(said.map((line) => line.includes('availability-unknown')), 'once').to.deep.equal([true]);
    });

    it('leaves a machine aside that is no record, such as its id, and says so', async () => {
      const said = await warningsDuring(async () => {
        const { driver } = await calendar({ equipment: 'sem-1' as never });
        expect(driver.dayNames).to.have.length(7);
      });
      expect(said.map((line) => line.includes('equipment-unknown')), 'once').to.deep.equal([true]);
    });

    it('takes a present that is a Date as it is meant, and the real one for what is none', async () => {
      const given = await calendar({ view: 'day', now: new Date('2027-02-03T03:00:00Z') as never });
      expect(given.driver.title).to.contain('February 3, 2027');
      for (const nonsense of ['soon', '', [], false, {}, NaN, Infinity]) {
        const { driver } = await calendar({ view: 'day', now: nonsense as never });
        expect(driver.title).to.contain(new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'Asia/Tokyo' }).format());
      }
    });

    it('shows the reason of a closure that a page gives as plain text', async () => {
      for (const lang of ['en', 'ja']) {
        const closures = [{ start: '2026-11-25T00:00:00Z', end: '2026-11-25T08:00:00Z', kind: 'closure' as const, reason: 'Founding day' as never }];
        const { driver } = await calendar({ availability: record({ closures }) }, { lang });
        expect(driver.text).to.contain('Founding day');
        expect(driver.dayNames[2]).to.contain('Founding day');
      }
    });

    it('shows a machine without opening hours as closed, and one of which nothing is known as unknown', async () => {
      const none = await calendar({ view: 'month', availability: record({ openings: [], closures: [], busy: [] }) });
      expect(none.driver.dayNames).to.include('Wednesday 25 November, closed');
      const unknown = await calendar({ view: 'month', availability: record({ unknown: [{ start: '2026-11-01T00:00:00Z', end: '2026-12-31T00:00:00Z' }], source: 'manual' }) });
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
    for (const view of ['month', 'week'] as const) {
      for (const [lang, width, scheme] of [['en', 1280, 'light'], ['ja', 320, 'light'], ['ko', 700, 'dark']] as const) {
        it(`keeps the ${view} free of axe findings in ${lang} at ${width} px, ${scheme}`, async () => {
          const { driver, element } = await calendar({ view, timeZone: 'Europe/Paris' }, { lang, width, scheme });
          await driver.press({ en: 'Next free time', ja: '次の空き時間', ko: '다음 빈 시간' }[lang]);
          await until('the verdict', () => element.shadowRoot!.querySelector('.primary[aria-disabled="false"]'));
          await expectNoAxeViolations(element);
        });
      }
    }

    for (const view of ['month', 'week', 'agenda'] as const) {
      for (const width of [320, 1280]) {
        it(`has nothing to press below 24 pixels in the ${view} at ${width} px`, async () => {
          const { element } = await calendar({ view }, { width });
          const small = [...element.shadowRoot!.querySelectorAll<HTMLElement>('button, input, select, [role="gridcell"]')]
            .map((target) => ({ name: target.className, box: target.getBoundingClientRect() }))
            .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24));
          expect(small.map(({ name, box }) => `${name} ${box.width} × ${box.height}`)).to.deep.equal([]);
        });
      }
    }

    it('keeps the hours of two zones apart, and the page its width, when the text is twice as large', async () => {
      const { element } = await calendar({ timeZone: 'America/New_York' }, { lang: 'ja', width: 320 });
      element.style.setProperty('--eq-font-size', '32px');
      await rendered(element);
      expect(element.scrollWidth).to.be.at.most(320);
      const marks = [...element.shadowRoot!.querySelectorAll('.mark')].map((mark) => mark.getBoundingClientRect());
      for (const [i, mark] of marks.slice(1).entries()) expect(mark.top).to.be.at.least(marks[i]!.bottom);
    });

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
