import * as v from 'valibot';
import { category, checkInput, institution, qualification } from '../../../src/host/schemas/index.js';
import type { Database, Queryable } from '../database/database.js';
import { StartFailure } from '../start/failure.js';
import { audit } from '../store/audit.js';
import { EventHub } from '../store/events.js';

const MOST = 10_000;
const listOf = <T extends v.GenericSchema<unknown, { id: string }>>(item: T) => v.optional(v.pipe(
  v.array(item), v.maxLength(MOST, 'too-many'), v.check((all) => new Set(all.map(({ id }) => id)).size === all.length, 'duplicate-id'),
), []);
const schema = v.strictObject({ institutions: listOf(institution), categories: listOf(category), qualifications: listOf(qualification) });

/** The lists that machines name by id. */
export type Directory = v.InferOutput<typeof schema>;

/** How many records of each list. */
export type DirectoryReport = Record<keyof Directory, number>;

/** Reads a directory from JSON. Throws a StartFailure that says what cannot be used and where, by JSON pointer. */
export function readDirectory(text: string): Directory {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new StartFailure(`The file is no JSON: ${error instanceof Error ? error.message : ''}`);
  }
  const result = checkInput(schema, value);
  if (result.ok) return result.value;
  throw new StartFailure(`The file cannot be used:\n${result.errors.slice(0, 20).map(({ pointer, code }) => `  ${pointer || '/'}: ${code}`).join('\n')}`);
}

/**
 * Writes the records of a directory, all or nothing: new ones after those that are there, known ones by their id in
 * their place. Nothing is deleted, since machines may name it. Running hosts read the lists again. `now` in UTC milliseconds.
 */
export async function writeDirectory(database: Database, directory: Directory, now: number): Promise<DirectoryReport> {
  const report = { institutions: directory.institutions.length, categories: directory.categories.length, qualifications: directory.qualifications.length };
  await database.transaction(async (transaction) => {
    await writeList(transaction, 'institution', directory.institutions);
    await writeList(transaction, 'category', directory.categories);
    await writeList(transaction, 'qualification', directory.qualifications);
    await audit(transaction, { action: 'directory', details: report }, now);
    await new EventHub(database).publish(transaction, { type: 'equipment' }, now);
  });
  return report;
}

async function writeList(transaction: Queryable, table: 'institution' | 'category' | 'qualification', records: readonly { id: string }[]): Promise<void> {
  await transaction.query(
    `INSERT INTO ${table} (id, position, record)
     SELECT item->>'id', position + (SELECT COALESCE(max(position), 0) FROM ${table}), item FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS list (item, position)
     ON CONFLICT (id) DO UPDATE SET record = EXCLUDED.record`,
    [JSON.stringify(records)],
  );
}
