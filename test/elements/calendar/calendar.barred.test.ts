import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { Equipment } from '../../../src/core/types.js';
import { until } from '../support/fixture.js';
import { byRole, nameOf, textIn } from '../support/queries.js';
import { AROUND_THE_CLOCK, calendar, record, sem } from './calendar.support.js';

describe('eq-calendar, free days that nobody may ask for', () => {
  before(() => setViewport({ width: 1320, height: 1000 }));

  const ruled = (rules: Partial<Equipment['rules']>): Equipment => ({ ...sem(), rules: { ...sem().rules, ...rules } });
  /** Free on every hour of two weeks, for an owner who wants two days' notice, and lets nobody ask farther ahead than five days. */
  const barred = { equipment: ruled({ leadMinutes: 2 * 1440, horizonDays: { none: 5 } }), availability: record({ openings: AROUND_THE_CLOCK, closures: [], busy: [] }), date: '2026-11-24' };

  for (const [lang, tooSoon, tooFar] of [['en', 'too soon to request', 'too far ahead to request'], ['ja', '申込の受付を終えています', '申込の受付はまだ始まっていません'], ['ko', '신청 기한이 지났습니다', '아직 신청을 받지 않습니다']] as const) {
    it(`are named so, and are not called free, in ${lang}`, async () => {
      for (const view of ['month', 'week'] as const) {
        const { driver } = await calendar({ ...barred, view }, { lang });
        const of = (name: string): string[] => driver.dayNames.filter((one) => one.endsWith(name));
        // Tuesday and Wednesday; the days after Sunday 29 November that are not closed.
        expect(of(tooSoon), view).to.have.length(2);
        expect(of(tooFar), view).to.have.length(view === 'month' ? 7 : 0);
      }
    });
  }

  it('say so in a word under their heading', async () => {
    const { element } = await calendar({ ...barred, view: 'week', date: '2026-11-26' });
    expect([...element.shadowRoot!.querySelectorAll('.head-button .words')].map(textIn)).to.deep.equal(['Past', 'Too soon', 'Too soon', 'Free 24 h', 'Free 24 h', 'Free 24 h', 'Free 24 h']);
  });

  it('have nothing to choose in the list, and say why', async () => {
    const { driver, element } = await calendar({ ...barred, view: 'agenda', date: '2026-11-30' });
    expect(textIn(byRole(element, 'region', /^Mon, Nov 30/))).to.equal('Mon, Nov 30 Not yet all day Free 24 h too far ahead to request');
    await driver.press('Previous week');
    expect(textIn(byRole(element, 'region', /^Wed, Nov 25/))).to.equal('Wed, Nov 25 Too soon all day Free 24 h too soon to request');
  });

  it('say so at each place that the keyboard comes to, and the keyboard begins at the first that can be asked for', async () => {
    const { driver } = await calendar({ ...barred, view: 'week', equipment: ruled({ leadMinutes: 150, horizonDays: { none: 0 } }), date: '2026-11-24' });
    driver.cursor.focus();
    // Half past two hours from nine o’clock.
    expect(driver.focusedName).to.match(/^Tuesday 24 November 11:30, free until .*[^t]$/);
    await driver.key('ArrowUp');
    expect(driver.focusedName).to.match(/^Tuesday 24 November 11:00, free until .*, too soon to request$/);
    await driver.key('ArrowRight');
    expect(driver.focusedName).to.match(/^Wednesday 25 November 11:00, free until .*, too far ahead to request$/);
    for (const key of ['ArrowLeft', 'Home', 'ArrowUp']) await driver.key(key);
    expect(driver.focusedName).to.match(/past$/);
  });

  it('let the keyboard begin at what is free where nothing can be asked for', async () => {
    const busy = [{ start: '2026-11-24T00:00:00Z', end: '2026-11-24T03:00:00Z', status: 'busy' as const }];
    const { driver } = await calendar({ ...barred, view: 'week', availability: record({ openings: AROUND_THE_CLOCK, closures: [], busy }) });
    expect(nameOf(driver.cursor)).to.match(/^Tuesday 24 November 12:[03]0, free until .*, too soon to request$/);
  });

  it('are free again in a mode of use that wants less notice', async () => {
    const { driver, element } = await calendar({ ...barred, view: 'week', equipment: { ...ruled({ leadMinutes: 0 }), modes: [{ mode: 'self-use', approval: 'required', rules: { leadMinutes: 2880 } }, { mode: 'commissioned', approval: 'required' }] } });
    expect(driver.dayNames.join('; ')).to.match(/Wednesday 25 November, too soon/);
    element.mode = 'commissioned';
    await element.updateComplete;
    expect(driver.dayNames.join('; ')).to.match(/Wednesday 25 November, free all day/);
  });

  it('are not what a calendar opens at', async () => {
    const openings = [24, 25, 30].map((date) => ({ start: `2026-11-${date}T00:00:00Z`, end: `2026-11-${date}T08:00:00Z` }));
    const { driver } = await calendar({ equipment: ruled({ leadMinutes: 3 * 1440 }), availability: record({ openings, closures: [], busy: [] }) });
    await until('the next week', () => driver.title === 'Nov 30 – Dec 6, 2026');
  });
});
