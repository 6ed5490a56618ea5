/** One row as a query answers it. */
export type Row = Record<string, unknown>;

/** Something that SQL can be sent to: the database itself or one transaction of it. */
export interface Queryable {
  /**
   * Runs one statement with `$1`-style parameters and answers its rows. Instants come back as
   * `2026-03-03T04:00:00Z`, bigint and numeric as numbers, jsonb as values; jsonb is passed in as text.
   * Rejects with {@link DatabaseError}.
   */
  query<T extends object = Row>(sql: string, params?: readonly unknown[]): Promise<T[]>;
}

/** One query layer over PGlite and PostgreSQL: the same SQL, the same values, the same errors. */
export interface Database extends Queryable {
  readonly kind: 'pglite' | 'postgres';
  /** Runs several statements without parameters, as a migration holds them. */
  script(sql: string): Promise<void>;
  /** Commits when `work` resolves, rolls back and rejects with the same error when it does not. */
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /**
   * Hears what `pg_notify(channel, payload)` says once its transaction is committed; answers a function that stops it.
   * `resumed` is called when listening begins again after the server was away: what was said meanwhile was not heard.
   */
  listen(channel: string, heard: (payload: string) => void, resumed?: () => void): Promise<() => Promise<void>>;
  /** Lets running statements finish and closes; later calls are harmless. */
  close(): Promise<void>;
}

/** One open transaction. */
export interface Transaction extends Queryable {
  script(sql: string): Promise<void>;
}

/**
 * Waits for statements that were asked for together, and so are sent together where the driver can, one after the other.
 * All of them have ended when it resolves, or rejects with the first one's failure: nothing is left behind that would
 * speak to a connection which another has by then.
 */
export async function together<T extends readonly unknown[]>(...asked: { [K in keyof T]: Promise<T[K]> }): Promise<T> {
  await Promise.allSettled(asked);
  return Promise.all(asked) as Promise<unknown> as Promise<T>;
}

/** SQLSTATE codes that the host has an answer for (PostgreSQL manual, appendix A). */
export const SQLSTATE = {
  exclusionViolation: '23P01',
  uniqueViolation: '23505',
  foreignKeyViolation: '23503',
  serializationFailure: '40001',
  deadlockDetected: '40P01',
  lockNotAvailable: '55P03',
  queryCanceled: '57014',
} as const;

/** What a statement can fail with, whichever driver ran it. `code` is the SQLSTATE or, without a connection, Node's code. */
export class DatabaseError extends Error {
  readonly code: string;
  readonly constraint?: string;

  constructor(message: string, code: string, constraint?: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'DatabaseError';
    this.code = code;
    this.constraint = constraint;
  }

  /** True when the server was not there or went away: the statement may be tried again later. */
  get isUnreachable(): boolean {
    return isUnreachableCode(this.code);
  }

  /** True when the server gave a statement up for taking too long: it has more to do than it can. */
  get isOverloaded(): boolean {
    return this.code === SQLSTATE.queryCanceled || this.code === SQLSTATE.lockNotAvailable;
  }

  /** True when running the whole transaction again may succeed. */
  get isRetryable(): boolean {
    return this.code === SQLSTATE.serializationFailure || this.code === SQLSTATE.deadlockDetected;
  }
}

const UNREACHABLE = new Set([
  'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOENT',
  'unreachable', '57P01', '57P02', '57P03', '53300',
]);

function isUnreachableCode(code: string): boolean {
  return UNREACHABLE.has(code) || code.startsWith('08');
}

/** Any driver's error as a {@link DatabaseError}; only message, code and constraint are kept. */
export function toDatabaseError(thrown: unknown): DatabaseError {
  if (thrown instanceof DatabaseError) return thrown;
  const { message, code, constraint } = readError(thrown);
  return new DatabaseError(message, code ?? guessCode(message), constraint, thrown);
}

function readError(thrown: unknown): { message: string; code?: string; constraint?: string } {
  if (typeof thrown !== 'object' || thrown === null) return { message: String(thrown) };
  const text = (key: string): string | undefined => {
    const value = (thrown as Row)[key];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  // Node reports a host name with several addresses as an AggregateError whose own message is empty.
  const inner = (thrown as { errors?: unknown[] }).errors?.[0];
  const message = text('message') ?? (inner instanceof Error ? inner.message : 'unknown database error');
  return { message, code: text('code'), constraint: text('constraint') };
}

// node-postgres ends a query on a broken connection with a plain Error that has no code.
function guessCode(message: string): string {
  return /terminat|connection|timeout exceeded|not queryable|closed/i.test(message) ? 'unreachable' : 'unknown';
}
