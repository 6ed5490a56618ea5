import { StartFailure } from '../start/failure.js';
import { toDatabaseError, type Database } from './database.js';
import type { DirectoryClaim } from './directory-claim.js';
import { openPglite } from './pglite.js';
import { openPostgres } from './postgres.js';

/** Where the host keeps its records. */
export interface DatabaseSettings {
  /** `postgres://…`; PGlite is used where it is absent. */
  databaseUrl?: string;
  /** Directory of the embedded database. */
  dataDir: string;
}

/**
 * Opens the database that the settings name and proves that it answers; rejects with {@link StartFailure} otherwise.
 * `claim` is a hold on the embedded one's directory that was made already.
 */
export async function openDatabase(settings: DatabaseSettings, claim?: DirectoryClaim): Promise<Database> {
  if (settings.databaseUrl === undefined) return openEmbedded(settings.dataDir, claim);
  if (!/^postgres(ql)?:\/\//.test(settings.databaseUrl) || !URL.canParse(settings.databaseUrl)) {
    throw new StartFailure('DATABASE_URL is not a PostgreSQL address: write it as postgres://user:password@host:5432/name, or unset it to use the embedded database.');
  }
  const database = openPostgres(settings.databaseUrl);
  try {
    await database.query('SELECT 1');
    return database;
  } catch (error) {
    await database.close().catch(() => undefined);
    throw new StartFailure(
      `The database at ${placeOf(settings.databaseUrl)} does not answer (${toDatabaseError(error).code}): start it, ` +
        'correct DATABASE_URL, or unset DATABASE_URL to use the embedded one.',
      error,
    );
  }
}

async function openEmbedded(dataDir: string, claim?: DirectoryClaim): Promise<Database> {
  try {
    return await openPglite(dataDir, claim);
  } catch (error) {
    if (error instanceof StartFailure) throw error;
    throw new StartFailure(
      `The database in ${dataDir} cannot be opened: move the directory away to begin with an empty one, or set DATA_DIR to another.`,
      error,
    );
  }
}

/** Host, port and database of the address, without its user and password: those never reach a terminal or a log. */
function placeOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    return 'DATABASE_URL';
  }
}
