import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_RETRY, attempt, withRetry } from '../../src/client/retry.js';
import { HostError } from '../../src/host/index.js';

const quick = { ...DEFAULT_RETRY, timeout: 40, base: 1, cap: 1 };

/** Fails `times` times with an error, then answers how often it was called. */
function failing(times: number, error: () => HostError) {
  let calls = 0;
  return { call: () => (++calls <= times ? Promise.reject(error()) : Promise.resolve(calls)), calls: () => calls };
}

test('a passing failure is tried again, at most four times', async () => {
  const three = failing(3, () => new HostError('network'));
  assert.equal(await withRetry(three.call, quick), 4);
  const always = failing(99, () => new HostError('unavailable'));
  await assert.rejects(withRetry(always.call, quick), { code: 'unavailable' });
  assert.equal(always.calls(), 4);
});

test('what will not change is not tried again', async () => {
  for (const code of ['conflict', 'invalid', 'not-found', 'unauthorized', 'malformed'] as const) {
    const one = failing(1, () => new HostError(code));
    await assert.rejects(withRetry(one.call, quick), { code });
    assert.equal(one.calls(), 1, code);
  }
});

test('a host that says when to come back is believed, within the total limit', async () => {
  const later = failing(1, () => new HostError('rate-limited', { retryAfter: 0.05 }));
  const started = Date.now();
  assert.equal(await withRetry(later.call, quick), 2);
  assert.ok(Date.now() - started >= 45, 'it waited as told');
  const tooLate = failing(1, () => new HostError('rate-limited', { retryAfter: 60 }));
  await assert.rejects(withRetry(tooLate.call, quick), { code: 'rate-limited' });
  assert.equal(tooLate.calls(), 1);
});

test('a call that never settles ends as a timeout, and a reader is not kept waiting by repeats', async () => {
  let calls = 0;
  const never = () => (calls++, new Promise<never>(() => undefined));
  await assert.rejects(withRetry(never, quick), { code: 'timeout' });
  assert.equal(calls, 1);
  await assert.rejects(withRetry(never, { ...quick, attempts: 2, repeatTimeouts: true }), { code: 'timeout' });
  assert.equal(calls, 3);
});

test('an adapter that throws before it answers is a malformed answer', async () => {
  await assert.rejects(attempt(() => { throw new TypeError('x is undefined'); }, 50), { code: 'malformed' });
});

test('giving up stops the waiting at once', async () => {
  const giveUp = new AbortController();
  const running = withRetry(failing(99, () => new HostError('network', { retryAfter: 20 })).call, quick, giveUp.signal);
  setTimeout(() => giveUp.abort(), 10);
  const started = Date.now();
  await assert.rejects(running);
  assert.ok(Date.now() - started < 1000);
});
