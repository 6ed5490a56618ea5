import { after, before, describe } from 'node:test';
import type { Database } from '../../../../demo/host/database/database.js';
import { migrate } from '../../../../demo/host/database/migrate.js';
import { openPostgres } from '../../../../demo/host/database/postgres.js';
import { freshPglite } from './pglite.js';
import { freshDatabase, startPostgres, type TestServer } from './postgres.js';

/** An empty, migrated database for a suite; `url` only where it is PostgreSQL. */
export interface SuiteDatabase {
  (): Database;
  url?: () => string;
  restartServer?: () => Promise<void>;
}

/**
 * Runs a suite on PGlite and once more on a real PostgreSQL; where there is none, the second is skipped and says why.
 * `only: 'postgres'` is for what needs several connections.
 */
export async function onDatabases(
  name: string,
  suite: (database: SuiteDatabase) => void,
  options: { only?: 'postgres'; connections?: number } = {},
): Promise<void> {
  if (options.only === undefined) {
    describe(`${name}, on PGlite`, () => {
      let database: Database;
      before(async () => {
        database = await freshPglite();
        await migrate(database);
      });
      after(() => database.close());
      suite(() => database);
    });
  }
  const server: TestServer = await startPostgres();
  const skip = 'skipped' in server ? server.skipped : false;
  describe(`${name}, on PostgreSQL`, { skip }, () => {
    let database: Database;
    let url = '';
    before(async () => {
      if ('skipped' in server) return;
      url = await freshDatabase(server.url);
      database = openPostgres(url, { connections: options.connections ?? 10, connectTimeout: 30_000 });
      await migrate(database);
    });
    after(async () => {
      if ('skipped' in server) return;
      await database.close();
      await server.stop();
    });
    const access: SuiteDatabase = () => database;
    access.url = () => url;
    if ('restart' in server && server.restart) access.restartServer = server.restart;
    suite(access);
  });
}
