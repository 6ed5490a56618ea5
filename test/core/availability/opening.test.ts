import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toRanges, total, union } from '../../../src/core/time/index.js';
import { isOpen, openIntervals, openingRanges } from '../../../src/core/availability/index.js';
import type { Schedule, ScheduleLayer, WallRecurrence } from '../../../src/core/equipment/types.js';
import { at, clock, schedule } from './support.js';

const TOKYO = 'Asia/Tokyo';
const HOUR = 3_600_000;
const WEEK = { from: at('2026-11-23T00:00'), to: at('2026-11-30T00:00') };

function open(of: Schedule, window = WEEK, timeZone = TOKYO): string[] {
  return toRanges(openIntervals(of, timeZone, window).open).map(({ start, end }) => `${clock(start, timeZone)} – ${clock(end, timeZone).slice(6)}`);
}

function closures(of: Schedule, window = WEEK): string[] {
  return openIntervals(of, TOKYO, window).closed.flatMap(({ start, kind, text }) => (kind === 'outside-opening' ? [] : [`${clock(start)} ${kind} ${text?.en ?? text?.ja ?? ''}`]));
}

describe('opening layers', () => {
  it('a site’s hours hold where nothing governs above them', () => {
    assert.deepEqual(open(schedule()), ['11-23', '11-24', '11-25', '11-26', '11-27'].map((day) => `${day} 09:00 – 17:00`));
    assert.equal(isOpen(schedule(), TOKYO, { from: at('2026-11-24T09:00'), to: at('2026-11-24T17:00') }), true);
    assert.equal(isOpen(schedule(), TOKYO, { from: at('2026-11-24T09:00'), to: at('2026-11-24T17:01') }), false);
  });

  it('a group’s hours replace the site’s altogether', () => {
    const evenings: ScheduleLayer = { kind: 'group', openings: [{ start: '2020-01-06T18:00', end: '2020-01-06T21:00', rules: ['FREQ=WEEKLY;BYDAY=TU'] }] };
    assert.deepEqual(open(schedule(evenings)), ['11-24 18:00 – 21:00']);
  });

  it('public holidays close, by their own names', () => {
    const holidays: ScheduleLayer = { kind: 'holiday', calendar: 'JP', openings: [] };
    assert.equal(open(schedule(holidays)).length, 4);
    assert.deepEqual(closures(schedule(holidays)), ['11-23 00:00 holiday Labor Thanksgiving Day']);
  });

  it('a holiday’s own opening counts, the rest of the day is the holiday', () => {
    const short: ScheduleLayer = { kind: 'holiday', calendar: 'JP', openings: [{ start: '2020-01-01T10:00', end: '2020-01-01T12:00', rules: ['FREQ=DAILY'] }] };
    assert.equal(open(schedule(short))[0], '11-23 10:00 – 12:00');
    assert.deepEqual(closures(schedule(short)), ['11-23 00:00 holiday Labor Thanksgiving Day', '11-23 12:00 holiday Labor Thanksgiving Day']);
  });

  it('maintenance governs above everything, for just as long as it lasts', () => {
    const calibration: ScheduleLayer = { kind: 'maintenance', name: { en: 'Calibration', source: 'en' }, spans: [{ start: '2026-11-25T13:00', end: '2026-11-25T15:00' }], openings: [] };
    const group: ScheduleLayer = { kind: 'group', openings: [{ start: '2020-01-01T08:00', end: '2020-01-01T20:00', rules: ['FREQ=DAILY'] }] };
    assert.deepEqual(open(schedule(calibration, group)).slice(2, 4), ['11-25 08:00 – 13:00', '11-25 15:00 – 20:00']);
    assert.deepEqual(closures(schedule(calibration, group)), ['11-25 13:00 maintenance Calibration']);
  });

  it('a closure on certain days governs before hours of its own kind, in whatever order they stand', () => {
    const summer: ScheduleLayer = { kind: 'group', name: { en: 'Autumn closure', source: 'en' }, spans: [{ start: '2026-11-26T00:00', end: '2026-11-28T00:00' }], openings: [] };
    const always: ScheduleLayer = { kind: 'group', openings: [{ start: '2020-01-01T08:00', end: '2020-01-01T10:00', rules: ['FREQ=DAILY'] }] };
    for (const layers of [[summer, always], [always, summer]]) {
      assert.equal(open(schedule(...layers)).length, 5);
      assert.deepEqual(closures(schedule(...layers)), ['11-26 00:00 closure Autumn closure']);
    }
  });

  it('hold on every day of the year, wherever expansions are cut', () => {
    const nights: Schedule = { layers: [{ kind: 'site', openings: [{ start: '2020-01-01T22:00', end: '2020-01-02T06:00', rules: ['FREQ=DAILY'] }] }] };
    for (let from = at('2026-01-01T00:00'); from < at('2027-01-01T00:00'); from += 24 * HOUR) {
      assert.deepEqual(open(nights, { from: from + 3 * HOUR, to: from + 23 * HOUR }), [`${clock(from + 3 * HOUR)} – 06:00`, `${clock(from + 22 * HOUR)} – 23:00`]);
    }
  });

  it('every second and fourth Saturday', () => {
    const saturdays: Schedule = { layers: [{ kind: 'site', openings: [{ start: '2020-01-11T09:00', end: '2020-01-11T12:00', rules: ['FREQ=MONTHLY;BYDAY=2SA,4SA'] }] }] };
    assert.deepEqual(open(saturdays, { from: at('2026-11-01T00:00'), to: at('2026-12-01T00:00') }), ['11-14 09:00 – 12:00', '11-28 09:00 – 12:00']);
  });
});

describe('opening hours and clock changes', () => {
  const nights: Schedule = { layers: [{ kind: 'site', openings: [{ start: '2020-01-01T22:00', end: '2020-01-02T06:00', rules: ['FREQ=DAILY'] }] }] };
  const night = (date: string, next: string): { hours: number; edges: string[] } => {
    const zone = 'Europe/Vienna';
    const { open: set } = openIntervals(nights, zone, { from: at(`${date}T12:00`, zone), to: at(`${next}T12:00`, zone) });
    return { hours: total(set) / HOUR, edges: [...set].map((time) => clock(time, zone).slice(6)) };
  };

  it('a night shift ends at six on every night, and is shorter or longer twice a year', () => {
    assert.deepEqual(night('2026-02-01', '2026-02-02'), { hours: 8, edges: ['22:00', '06:00'] });
    assert.deepEqual(night('2026-03-28', '2026-03-29'), { hours: 7, edges: ['22:00', '06:00'] });
    assert.deepEqual(night('2026-10-24', '2026-10-25'), { hours: 9, edges: ['22:00', '06:00'] });
  });

  it('an opening that starts inside the gap still ends on the hour', () => {
    const early: Schedule = { layers: [{ kind: 'site', openings: [{ start: '2026-03-01T02:30', end: '2026-03-01T06:00', rules: ['FREQ=DAILY'] }] }] };
    const zone = 'Europe/Vienna';
    assert.deepEqual(open(early, { from: at('2026-03-29T00:00', zone), to: at('2026-03-30T00:00', zone) }, zone), ['03-29 03:30 – 06:00']);
  });
});

describe('what a schedule cannot tell', () => {
  it('no schedule, no zone and no announced holidays are unknown, not closed', () => {
    const all = [WEEK.from, WEEK.to];
    assert.deepEqual([...openIntervals(null, TOKYO, WEEK).unknown], all);
    assert.deepEqual([...openIntervals({ layers: [] }, TOKYO, WEEK).unknown], all);
    const zone = openIntervals(schedule(), 'Mars/Olympus', WEEK);
    assert.deepEqual([[...zone.unknown], zone.problems.map(({ code }) => code)], [all, ['zone-unknown']]);
    const years = openIntervals(schedule({ kind: 'holiday', calendar: 'KR', openings: [] }), 'Asia/Seoul', { from: at('2049-12-31T00:00'), to: at('2050-01-03T00:00') });
    assert.deepEqual(years.problems.map(({ code, params }) => `${code} ${params['year']}`), ['holidays-unknown 2049', 'holidays-unknown 2050']);
    assert.equal(years.open.length, 0);
  });

  it('wrong spans and rules are named by layer and place, and the others hold', () => {
    const { layers } = schedule();
    const wrong = openIntervals({
      layers: [...layers, { kind: 'maintenance', spans: [{ start: '2026-11-25T15:00', end: '2026-11-25T13:00' }, { start: '2026-11-25T09:00', end: '2026-11-25T10:00', rules: ['FREQ=DAILY;INTERVAL=0'] }], openings: [] }],
    }, TOKYO, WEEK);
    assert.deepEqual(wrong.problems.map(({ code, layer, list, index, recurrence }) => [code, layer, list, index, recurrence?.code]), [
      ['span-invalid', 1, 'spans', 0, undefined], ['recurrence', 1, 'spans', 1, 'value-invalid'],
    ]);
    assert.deepEqual([...wrong.unknown], [WEEK.from, WEEK.to], 'nobody knows when the maintenance is');
    const hours = { start: '2026-11-23T09:00', end: '2026-11-23T10:00', rules: ['FREQ=DAILY'] };
    const half = openIntervals({ layers: [{ kind: 'site', openings: [hours, { ...hours, rules: ['FREQ=DAILY;INTERVAL=0'] }] }] }, TOKYO, WEEK);
    assert.deepEqual([total(half.open), total(half.unknown), half.closed], [7 * HOUR, (7 * 24 - 7) * HOUR, []]);
  });

  it('a country whose holidays nobody knows leaves all of the window unknown', () => {
    const turn = { from: at('2026-12-28T00:00'), to: at('2028-01-05T00:00') };
    const answer = openIntervals(schedule({ kind: 'holiday', calendar: 'US' as 'JP', openings: [] }), TOKYO, turn);
    assert.deepEqual([...answer.unknown], [turn.from, turn.to]);
    assert.deepEqual(answer.problems.map(({ code, params }) => `${code} ${params['year']}`), ['holidays-unknown 2026', 'holidays-unknown 2027', 'holidays-unknown 2028']);
  });

  it('what begins too often to be worked out is unknown, and says so', () => {
    const everyMinute = ['FREQ=HOURLY;BYMINUTE=' + Array.from({ length: 60 }, (_, i) => i).join()];
    const minutes = { start: '2026-01-01T00:00', end: '2026-01-01T00:01', rules: everyMinute };
    const short = openIntervals({ layers: [{ kind: 'site', openings: [minutes] }] }, TOKYO, WEEK);
    assert.deepEqual([total(union(short.open, short.unknown)), short.closed], [7 * 24 * HOUR, []]);
    assert.ok(short.unknown.length > 0);
    assert.deepEqual(short.problems.map(({ code, recurrence }) => [code, recurrence?.code]), [['recurrence', 'too-many-occurrences']]);
    // Where one block of weeks holds too many the other blocks are not worked out, however long the window is.
    const year = openIntervals({ layers: [{ kind: 'site', openings: [minutes] }] }, TOKYO, { from: WEEK.from, to: WEEK.from + 52 * 7 * 24 * HOUR });
    assert.ok(total(year.open) < 29 * 24 * HOUR && total(year.open) + total(year.unknown) === 52 * 7 * 24 * HOUR);
    // Every ten minutes a stretch of sixty years begins: worked out from the latest back, and no further than need be.
    const ages = { start: '1960-01-01T00:00', end: '2020-01-01T00:00', rules: ['FREQ=HOURLY;BYMINUTE=0,10,20,30,40,50'] };
    const shut = openIntervals(schedule({ kind: 'maintenance', spans: [ages], openings: [] }), TOKYO, WEEK);
    assert.equal(shut.open.length, 0);
    assert.deepEqual(shut.problems.map(({ recurrence }) => recurrence?.code), ['too-many-occurrences']);
  });

  it('a layer of no known kind leaves everything unknown', () => {
    for (const kind of ['constructor', 'other', undefined]) {
      const answer = openIntervals(schedule({ kind: kind as 'site', openings: [] }), TOKYO, WEEK);
      assert.deepEqual([[...answer.unknown], answer.problems.map(({ code, layer }) => `${code} ${layer}`)], [[WEEK.from, WEEK.to], ['layer-invalid 1']]);
    }
  });

  it('schedules that cannot be written down are read all the same', () => {
    const round: Schedule = schedule();
    round.layers.push(round as unknown as Schedule['layers'][number]);
    assert.deepEqual(openIntervals(round, TOKYO, WEEK).problems.map(({ code }) => code), ['layer-invalid']);
    const big = schedule({ kind: 'group', openings: [{ start: 1n, end: 2n } as unknown as WallRecurrence] });
    assert.deepEqual(openIntervals(big, TOKYO, WEEK).problems.map(({ code }) => code), ['recurrence', 'span-invalid']);
  });

  it('windows that are none, or endless, are answered', () => {
    assert.deepEqual(openIntervals(schedule(), TOKYO, { from: NaN, to: 1 }).problems.map(({ code }) => code), ['window-invalid']);
    assert.deepEqual(openIntervals(schedule(), TOKYO, { from: WEEK.to, to: WEEK.from }).problems.map(({ code }) => code), ['window-invalid']);
    const ages = openIntervals(schedule(), TOKYO, { from: WEEK.from, to: WEEK.from + 1000 * 366 * 24 * HOUR });
    assert.deepEqual(ages.problems.map(({ code }) => code), ['window-too-long']);
    assert.ok(total(ages.open) > 0 && ages.unknown.length === 2);
  });

  it('records that hold anything at all do not throw', () => {
    const broken = [{ layers: [null, { kind: 'site' }, { kind: 'other', openings: [] }, { kind: 'group', openings: [null, {}, { start: 5 }], spans: 'x' }] }, { layers: 'x' }, 7, 'x'];
    for (const one of broken) openIntervals(one as unknown as Schedule, TOKYO, WEEK);
  });
});

describe('the contract’s form', () => {
  it('has instants, named closures and what is unknown', () => {
    const answer = openIntervals(schedule({ kind: 'holiday', calendar: 'JP', openings: [] }), TOKYO, { from: at('2026-11-23T00:00'), to: at('2026-11-25T00:00') });
    assert.deepEqual(openingRanges(answer), {
      openings: [{ start: '2026-11-24T00:00:00Z', end: '2026-11-24T08:00:00Z' }],
      closures: [{ start: '2026-11-22T15:00:00Z', end: '2026-11-23T15:00:00Z', kind: 'holiday', reason: { ja: '勤労感謝の日', en: 'Labor Thanksgiving Day', source: 'ja' } }],
    });
  });
});
