import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { freeSet, freeSlots, fromRanges, isOpen, nearestFree, parseInstant, segmentAt } from '../../../src/core/index.js';

const NOTHING = [null, undefined, 5, 'text', {}] as never[];

describe('what is no list, no window and no question', () => {
  it('holds nothing free', () => {
    for (const free of [...NOTHING, NOTHING] as never[]) {
      assert.deepEqual([freeSet(free).length, freeSlots(free, 60_000), segmentAt(free, 0)], [0, [], undefined], String(free));
      assert.deepEqual(nearestFree(free, { durationMs: 60_000, from: 0, stepMinutes: 30, timeZone: 'UTC' }), []);
    }
  });

  it('is answered in values', () => {
    for (const value of NOTHING) {
      assert.deepEqual(nearestFree([], value), []);
      assert.equal(isOpen(value, 'UTC', value), false);
    }
    assert.equal(fromRanges([...NOTHING, { start: 1, end: 2 }] as never[]).set.length, 2);
    assert.equal(fromRanges([...NOTHING, { start: 1, end: 2 }] as never[]).dropped, 5);
    assert.ok(Number.isNaN(parseInstant(['2026-03-03T00:00:00Z'] as never)));
  });
});
