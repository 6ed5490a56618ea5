import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fromRanges, intersect, single, toRanges } from '../../../src/core/time/index.js';
import { availability, blockedTimes, buildFleetIndex, freeTimes, fleetFree, whoIsFree, type BusyTime, type FleetMachine } from '../../../src/core/availability/index.js';
import type { Schedule } from '../../../src/core/equipment/types.js';
import { at, schedule } from './support.js';

const HOUR = 3_600_000;
const TOKYO = 'Asia/Tokyo';
const WEEK = { from: at('2026-11-23T00:00'), to: at('2026-11-30T00:00') };
const SCHEDULES: Schedule[] = [
  schedule(),
  schedule({ kind: 'holiday', calendar: 'JP', openings: [] }),
  schedule({ kind: 'maintenance', spans: [{ start: '2026-11-25T10:00', end: '2026-11-25T11:30' }], openings: [] }),
  { layers: [{ kind: 'site', openings: [{ start: '2020-01-01T22:00', end: '2020-01-02T06:00', rules: ['FREQ=DAILY;INTERVAL=2'] }] }] },
  { layers: [] },
];
const anyBusy = fc.array(fc.tuple(fc.integer({ min: 0, max: 330 }), fc.integer({ min: 1, max: 9 }), fc.boolean()), { maxLength: 40 }).map((list) => list.map(([half, length, pending]): BusyTime => (
  { start: WEEK.from + half * HOUR / 2, end: WEEK.from + (half + length) * HOUR / 2, status: pending ? 'pending' : 'busy' }
)));
const anyRules = fc.record({
  bufferBeforeMinutes: fc.constantFrom(0, 15, 60), bufferAfterMinutes: fc.constantFrom(0, 30), pendingBlocks: fc.boolean(), capacity: fc.constantFrom(1, 1, 2, 2, 3),
});
const anyWindow = fc.tuple(fc.integer({ min: 0, max: 168 }), fc.integer({ min: 0, max: 168 })).map(([a, b]) => ({ from: WEEK.from + Math.min(a, b) * HOUR, to: WEEK.from + Math.max(a, b) * HOUR }));

describe('availability', () => {
  it('partitions any window without gap or overlap', () => {
    fc.assert(fc.property(fc.constantFrom(...SCHEDULES), anyBusy, anyRules, anyWindow, (of, busy, rules, window) => {
      const segments = availability({ schedule: of, timeZone: TOKYO, busy, rules }, window);
      let edge = window.from;
      for (const { start, end } of segments) {
        assert.equal(start, edge);
        assert.ok(start < end);
        edge = end;
      }
      assert.equal(edge, window.to);
    }), { numRuns: 500 });
  });

  it('of a part of a window is that part of the whole', () => {
    fc.assert(fc.property(fc.constantFrom(...SCHEDULES), anyBusy, anyRules, anyWindow, (of, busy, rules, window) => {
      const input = { schedule: of, timeZone: TOKYO, busy, rules };
      const states = (segments: ReturnType<typeof availability>): string[] => segments.flatMap(({ start, end, state, reason }) => {
        const [from, to] = [Math.max(start, window.from), Math.min(end, window.to)];
        return from < to ? [`${from} ${to} ${state} ${reason.code}`] : [];
      });
      assert.deepEqual(states(availability(input, window)), states(availability(input, WEEK)));
    }), { numRuns: 300 });
  });

  it('calls free exactly what is open and taken by fewer than all units, buffers included', () => {
    fc.assert(fc.property(fc.constantFrom(...SCHEDULES.slice(0, 4)), anyBusy, anyRules, (of, busy, rules) => {
      const free = freeTimes({ schedule: of, timeZone: TOKYO, busy, rules }, WEEK);
      const open = freeTimes({ schedule: of, timeZone: TOKYO }, WEEK);
      const gap = (rules.bufferBeforeMinutes + rules.bufferAfterMinutes) * 60_000;
      const blocking = busy.filter(({ status }) => status === 'busy' || rules.pendingBlocks);
      for (let t = WEEK.from + 450_000; t < WEEK.to; t += 1_800_000) {
        const taken = blocking.filter(({ start, end }) => start - gap <= t && t < end + gap).length;
        const isOpen = toRanges(open).some(({ start, end }) => start <= t && t < end);
        assert.equal(toRanges(free).some(({ start, end }) => start <= t && t < end), isOpen && taken < rules.capacity);
      }
    }), { numRuns: 300 });
  });
});

describe('many machines', () => {
  it('are as free as each one by itself, and found when they are', () => {
    const anyMachines = fc.array(fc.tuple(fc.constantFrom(...SCHEDULES), anyBusy, fc.constantFrom(0, 30)), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(anyMachines, anyWindow, fc.integer({ min: 1, max: 12 }), (drawn, window, halves) => {
      const machines = drawn.map(([of, busy, minutes], i): FleetMachine => ({ id: `m${i}`, schedule: of, timeZone: TOKYO, busy: fromRanges(busy).set, gap: minutes * 60_000 }));
      const index = buildFleetIndex(machines, WEEK);
      const expected: string[] = [];
      drawn.forEach(([of, busy, minutes], i) => {
        const free = freeTimes({ schedule: of, timeZone: TOKYO, busy, rules: { bufferAfterMinutes: minutes } }, WEEK);
        assert.deepEqual([...fleetFree(index, i)], [...free]);
        if (toRanges(intersect(free, single(window.from, window.to))).some(({ start, end }) => end - start >= halves * HOUR / 2)) expected.push(`m${i}`);
      });
      assert.deepEqual(whoIsFree(index, window, halves * HOUR / 2), expected);
    }), { numRuns: 300 });
  });

  it('have capacities and pending requests where their busy time says so', () => {
    fc.assert(fc.property(anyBusy, anyRules, (busy, rules) => {
      const machine: FleetMachine = { id: 'a', schedule: SCHEDULES[1], timeZone: TOKYO, busy: blockedTimes(busy, rules) };
      assert.deepEqual([...fleetFree(buildFleetIndex([machine], WEEK), 0)], [...freeTimes({ schedule: SCHEDULES[1]!, timeZone: TOKYO, busy, rules }, WEEK)]);
    }), { numRuns: 200 });
  });

  it('are none for questions that are none', () => {
    const index = buildFleetIndex([{ id: 'a', schedule: SCHEDULES[0], timeZone: TOKYO, busy: new Float64Array(0) }], WEEK);
    assert.deepEqual(whoIsFree(index, WEEK, HOUR), ['a']);
    for (const [window, duration] of [[WEEK, 0], [WEEK, NaN], [{ from: WEEK.to, to: WEEK.from }, HOUR], [{ from: NaN, to: NaN }, HOUR], [WEEK, 9 * HOUR]] as const) assert.deepEqual(whoIsFree(index, window, duration), []);
    assert.deepEqual(whoIsFree(buildFleetIndex([], WEEK), WEEK, HOUR), []);
  });
});
