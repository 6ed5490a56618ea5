import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { QueryState } from '../../src/client/index.js';
import { Resource } from '../../src/client/resource.js';
import { HostError } from '../../src/host/index.js';
import { settle } from './support.js';

/** A resource whose answers a test gives by hand. */
function byHand(freshFor = 1000) {
  const asked: { resolve: (value: string) => void; reject: (error: unknown) => void; signal: AbortSignal }[] = [];
  const clock = { now: 0 };
  const resource = new Resource<string>({
    fetch: (signal) => new Promise((resolve, reject) => asked.push({ resolve, reject, signal })),
    now: () => clock.now,
    freshFor,
  });
  return { asked, clock, resource };
}

/** Status and value of a state. */
function shown(state: QueryState<string>): unknown[] {
  return [state.status, state.status === 'pending' ? undefined : state.value];
}

test('asks once for any number of watchers', async () => {
  const { asked, resource } = byHand();
  resource.subscribe(() => undefined);
  resource.subscribe(() => undefined);
  assert.equal(asked.length, 1);
  asked[0]!.resolve('a');
  await settle();
  assert.deepEqual(resource.state, { status: 'ready', value: 'a', stale: false, at: 0 });
});

test('a failure is a state, keeps the former value, and is asked again on request', async () => {
  const { asked, resource } = byHand();
  resource.subscribe(() => undefined);
  asked[0]!.resolve('a');
  await settle();
  resource.invalidate();
  assert.deepEqual(resource.state, { status: 'ready', value: 'a', stale: true, at: 0 });
  asked[1]!.reject(new HostError('network'));
  await settle();
  assert.deepEqual(shown(resource.state), ['error', 'a']);
  void resource.refresh();
  assert.deepEqual(shown(resource.state), ['ready', 'a'], 'the former value stays visible while it is asked again');
  asked[2]!.resolve('b');
  await settle();
  assert.deepEqual(shown(resource.state), ['ready', 'b']);
});

test('an answer that comes after a newer question is dropped', async () => {
  const { asked, resource } = byHand();
  resource.subscribe(() => undefined);
  resource.invalidate();
  assert.equal(asked.length, 2);
  asked[1]!.resolve('new');
  await settle();
  asked[0]!.resolve('old');
  await settle();
  assert.equal(resource.state.status === 'ready' && resource.state.value, 'new');
});

test('a thrown value of any kind becomes a HostError', async () => {
  const { asked, resource } = byHand();
  resource.subscribe(() => undefined);
  asked[0]!.reject('nonsense');
  await settle();
  assert.equal(resource.state.status === 'error' && resource.state.error.code, 'malformed');
});

test('a fresh answer is not asked again; an old one is', async () => {
  const { asked, clock, resource } = byHand(1000);
  const stop = resource.subscribe(() => undefined);
  asked[0]!.resolve('a');
  await settle();
  stop();
  clock.now = 500;
  resource.subscribe(() => undefined)();
  assert.equal(asked.length, 1);
  clock.now = 1501;
  resource.subscribe(() => undefined);
  assert.equal(asked.length, 2);
});

test('who begins to watch what could not be asked again hears at once, before there is anything to stop it with', async () => {
  const { asked, resource } = byHand();
  const stop = resource.subscribe(() => undefined);
  asked[0]!.resolve('a');
  await settle();
  const again = resource.refresh();
  asked[1]!.reject(new HostError('network'));
  await again;
  stop();
  const heard: unknown[] = [];
  resource.subscribe(() => heard.push(shown(resource.state)));
  assert.deepEqual(heard, [['ready', 'a']]);
  asked[2]!.resolve('b');
  await settle();
  assert.deepEqual(heard, [['ready', 'a'], ['ready', 'b']]);
});

test('what nobody waits for any more is given up', () => {
  const { asked, resource } = byHand();
  const stop = resource.subscribe(() => undefined);
  stop();
  assert.equal(asked[0]!.signal.aborted, true);
});

test('an unwatched answer that was invalidated is asked again only when somebody watches', async () => {
  const { asked, resource } = byHand();
  const stop = resource.subscribe(() => undefined);
  asked[0]!.resolve('a');
  await settle();
  stop();
  resource.invalidate();
  assert.equal(asked.length, 1);
  resource.subscribe(() => undefined);
  assert.equal(asked.length, 2);
});

test('an answer that was under way when nobody watched any more is dropped where it is out of date', async () => {
  const { asked, resource, clock } = byHand();
  resource.subscribe(() => undefined)();
  const stop = resource.subscribe(() => undefined);
  asked.at(-1)!.resolve('old');
  await settle();
  clock.now = 2000;
  stop();
  resource.subscribe(() => undefined)();
  resource.invalidate();
  asked.at(-1)!.resolve('older');
  await settle();
  assert.deepEqual(resource.state, { status: 'ready', value: 'old', stale: true, at: 0 });
  resource.subscribe(() => undefined);
  asked.at(-1)!.resolve('new');
  await settle();
  assert.deepEqual(shown(resource.state), ['ready', 'new']);
});
