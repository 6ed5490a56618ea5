import type {
  Category, Equipment, Inquiry, Institution, Person, Qualification, Reservation,
} from '../../../src/core/index.js';
import type { Database, Queryable } from '../database/database.js';
import { insertInquiry } from './inquiries.js';
import { placeReservations } from './seed-reservations.js';

/** A cluster's records as they are loaded into an empty database. Pictures are SVG texts by name without extension. */
export interface ClusterRecords {
  institutions: Institution[];
  categories: Category[];
  qualifications: Qualification[];
  people: Person[];
  /** Ids of the people whom a demonstration offers to sign in as; all of them when absent. */
  signIn?: readonly string[];
  equipment: Equipment[];
  reservations: Reservation[];
  /** None when absent. */
  inquiries?: Inquiry[];
  pictures?: ReadonlyMap<string, string>;
}

/** What was loaded. `leftOut` counts reservations that stood in each other's way. */
export interface SeedReport {
  equipment: number;
  reservations: number;
  leftOut: number;
}

/** Loads a cluster into an empty database, all or nothing; does nothing and answers undefined where machines exist. */
export async function seedIfEmpty(
  database: Database,
  makeCluster: () => ClusterRecords | Promise<ClusterRecords>,
): Promise<SeedReport | undefined> {
  return database.transaction(async (transaction) => {
    // Two hosts that start together on one new server must not both fill it.
    await transaction.query('LOCK TABLE equipment IN SHARE ROW EXCLUSIVE MODE');
    const [found] = await transaction.query<{ some: boolean }>('SELECT EXISTS (SELECT FROM equipment) AS some');
    return found?.some ? undefined : load(transaction, await makeCluster());
  });
}

async function load(transaction: Queryable, cluster: ClusterRecords): Promise<SeedReport> {
  await loadList(transaction, 'institution', cluster.institutions);
  await loadList(transaction, 'category', cluster.categories);
  await loadList(transaction, 'qualification', cluster.qualifications);
  await transaction.query(
    `INSERT INTO person (id, position, institution_id, sign_in_position, record, email)
     SELECT item->>'id', position, item->>'institutionId', array_position($2::text[], item->>'id'), item, (item->>'id') || '@people.example'
     FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS list (item, position)`,
    [JSON.stringify(cluster.people), cluster.signIn ?? cluster.people.map((person) => person.id)],
  );
  await transaction.query(
    `INSERT INTO equipment (id, institution_id, revision, record)
     SELECT item->>'id', item->>'institutionId', COALESCE((item->>'revision')::int, 1), item
     FROM jsonb_array_elements($1::jsonb) AS list (item)`,
    [JSON.stringify(cluster.equipment)],
  );
  await transaction.query(
    'INSERT INTO picture (name, svg) SELECT item->>0, item->>1 FROM jsonb_array_elements($1::jsonb) AS list (item)',
    [JSON.stringify([...(cluster.pictures ?? [])])],
  );
  const placed = placeReservations(cluster.reservations, cluster.equipment);
  await loadReservations(transaction, placed.rows);
  for (const inquiry of cluster.inquiries ?? []) await insertInquiry(transaction, inquiry);
  return { equipment: cluster.equipment.length, reservations: placed.rows.length, leftOut: placed.leftOut };
}

async function loadList(transaction: Queryable, table: string, records: readonly { id: string }[]): Promise<void> {
  await transaction.query(
    `INSERT INTO ${table} (id, position, record)
     SELECT item->>'id', position, item FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS list (item, position)`,
    [JSON.stringify(records)],
  );
}

async function loadReservations(
  transaction: Queryable,
  rows: ReturnType<typeof placeReservations>['rows'],
): Promise<void> {
  await transaction.query(
    `INSERT INTO reservation (equipment_id, id, reference, asker_id, asker_institution_id, coordinator_id, mode, state, wished, confirmed,
       actual, during, blocked, blocking, unit, details, revision, created_at)
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS list (equipment_id text, id text, reference text, asker_id text,
       asker_institution_id text, coordinator_id text, mode text, state text, wished tstzrange, confirmed tstzrange, actual tstzrange,
       during tstzrange, blocked tstzrange, blocking boolean, unit int, details jsonb, revision int, created_at timestamptz)`,
    [JSON.stringify(rows.map((row) => row.reservation))],
  );
  await transaction.query(
    `INSERT INTO reservation_history (equipment_id, reservation_id, position, at, actor_id, actor_role, action, note)
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS list (equipment_id text, reservation_id text, position int,
       at timestamptz, actor_id text, actor_role text, action text, note text)`,
    [JSON.stringify(rows.flatMap((row) => row.history))],
  );
}
