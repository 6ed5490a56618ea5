import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DatabaseError, type Database } from '../../../../demo/host/database/database.js';
import { freeMachines } from '../../../../demo/host/catalog/free.js';
import { Problem } from '../../../../demo/host/http/problem.js';
import { fixtureCluster } from '../../../fixtures/cluster.js';
import { startTestHost, type Caller, type TestAnswer, type TestHost } from '../support/host.js';
import { freshPglite } from '../support/pglite.js';

let database: Database;
let fault: Error | undefined;
let host: TestHost;
let member: Caller;

/** The database, failing as it is told to. */
function breakable(inner: Database): Database {
  const guard = async <T>(work: () => Promise<T>): Promise<T> => {
    if (fault) throw fault;
    return work();
  };
  return {
    kind: inner.kind,
    query: (sql, params) => guard(() => inner.query(sql, params)),
    script: (sql) => guard(() => inner.script(sql)),
    transaction: (work) => guard(() => inner.transaction(work)),
    listen: (channel, heard) => inner.listen(channel, heard),
    close: () => inner.close(),
  };
}

before(async () => {
  database = await freshPglite();
  host = await startTestHost({ database: breakable(database) });
  member = await host.as('p-regular');
});
after(async () => {
  await host.close();
  await database.close();
});

/** A problem document, whole and without anything that is nobody's business. */
function assertProblem(answer: TestAnswer, status: number, code: string): void {
  assert.equal(answer.status, status, JSON.stringify(answer.body));
  assert.match(answer.headers.get('Content-Type') ?? '', /^application\/problem\+json/);
  assert.equal(answer.headers.get('Cache-Control'), 'no-store');
  assert.deepEqual([answer.body['status'], answer.body['code'], answer.body['type']], [status, code, `urn:equipool:problem:${code}`]);
  for (const field of ['title', 'detail']) assert.ok(typeof answer.body[field] === 'string' && answer.body[field] !== '');
  assert.doesNotMatch(JSON.stringify(answer.body), /\\n +at |node_modules|SELECT|FROM|Error\b/);
}

const draft = {
  equipmentId: 'tensile-1', mode: 'self-use', start: '2026-11-26T01:00:00Z', end: '2026-11-26T03:00:00Z', purpose: 'A test', answers: {}, termsAccepted: true,
};
const key = (text: string): { 'Idempotency-Key': string } => ({ 'Idempotency-Key': text });

describe('what cannot be read or may not be done', () => {
  it('a page that begins nowhere', async () => {
    const admin = await host.as('p-admin');
    for (const path of ['/equipment', '/reservations', '/inquiries', '/audit']) {
      const answer = await admin(`${path}?cursor=zzz`);
      assertProblem(answer, 422, 'invalid');
      assert.deepEqual(answer.body['errors'], [{ pointer: '/cursor', code: 'bad-cursor' }], path);
    }
    const { body: page } = await host.call('/equipment?limit=1');
    assert.equal((await host.call(`/equipment?limit=1&cursor=${encodeURIComponent(String(page['nextCursor']))}`)).status, 200);
  });

  it('an address that does not exist, or not for this method', async () => {
    assertProblem(await host.call('/nothing/here'), 404, 'not-found');
    const answer = await host.call('/equipment/sem-1', { method: 'DELETE' });
    assertProblem(answer, 405, 'method-not-allowed');
    assert.match(answer.headers.get('Allow') ?? '', /GET/);
    const packed = await host.fetch(new Request('http://host/api/v1/equipment/sem-1', { method: 'DELETE', headers: { 'Accept-Encoding': 'gzip' } }));
    assert.deepEqual([packed.status, packed.headers.get('Content-Encoding')], [405, null], 'a body that is not packed says that it is not');
  });

  it('an address with characters that no record is called by', async () => {
    for (const path of ['/equipment/%00', '/reservations/a%00b', '/reservations/%0d%0a', '/institutions/%1f']) assertProblem(await member(path), 404, 'not-found');
  });

  it('a body that is no JSON, not sent as JSON, too large or too deep', async () => {
    const headers = key('problem-key-1');
    assertProblem(await member('/reservations', { body: '{"equipmentId": ', headers }), 400, 'malformed-json');
    assertProblem(await member('/reservations', { body: '', headers }), 400, 'malformed-json');
    assertProblem(await member('/reservations', { body: draft, headers: { ...headers, 'Content-Type': 'text/plain' } }), 415, 'unsupported-media');
    assertProblem(await member('/reservations', { body: { purpose: 'x'.repeat(70_000) }, headers }), 413, 'too-large');
    assertProblem(await member('/reservations', { body: `${'['.repeat(500)}${']'.repeat(500)}`, headers }), 422, 'too-deep');
  });

  it('fields that are missing or wrong, each by its place', async () => {
    const { purpose: _purpose, ...rest } = draft;
    const answer = await member('/reservations', { body: { ...rest, mode: 'theft', start: 'yesterday' }, headers: key('problem-key-2') });
    assertProblem(answer, 422, 'invalid');
    const places = (answer.body['errors'] as { pointer: string; code: string }[]).map(({ pointer, code }) => `${pointer} ${code}`).sort();
    assert.deepEqual(places, ['/mode unknown-value', '/purpose missing', '/start bad-instant']);
  });

  it('prototype keys and numbers that are none do no harm', async () => {
    const body = '{"__proto__": {"isAdmin": true}, "constructor": {"prototype": {"x": 1}}, "equipmentId": 1e999}';
    assertProblem(await member('/reservations', { body, headers: key('problem-key-3') }), 422, 'invalid');
    assert.equal(({} as Record<string, unknown>)['isAdmin'], undefined);
  });

  it('a write without a key, with a bad one, or with one that stood for something else', async () => {
    assertProblem(await member('/reservations', { body: draft }), 400, 'key-required');
    assertProblem(await member('/reservations', { body: draft, headers: key('short') }), 400, 'key-invalid');
    assertProblem(await member('/reservations', { body: draft, headers: key('k'.repeat(200)) }), 400, 'key-invalid');
    const first = await member('/reservations', { body: draft, headers: key('problem-key-4') });
    assert.equal(first.status, 201);
    assertProblem(await member('/reservations', { body: { ...draft, purpose: 'else' }, headers: key('problem-key-4') }), 422, 'key-reused');
    // The same request written in another order is the same request.
    const reordered = Object.fromEntries(Object.entries(draft).reverse());
    const again = await member('/reservations', { body: reordered, headers: key('problem-key-4') });
    assert.deepEqual([again.status, again.body['id'], again.headers.get('Location'), again.headers.get('ETag')],
      [201, first.body['id'], first.headers.get('Location'), '"1"']);
  });

  it('an edit without a revision, or with one that is no strong tag', async () => {
    const { body: { id } } = await member<{ id: string }>('/reservations', {
      body: { ...draft, start: '2026-11-27T01:00:00Z', end: '2026-11-27T02:00:00Z' }, headers: key('problem-key-5'),
    });
    const send = (headers: Record<string, string>): Promise<TestAnswer> =>
      member(`/reservations/${id}/actions`, { body: { action: 'note', note: 'x' }, headers: { ...key('problem-key-6'), ...headers } });
    assertProblem(await send({}), 428, 'precondition-required');
    for (const tag of ['*', 'W/"1"', '1', '"9"', '"1", "2"', '"x"']) assertProblem(await send({ 'If-Match': tag }), 412, 'stale');
  });

  it('a token that is worth nothing, and none where one is needed', async () => {
    for (const Authorization of ['Bearer not-a-token-of-ours', 'Basic dXNlcjpwYXNz', 'Bearer', `Bearer ${'x'.repeat(5_000)}`]) {
      const answer = await host.call('/session', { headers: { Authorization } });
      assertProblem(answer, 401, 'unauthorized');
      assert.match(answer.headers.get('WWW-Authenticate') ?? '', /^Bearer realm="equipool", error="invalid_token", error_description="[^"]+"$/);
    }
    const missing = await host.call('/reservations');
    assertProblem(missing, 401, 'unauthorized');
    assert.equal(missing.headers.get('WWW-Authenticate'), 'Bearer realm="equipool"');
    assertProblem(await host.call('/reservations', { body: draft, headers: key('problem-key-7') }), 401, 'unauthorized');
  });

  it('signing in as nobody, and signing out for good', async () => {
    assertProblem(await host.call('/demo/session', { body: { personId: 'nobody' } }), 422, 'invalid');
    const token = await host.tokenOf('p-rival');
    const headers = { Authorization: `Bearer ${token}` };
    assert.equal((await host.call('/session', { headers })).status, 200);
    assert.equal((await host.call('/demo/session', { method: 'DELETE', headers })).status, 204);
    assertProblem(await host.call('/session', { headers }), 401, 'unauthorized');
    const stored = await database.query<{ hash: string }>('SELECT hash FROM demo_token');
    assert.ok(stored.every(({ hash }) => hash !== token && /^[0-9a-f]{64}$/.test(hash)), 'only hashes are kept');
  });

  it('a sign-in ends by itself', async () => {
    const caller = await host.as('p-associate');
    host.setNow('2026-11-24T13:00:00Z');
    assertProblem(await caller('/session'), 401, 'unauthorized');
    host.setNow('2026-11-24T00:00:00Z');
  });

  it('windows that are none, too long or out of this world', async () => {
    const ask = (from: string, to: string, equipment = 'sem-1'): Promise<TestAnswer> =>
      host.call(`/availability?${new URLSearchParams({ equipment, from, to }).toString()}`);
    assertProblem(await ask('2026-11-24T00:00:00Z', '2026-11-23T00:00:00Z'), 422, 'invalid');
    assertProblem(await ask('2026-11-24T00:00:00Z', '2029-11-23T00:00:00Z'), 422, 'invalid');
    assertProblem(await ask('0001-01-01T00:00:00Z', '0001-02-01T00:00:00Z'), 422, 'invalid');
    assertProblem(await ask('9999-01-01T00:00:00Z', '9999-02-01T00:00:00Z'), 422, 'invalid');
    assertProblem(await ask('2026-11-24', '2026-11-25T00:00:00Z'), 422, 'invalid');
    assertProblem(await ask('2026-11-24T00:00:00Z', '2026-11-25T00:00:00Z', ''), 422, 'invalid');
    assertProblem(await member('/reservations?from=0001-01-01T00:00:00Z'), 422, 'invalid');
    assertProblem(await member('/reservations?state=lost'), 422, 'invalid');
    assertProblem(await member('/reservations?limit=1000'), 422, 'invalid');
    assertProblem(await member(`/reservations?cursor=${encodeURIComponent("1'; DROP TABLE reservation")}`), 422, 'invalid');
  });

  it('drafts out of this world are refused by the rules, not by accident', async () => {
    for (const [start, end] of [['9999-12-31T22:00:00Z', '9999-12-31T23:00:00Z'], ['0001-01-01T00:00:00Z', '0001-01-01T01:00:00Z'], ['2026-11-26T03:00:00Z', '2026-11-26T01:00:00Z'], ['2026-11-26T01:00:00Z', '9999-11-26T01:00:00Z']]) {
      const answer = await member('/reservations', { body: { ...draft, start, end }, headers: key(`problem-${start}`.replaceAll(':', '')) });
      assertProblem(answer, 409, 'conflict');
      assert.ok((answer.body['reasons'] as unknown[]).length > 0);
    }
  });

  it('in the language of the reader', async () => {
    const details = new Set<string>();
    for (const language of ['en', 'ja', 'ko']) {
      const answer = await host.call('/equipment/nothing', { headers: { 'Accept-Language': language } });
      assert.equal(answer.headers.get('Content-Language'), language);
      details.add(String(answer.body['detail']));
    }
    assert.equal(details.size, 3);
    const refused = await member('/reservations', { body: draft, headers: { ...key('problem-key-8'), 'Accept-Language': 'ko-KR' } });
    assertProblem(refused, 409, 'conflict');
    assert.match(String(refused.body['detail']), /[가-힣].*10:00/);
  });
});

describe('a search that takes too long', () => {
  const window = { start: Date.parse('2026-11-24T00:00:00Z'), end: Date.parse('2027-11-24T00:00:00Z') };
  const machines = fixtureCluster().equipment;

  it('is stopped, and says what to ask for instead', async () => {
    await assert.rejects(freeMachines(database, machines, window, 60, window.start, 0), (error) => error instanceof Problem && error.code === 'too-slow' && error.status === 422);
    assert.equal((await freeMachines(database, machines, window, 60, window.start)).has('tensile-1'), true);
  });
});

describe('a database in trouble', () => {
  after(() => {
    fault = undefined;
  });

  it('that is away: try again soon, and the operator is told', async () => {
    fault = new DatabaseError('connect ECONNREFUSED 10.0.0.1:5432', 'ECONNREFUSED');
    const answer = await host.call('/availability?equipment=sem-1&from=2026-11-24T00:00:00Z&to=2026-11-25T00:00:00Z');
    assertProblem(answer, 503, 'unavailable');
    assert.equal(answer.headers.get('Retry-After'), '2');
    assert.doesNotMatch(JSON.stringify(answer.body), /10\.0\.0\.1/);
    assert.match(host.log.at(-1) ?? '', /ECONNREFUSED/);
    fault = undefined;
    assert.equal((await host.call('/health')).status, 200);
  });

  it('that gave up after all retries: try again soon', async () => {
    fault = new DatabaseError('deadlock detected', '40P01');
    assertProblem(await host.call('/health'), 503, 'unavailable');
    fault = new DatabaseError('canceling statement due to statement timeout', '57014');
    const answer = await host.call('/health');
    assertProblem(answer, 503, 'unavailable');
    assert.ok(answer.headers.has('Retry-After'));
  });

  it('that fails in a way nobody foresaw: nothing of it is told', async () => {
    fault = new DatabaseError('relation "secret" does not exist at character 15', '42P01');
    assertProblem(await host.call('/health'), 500, 'internal');
    assert.match(host.log.at(-1) ?? '', /secret/);
    fault = undefined;
  });
});

describe('headers', () => {
  it('keep pages and answers safe', async () => {
    const { headers } = await host.call('/equipment?limit=1');
    assert.equal(
      headers.get('Content-Security-Policy'),
      "default-src 'self'; style-src 'self'; img-src 'self' data:; script-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'",
    );
    assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
  });

  it('keep personal answers out of every cache, and public ones checkable', async () => {
    for (const path of ['/session', '/reservations', '/equipment', '/availability?equipment=sem-1&from=2026-11-24T00:00:00Z&to=2026-11-25T00:00:00Z']) {
      assert.match((await member(path)).headers.get('Cache-Control') ?? '', /no-store/, path);
    }
    const first = await host.call('/institutions');
    const again = await host.call('/institutions', { headers: { 'If-None-Match': first.headers.get('ETag') ?? '' } });
    assert.deepEqual([first.status, again.status, again.body], [200, 304, '']);
  });

  it('let other sites ask, without cookies', async () => {
    const answer = await host.call('/reservations', {
      method: 'OPTIONS', headers: { Origin: 'https://city.example', 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'authorization,idempotency-key,if-match' },
    });
    assert.equal(answer.status, 204);
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), '*');
    assert.equal(answer.headers.get('Access-Control-Allow-Credentials'), null);
    assert.match(answer.headers.get('Access-Control-Allow-Headers') ?? '', /idempotency-key/i);
  });
});
