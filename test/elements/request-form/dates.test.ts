import { expect } from '@open-wc/testing';
import { zoneTable } from '../../../src/core/time/index.js';
import type { Occurrence } from '../../../src/core/types.js';
import { dateRows, leftOut, shifted, toggled, withoutRefused } from '../../../src/elements/request-form/dates.model.js';
import { isRepeat, recurrenceOf, WEEKLY, type RepeatValues } from '../../../src/elements/request-form/repeat.model.js';
import { repeatIssue, ruleOf, understand } from '../../../src/elements/request-form/repeat-rule.js';

const tokyo = zoneTable('Asia/Tokyo')!;
const newYork = zoneTable('America/New_York')!;
/** Wednesday 2 December 2026, 10:00 in Tokyo. */
const START = '2026-12-02T01:00:00Z';
const OK: Occurrence['decision'] = { ok: true, warnings: [] };
const NO: Occurrence['decision'] = { ok: false, reasons: [{ code: 'overlaps-reservation', params: {}, severity: 'block' }] };

const repeat = (change: Partial<RepeatValues> = {}): RepeatValues => ({ ...WEEKLY, ...change });

describe('the rule that is chosen', () => {
  const rules: [string, Partial<RepeatValues>, string][] = [
    ['a week from the start', {}, 'FREQ=WEEKLY;COUNT=10;BYDAY=WE'],
    ['days of the week, in their order', { days: ['fr', 'mo'], every: '2' }, 'FREQ=WEEKLY;COUNT=10;INTERVAL=2;BYDAY=MO,FR'],
    ['every third day until a day', { pattern: 'daily', every: '３', ending: 'until', until: '2026-12-31' }, 'FREQ=DAILY;UNTIL=20261231T235959;INTERVAL=3'],
    ['the day of the month', { pattern: 'month-day', count: '3' }, 'FREQ=MONTHLY;COUNT=3;BYMONTHDAY=2'],
    ['the weekday of the month', { pattern: 'month-weekday', count: '3' }, 'FREQ=MONTHLY;COUNT=3;BYDAY=1WE'],
    ['words that do not end, with the end that is chosen', { pattern: 'words', spoken: 'FREQ=WEEKLY;BYDAY=TU', count: '4' }, 'FREQ=WEEKLY;COUNT=4;BYDAY=TU'],
    ['words that end themselves', { pattern: 'words', spoken: 'FREQ=WEEKLY;COUNT=2;BYDAY=TU', count: '4' }, 'FREQ=WEEKLY;COUNT=2;BYDAY=TU'],
  ];
  for (const [name, change, rule] of rules) it(`is ${name}`, () => expect(ruleOf(repeat(change), START, tokyo)).to.equal(rule));

  it('means the last weekday of the month where few months have a fifth', () => {
    expect(ruleOf(repeat({ pattern: 'month-weekday' }), '2026-12-30T01:00:00Z', tokyo)).to.contain('BYDAY=-1WE');
  });

  it('is none while something is missing or wrong, which is named', () => {
    const wrong: [Partial<RepeatValues>, string][] = [
      [{ every: '0' }, 'every'], [{ every: '1.5' }, 'every'], [{ count: '501' }, 'count'], [{ count: '' }, 'count'],
      [{ ending: 'until' }, 'until'], [{ ending: 'until', until: '2026-12-01' }, 'until'], [{ pattern: 'words' }, 'words'],
    ];
    for (const [change, issue] of wrong) {
      expect(repeatIssue(repeat(change), START, tokyo), JSON.stringify(change)).to.equal(issue);
      expect(ruleOf(repeat(change), START, tokyo)).to.equal('');
    }
  });

  it('comes out of words without a time of day: that is the chosen one', async () => {
    expect((await understand('every weekday at 3pm')).spoken).to.equal('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR');
    const { spoken, problems } = await understand('when the moon is full');
    expect(spoken).to.equal('');
    expect(problems.map(({ code }) => code)).to.deep.equal(['words-not-understood']);
  });
});

describe('the dates of a request that repeats', () => {
  const weeks = (zoneStart: string, decisions: Occurrence['decision'][]): Occurrence[] => decisions.map((decision, week) => {
    const start = Date.parse(zoneStart) + week * 7 * 86_400_000;
    return { start: new Date(start).toISOString().replace('.000', ''), end: new Date(start + 7_200_000).toISOString().replace('.000', ''), decision };
  });
  const first = { start: START, end: '2026-12-02T03:00:00Z' };

  it('stand by their date, with a holiday told by its name', () => {
    const rows = dateRows({ ...first, repeat: repeat(), occurrences: weeks('2026-12-02T01:00:00Z', Array.from({ length: 6 }, () => OK)), zone: tokyo, country: 'JP' });
    expect(rows.map(({ date }) => date)).to.include('2026-12-30T10:00:00');
    expect(rows.every(({ state }) => state === 'ok')).to.equal(true);
    const newYear = dateRows({ ...first, repeat: repeat(), occurrences: [{ start: '2027-01-01T01:00:00Z', end: '2027-01-01T03:00:00Z', decision: OK }], zone: tokyo, country: 'JP' });
    expect(newYear[0]!.holiday?.ja).to.equal('元日');
  });

  it('are left out by hand, or because they cannot be had', () => {
    const occurrences = weeks(START, [OK, NO, OK]);
    const all = dateRows({ ...first, repeat: repeat(), occurrences, zone: tokyo });
    expect(all.map(({ state }) => state)).to.deep.equal(['ok', 'refused', 'ok']);
    expect(leftOut(all)).to.deep.equal([]);
    expect(withoutRefused(repeat(), all).dropped).to.deep.equal(['2026-12-09T10:00:00']);
    const some = dateRows({ ...first, repeat: repeat({ isPartial: true }), occurrences, zone: tokyo });
    expect(leftOut(some)).to.deep.equal(['2026-12-09T10:00:00']);
    expect(recurrenceOf(repeat({ rule: 'FREQ=DAILY;COUNT=3' }), leftOut(some))).to.deep.equal({ rules: ['FREQ=DAILY;COUNT=3'], exdates: ['2026-12-09T10:00:00'] });
  });

  it('are listed where they were left out, and come back as they were', () => {
    const out = toggled(repeat(), '2026-12-09T10:00:00');
    const rows = dateRows({ ...first, repeat: out, occurrences: weeks(START, [OK]), zone: tokyo });
    expect(rows.map(({ date, state, start, end }) => [date, state, start, end])[1])
      .to.deep.equal(['2026-12-09T10:00:00', 'dropped', '2026-12-09T01:00:00Z', '2026-12-09T03:00:00Z']);
    expect(toggled(out, '2026-12-09T10:00:00').dropped).to.deep.equal([]);
  });

  it('know where they were moved from', () => {
    const [, refused] = dateRows({ ...first, repeat: repeat(), occurrences: weeks(START, [OK, NO]), zone: tokyo });
    const alternative = { start: '2026-12-10T02:00:00Z', end: '2026-12-10T04:00:00Z' };
    const moved = shifted(repeat({ rule: 'FREQ=WEEKLY;COUNT=2' }), [{ ...refused!, alternative }], tokyo);
    expect(recurrenceOf(moved)).to.deep.equal({ rules: ['FREQ=WEEKLY;COUNT=2'], rdates: ['2026-12-10T11:00:00'], exdates: ['2026-12-09T10:00:00'] });
    const rows = dateRows({ ...first, repeat: moved, occurrences: [...weeks(START, [OK]), { ...alternative, decision: OK }], zone: tokyo });
    expect(rows[1]).to.deep.include({ date: '2026-12-09T10:00:00', movedFrom: { start: '2026-12-09T01:00:00Z', end: '2026-12-09T03:00:00Z' } });
  });

  it('say where the clock was changed, and where it skips the hour', () => {
    // 2:30 on the Sundays around 14 March 2027, when New York sets its clocks forward at 2:00.
    const start = '2027-03-07T07:30:00Z';
    const occurrences = ['2027-03-07T07:30:00Z', '2027-03-14T07:30:00Z', '2027-03-21T06:30:00Z'].map((at): Occurrence => ({ start: at, end: at.replace(':30', ':45'), decision: OK }));
    const rows = dateRows({ start, end: '2027-03-07T07:45:00Z', repeat: repeat(), occurrences, zone: newYork });
    expect(rows.map(({ clock }) => clock)).to.deep.equal([undefined, 'gap', undefined]);
    expect(rows[1]!.date).to.equal('2027-03-14T02:30:00');
    const noon = ['2027-03-07T17:00:00Z', '2027-03-14T16:00:00Z', '2027-03-21T16:00:00Z'].map((at): Occurrence => ({ start: at, end: at.replace(':00:00', ':30:00'), decision: OK }));
    expect(dateRows({ start: noon[0]!.start, end: noon[0]!.end, repeat: repeat(), occurrences: noon, zone: newYork }).map(({ clock }) => clock)).to.deep.equal([undefined, 'change', undefined]);
  });
});

describe('what is kept of it', () => {
  it('is taken only when it is what was kept', () => {
    expect(isRepeat(repeat())).to.equal(true);
    expect(isRepeat(JSON.parse(JSON.stringify(repeat({ moved: { a: 'b' } }))))).to.equal(true);
    for (const broken of [null, 'weekly', {}, { ...repeat(), days: 'mo' }, { ...repeat(), moved: { a: 1 } }, { ...repeat(), isPartial: 'yes' }, { ...repeat(), rule: 1 }]) {
      expect(isRepeat(broken), JSON.stringify(broken)).to.equal(false);
    }
  });
});
