import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkEquipmentQuery, parseEquipmentQuery, serializeEquipmentQuery, type EquipmentQuery } from '../../../src/core/search/index.js';

const parse = (text: string) => parseEquipmentQuery(new URLSearchParams(text));

describe('the text form of a query', () => {
  it('reads lists by repetition and by commas, and leaves foreign names alone', () => {
    assert.deepEqual(parse('q=sem&mode=self-use&mode=loan&region=JP-13,JP-14&lang=ja'), {
      query: { q: 'sem', mode: ['self-use', 'loan'], region: ['JP-13', 'JP-14'] }, problems: [],
    });
  });
  it('ignores what makes no sense, and lists it', () => {
    const { query, problems } = parse('mode=fly&limit=9999&confirmedWithinDays=soon&sort=best&freeFrom=tomorrow&freeTo=2026-03-03T00:00:00Z');
    assert.deepEqual(query, {});
    assert.deepEqual(problems.map((problem) => `${problem.field}:${problem.code}`), [
      'mode:unknown-value', 'confirmedWithinDays:not-a-number', 'limit:out-of-range', 'sort:unknown-value', 'freeFrom:not-an-instant',
    ]);
  });
  it('leaves out a value that is longer than any record has', () => {
    const { query, problems } = parse(`region=JP-13,${'x'.repeat(501)}`);
    assert.deepEqual(query, { region: ['JP-13'] });
    assert.deepEqual(problems, [{ field: 'region', code: 'too-long', value: 'x'.repeat(200) }]);
  });
  it('wants both ends of a free window, in order', () => {
    assert.deepEqual(parse('freeFrom=2026-03-03T00:00:00Z').problems, [{ field: 'freeTo', code: 'incomplete' }]);
    assert.equal(parse('freeFrom=2026-03-03T00:00:00Z&freeTo=2026-03-02T00:00:00Z').problems[0]?.code, 'range-reversed');
    assert.deepEqual(parse('freeFrom=2026-03-03T00:00:00Z&freeTo=2026-03-04T00:00:00Z&minDuration=90').query, {
      freeFrom: '2026-03-03T00:00:00Z', freeTo: '2026-03-04T00:00:00Z', minDuration: 90,
    });
  });
  it('reads back what it wrote', () => {
    const id = fc.stringMatching(/^[a-z0-9/-]{1,12}$/);
    const list = fc.uniqueArray(id, { minLength: 1, maxLength: 4 });
    const query: fc.Arbitrary<EquipmentQuery> = fc.record({
      q: fc.stringMatching(/^\S(.{0,20}\S)?$/), category: list, institution: list, region: list, qualification: list,
      mode: fc.uniqueArray(fc.constantFrom('self-use' as const, 'loan' as const), { minLength: 1 }),
      confirmedWithinDays: fc.integer({ min: 1, max: 999 }), minDuration: fc.integer({ min: 1, max: 999 }),
      sort: fc.constantFrom('name' as const, 'confirmed' as const), limit: fc.integer({ min: 1, max: 200 }), cursor: id,
    }, { requiredKeys: [], noNullPrototype: true });
    fc.assert(fc.property(query, (one) => {
      const text = new URLSearchParams(serializeEquipmentQuery(one)).toString();
      assert.deepEqual(parse(text), { query: one, problems: [] });
    }));
  });
  it('never throws, whatever comes', () => {
    fc.assert(fc.property(fc.anything(), (raw) => void checkEquipmentQuery(raw)));
    fc.assert(fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (entries) => void parseEquipmentQuery(entries)));
  });
});
