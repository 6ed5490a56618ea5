import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  EMPTY, clip, complement, covers, fromRanges, includesTime, intersect, normalize, overlaps, sameSet, subtract, toRanges, total, union, widen, type IntervalSet,
} from '../../../src/core/time/index.js';

const SIZE = 60;
const anySet = fc.array(fc.tuple(fc.integer({ min: 0, max: SIZE - 1 }), fc.integer({ min: 0, max: 9 }))).map((pairs) => normalize(pairs.flatMap(([start, length]) => [start, start + length])).set);

/** A set as the moments it holds, one by one: the plainest model there is. */
function moments(set: IntervalSet): boolean[] {
  return Array.from({ length: SIZE + 10 }, (_, t) => toRanges(set).some(({ start, end }) => start <= t && t < end));
}

function isNormal(set: IntervalSet): boolean {
  return set.every((value, i) => i === 0 || value > set[i - 1]!);
}

function agrees(set: IntervalSet, model: boolean[]): void {
  assert.ok(isNormal(set), `normal form: ${set.join(' ')}`);
  assert.deepEqual(moments(set), model);
}

describe('interval sets', () => {
  it('do with moments what their names say', () => {
    fc.assert(fc.property(anySet, anySet, (a, b) => {
      const [x, y] = [moments(a), moments(b)];
      agrees(union(a, b), x.map((on, i) => on || y[i]!));
      agrees(intersect(a, b), x.map((on, i) => on && y[i]!));
      agrees(subtract(a, b), x.map((on, i) => on && !y[i]));
    }), { numRuns: 500 });
  });

  it('obey the laws of sets', () => {
    fc.assert(fc.property(anySet, anySet, anySet, (a, b, c) => {
      assert.ok(sameSet(union(a, b), union(b, a)));
      assert.ok(sameSet(intersect(a, union(b, c)), union(intersect(a, b), intersect(a, c))));
      assert.ok(sameSet(subtract(a, union(b, c)), subtract(subtract(a, b), c)));
      assert.ok(sameSet(complement(complement(a, 0, 100), 0, 100), clip(a, 0, 100)));
      assert.ok(sameSet(complement(union(a, b), 0, 100), intersect(complement(a, 0, 100), complement(b, 0, 100))));
      assert.equal(total(union(a, b)) + total(intersect(a, b)), total(a) + total(b));
    }), { numRuns: 500 });
  });

  it('answer questions like their moments', () => {
    fc.assert(fc.property(anySet, fc.integer({ min: 0, max: SIZE }), fc.integer({ min: 0, max: SIZE }), (a, from, to) => {
      const model = moments(a);
      assert.equal(includesTime(a, from), model[from]);
      const inside = model.slice(from, to);
      assert.equal(overlaps(a, from, to), inside.includes(true));
      assert.equal(covers(a, from, to), from < to && !inside.includes(false));
      agrees(clip(a, from, to), model.map((on, t) => on && t >= from && t < to));
    }), { numRuns: 500 });
  });

  it('widen by different buffers before and after', () => {
    const set = normalize([10, 20, 26, 30]).set;
    assert.deepEqual(toRanges(widen(set, 2, 3)), [{ start: 8, end: 23 }, { start: 24, end: 33 }]);
    assert.deepEqual(toRanges(widen(set, 2, 5)), [{ start: 8, end: 35 }]);
    assert.equal(widen(set, 0, NaN), set);
  });

  it('leave out what is no range and count it', () => {
    const { set, dropped } = normalize([5, 5, 9, 3, NaN, 4, 1, Infinity, 30, 40, 10, 20, 7]);
    assert.deepEqual(toRanges(set), [{ start: 10, end: 20 }, { start: 30, end: 40 }]);
    assert.equal(dropped, 5);
    assert.deepEqual(fromRanges([{ start: 3, end: 1 }]), { set: EMPTY, dropped: 1 });
  });

  it('keep what stands in order as it is, in a set of its own; without end it is none', () => {
    const given = Float64Array.of(1, 2, 4, 5);
    const { set } = normalize(given);
    assert.deepEqual([set, set === given], [Float64Array.of(1, 2, 4, 5), false]);
    for (const pairs of [[1, 2, 4, Infinity], [-Infinity, 2], [1, 2, 4]]) assert.equal(normalize(pairs).dropped, 1, String(pairs));
  });

  it('join what touches', () => {
    assert.deepEqual(toRanges(normalize([1, 2, 2, 3]).set), [{ start: 1, end: 3 }]);
    assert.deepEqual(toRanges(union(normalize([1, 2]).set, normalize([2, 3]).set)), [{ start: 1, end: 3 }]);
  });
});
