import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import * as v from 'valibot';
import { DatabaseError, type Database, type Transaction } from '../database/database.js';
import { migrate } from '../database/migrate.js';
import { StartFailure } from '../start/failure.js';
import { BACKUP_FORMAT, BATCH, endLine, migrationsOf, tablesOf, type BackupHead, type BackupReport } from './format.js';

const headLine = v.object({ format: v.literal(BACKUP_FORMAT), migrations: v.array(v.string()), tables: v.array(v.string()) });

/**
 * Fills an empty database from a backup, all or nothing, and brings its schema up to date. Rejects with
 * {@link StartFailure} when the file is no backup, is damaged or of a later version, or when the database holds something.
 */
export async function restore(database: Database, file: string): Promise<BackupReport> {
  const lines = linesOf(file);
  try {
    const head = readHead(file, (await lines.next()).value);
    // The rows fit the schema that they were taken from; what came later is done to them afterwards.
    await migrate(database, head.migrations);
    const report = await database.transaction((transaction) => fill(transaction, file, head, lines));
    await migrate(database);
    return report;
  } catch (error) {
    if (error instanceof StartFailure || error instanceof DatabaseError) throw error;
    throw unreadable(file, error);
  } finally {
    await lines.return(undefined);
  }
}

async function fill(transaction: Transaction, file: string, head: BackupHead, lines: AsyncGenerator<string, undefined>): Promise<BackupReport> {
  const isSame = JSON.stringify([await migrationsOf(transaction), await tablesOf(transaction)]) === JSON.stringify([head.migrations, head.tables]);
  if (!isSame) throw new StartFailure(`${file} was written by another version of Equipool: restore it with that version, and start the newer one on it.`);
  for (const table of head.tables) await prepare(transaction, table);
  let rows = 0;
  for (const table of head.tables) rows += await fillTable(transaction, file, table, lines);
  for (const table of head.tables) await finish(transaction, table);
  return { tables: head.tables.length, rows };
}

/** What the database writes by itself as rows come in stands in the backup too. */
async function prepare(transaction: Transaction, table: string): Promise<void> {
  const [found] = await transaction.query<{ some: boolean }>(`SELECT EXISTS (SELECT FROM "${table}") AS some`);
  if (found?.some) throw new StartFailure(`The database already holds something in "${table}": restore into an empty one (another DATA_DIR or DATABASE_URL).`);
  await transaction.script(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
}

async function fillTable(transaction: Transaction, file: string, table: string, lines: AsyncGenerator<string, undefined>): Promise<number> {
  let batch: string[] = [];
  let count = 0;
  for (;;) {
    const line = (await lines.next()).value;
    const isRow = line?.startsWith(`${table} `) ?? false;
    if (isRow && line !== undefined) batch.push(line.slice(table.length + 1));
    if (batch.length === BATCH || !isRow) {
      await insert(transaction, table, batch);
      count += batch.length;
      batch = [];
    }
    if (isRow) continue;
    if (line === endLine(table, count)) return count;
    throw unreadable(file, undefined);
  }
}

async function insert(transaction: Transaction, table: string, rows: readonly string[]): Promise<void> {
  if (rows.length === 0) return;
  await transaction.query(
    `INSERT INTO "${table}" OVERRIDING SYSTEM VALUE
     SELECT record.* FROM json_array_elements($1::json) AS list (item), json_populate_record(NULL::"${table}", item) AS record`,
    [`[${rows.join()}]`],
  );
}

/** Numbers that the database gives out go on after those that came in. */
async function finish(transaction: Transaction, table: string): Promise<void> {
  await transaction.script(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
  const columns = await transaction.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attidentity <> '' AND NOT attisdropped`, [`"${table}"`],
  );
  for (const { name } of columns) {
    await transaction.query(`SELECT setval(pg_get_serial_sequence($1, $2), COALESCE(max("${name}"), 0) + 1, false) FROM "${table}"`, [`"${table}"`, name]);
  }
}

async function* linesOf(file: string): AsyncGenerator<string, undefined> {
  const text = createGunzip();
  text.setEncoding('utf8');
  // Its failures reach the loop below.
  pipeline(createReadStream(file), text, () => undefined);
  let rest = '';
  for await (const chunk of text) {
    const parts = (rest + String(chunk)).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  return undefined;
}

function readHead(file: string, line: string | undefined): BackupHead {
  const head = v.safeParse(v.pipe(v.string(), v.parseJson(), headLine), line);
  if (!head.success) throw unreadable(file, undefined);
  return head.output;
}

function unreadable(file: string, cause: unknown): StartFailure {
  const code = (cause as NodeJS.ErrnoException | undefined)?.code;
  return new StartFailure(`${file} is no whole backup of Equipool${code === undefined ? '' : ` (${code})`}: nothing was restored; choose another file.`, cause);
}
