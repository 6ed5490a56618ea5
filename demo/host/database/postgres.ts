import { Socket } from 'node:net';
import pg from 'pg';
import { toDatabaseError, type Database, type Queryable, type Row, type Transaction } from './database.js';
import { TYPE_OIDS, toInstant } from './values.js';

const TYPES = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
    if (oid === TYPE_OIDS.int8 || oid === TYPE_OIDS.numeric) return Number;
    if (oid === TYPE_OIDS.timestamptz) return toInstant;
    return pg.types.getTypeParser(oid, format === 'binary' ? 'text' : format) as (value: string) => unknown;
  },
};

/** How a PostgreSQL pool is set up. Times in milliseconds. */
export interface PostgresOptions {
  connections?: number;
  /** How long a caller waits for a free connection, or for the server, before it is told "unavailable". */
  connectTimeout?: number;
  statementTimeout?: number;
}

/** Sends what is written within one turn as one packet: writing one costs more than most statements do. */
class TurnSocket extends Socket {
  override uncork(): void {
    process.nextTick(() => super.uncork());
  }
}

/** Opens a pool on a PostgreSQL server by its URL. Nothing is sent until the first statement. */
export function openPostgres(url: string, options: PostgresOptions = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    // Statements that are asked for together are sent together, in their order; each still sees what the one before did.
    pipeline: true,
    stream: () => new TurnSocket(),
    types: TYPES,
    max: options.connections ?? 20,
    connectionTimeoutMillis: options.connectTimeout ?? 10_000,
    statement_timeout: options.statementTimeout ?? 15_000,
    application_name: 'equipool-host',
  });
  // An idle connection that the server closes is no failure of any request: the pool opens another.
  pool.on('error', () => undefined);
  return new PostgresDatabase(pool, url);
}

/** More statements than the host has: what is made up of changing parts must not fill the server's memory. */
const MOST_PREPARED = 500;
const prepared = new Map<string, string>();

/** The name under which a connection keeps a statement's plan, so that the server reads and plans it only once; none beyond so many. */
function nameOf(sql: string): string | undefined {
  const known = prepared.get(sql);
  if (known !== undefined || prepared.size >= MOST_PREPARED) return known;
  const name = `equipool_${prepared.size + 1}`;
  prepared.set(sql, name);
  return name;
}

function queryable(target: pg.Pool | pg.PoolClient): Transaction {
  return {
    async query<T extends object = Row>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
      try {
        return (await target.query({ name: nameOf(sql), text: sql, values: [...params] })).rows as T[];
      } catch (error) {
        throw toDatabaseError(error);
      }
    },
    async script(sql: string): Promise<void> {
      try {
        await target.query(sql);
      } catch (error) {
        throw toDatabaseError(error);
      }
    },
  };
}

class PostgresDatabase implements Database {
  readonly kind = 'postgres';
  readonly query: Queryable['query'];
  readonly script: Transaction['script'];
  readonly #pool: pg.Pool;
  readonly #url: string;
  #closing?: Promise<void>;

  constructor(pool: pg.Pool, url: string) {
    this.#pool = pool;
    this.#url = url;
    const own = queryable(pool);
    this.query = own.query.bind(own);
    this.script = own.script.bind(own);
  }

  async transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect().catch((error: unknown) => {
      throw toDatabaseError(error);
    });
    // Without a listener a connection that breaks between two statements would end the process.
    const ignore = (): void => undefined;
    client.on('error', ignore);
    let broken = false;
    try {
      const inner = queryable(client);
      await inner.query('BEGIN');
      const result = await work(inner);
      await inner.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => {
        broken = true;
      });
      throw error;
    } finally {
      client.off('error', ignore);
      client.release(broken);
    }
  }

  async listen(channel: string, heard: (payload: string) => void, resumed?: () => void): Promise<() => Promise<void>> {
    let client: pg.Client | undefined;
    let stopped = false;
    const comeBack = (): void => {
      // The server restarted or dropped us: try until it is there again, for events are only hints to ask anew.
      if (!stopped) setTimeout(() => void connect().then(resumed, comeBack), 1_000).unref();
    };
    const connect = async (): Promise<void> => {
      const next = new pg.Client({ connectionString: this.#url, application_name: 'equipool-events' });
      next.on('notification', (message) => heard(message.payload ?? ''));
      next.on('error', () => undefined);
      await next.connect();
      next.once('end', comeBack);
      await next.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      client = next;
    };
    await connect().catch((error: unknown) => {
      throw toDatabaseError(error);
    });
    return async () => {
      stopped = true;
      await client?.end();
    };
  }

  async close(): Promise<void> {
    this.#closing ??= this.#pool.end();
    await this.#closing;
  }
}
