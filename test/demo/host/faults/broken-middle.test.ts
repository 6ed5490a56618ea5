import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DatabaseError, type Database, type Queryable } from '../../../../demo/host/database/database.js';
import { fixturePeople } from '../../../fixtures/cluster-people.js';
import { startTestHost, type Caller, type TestAnswer, type TestHost } from '../support/host.js';
import { freshPglite } from '../support/pglite.js';

const SECRET = 'ZQXSECRET';
/** What may go wrong in the middle, in the words in which drivers and programs say it. */
const TROUBLES: [what: string, error: Error, status: number][] = [
  ['a row with a name in it', new DatabaseError(`null value violates constraint. Failing row contains (${SECRET}, 佐藤 美咲)`, '23502'), 500],
  ['a connection that is gone', new DatabaseError(`terminating connection to ${SECRET}`, '57P01'), 503],
  ['a deadlock, again and again', new DatabaseError(`deadlock detected while ${SECRET}`, '40P01'), 503],
  ['a mistake in a program', new TypeError(`Cannot read properties of undefined (reading '${SECRET}')`), 500],
];

describe('a database that breaks in the middle', () => {
  let real: Database;
  let host: TestHost;
  const callers = new Map<string, Caller>();
  /** Statements that still succeed; then all of them fail as told. */
  let left = Infinity;
  let trouble: Error = new Error('none yet');
  let keys = 0;

  const breaking = (inner: Queryable): Queryable => ({
    query: (sql, params) => {
      if (left <= 0) return Promise.reject(trouble);
      left -= 1;
      return inner.query(sql, params);
    },
  });
  before(async () => {
    real = await freshPglite();
    const database: Database = {
      kind: real.kind,
      query: (sql, params) => breaking(real).query(sql, params),
      script: (sql) => real.script(sql),
      transaction: (work) => real.transaction((inner) => work({ ...breaking(inner), script: (sql) => inner.script(sql) })),
      listen: (channel, heard) => real.listen(channel, heard),
      close: () => real.close(),
    };
    host = await startTestHost({ database });
    callers.set('visitor', host.call);
    for (const id of ['p-regular', 'p-owner', 'p-admin']) callers.set(id, await host.as(id));
  });
  after(async () => {
    left = Infinity;
    await host.close();
    await real.close();
  });

  const key = (more: Record<string, string> = {}): Record<string, string> => ({ 'Idempotency-Key': `broken-key-${(keys += 1)}`, ...more });
  const time = { start: '2026-12-01T01:00:00Z', end: '2026-12-01T02:00:00Z' };
  const draft = { equipmentId: 'tensile-1', mode: 'self-use', ...time, purpose: 'x', answers: {}, termsAccepted: true };
  const CALLS: [who: string, what: string, send: (as: Caller) => Promise<TestAnswer>][] = [
    ['p-regular', 'request', (as) => as('/reservations', { body: draft, headers: key() })],
    ['p-regular', 'hold', (as) => as('/holds', { body: { equipmentId: 'tensile-1', mode: 'self-use', ...time }, headers: key() })],
    ['p-owner', 'approve', (as) => as('/reservations/r-sem-regular/actions', { body: { action: 'approve' }, headers: key({ 'If-Match': '"1"' }) })],
    ['p-admin', 'confirm a record', (as) => as('/equipment/sem-1/confirmations', { body: {} })],
    ['p-owner', 'be forgotten', (as) => as('/session/data', { method: 'DELETE' })],
    ['p-regular', 'list', (as) => as('/reservations')],
    ['p-regular', 'own data', (as) => as('/session/data')],
    ['p-admin', 'usage', (as) => as('/usage?from=2026-11-01T00:00:00Z&to=2026-12-01T00:00:00Z')],
    ['visitor', 'availability', (as) => as('/availability?equipment=sem-1&from=2026-11-24T00:00:00Z&to=2026-11-25T00:00:00Z')],
    ['visitor', 'check', (as) => as('/checks', { body: draft })],
    ['visitor', 'sign in', (as) => as('/demo/session', { body: { personId: 'p-rival' } })],
  ];
  const NAMES = fixturePeople.map(({ name }) => name);
  const state = async (): Promise<string> => {
    const tables = ['reservation', 'reservation_history', 'idempotency_key', 'equipment', 'person', 'audit_entry', 'live_event'];
    return (await Promise.all(tables.map(async (table) => JSON.stringify(await real.query(`SELECT md5(string_agg(t::text, ',' ORDER BY t::text)) AS sum FROM ${table} t`))))).join();
  };

  for (const [what, error, status] of TROUBLES) {
    it(`tells nothing of ${what}, and keeps nothing half-done`, async () => {
      let broken = 0;
      for (const [who, name, send] of CALLS) {
        const isWhole = name === 'own data' || name === 'sign in';
        let before = await state();
        for (let after = 0; after < 8; after += 1) {
          [left, trouble] = [after, error];
          const answer = await send(callers.get(who)!);
          const isBroken = left <= 0;
          left = Infinity;
          const text = JSON.stringify([answer.body, [...answer.headers]]);
          const label = `${name} after ${after} statements: ${answer.status} ${text.slice(0, 400)}`;
          assert.ok(!text.includes(SECRET), label);
          // Done, or refused by what an earlier round did: the break came too late to matter.
          if (answer.status < 500) {
            before = await state();
            if (isBroken) continue;
            break;
          }
          broken += 1;
          assert.equal(answer.status, status, label);
          assert.match(answer.headers.get('Content-Type') ?? '', /^application\/problem\+json/, label);
          assert.equal(answer.headers.get('Cache-Control'), 'no-store', label);
          assert.equal(answer.headers.has('Retry-After'), answer.status === 503, label);
          assert.ok(!/SELECT|INSERT|UPDATE |\bat .*:\d+:\d+|node_modules|Error\b/.test(text), label);
          assert.ok(!NAMES.some((person) => text.includes(person)), label);
        }
        // These write a line of the trail before anything else, and that line may stay.
        if (!isWhole) assert.equal(await state(), before, `${name} kept something of what failed`);
      }
      assert.ok(broken >= 2 * CALLS.length, `only ${broken} answers met the break`);
      assert.equal((await host.call('/health')).status, 200);
    });
  }
});
