import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { backUp } from '../../../../demo/host/backup/back-up.js';
import { migrationsOf, tablesOf } from '../../../../demo/host/backup/format.js';
import { restore } from '../../../../demo/host/backup/restore.js';
import type { Database } from '../../../../demo/host/database/database.js';
import { openPostgres } from '../../../../demo/host/database/postgres.js';
import { StartFailure } from '../../../../demo/host/start/failure.js';
import { onDatabases } from '../support/databases.js';
import { startTestHost, type Caller, type TestHost } from '../support/host.js';
import { freshPglite } from '../support/pglite.js';
import { freshDatabase } from '../support/postgres.js';

const draft = (day: string): object => ({
  equipmentId: 'tensile-1', mode: 'self-use', start: `2026-12-${day}T01:00:00Z`, end: `2026-12-${day}T02:00:00Z`, purpose: 'Ünïcode 試験\n"quoted" \\ line', answers: {}, termsAccepted: true,
});
const book = (as: Caller, day: string): Promise<{ status: number }> => as('/reservations', { body: draft(day), headers: { 'Idempotency-Key': `backup-key-${day}` } });

await onDatabases('a backup', (database) => {
  let folder: string;
  let file: string;
  let host: TestHost;
  let opened: Database | undefined;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'equipool-backup-'));
    file = join(folder, 'deep', 'equipool.backup.gz');
    host = await startTestHost({ database: database() });
    assert.equal((await book(await host.as('p-regular'), '01')).status, 201);
    await backUp(database(), file);
  });
  after(async () => {
    await host.close();
    await opened?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** An empty database of the same kind, where nothing has been made yet. */
  const another = async (): Promise<Database> => {
    opened ??= database.url ? openPostgres(await freshDatabase(database.url())) : await freshPglite();
    await opened.script('DROP SCHEMA public CASCADE; CREATE SCHEMA public;');
    return opened;
  };
  /** Every row of every table. */
  const contents = async (of: Database): Promise<Record<string, string[]>> => {
    const all: Record<string, string[]> = {};
    for (const table of await tablesOf(of)) {
      all[table] = (await of.query<{ row: string }>(`SELECT to_json(t)::text AS row FROM "${table}" t ORDER BY 1`)).map(({ row }) => row);
    }
    return all;
  };
  const refused = async (content: Uint8Array, words: RegExp): Promise<void> => {
    const damaged = join(folder, 'damaged.backup.gz');
    await writeFile(damaged, content);
    const target = await another();
    await assert.rejects(restore(target, damaged), (error) => error instanceof StartFailure && words.test(error.message), String(words));
    const left = await tablesOf(target);
    for (const table of left) assert.deepEqual(await target.query(`SELECT 1 FROM "${table}"`), [], `${table} holds something`);
  };

  it('brings everything back, into an empty database, which goes on from there', async () => {
    const target = await another();
    const report = await restore(target, file);
    const [was, is] = [await contents(database()), await contents(target)];
    assert.deepEqual(is, was);
    assert.equal(report.rows, Object.values(was).reduce((sum, rows) => sum + rows.length, 0));
    assert.deepEqual(await migrationsOf(target), await migrationsOf(database()));
    const restored = await startTestHost({ database: target });
    const regular = await restored.as('p-regular');
    assert.equal((await book(regular, '01')).status, 201, 'a retry gets its first answer');
    assert.equal((await book(regular, '02')).status, 201, 'numbers go on after those that came in');
    assert.equal((await regular('/reservations', { body: draft('02'), headers: { 'Idempotency-Key': 'backup-rival-1' } })).status, 409);
    await restored.close();
    await assert.rejects(target.query('DELETE FROM audit_entry'), /append-only/);
    await assert.rejects(target.query('DELETE FROM reservation_history'), /append-only/);
  });

  it('moves from one kind of database to the other', { skip: database.url ? false : 'tried where PostgreSQL is' }, async () => {
    const target = await freshPglite();
    await restore(target, file);
    assert.deepEqual(await contents(target), await contents(database()));
    await target.close();
  });

  it('is a file for its owner only, and leaves nothing half-written', async () => {
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    const before = await readFile(file);
    const broken: Database = { ...database(), kind: 'pglite', transaction: () => Promise.reject(new Error('in the middle')) };
    await assert.rejects(backUp(broken, file), /in the middle/);
    assert.deepEqual(await readFile(file), before, 'the last good one stays');
    assert.deepEqual(await readdir(join(folder, 'deep')), ['equipool.backup.gz']);
  });

  it('is refused whole when it is damaged, cut off, of another version or none at all', async () => {
    const whole = await readFile(file);
    const text = gunzipSync(whole).toString('utf8');
    await refused(whole.subarray(0, whole.length / 2), /no whole backup/);
    await refused(gzipSync(text.slice(0, text.lastIndexOf('\nend '))), /no whole backup/);
    await refused(gzipSync(text.replace(/\nreservation \{.*/, '')), /no whole backup/);
    await refused(gzipSync('{"format":"something-else"}\n'), /no whole backup/);
    await refused(Buffer.from('not compressed'), /no whole backup/);
    await refused(gzipSync(text.replace('"migrations":[', '"migrations":["9999-later.sql",')), /another version/);
    await assert.rejects(restore(await another(), join(folder, 'missing.gz')), (error) => error instanceof StartFailure && /ENOENT/.test(error.message));
  });

  it('is refused by a database that holds something', async () => {
    await assert.rejects(restore(database(), file), (error) => error instanceof StartFailure && /already holds something/.test(error.message));
  });
});
