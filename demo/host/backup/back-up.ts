import { once } from 'node:events';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Database, Queryable } from '../database/database.js';
import { BACKUP_FORMAT, BATCH, endLine, migrationsOf, tablesOf, type BackupHead, type BackupReport } from './format.js';

/**
 * Writes everything to one file, compressed and readable by its owner only, from one snapshot of the database, which
 * goes on working meanwhile. It can be restored into either kind of database. A file of that name is replaced once the
 * new one is whole.
 */
export async function backUp(database: Database, file: string): Promise<BackupReport> {
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.part`;
  const handle = await open(unfinished, 'w', 0o600);
  const gzip = createGzip();
  const written = pipeline(gzip, handle.createWriteStream());
  // Its failure is looked at below; until then it must not count as unhandled.
  written.catch(() => undefined);
  try {
    const report = await database.transaction((transaction) => writeAll(transaction, gzip));
    gzip.end();
    await written;
    await rename(unfinished, file);
    return report;
  } catch (error) {
    gzip.destroy();
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function writeAll(transaction: Queryable, out: Writable): Promise<BackupReport> {
  await transaction.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const head: BackupHead = { format: BACKUP_FORMAT, migrations: await migrationsOf(transaction), tables: await tablesOf(transaction) };
  await writeLine(out, JSON.stringify(head));
  let rows = 0;
  for (const table of head.tables) rows += await writeTable(transaction, out, table);
  return { tables: head.tables.length, rows };
}

async function writeTable(transaction: Queryable, out: Writable, table: string): Promise<number> {
  await transaction.query(`DECLARE backup_rows NO SCROLL CURSOR FOR SELECT to_json(t)::text AS row FROM "${table}" t`);
  let count = 0;
  for (;;) {
    const rows = await transaction.query<{ row: string }>(`FETCH ${BATCH} FROM backup_rows`);
    for (const { row } of rows) await writeLine(out, `${table} ${row}`);
    count += rows.length;
    if (rows.length < BATCH) break;
  }
  await transaction.query('CLOSE backup_rows');
  await writeLine(out, endLine(table, count));
  return count;
}

async function writeLine(out: Writable, line: string): Promise<void> {
  if (!out.write(`${line}\n`)) await once(out, 'drain');
}
