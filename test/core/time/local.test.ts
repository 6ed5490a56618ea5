import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  formatDuration, formatInstant, formatLocalDate, formatLocalDateTime, formatLocalTime,
  parseDuration, parseInstant, parseLocalDate, parseLocalDateTime, parseLocalTime,
} from '../../../src/core/time/index.js';

const seconds = fc.integer({ min: -62_000_000_000, max: 250_000_000_000 });

describe('texts of time', () => {
  it('come back as they were written', () => {
    fc.assert(fc.property(seconds, (second) => {
      const ms = second * 1000;
      assert.equal(parseLocalDateTime(formatLocalDateTime(ms)), ms);
      assert.equal(parseInstant(formatInstant(ms)), ms);
      assert.equal(new Date(ms).toISOString().replace('.000', ''), formatInstant(ms));
      assert.equal(parseLocalDate(formatLocalDate(Math.floor(second / 86_400))), Math.floor(second / 86_400));
    }));
    fc.assert(fc.property(fc.integer({ min: 0, max: 10_000_000 }), (second) => {
      assert.equal(parseDuration(formatDuration(second * 1000)), second * 1000);
    }));
  });

  it('may leave out the seconds of a wall time', () => {
    assert.equal(parseLocalDateTime('2026-03-03T09:00'), Date.UTC(2026, 2, 3, 9));
    assert.equal(formatLocalDateTime(Date.UTC(2026, 2, 3, 9), false), '2026-03-03T09:00');
    assert.equal(formatLocalTime(parseLocalTime('24:00')), '24:00');
  });

  it('read offsets and fractions of an instant', () => {
    assert.equal(parseInstant('2026-03-03T13:00:00+09:00'), Date.UTC(2026, 2, 3, 4));
    assert.equal(parseInstant('2026-03-03T04:00:00.25Z'), Date.UTC(2026, 2, 3, 4, 0, 0, 250));
    assert.equal(formatInstant(Date.UTC(2026, 2, 3, 4, 0, 0, 250)), '2026-03-03T04:00:00.250Z');
  });

  it('read every day that there is, and no other', () => {
    const two = (n: number): string => String(n).padStart(2, '0');
    for (const year of ['0000', '1900', '2000', '2024', '2026', '2100', '9999']) {
      for (let month = 0; month < 20; month += 1) {
        for (let day = 0; day < 40; day += 1) {
          const text = `${year}-${two(month)}-${two(day)}`;
          // The platform's own calendar moves a day that there is not into the next month.
          const date = new Date(0);
          date.setUTCFullYear(Number(year), month - 1, day);
          const is = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
          assert.equal(parseLocalDate(text), is ? date.getTime() / 86_400_000 : NaN, text);
          assert.equal(parseInstant(`${text}T23:59:58Z`), is ? date.getTime() + 86_398_000 : NaN, text);
          assert.equal(parseInstant(`${text}T23:59:58.5Z`), is ? date.getTime() + 86_398_500 : NaN, text);
        }
      }
    }
  });

  it('write the milliseconds of an instant, before 1970 too, and no less than those', () => {
    assert.deepEqual([-1, -999.5, 1.25, 999, 86_399_999.9, -86_400_000].map(formatInstant), [
      '1969-12-31T23:59:59.999Z', '1969-12-31T23:59:59.000Z', '1970-01-01T00:00:00.001Z', '1970-01-01T00:00:00.999Z', '1970-01-01T23:59:59.999Z', '1969-12-31T00:00:00Z',
    ]);
  });

  it('read the durations of both RFCs', () => {
    assert.deepEqual(['PT1H30M', 'P1D', 'P2W', '-PT5M', 'PT0S'].map(parseDuration), [5_400_000, 86_400_000, 1_209_600_000, -300_000, 0]);
  });

  it('are refused when they are nearly right', () => {
    const dates = ['2026-02-29', '2026-13-01', '2026-3-3', '2026-03-03 ', '20260303', '2026-03-00', '', 'today'];
    const times = ['2026-03-03', '2026-03-03T9:00', '2026-03-03 09:00', '2026-03-03T24:00', '2026-03-03T09:60', '2026-03-03T09:00Z', '2026-02-30T09:00'];
    const instants = ['2026-03-03T09:00:00', '2026-03-03', '2026-03-03T25:00:00Z', '2026-03-03T09:00:00z', '2026-03-03T09:00:00+9:00', 'now'];
    const durations = ['', 'P', 'PT', 'P1', '1H', 'P1DT', 'PT1.5H'];
    for (const text of dates) assert.ok(Number.isNaN(parseLocalDate(text)), text);
    for (const text of times) assert.ok(Number.isNaN(parseLocalDateTime(text)), text);
    for (const text of instants) assert.ok(Number.isNaN(parseInstant(text)), text);
    for (const text of durations) assert.ok(Number.isNaN(parseDuration(text)), text);
    for (const time of [NaN, Infinity, 1e20]) assert.equal(formatInstant(time), '');
    for (const nothing of [null, 5, { toString: 0 }]) for (const read of [parseInstant, parseLocalDate, parseLocalDateTime, parseDuration]) assert.ok(Number.isNaN(read(nothing as never)));
    for (const time of [NaN, -1, 90_000_000]) assert.equal(formatLocalTime(time), '');
  });
});
