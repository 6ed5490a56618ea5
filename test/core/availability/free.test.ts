import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { covers, instantToWall, normalize, wallToInstant } from '../../../src/core/time/index.js';
import { alignToGrid, availability, freeSlots, isOnGrid, nearestFree, type Slot } from '../../../src/core/availability/index.js';
import { at, clock, schedule } from './support.js';

const TOKYO = 'Asia/Tokyo';
const HOUR = 3_600_000;
const WEEK = { from: at('2026-11-23T00:00'), to: at('2026-11-30T00:00') };
const busy = [{ start: at('2026-11-24T10:00'), end: at('2026-11-24T12:00'), status: 'busy' as const }];
const segments = availability({ schedule: schedule({ kind: 'holiday', calendar: 'JP', openings: [] }), timeZone: TOKYO, busy }, WEEK);
const grid = { stepMinutes: 30, timeZone: TOKYO };

function told(slots: Slot[]): string[] {
  return slots.map(({ start, end }) => `${clock(start)} – ${clock(end).slice(6)}`);
}

describe('free slots', () => {
  it('are the free stretches that are long enough', () => {
    assert.deepEqual(told(freeSlots(segments, 3 * HOUR)), ['11-24 12:00 – 17:00', '11-25 09:00 – 17:00', '11-26 09:00 – 17:00', '11-27 09:00 – 17:00']);
    assert.deepEqual(told(freeSlots(segments, HOUR, { from: at('2026-11-24T00:00'), to: at('2026-11-24T13:00') })), ['11-24 09:00 – 10:00', '11-24 12:00 – 13:00']);
  });
});

describe('nearest free times', () => {
  const near = (from: string, more: object = {}): string[] => told(nearestFree(segments, { ...grid, durationMs: 2 * HOUR, from: at(from), ...more }));

  it('come nearest first, in both directions', () => {
    assert.deepEqual(near('2026-11-25T10:10'), ['11-25 10:00 – 12:00', '11-25 12:00 – 14:00', '11-25 14:00 – 16:00']);
    assert.deepEqual(near('2026-11-24T10:00'), ['11-24 12:00 – 14:00', '11-24 14:00 – 16:00', '11-25 09:00 – 11:00']);
  });

  it('may look one way only', () => {
    assert.deepEqual(near('2026-11-25T09:00', { direction: 'earlier', count: 2 }), ['11-25 09:00 – 11:00', '11-24 15:00 – 17:00']);
    assert.deepEqual(near('2026-11-25T09:00', { direction: 'later', count: 1 }), ['11-25 09:00 – 11:00']);
  });

  it('respect what is too early and too late to name', () => {
    assert.deepEqual(near('2026-11-24T10:00', { notBefore: at('2026-11-26T08:10'), notAfter: at('2026-11-26T12:00') }), ['11-26 09:00 – 11:00']);
  });

  it('are none where nothing fits or the question is none', () => {
    assert.deepEqual(near('2026-11-24T10:00', { durationMs: 9 * HOUR }), []);
    for (const more of [{ durationMs: 0 }, { from: NaN }, { stepMinutes: 0 }, { timeZone: 'Mars/Olympus' }, { count: 0 }]) assert.deepEqual(near('2026-11-24T10:00', more), []);
  });

  it('are free, on the grid, apart from each other, and each is the nearest that is left', () => {
    const free = fc.array(fc.tuple(fc.integer({ min: 0, max: 160 }), fc.integer({ min: 1, max: 12 }))).map((list) => normalize(list.flatMap(([h, l]) => [WEEK.from + h * HOUR, WEEK.from + (h + l) * HOUR])).set);
    fc.assert(fc.property(free, fc.integer({ min: 0, max: 160 * 60 }), fc.integer({ min: 1, max: 8 }), (set, minute, length) => {
      const query = { ...grid, durationMs: length * HOUR / 2, from: WEEK.from + minute * 60_000, count: 4 };
      const slots = nearestFree(set, query);
      slots.forEach((slot, i) => {
        assert.ok(covers(set, slot.start, slot.end) && isOnGrid(slot.start, grid) && slot.end - slot.start === query.durationMs);
        for (const other of slots.slice(0, i)) assert.ok(slot.end <= other.start || other.end <= slot.start);
      });
      const distance = (start: number): number => Math.abs(start - query.from);
      const starts: number[] = [];
      for (let start = WEEK.from; start < WEEK.to + 24 * HOUR; start += HOUR / 2) if (covers(set, start, start + query.durationMs)) starts.push(start);
      starts.sort((a, b) => distance(a) - distance(b) || b - a);
      const nearest: number[] = [];
      for (const start of starts) if (nearest.length < 4 && nearest.every((other) => Math.abs(other - start) >= query.durationMs)) nearest.push(start);
      assert.deepEqual(slots.map(({ start }) => start), nearest);
    }), { numRuns: 500 });
  });

  it('are ten thousand at most', () => {
    const second = { stepMinutes: 1, timeZone: 'UTC', durationMs: 60_000, from: 5e11 };
    const slots = nearestFree(Float64Array.of(0, 1e12), { ...second, count: Infinity });
    assert.equal(slots.length, 10_000);
    assert.equal(new Set(slots.map(({ start }) => start)).size, 10_000);
    assert.ok(slots.every(({ start }) => Math.abs(start - 5e11) <= 5001 * 60_000));
    assert.deepEqual(nearestFree(Float64Array.of(0, 1e12), { ...second, count: NaN }), []);
  });
});

describe('the grid', () => {
  it('counts from midnight on the machine’s clock', () => {
    const india = { stepMinutes: 60, timeZone: 'Asia/Kolkata' };
    assert.equal(clock(alignToGrid(at('2026-11-24T10:20', 'Asia/Kolkata'), india, 'up'), 'Asia/Kolkata'), '11-24 11:00');
    assert.equal(clock(alignToGrid(at('2026-11-24T10:20', 'Asia/Kolkata'), india, 'down'), 'Asia/Kolkata'), '11-24 10:00');
  });

  it('begins anew at midnight where the step does not divide the day', () => {
    const odd = { stepMinutes: 7 * 60, timeZone: TOKYO };
    assert.equal(clock(alignToGrid(at('2026-11-24T21:30'), odd, 'up')), '11-25 00:00');
  });

  it('has no mark inside a gap, where the clock shows none', () => {
    const howe = { stepMinutes: 60, timeZone: 'Australia/Lord_Howe' };
    // At 02:00 the clock is set to 02:30.
    const before = Date.parse('2026-10-03T15:00:00Z');
    assert.equal(clock(alignToGrid(before, howe, 'up'), howe.timeZone), '10-04 03:00');
    assert.equal(clock(alignToGrid(before + HOUR / 2, howe, 'down'), howe.timeZone), '10-04 01:00');
  });

  it('has the nearest mark of the clock on the asked side, clock changes or not', () => {
    const zones = fc.constantFrom(TOKYO, 'Europe/Vienna', 'Australia/Lord_Howe', 'America/Santiago', 'America/New_York');
    const nearChange = fc.tuple(fc.constantFrom('2026-03-29', '2026-10-25', '2026-04-05', '2026-10-04', '2026-09-06', '2026-11-01', '2026-03-08'), fc.integer({ min: -600, max: 2000 }));
    fc.assert(fc.property(zones, nearChange, fc.constantFrom(15, 30, 45, 60, 90), (timeZone, [date, minute], stepMinutes) => {
      const instant = wallToInstant(`${date}T00:00`, 'UTC') + minute * 60_000;
      const grid = { stepMinutes, timeZone };
      const isMark = (time: number): boolean => {
        const wall = instantToWall(time, timeZone);
        return (wall - Math.floor(wall / (24 * HOUR)) * 24 * HOUR) % (stepMinutes * 60_000) === 0;
      };
      const nearest = (by: number): number => {
        let time = instant;
        while (!isMark(time)) time += by;
        return time;
      };
      const [up, down] = [alignToGrid(instant, grid, 'up'), alignToGrid(instant, grid, 'down')];
      assert.deepEqual([up, down], [nearest(60_000), nearest(-60_000)]);
      assert.ok(isOnGrid(up, grid) && isOnGrid(down, grid));
    }), { numRuns: 1000 });
  });
});
