import type { Queryable } from '../database/database.js';

/** The first line of a backup; every further line is a table's name and one of its rows as JSON, or a table's end. */
export interface BackupHead {
  format: typeof BACKUP_FORMAT;
  /** What the schema was made by, in order. */
  migrations: string[];
  /** In the order in which they are filled, so that what is referred to is there first. */
  tables: string[];
}

/** How much a backup holds. */
export interface BackupReport {
  tables: number;
  rows: number;
}

/** Tells a backup from any other file, and this way of writing one from later ones. */
export const BACKUP_FORMAT = 'equipool-backup-1';
/** Rows that are read or written by one statement. */
export const BATCH = 500;

/** The line after a table's last row: a file that was cut off lacks it, one that lost rows has another count. */
export function endLine(table: string, rows: number): string {
  return `end ${table} ${rows}`;
}

/** Names of the migrations that a database has seen, in order. */
export async function migrationsOf(database: Queryable): Promise<string[]> {
  return (await database.query<{ name: string }>('SELECT name FROM migration ORDER BY name')).map(({ name }) => name);
}

/** All tables but the list of migrations, each after those that it refers to. */
export async function tablesOf(database: Queryable): Promise<string[]> {
  const names = await database.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename <> 'migration' ORDER BY tablename`,
  );
  const references = await database.query<{ from: string; to: string }>(
    `SELECT c.relname AS from, t.relname AS to FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
     WHERE k.contype = 'f' AND k.connamespace = current_schema()::regnamespace AND c.oid <> t.oid`,
  );
  const ordered: string[] = [];
  const place = (name: string): void => {
    if (ordered.includes(name)) return;
    for (const { from, to } of references) if (from === name) place(to);
    ordered.push(name);
  };
  for (const { name } of names) place(name);
  return ordered;
}
