import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, dayAt, dayLength, dayNumber, dayStart, formatInstant, parseInstant, startOfDay, startOfMonth, startOfWeek, windowOf } from '../../../src/core/time/index.js';

const HOUR = 3_600_000;

describe('days of a zone', () => {
  it('last as long as the clock lets them', () => {
    assert.equal(dayLength(dayNumber(2026, 3, 8), 'America/New_York'), 23 * HOUR);
    assert.equal(dayLength(dayNumber(2026, 11, 1), 'America/New_York'), 25 * HOUR);
    assert.equal(dayLength(dayNumber(2026, 10, 4), 'Australia/Lord_Howe'), 23.5 * HOUR);
    assert.equal(dayLength(dayNumber(2026, 3, 8), 'Asia/Seoul'), 24 * HOUR);
  });

  it('begin after the gap where midnight is skipped', () => {
    assert.equal(formatInstant(dayStart(dayNumber(2026, 9, 6), 'America/Santiago')), '2026-09-06T04:00:00Z');
  });

  it('lie inside their week and month', () => {
    const at = parseInstant('2026-11-22T15:30:00Z');
    assert.equal(formatInstant(startOfDay(at, 'Asia/Tokyo')), '2026-11-22T15:00:00Z');
    assert.equal(formatInstant(startOfWeek(at, 'Asia/Tokyo')), '2026-11-22T15:00:00Z');
    assert.equal(formatInstant(startOfWeek(at, 'Asia/Tokyo', 6)), '2026-11-21T15:00:00Z');
    assert.equal(formatInstant(startOfMonth(at, 'Asia/Tokyo')), '2026-10-31T15:00:00Z');
  });

  it('follow each other without gap', () => {
    const zones = fc.constantFrom('Asia/Tokyo', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo', 'America/Santiago');
    fc.assert(fc.property(fc.integer({ min: 10_957, max: 24_000 }), zones, (day, zone) => {
      const window = windowOf(dayStart(day, zone), 'day', zone);
      assert.equal(window.from, dayStart(day, zone));
      assert.equal(window.to, dayStart(day + 1, zone));
      assert.equal(dayAt(window.from, zone), day);
      assert.equal(dayAt(window.to - 1, zone), day);
    }));
  });

  it('keep the clock time when days are added', () => {
    const noon = parseInstant('2026-03-07T17:00:00Z');
    assert.equal(formatInstant(addDays(noon, 1, 'America/New_York')), '2026-03-08T16:00:00Z');
  });
});
