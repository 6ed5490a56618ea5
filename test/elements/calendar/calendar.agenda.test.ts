import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { expectNoAxeViolations } from '../support/axe.js';
import { allByRole, byRole, textIn } from '../support/queries.js';
import { stubHost } from '../support/stub-host.js';
import type { Equipment } from '../../../src/core/types.js';
import { NOW } from '../support/world.js';
import { asking, calendar, record, sem } from './calendar.support.js';

describe('eq-calendar, the list', () => {
  before(() => setViewport({ width: 1320, height: 1000 }));

  const day = (element: Element, name: RegExp): string => textIn(byRole(element, 'region', name));

  it('tells each day under its heading: what is free and for how long, what is taken, and what is closed by its name', async () => {
    const closures = [{ start: '2026-11-24T15:00:00Z', end: '2026-11-25T15:00:00Z', kind: 'maintenance' as const, reason: { en: 'Calibration', source: 'en' as const } }];
    const { element } = await calendar({ view: 'agenda', availability: record({ closures }) });
    expect(allByRole(element, 'heading', /^\w{3}, Nov \d\d$/).map(textIn)).to.deep.equal([23, 24, 25, 26, 27, 28, 29].map((date, i) => `${['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][i]}, Nov ${date}`));
    expect(day(element, /^Tue, Nov 24/)).to.equal('Tue, Nov 24 Today Free 8 h 09:00–17:00 Free 8 h Choose');
    expect(day(element, /^Wed, Nov 25/)).to.contain('Maintenance: Calibration');
    expect(day(element, /^Thu, Nov 26/)).to.match(/09:00–09:30 Free 30 min Choose .*10:00–12:00 Reserved .*12:30–17:00 Free 4 h 30 min/);
    expect(day(element, /^Fri, Nov 27/)).to.contain('13:00–15:00 Your request, not confirmed');
    expect(day(element, /^Sat, Nov 28/)).to.contain('Outside opening hours');
    expect(day(element, /^Mon, Nov 23/)).to.equal('Mon, Nov 23 Past');
  });

  it('chooses from a free time, marks it, and pages by week', async () => {
    const { driver, element } = await calendar({ view: 'agenda' });
    await driver.press('Choose from 12:30 to 17:00');
    expect(element.selection).to.deep.equal({ start: '2026-11-26T03:30:00Z', end: '2026-11-26T04:00:00Z' });
    expect(driver.button('Choose from 12:30 to 17:00').getAttribute('aria-pressed')).to.equal('true');
    await driver.press('Next week');
    expect(driver.title).to.equal('Nov 30 – Dec 6, 2026');
    await driver.press('Week');
    expect(byRole(element, 'grid').getAttribute('aria-busy')).to.equal('false');
  });

  describe('a free time', () => {
    const free = async (from: string, to: string, rules: Partial<Equipment['rules']>, now = NOW) => {
      const openings = [{ start: `2026-11-26T${from}:00Z`, end: `2026-11-26T${to}:00Z` }];
      const { driver, element } = await calendar({ view: 'agenda', date: '2026-11-26', now, equipment: { ...sem(), rules: { ...sem().rules, leadMinutes: 0, ...rules } }, availability: record({ openings, closures: [], busy: [] }) });
      return { driver, element, words: day(element, /^Thu, Nov 26/) };
    };

    it('with no room for the least time on the owner’s grid has no button, and says so', async () => {
      expect((await free('00:15', '01:15', { stepMinutes: 30, minMinutes: 60 })).words).to.match(/09:15–10:15 Free 1 h too short to request$/);
      expect((await free('00:00', '01:00', { stepMinutes: 30, minMinutes: 60 })).words).to.match(/09:00–10:00 Free 1 h Choose$/);
    });

    it('is chosen from where the owner takes requests, and says so where that is over', async () => {
      const at = Date.parse('2026-11-26T00:10:00Z');
      const { driver, element, words } = await free('00:00', '08:00', { leadMinutes: 120, stepMinutes: 30, minMinutes: 60 }, at);
      expect(words).to.match(/09:10–17:00 Free 7 h 50 min Choose$/);
      await driver.press(/^Choose from/);
      expect(element.selection).to.deep.equal({ start: '2026-11-26T02:30:00Z', end: '2026-11-26T03:30:00Z' });
      expect((await free('00:00', '02:00', { leadMinutes: 120, stepMinutes: 30, minMinutes: 60 }, at)).words).to.match(/09:10–11:00 .* too soon to request$/);
    });

    it('that goes on the next day has room for more than is left of its day, where nights may be crossed', async () => {
      const late = (mayCrossDays: boolean) => free('14:00', '20:00', { stepMinutes: 60, minMinutes: 120, mayCrossDays });
      expect((await late(true)).words).to.match(/23:00–24:00 Free 1 h Choose$/);
      expect((await late(false)).words).to.match(/23:00–24:00 Free 1 h too short to request$/);
    });
  });

  it('says that the clocks change', async () => {
    const { driver } = await calendar({ view: 'agenda', availability: record({ timeZone: 'America/New_York' }), now: Date.parse('2026-10-28T12:00:00Z'), date: '2026-10-28' });
    expect(driver.text).to.contain('Clocks go back by 1 h on Sun, Nov 1');
  });

  it('keeps its days while it waits', async () => {
    const { element } = await asking(stubHost({ availability: () => new Promise(() => undefined) }), { view: 'agenda' });
    const list = byRole(element, 'group', /2026/);
    expect(list.getAttribute('aria-busy')).to.equal('true');
    expect(list.querySelectorAll('.skeleton')).to.have.length(7);
  });

  for (const [lang, width, scheme] of [['en', 1280, 'light'], ['ja', 320, 'light'], ['ko', 700, 'dark']] as const) {
    it(`is free of axe findings and no wider than the page in ${lang} at ${width} px, ${scheme}`, async () => {
      const { element } = await calendar({ view: 'agenda', timeZone: 'Europe/Paris' }, { lang, width, scheme });
      expect(element.scrollWidth).to.be.at.most(width);
      await expectNoAxeViolations(element);
    });
  }
});
