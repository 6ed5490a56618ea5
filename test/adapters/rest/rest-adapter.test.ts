import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { RestAdapter } from '../../../src/adapters/rest/index.js';
import type { Draft } from '../../../src/core/index.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { json, refusal, withHost, type Answerer } from './support.js';

const cluster = fixtureCluster();
const reservation = cluster.reservations[0]!;
const draft: Draft = {
  equipmentId: 'sem-1', mode: 'self-use', start: '2026-11-26T04:00:00Z', end: '2026-11-26T05:00:00Z', purpose: '観察', answers: { material: 'SUS304' }, termsAccepted: true,
};
const session = (person: object | null = null): Answerer => json({ person, capabilities: { search: true } });

describe('what is sent', () => {
  test('a request carries its key, the language and the draft as JSON', async () => {
    await withHost(json(reservation, 201), async ({ adapter, asked }) => {
      const made = await adapter.createReservation(draft, { idempotencyKey: 'key-1234', language: 'ja' });
      assert.deepEqual(made, reservation);
      const [{ method, url, headers, body }] = asked as [typeof asked[0]];
      assert.equal(`${method} ${url.pathname}`, 'POST /api/v1/reservations');
      assert.equal(headers['idempotency-key'], 'key-1234');
      assert.equal(headers['accept-language'], 'ja');
      assert.equal(headers['content-type'], 'application/json');
      assert.equal(headers.authorization, undefined);
      assert.deepEqual(JSON.parse(body), draft);
    });
  });
  test('an action says which revision it saw, as a strong tag', async () => {
    await withHost(json(reservation), async ({ adapter, asked }) => {
      await adapter.act('r-sem-rival', { action: 'withdraw', note: '不要' }, { idempotencyKey: 'key-1234', revision: 2 });
      assert.equal(asked[0]!.url.pathname, '/api/v1/reservations/r-sem-rival/actions');
      assert.equal(asked[0]!.headers['if-match'], '"2"');
      assert.deepEqual(JSON.parse(asked[0]!.body), { action: 'withdraw', note: '不要' });
    });
  });
  test('an id is one path segment, whatever stands in it', async () => {
    await withHost(json({}, 404), async ({ adapter, asked }) => {
      for (const id of ['a/b', '..%2f', 'é 顕', '?x#y']) await refusal(adapter.equipment(id), 'not-found');
      for (const id of ['..', '.', '', '\ud800']) await refusal(adapter.equipment(id), 'not-found');
      assert.deepEqual(asked.map((one) => decodeURIComponent(one.url.pathname.slice('/api/v1/equipment/'.length))), ['a/b', '..%2f', 'é 顕', '?x#y']);
    });
  });
  test('availability of a few machines is an address, of many a body', async () => {
    const window = { from: '2026-11-23T00:00:00Z', to: '2026-11-30T00:00:00Z' };
    await withHost(json({ items: [] }), async ({ adapter, asked }) => {
      assert.deepEqual(await adapter.availability({ equipmentIds: [], ...window }), []);
      await adapter.availability({ equipmentIds: ['a', 'b'], ...window });
      const ids = Array.from({ length: 50 }, (_, i) => `m-${i}`);
      await adapter.availability({ equipmentIds: ids, ...window });
      assert.deepEqual(asked.map((one) => one.method), ['GET', 'POST']);
      assert.deepEqual(Object.fromEntries(asked[0]!.url.searchParams), { equipment: 'a,b', ...window });
      assert.deepEqual(JSON.parse(asked[1]!.body), { equipment: ids, ...window });
    });
  });
});

describe('refusals', () => {
  const problem = {
    type: 'about:blank', title: 'Conflict', status: 409, detail: 'その時間はすでに予約されています。', code: 'conflict',
    reasons: [{ code: 'overlaps-reservation', params: { start: '2026-11-26T01:00:00Z' }, severity: 'block' }],
    conflicts: [{ equipmentId: 'sem-1', start: '2026-11-26T01:00:00Z', end: '2026-11-26T03:00:00Z' }],
  };
  test('a conflict brings its words, reasons and intervals', async () => {
    await withHost(json(problem, 409), async ({ adapter }) => {
      const error = await refusal(adapter.createReservation(draft, { idempotencyKey: 'key-1234' }), 'conflict');
      assert.equal(error.detail, problem.detail);
      assert.equal(error.status, 409);
      assert.deepEqual(error.reasons, problem.reasons);
      assert.deepEqual(error.conflicts, problem.conflicts);
    });
  });
  test('a refusal in place of a verdict is a verdict', async () => {
    await withHost(json(problem, 409), async ({ adapter }) => {
      assert.deepEqual(await adapter.check(draft), { decision: { ok: false, reasons: problem.reasons } });
    });
  });
  test('field errors keep their pointers', async () => {
    const errors = [{ pointer: '/answers/material', code: 'missing', detail: 'Required.' }];
    await withHost(json({ code: 'invalid', errors }, 422), async ({ adapter }) => {
      assert.deepEqual((await refusal(adapter.createReservation(draft, { idempotencyKey: 'k' }), 'invalid')).errors, errors);
    });
  });
  test('a key that stood for something else is known as that, by the code alone', async () => {
    await withHost(json({ code: 'key-reused' }, 422), async ({ adapter }) => {
      const { errors } = await refusal(adapter.createReservation(draft, { idempotencyKey: 'k' }), 'invalid');
      assert.deepEqual(errors, [{ pointer: '/Idempotency-Key', code: 'key-reused' }]);
    });
    await withHost(json({ code: 'invalid' }, 422), async ({ adapter }) => {
      assert.deepEqual((await refusal(adapter.createReservation(draft, { idempotencyKey: 'k' }), 'invalid')).errors, []);
    });
  });
  test('a key still being worked on may be tried again', async () => {
    await withHost(json({ code: 'in-flight' }, 409, { 'Retry-After': '2' }), async ({ adapter }) => {
      const error = await refusal(adapter.createReservation(draft, { idempotencyKey: 'k' }), 'unavailable');
      assert.equal(error.retryAfter, 2);
      assert.ok(error.isRetryable);
    });
  });
  const statuses = [
    [400, 'invalid'], [401, 'unauthorized'], [403, 'forbidden'], [404, 'not-found'], [405, 'unsupported'], [409, 'conflict'], [410, 'not-found'],
    [412, 'stale'], [422, 'invalid'], [428, 'invalid'], [429, 'rate-limited'], [500, 'unavailable'], [503, 'unavailable'], [504, 'timeout'],
  ] as const;
  for (const [status, code] of statuses) {
    test(`${status} is ${code}`, async () => {
      await withHost(json({ title: 'x' }, status), ({ adapter }) => refusal(adapter.equipment('sem-1'), code));
    });
  }
  test('Retry-After is read as seconds and as a date, and bounded', async () => {
    const waits = async (value: string) => withHost(json({}, 503, { 'Retry-After': value }), async ({ adapter }) => (await refusal(adapter.session(), 'unavailable')).retryAfter);
    assert.equal(await waits('7'), 7);
    assert.equal(await waits('999999999'), 3600);
    assert.equal(await waits('soon'), undefined);
    const inAMinute = await waits(new Date(Date.now() + 60_000).toUTCString());
    assert.ok(inAMinute! > 50 && inAMinute! <= 61, String(inAMinute));
  });
});

describe('giving up', () => {
  test('an aborted call ends at once and is told from one that ran out of time', async () => {
    await withHost(() => undefined, async ({ adapter }) => {
      const controller = new AbortController();
      const begun = performance.now();
      const call = refusal(adapter.session({ signal: controller.signal }), 'network');
      setTimeout(() => controller.abort(), 20);
      await call;
      assert.ok(performance.now() - begun < 300);
      await refusal(adapter.session({ signal: AbortSignal.abort() }), 'network');
      await refusal(adapter.session(), 'timeout');
    });
  });
});

describe('signing in for a demonstration', () => {
  const store = new Map<string, string>();
  const install = (storage: unknown): void => { Object.defineProperty(globalThis, 'sessionStorage', { value: storage, configurable: true, writable: true }); };
  const asStorage = {
    getItem: (key: string) => store.get(key) ?? null, setItem: (key: string, value: string) => void store.set(key, value), removeItem: (key: string) => void store.delete(key),
  };
  const host: Answerer = (asked, response) => {
    if (asked.url.pathname.endsWith('/demo/session')) return json({ token: 'token-of-regular' })(asked, response);
    const isKnown = asked.headers.authorization === 'Bearer token-of-regular';
    if (asked.headers.authorization !== undefined && !isKnown) return json({ code: 'unauthorized' }, 401)(asked, response);
    return session(isKnown ? cluster.people[1] : null)(asked, response);
  };
  afterEach(() => {
    store.clear();
    Reflect.deleteProperty(globalThis, 'sessionStorage');
  });

  test('survives a reload, is forgotten on signing out, and nothing but the token is kept', async () => {
    install(asStorage);
    await withHost(host, async ({ adapter, baseUrl, asked }) => {
      assert.equal((await adapter.session()).person, null);
      await adapter.signInAs('p-regular');
      assert.equal((await adapter.session()).person?.id, 'p-regular');
      assert.deepEqual([...store], [[`equipool:demo-token:${baseUrl}`, 'token-of-regular']]);
      const reloaded = new RestAdapter({ baseUrl });
      assert.equal((await reloaded.session()).person?.id, 'p-regular');
      await reloaded.signOut();
      assert.equal(store.size, 0);
      assert.equal(asked.at(-1)!.method, 'DELETE');
      assert.equal(asked.at(-1)!.headers.authorization, 'Bearer token-of-regular');
      assert.equal((await new RestAdapter({ baseUrl }).session()).person, null);
    });
  });
  test('works while the page lives where storage is denied', async () => {
    install({ getItem: () => { throw new Error('denied'); }, setItem: () => { throw new Error('denied'); }, removeItem: () => { throw new Error('denied'); } });
    await withHost(host, async ({ adapter }) => {
      await adapter.signInAs('p-regular');
      assert.equal((await adapter.session()).person?.id, 'p-regular');
    });
  });
  test('a sign-in that the host forgot is dropped, told, and the catalog goes on as for a visitor', async () => {
    install(asStorage);
    await withHost(host, async ({ baseUrl, asked }) => {
      store.set(`equipool:demo-token:${baseUrl}`, 'token-of-yesterday');
      const adapter = new RestAdapter({ baseUrl });
      const told: string[] = [];
      const stop = adapter.subscribe((event) => told.push(event.type));
      const [one, other] = await Promise.all([adapter.session(), adapter.session()]);
      stop();
      assert.equal(one.person, null);
      assert.equal(other.person, null);
      assert.equal(store.size, 0);
      assert.deepEqual(told, ['session']);
      assert.ok(asked.some(({ headers }) => headers.authorization === 'Bearer token-of-yesterday'));
    });
  });
  test('a write with a forgotten sign-in is refused and not sent again as someone else', async () => {
    install(asStorage);
    await withHost(host, async ({ baseUrl, asked }) => {
      store.set(`equipool:demo-token:${baseUrl}`, 'token-of-yesterday');
      await refusal(new RestAdapter({ baseUrl }).createReservation(draft, { idempotencyKey: 'k' }), 'unauthorized');
      assert.equal(asked.length, 1);
      assert.equal(store.size, 0);
    });
  });
  test('the page\'s own token is sent, never kept, and the demonstration is off', async () => {
    install(asStorage);
    await withHost(host, async ({ baseUrl, asked }) => {
      const adapter = new RestAdapter({ baseUrl, token: () => 'token-of-regular' });
      assert.equal((await adapter.session()).person?.id, 'p-regular');
      await refusal(adapter.signInAs('p-rival'), 'unsupported');
      assert.equal(store.size, 0);
      assert.equal(asked.length, 1);
    });
  });
});

describe('answers', () => {
  test('addresses relative to a host elsewhere point to that host', async () => {
    await withHost(json(cluster.equipment[0]), async ({ adapter, baseUrl }) => {
      assert.equal((await adapter.equipment('sem-1')).pictures[0]!.src, new URL('/pictures/sem.svg', baseUrl).href);
    });
  });
  test('a host without categories has none; lists come bare or as items', async () => {
    const host: Answerer = (asked, response) => {
      const [name] = asked.url.pathname.split('/').slice(-1);
      const bodies: Record<string, unknown> = { institutions: { items: cluster.institutions }, qualifications: cluster.qualifications };
      return (name! in bodies ? json(bodies[name!]) : json({ code: 'not-found' }, 404))(asked, response);
    };
    await withHost(host, async ({ adapter }) => {
      const { institutions, categories, qualifications } = await adapter.directory();
      assert.deepEqual([institutions.length, categories.length, qualifications.length], [3, 0, 2]);
    });
  });
});
