import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { StartFailure } from '../start/failure.js';
import type { Database } from './database.js';

const FOLDER = new URL('./migrations/', import.meta.url);
/** Any number that no other program on the server is likely to lock by. */
const LOCK = 7_302_041_127;

/**
 * Brings the schema up to date: runs the numbered files of `migrations/` that the database has not seen, in order,
 * in one transaction and under one lock, so that two hosts that start together run each of them once.
 * Of `only` those alone, where a backup says how far. Answers the names of those it ran. Rejects with {@link StartFailure} when a file that was already run has changed.
 */
export async function migrate(database: Database, only?: readonly string[]): Promise<string[]> {
  const files = (await readMigrations()).filter(({ name }) => only?.includes(name) ?? true);
  return database.transaction(async (transaction) => {
    await transaction.query(`SELECT pg_advisory_xact_lock(${LOCK})`);
    await transaction.script(
      `CREATE TABLE IF NOT EXISTS migration (
         name text PRIMARY KEY, checksum text NOT NULL, run_at timestamptz NOT NULL DEFAULT now())`,
    );
    const rows = await transaction.query<{ name: string; checksum: string }>('SELECT name, checksum FROM migration');
    const seen = new Map(rows.map((row) => [row.name, row.checksum]));
    const ran: string[] = [];
    for (const file of files) {
      const before = seen.get(file.name);
      if (before !== undefined && before !== file.checksum) throw changed(file.name);
      if (before !== undefined) continue;
      await transaction.script(file.sql);
      await transaction.query('INSERT INTO migration (name, checksum) VALUES ($1, $2)', [file.name, file.checksum]);
      ran.push(file.name);
    }
    return ran;
  });
}

async function readMigrations(): Promise<{ name: string; sql: string; checksum: string }[]> {
  const names = (await readdir(FOLDER)).filter((name) => /^\d{4}-.*\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, FOLDER), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex') };
    }),
  );
}

function changed(name: string): StartFailure {
  return new StartFailure(
    `The database was set up by another version of ${name}: restore that file, or start on an empty database (another DATA_DIR or DATABASE_URL).`,
  );
}
