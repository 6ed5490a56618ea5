import assert from 'node:assert/strict';
import { test } from 'node:test';
import { warnOnce } from '../../../src/adapters/shared/problem-log.js';
import type { DataProblem } from '../../../src/host/schemas/index.js';

const problem: DataProblem = { kind: 'equipment', id: 'sem-1', index: 4, path: 'name', code: 'missing', isMended: false };

test('each record and code is told once, whatever else is wrong with it in the same way', () => {
  const told: string[] = [];
  const listen = warnOnce((words) => told.push(words));
  for (const change of [{}, {}, { path: 'kind' }, { index: 9 }, { code: 'wrong-type' }, { id: 'ct-1' }, { id: undefined }, { id: undefined, index: 5 }]) listen({ ...problem, ...change });
  assert.deepEqual(told, [
    '[equipool] record-unreadable: equipment "sem-1" at index 4 was left out because it could not be read (missing at name).',
    '[equipool] record-unreadable: equipment "sem-1" at index 4 was left out because it could not be read (wrong-type at name).',
    '[equipool] record-unreadable: equipment "ct-1" at index 4 was left out because it could not be read (missing at name).',
    '[equipool] record-unreadable: equipment at index 4 was left out because it could not be read (missing at name).',
    '[equipool] record-unreadable: equipment at index 5 was left out because it could not be read (missing at name).',
  ]);
});

test('a mended record is told apart from one that is left out', () => {
  const told: string[] = [];
  warnOnce((words) => told.push(words))({ ...problem, path: 'pictures.0.src', code: 'unsafe-url', isMended: true, index: undefined });
  assert.deepEqual(told, ['[equipool] record-incomplete: equipment "sem-1" is shown without a part that could not be read (unsafe-url at pictures.0.src).']);
});

test('a host that errs without end does not fill the memory or the console', () => {
  let told = 0;
  const listen = warnOnce(() => (told += 1));
  for (let index = 0; index < 5000; index += 1) listen({ ...problem, id: `m-${index}` });
  assert.equal(told, 1000);
});
