import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addMonths, civilDate, dayNumber, daysInMonth, isoWeek, weekStart, weekdayOf, yearOfDay } from '../../../src/core/time/index.js';

const days = fc.integer({ min: -719_000, max: 2_900_000 });

describe('day numbers', () => {
  it('agree with the Date object, which reckons by the same calendar', () => {
    fc.assert(fc.property(days, (day) => {
      const date = new Date(day * 86_400_000);
      assert.deepEqual(civilDate(day), { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
      assert.equal(weekdayOf(day), (date.getUTCDay() + 6) % 7);
    }), { numRuns: 2000 });
  });

  it('come back from their date', () => {
    for (let day = dayNumber(1899, 12, 1); day < dayNumber(2105, 1, 1); day += 1) {
      const { year, month, day: d } = civilDate(day);
      assert.equal(dayNumber(year, month, d), day);
      assert.equal(yearOfDay(day), year);
    }
  });

  it('carry months beyond the year', () => {
    assert.equal(dayNumber(2025, 14, 1), dayNumber(2026, 2, 1));
    assert.equal(dayNumber(2026, 0, 31), dayNumber(2025, 12, 31));
  });

  it('know the century years', () => {
    assert.deepEqual([1900, 2000, 2100, 2400].map((year) => daysInMonth(year, 2)), [28, 29, 28, 29]);
  });
});

describe('weeks', () => {
  it('follow ISO 8601 over the turn of the year', () => {
    assert.deepEqual(isoWeek(dayNumber(2027, 1, 1)), { weekYear: 2026, week: 53, weekday: 4 });
    assert.deepEqual(isoWeek(dayNumber(2024, 12, 30)), { weekYear: 2025, week: 1, weekday: 0 });
    assert.deepEqual(isoWeek(dayNumber(2026, 11, 22)), { weekYear: 2026, week: 47, weekday: 6 });
  });

  it('begin on the asked weekday, at most six days back', () => {
    fc.assert(fc.property(days, fc.integer({ min: 0, max: 6 }), (day, first) => {
      const start = weekStart(day, first);
      assert.equal(weekdayOf(start), first);
      assert.ok(start <= day && day - start < 7);
    }));
  });
});

describe('months later', () => {
  it('agree with the Date object up to the last day of a month', () => {
    fc.assert(fc.property(days, fc.integer({ min: -2400, max: 2400 }), (day, months) => {
      const { year, month, day: date } = civilDate(day);
      const first = new Date(0);
      first.setUTCFullYear(year, month - 1 + months, 1);
      const later = civilDate(addMonths(day, months));
      assert.deepEqual([later.year, later.month], [first.getUTCFullYear(), first.getUTCMonth() + 1]);
      assert.equal(later.day, Math.min(date, daysInMonth(later.year, later.month)));
    }), { numRuns: 1000 });
  });

  it('keep the day, or take the last one there is', () => {
    assert.deepEqual(civilDate(addMonths(dayNumber(2026, 1, 31), 1)), { year: 2026, month: 2, day: 28 });
    assert.deepEqual(civilDate(addMonths(dayNumber(2024, 2, 29), 12)), { year: 2025, month: 2, day: 28 });
    assert.deepEqual(civilDate(addMonths(dayNumber(2026, 1, 15), -13)), { year: 2024, month: 12, day: 15 });
  });
});
