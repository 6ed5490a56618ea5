import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { description } from '../support/description.js';
import { fuzz } from './fuzz.js';

describe('whatever is sent', () => {
  it('never a server error, never an answer that the description does not know (longer: npm run fuzz)', async () => {
    const { operations, statuses } = await fuzz({ runs: 1000, seed: 20_261_124 });
    const described = Object.values(description.paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));
    assert.deepEqual([...operations.keys()].sort(), described.sort(), 'every operation was asked');
    const neverDone = [...operations].filter(([, isDone]) => !isDone).map(([name]) => name);
    // Which ones chance favors shifts with every new operation; a run that only knocked at doors would miss many more.
    assert.ok(neverDone.length <= 3, `asked, but never so that it could be done: ${neverDone.join()}`);
    assert.ok(statuses['200']! > 100 && statuses['201']! > 0 && statuses['404']! > 0 && statuses['409']! > 0 && statuses['412']! > 0 && statuses['422']! > 100, JSON.stringify(statuses));
  });
});
