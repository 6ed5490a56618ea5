import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { toDatabaseError, type Database, type Queryable, type Row, type Transaction } from './database.js';
import { claimDirectory, type DirectoryClaim } from './directory-claim.js';
import { TYPE_OIDS, toInstant } from './values.js';

const PARSERS = {
  [TYPE_OIDS.int8]: Number,
  [TYPE_OIDS.numeric]: Number,
  [TYPE_OIDS.timestamptz]: toInstant,
};

/**
 * Opens PostgreSQL inside this process. With `dataDir` it lives on disk behind an exclusive claim, because two
 * processes on one directory would both accept the same slot; without, it lives in memory and is gone at the end.
 * `held` is a claim that was made already. Rejects with a StartFailure when the directory is held or cannot be used.
 */
export async function openPglite(dataDir?: string, held?: DirectoryClaim): Promise<Database> {
  const claim = held ?? (dataDir === undefined ? undefined : await claimDirectory(dataDir));
  try {
    const directory = dataDir === undefined ? undefined : join(dataDir, 'pglite');
    if (directory !== undefined) await mkdir(directory, { recursive: true });
    return asDatabase(await createPglite({ dataDir: directory }), claim);
  } catch (error) {
    await claim?.release();
    throw toDatabaseError(error);
  }
}

/**
 * Starts PostgreSQL inside this process with the extensions that the schema needs, without a claim on its directory.
 * `loadDataDir` is what another one's `dumpDataDir` gave: that is quicker by far than to begin with nothing.
 */
export function createPglite(options: Pick<PGliteOptions, 'dataDir' | 'loadDataDir'> = {}): Promise<PGlite> {
  return PGlite.create({ ...options, extensions: { btree_gist }, parsers: PARSERS });
}

/** A started PGlite as the host's database, which lets the claim go when it closes. */
export function asDatabase(pglite: PGlite, claim?: DirectoryClaim): Database {
  return new PgliteDatabase(pglite, claim);
}

type PgliteLike = Pick<PGlite, 'query' | 'exec'>;

function queryable(target: PgliteLike): Transaction {
  return {
    async query<T extends object = Row>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
      try {
        return (await target.query<T>(sql, [...params])).rows;
      } catch (error) {
        throw toDatabaseError(error);
      }
    },
    async script(sql: string): Promise<void> {
      try {
        await target.exec(sql);
      } catch (error) {
        throw toDatabaseError(error);
      }
    },
  };
}

class PgliteDatabase implements Database {
  readonly kind = 'pglite';
  readonly query: Queryable['query'];
  readonly script: Transaction['script'];
  readonly #pglite: PGlite;
  readonly #claim?: DirectoryClaim;

  constructor(pglite: PGlite, claim?: DirectoryClaim) {
    this.#pglite = pglite;
    this.#claim = claim;
    const own = queryable(pglite);
    this.query = own.query.bind(own);
    this.script = own.script.bind(own);
  }

  async transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    // The driver wraps nothing: what `work` throws must come out as it was, so that refusals stay values of ours.
    let thrown: { error: unknown } | undefined;
    try {
      return await this.#pglite.transaction(async (inner) => {
        try {
          return await work(queryable(inner));
        } catch (error) {
          thrown = { error };
          throw error;
        }
      });
    } catch (error) {
      throw thrown ? thrown.error : toDatabaseError(error);
    }
  }

  async listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>> {
    const stop = await this.#pglite.listen(channel, heard);
    return async () => {
      if (!this.#pglite.closed) await stop();
    };
  }

  async close(): Promise<void> {
    if (!this.#pglite.closed) await this.#pglite.close();
    await this.#claim?.release();
  }
}
