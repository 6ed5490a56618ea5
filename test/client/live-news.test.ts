import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { LiveNews } from '../../src/client/live-news.js';
import type { LiveEvent } from '../../src/host/index.js';

/** What was told together, by type and revision. */
function listening(): { news: LiveNews; told: string[] } {
  const told: string[] = [];
  const news = new LiveNews((events) => told.push(events.map(({ type, revision }) => `${type} ${revision ?? ''}`.trim()).join(', ')));
  return { news, told };
}

const of = (type: LiveEvent['type'], revision?: number): LiveEvent => ({ type, equipmentId: 'sem-1', ...(revision !== undefined && { revision }) });

test('all news of one change is told at the same time', (context) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  context.after(() => mock.timers.reset());
  const { news, told } = listening();
  news.take(of('availability', 7));
  news.take(of('reservation', 7));
  assert.deepEqual(told, []);
  mock.timers.tick(20);
  assert.deepEqual(told, ['availability 7, reservation 7']);
});

test('what follows soon is told together after a pause, each change once', (context) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  context.after(() => mock.timers.reset());
  const { news, told } = listening();
  news.take(of('reservation', 1));
  mock.timers.tick(20);
  for (const revision of [2, 4, 3]) news.take(of('reservation', revision));
  mock.timers.tick(299);
  assert.deepEqual(told, ['reservation 1']);
  mock.timers.tick(1);
  assert.deepEqual(told, ['reservation 1', 'reservation 4']);
  mock.timers.tick(300);
  news.take(of('reservation', 5));
  mock.timers.tick(20);
  assert.equal(told.at(-1), 'reservation 5');
});

test('news of who is asking waits for nothing, and nothing is told after the end', (context) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  context.after(() => mock.timers.reset());
  const { news, told } = listening();
  news.take({ type: 'session' });
  assert.deepEqual(told, ['session']);
  news.take(of('reservation', 1));
  news.stop();
  mock.timers.tick(1000);
  assert.deepEqual(told, ['session']);
});
