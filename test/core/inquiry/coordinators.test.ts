import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knowsField, rankCoordinators } from '../../../src/core/inquiry/index.js';
import type { Coordinator } from '../../../src/core/index.js';

test('a field is known to whoever knows it, what it is part of, or a part of it', () => {
  const knows = (known: string, field: string): boolean => knowsField({ fields: [known] }, field);
  assert.deepEqual([knows('test/imaging', 'test/imaging'), knows('test', 'test/imaging'), knows('test/imaging/ct', 'test/imaging')], [true, true, true]);
  assert.deepEqual([knows('test/imaging', 'test/imag'), knows('test/image', 'test/imaging'), knowsField({}, 'test')], [false, false, false]);
});

test('the field goes before the language, and that before the region; equals stay in their order', () => {
  const people: Coordinator[] = [
    { id: 'a', name: 'A', region: 'JP-13' }, { id: 'b', name: 'B', languages: ['ko'] }, { id: 'c', name: 'C', fields: ['test'] },
    { id: 'd', name: 'D', fields: ['test/imaging'], languages: ['ko'], region: 'JP-13' }, { id: 'e', name: 'E' },
  ];
  const order = (need: Parameters<typeof rankCoordinators>[1]): string => rankCoordinators(people, need).map(({ id }) => id).join('');
  assert.equal(order({ field: 'test/imaging', language: 'ko', region: 'JP-13' }), 'dcbae');
  assert.equal(order({}), 'abcde');
});
