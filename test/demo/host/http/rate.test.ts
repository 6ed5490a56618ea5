import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Database } from '../../../../demo/host/database/database.js';
import type { RateLimits } from '../../../../demo/host/http/rate.js';
import { startTestHost, type TestAnswer, type TestHost } from '../support/host.js';
import { freshPglite } from '../support/pglite.js';

let database: Database;
const hosts: TestHost[] = [];
before(async () => {
  database = await freshPglite();
});
after(async () => {
  for (const host of hosts) await host.close();
  await database.close();
});

/** A host whose stretch is so long that no test outlasts it. */
async function limited(change: Partial<RateLimits> = {}): Promise<TestHost> {
  const host = await startTestHost({ database, limits: { person: 100, writes: 100, address: 1_000, seconds: 600, trustedProxies: 0, ...change } });
  hosts.push(host);
  return host;
}

async function statusesOf(times: number, ask: () => Promise<TestAnswer>): Promise<number[]> {
  const statuses: number[] = [];
  for (let n = 0; n < times; n += 1) statuses.push((await ask()).status);
  return statuses;
}

describe('whoever asks too often', () => {
  it('is told when to come again, in the own language; others are served meanwhile', async () => {
    const host = await limited({ person: 5 });
    const regular = await host.as('p-regular');
    const rival = await host.as('p-rival');
    assert.deepEqual(await statusesOf(5, () => regular('/session')), [200, 200, 200, 200, 200]);
    const details = new Set<unknown>();
    for (const language of ['en', 'ja', 'ko']) {
      const answer = await regular('/session', { headers: { 'Accept-Language': language } });
      assert.deepEqual([answer.status, answer.body['code'], answer.headers.get('Content-Language')], [429, 'rate-limited', language]);
      const seconds = Number(answer.headers.get('Retry-After'));
      assert.ok(Number.isInteger(seconds) && seconds >= 1 && seconds <= 600, `Retry-After ${seconds}`);
      assert.equal(answer.headers.get('Access-Control-Allow-Origin'), '*', 'pages of other sites can read it');
      details.add(answer.body['detail']);
    }
    assert.equal(details.size, 3);
    assert.equal((await rival('/session')).status, 200);
  });

  it('is served again after the time that was told', async () => {
    const host = await limited({ person: 2, seconds: 1 });
    const regular = await host.as('p-regular');
    let answer = await regular('/session');
    for (let n = 0; n < 50 && answer.status !== 429; n += 1) answer = await regular('/session');
    assert.equal(answer.status, 429);
    await new Promise((wake) => setTimeout(wake, Number(answer.headers.get('Retry-After')) * 1_000 + 50));
    assert.equal((await regular('/session')).status, 200);
  });

  it('may still read when it was writing', async () => {
    const host = await limited({ writes: 3 });
    const regular = await host.as('p-regular');
    const write = (): Promise<TestAnswer> => regular('/reservations', { body: {}, headers: { 'Idempotency-Key': 'rate-key-1' } });
    assert.deepEqual(await statusesOf(4, write), [422, 422, 422, 429]);
    assert.equal((await regular('/reservations')).status, 200);
    const query = { equipment: ['sem-1'], from: '2026-11-24T00:00:00Z', to: '2026-11-25T00:00:00Z' };
    assert.equal((await regular('/availability', { body: query })).status, 200, 'a long question writes nothing');
  });

  it('from one address under many names, or guessing tokens, is one', async () => {
    const host = await limited({ address: 30 });
    const regular = await host.as('p-regular');
    const guess = (): Promise<TestAnswer> => host.call('/session', { headers: { Authorization: 'Bearer a-guess-at-a-token' } });
    assert.deepEqual(await statusesOf(4, guess), [401, 401, 401, 429]);
    assert.equal((await regular('/session')).status, 429, 'it is the address that is refused');
    assert.equal((await host.call('/health')).status, 200, 'but a look at its health is free');
    assert.equal((await host.call('/session', { method: 'OPTIONS', headers: { Origin: 'https://a.example', 'Access-Control-Request-Method': 'GET' } })).status, 204);
  });
});

describe('whoever holds streams of events open', () => {
  it('has thirty of them at a time, and another when one has ended', async () => {
    const host = await limited();
    const headers = { Authorization: `Bearer ${await host.tokenOf('p-regular')}` };
    const open = (method = 'GET'): Promise<Response> => host.fetch(new Request('http://host/api/v1/events', { method, headers }));
    for (let n = 0; n < 40; n += 1) assert.equal((await open('HEAD')).status, 200, 'a look at the address opens none');
    const streams = await Promise.all(Array.from({ length: 30 }, () => open()));
    assert.ok(streams.every(({ status }) => status === 200));
    const refused = await open();
    assert.deepEqual([refused.status, refused.headers.get('Retry-After')], [429, '30']);
    assert.equal((await host.call('/health')).status, 200);
    await streams[0]!.body!.cancel();
    let again = await open();
    for (let n = 0; n < 50 && again.status === 429; n += 1) {
      await new Promise((wake) => setTimeout(wake, 20));
      again = await open();
    }
    assert.equal(again.status, 200);
    await Promise.all([...streams.slice(1), again].map(({ body }) => body!.cancel()));
  });
});

describe('the address behind a proxy', () => {
  const from = (host: TestHost, forwarded: string): Promise<TestAnswer> => host.call('/session', { headers: { 'X-Forwarded-For': forwarded } });

  it('is what one’s own proxy saw; what was written before it counts for nothing', async () => {
    const host = await limited({ person: 2, trustedProxies: 1 });
    assert.deepEqual(await statusesOf(3, () => from(host, `${Math.random()}, 203.0.113.7`)), [200, 200, 429]);
    assert.equal((await from(host, '203.0.113.7, 203.0.113.8')).status, 200);
  });

  it('is not asked for where there is no proxy of one’s own', async () => {
    const host = await limited({ person: 2 });
    let n = 0;
    assert.deepEqual(await statusesOf(3, () => from(host, `203.0.113.${(n += 1)}`)), [200, 200, 429]);
  });

  it('is the network of an IPv6 address, however it is written', async () => {
    const host = await limited({ person: 2, trustedProxies: 1 });
    assert.equal((await from(host, '2001:db8::1')).status, 200);
    assert.equal((await from(host, '2001:0DB8:0:0:ffff::2')).status, 200);
    assert.equal((await from(host, '2001:db8:0:0:a:b:c:d')).status, 429);
    assert.equal((await from(host, '2001:db8:0:1::1')).status, 200, 'the next network');
    assert.equal((await from(host, '::ffff:198.51.100.1')).status, 200);
    assert.equal((await from(host, '198.51.100.1')).status, 200);
    assert.equal((await from(host, '198.51.100.1')).status, 429, 'one address, written twice');
  });
});
