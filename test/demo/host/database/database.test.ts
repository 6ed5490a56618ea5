import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DatabaseError, SQLSTATE } from '../../../../demo/host/database/database.js';
import { migrate } from '../../../../demo/host/database/migrate.js';
import { retryingTransaction } from '../../../../demo/host/database/retry.js';
import { StartFailure } from '../../../../demo/host/start/failure.js';
import { onDatabases } from '../support/databases.js';

await onDatabases('the query layer', (database) => {
  it('answers alike: instants as texts, big numbers as numbers, json as values', async () => {
    const [row] = await database().query(
      `SELECT '2026-03-03T13:00+09'::timestamptz AS instant, '2026-03-03T04:00:00.25Z'::timestamptz AS fine, 9007199254740991::bigint AS big,
         1.5::numeric AS part, '{"a": [1, null]}'::jsonb AS value, $1::text[] AS list, $2::jsonb->>'x' AS inner, NULL::timestamptz AS never`,
      [['a', 'b,c"'], JSON.stringify({ x: '線' })],
    );
    assert.deepEqual(row, {
      instant: '2026-03-03T04:00:00Z', fine: '2026-03-03T04:00:00.250Z', big: Number.MAX_SAFE_INTEGER, part: 1.5,
      value: { a: [1, null] }, list: ['a', 'b,c"'], inner: '線', never: null,
    });
  });

  it('tells what failed by its SQLSTATE, and not only in words', async () => {
    await assert.rejects(database().query('SELECT * FROM nowhere'), (error) => error instanceof DatabaseError && error.code === '42P01');
    await database().query(`INSERT INTO institution VALUES ('i', 1, '{}')`);
    await assert.rejects(
      database().query(`INSERT INTO institution VALUES ('i', 1, '{}')`),
      (error) => error instanceof DatabaseError && error.code === SQLSTATE.uniqueViolation && error.constraint === 'institution_pkey',
    );
  });

  it('takes everything back when the work fails, and lets the failure out as it was', async () => {
    const refusal = new RangeError('ours');
    await assert.rejects(
      database().transaction(async (transaction) => {
        await transaction.query(`INSERT INTO institution VALUES ('gone', 1, '{}')`);
        throw refusal;
      }),
      (error) => error === refusal,
    );
    assert.deepEqual(await database().query(`SELECT id FROM institution WHERE id = 'gone'`), []);
  });

  it('passes on what a transaction announced once it is committed, and only then', async () => {
    const heard: string[] = [];
    const stop = await database().listen('a_channel', (payload) => heard.push(payload));
    await database().transaction((transaction) => transaction.query(`SELECT pg_notify('a_channel', 'kept')`));
    await assert.rejects(database().transaction(async (transaction) => {
      await transaction.query(`SELECT pg_notify('a_channel', 'taken back')`);
      throw new RangeError();
    }));
    await database().transaction((transaction) => transaction.query(`SELECT pg_notify('a_channel', 'last')`));
    for (let waited = 0; waited < 2_000 && !heard.includes('last'); waited += 20) await new Promise((wake) => setTimeout(wake, 20));
    await stop();
    assert.deepEqual(heard, ['kept', 'last']);
  });

  it('runs each migration once, and refuses one that was changed afterwards', async () => {
    assert.deepEqual(await migrate(database()), []);
    const names = await database().query<{ name: string }>('SELECT name FROM migration ORDER BY name');
    assert.deepEqual(names.slice(0, 2).map(({ name }) => name), ['0001-catalog.sql', '0002-reservations.sql']);
    await database().query(`UPDATE migration SET checksum = 'another' WHERE name = '0001-catalog.sql'`);
    await assert.rejects(migrate(database()), (error) => error instanceof StartFailure && error.message.includes('0001-catalog.sql'));
  });

  it('holds no two blocking reservations of one unit over each other, neighbors and other units aside', async () => {
    await database().script(`
      INSERT INTO institution VALUES ('owner', 1, '{}');
      INSERT INTO person VALUES ('p', 1, NULL, NULL, '{}');
      INSERT INTO equipment (id, institution_id, record) VALUES ('m', 'owner', '{}'), ('n', 'owner', '{}')`);
    const add = (id: string, machine: string, unit: number, range: string, blocking = true): Promise<unknown> => database().query(
      `INSERT INTO reservation (equipment_id, id, reference, asker_id, mode, state, wished, during, blocked, blocking, unit, details, created_at)
       VALUES ($1, $2, $2, 'p', 'self-use', 'approved', $3::tstzrange, $3::tstzrange, $3::tstzrange, $4, $5, '{}', now())`,
      [machine, id, range, blocking, unit],
    );
    await add('first', 'm', 1, '[2026-03-03T01:00Z,2026-03-03T02:00Z)');
    await add('after', 'm', 1, '[2026-03-03T02:00Z,2026-03-03T03:00Z)');
    await add('second-unit', 'm', 2, '[2026-03-03T01:00Z,2026-03-03T02:00Z)');
    await add('other-machine', 'n', 1, '[2026-03-03T01:00Z,2026-03-03T02:00Z)');
    await add('not-blocking', 'm', 0, '[2026-03-03T01:00Z,2026-03-03T02:00Z)', false);
    await assert.rejects(
      add('over', 'm', 1, '[2026-03-03T01:59Z,2026-03-03T02:01Z)'),
      (error) => error instanceof DatabaseError && error.code === SQLSTATE.exclusionViolation && error.constraint === 'reservation_no_overlap',
    );
    // Whatever writes there, "blocking without a unit" would escape the constraint.
    await assert.rejects(add('nowhere', 'm', 0, '[2026-03-03T05:00Z,2026-03-03T06:00Z)'), (error) => error instanceof DatabaseError && error.code === '23514');
  });

  it('never rewrites history', async () => {
    await database().query(`INSERT INTO reservation_history VALUES ('m', 'first', 1, now(), NULL, 'host', 'request', NULL)`);
    for (const statement of [`UPDATE reservation_history SET action = 'approve'`, 'DELETE FROM reservation_history']) {
      await assert.rejects(database().query(statement), (error) => error instanceof DatabaseError && /append-only/.test(error.message));
    }
  });

  it('runs a transaction again that lost to others, at most three times, and nothing else', async () => {
    const losing = (times: number, code: string): { runs: () => number; work: () => Promise<string> } => {
      let runs = 0;
      return { runs: () => runs, work: async () => {
        runs += 1;
        if (runs <= times) throw new DatabaseError('lost', code);
        return Promise.resolve('done');
      } };
    };
    const thrice = losing(3, SQLSTATE.deadlockDetected);
    assert.equal(await retryingTransaction(database(), thrice.work), 'done');
    const often = losing(4, SQLSTATE.serializationFailure);
    await assert.rejects(retryingTransaction(database(), often.work));
    assert.equal(often.runs(), 4);
    const other = losing(1, SQLSTATE.exclusionViolation);
    await assert.rejects(retryingTransaction(database(), other.work));
    assert.equal(other.runs(), 1);
  });
});
