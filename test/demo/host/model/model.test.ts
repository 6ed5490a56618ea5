import assert from 'node:assert/strict';
import { it } from 'node:test';
import { runModel } from './model.js';

it('state, permissions and calendar never disagree with a plain model of them', async () => {
  const { stories, statuses } = await runModel({ stories: 25, length: 14, seed: 20_261_122 });
  assert.equal(stories, 25);
  // A model that is never refused, or always, has not been asked.
  for (const status of [200, 201, 403, 404, 409, 412, 422]) assert.ok((statuses.get(status) ?? 0) > 0, `${status}: ${statuses.get(status)}`);
});
