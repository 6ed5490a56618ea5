import type { Category, Coordinator, Institution, Person, Qualification } from '../../../src/core/index.js';
import type { Queryable } from '../database/database.js';

type Listed = 'institution' | 'category' | 'qualification' | 'person';
type RecordOf<T extends Listed> = {
  institution: Institution;
  category: Category;
  qualification: Qualification;
  person: Person;
}[T];

/** All records of one reference list, in the order in which they were given. */
export async function listRecords<T extends Listed>(database: Queryable, table: T): Promise<RecordOf<T>[]> {
  const rows = await database.query<{ record: RecordOf<T> }>(`SELECT record FROM ${table} ORDER BY position`);
  return rows.map((row) => row.record);
}

/** One person by id; nobody for a pseudonym. */
export async function findPerson(database: Queryable, id: string): Promise<Person | undefined> {
  const rows = await database.query<{ record: Person }>('SELECT record FROM person WHERE id = $1 AND NOT pseudonym', [id]);
  return rows[0]?.record;
}

/** The people whom a demonstration offers to sign in as. */
export async function listSignIn(database: Queryable): Promise<Person[]> {
  const rows = await database.query<{ record: Person }>(
    'SELECT record FROM person WHERE sign_in_position IS NOT NULL ORDER BY sign_in_position',
  );
  return rows.map((row) => row.record);
}

/** Everyone who mediates, with nothing but what the directory tells. */
export async function listCoordinators(database: Queryable): Promise<Coordinator[]> {
  const rows = await database.query<{ record: Person }>(
    `SELECT record FROM person WHERE record @> '{"roles": ["coordinator"]}' ORDER BY position`,
  );
  return rows.map(({ record: { id, name, institutionId, region, fields, languages } }) => ({
    id, name, institutionId, region, fields, languages,
  }));
}

/** One picture's SVG text by its name without extension. */
export async function findPicture(database: Queryable, name: string): Promise<string | undefined> {
  const rows = await database.query<{ svg: string }>('SELECT svg FROM picture WHERE name = $1', [name]);
  return rows[0]?.svg;
}
