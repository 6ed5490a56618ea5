import assert from 'node:assert/strict';
import { createAdaptorServer } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { migrate } from '../../../../demo/host/database/migrate.js';
import type { Database } from '../../../../demo/host/database/database.js';
import { API_BASE, createHost, type Host, type HostOptions } from '../../../../demo/host/host.js';
import { seedIfEmpty, type ClusterRecords } from '../../../../demo/host/store/seed.js';
import { FIXTURE_NOW, fixtureCluster } from '../../../fixtures/cluster.js';
import { describedFetch } from './described-fetch.js';
import { freshPglite } from './pglite.js';

/** How a test's host differs from the usual one. */
export interface TestHostOptions {
  /** A database that is empty or was filled by an earlier host; PGlite in memory when absent. */
  database?: Database;
  cluster?: () => ClusterRecords;
  /** The present as an ISO text; the fixtures' when absent. */
  now?: string;
  demo?: boolean;
  /** Whose tokens are taken. */
  oidc?: HostOptions['oidc'];
  /** How much one may ask; as much as one likes when absent. */
  limits?: HostOptions['limits'];
  /** How people are told of what concerns them. */
  mail?: HostOptions['mail'];
  /** Leaves its answers alone, where what they cost is measured. */
  isUnwatched?: boolean;
}

/** A call's extras: a body is sent as JSON. */
export interface TestRequest {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** What a call answered, its JSON already read. */
export interface TestAnswer<T = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: T;
}

/** Calls the API, as somebody or as nobody. */
export type Caller = <T = Record<string, unknown>>(path: string, request?: TestRequest) => Promise<TestAnswer<T>>;

/** The reference host on a small world with a fixed present. */
export interface TestHost {
  database: Database;
  /** Answers requests without a port; addresses need any origin, `http://host/api/v1/…`. */
  fetch: (request: Request) => Promise<Response>;
  /** Calls as a visitor. */
  call: Caller;
  /** Calls as a person of the cluster, signed in by the demonstration's own way. */
  as(personId: string): Promise<Caller>;
  /** A token for `Authorization: Bearer`. */
  tokenOf(personId: string): Promise<string>;
  /** Moves the host's clock. */
  setNow(instant: string): void;
  /** Puts it on a port of 127.0.0.1 and answers the API's address, `http://127.0.0.1:43210/api/v1`. */
  listen(): Promise<string>;
  /** Does what the host does every half minute. */
  sweep(): Promise<void>;
  /** Has what became free offered to those who wait, now instead of in a moment. */
  settle(): Promise<void>;
  /** Does what the host does every hour. */
  tidy(): Promise<void>;
  /** Lines that the host said to its operator. */
  log: string[];
  /** What its answers said that the description does not know, so far. */
  undescribed: string[];
  close(): Promise<void>;
}

/** Starts a host in this process. */
export async function startTestHost(options: TestHostOptions = {}): Promise<TestHost> {
  const { cluster = fixtureCluster, demo = true } = options;
  const database = options.database ?? (await freshPglite());
  await migrate(database);
  await seedIfEmpty(database, cluster);
  let now = Date.parse(options.now ?? FIXTURE_NOW);
  const log: string[] = [];
  const host = await createHost({ database, now: () => now, demo, oidc: options.oidc, limits: options.limits, mail: options.mail, log: (line) => log.push(line) });
  const stops: (() => Promise<void>)[] = [];
  // Every answer of every suite is held against the description of the API.
  const { fetch, undescribed } = options.isUnwatched ? unwatched(host) : describedFetch(host.app.fetch);

  const callWith = (token?: string): Caller => async <T>(path: string, { method, body, headers = {} }: TestRequest = {}) => {
    const response = await fetch(new Request(`http://host${API_BASE}${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    }));
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('Content-Type') ?? '');
    return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as T };
  };
  const call = callWith();
  const tokenOf = async (personId: string): Promise<string> => {
    const { status, body } = await call<{ token: string }>('/demo/session', { body: { personId } });
    if (status !== 200) throw new Error(`signing in as ${personId} answered ${status}`);
    return body.token;
  };
  return {
    database,
    fetch,
    call,
    tokenOf,
    as: async (personId) => callWith(await tokenOf(personId)),
    setNow(instant) {
      now = Date.parse(instant);
    },
    async listen() {
      const server = createAdaptorServer({ fetch });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      stops.push(() => new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }));
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}${API_BASE}`;
    },
    sweep: () => host.sweep(),
    settle: () => host.settle(),
    tidy: () => host.tidy(),
    log,
    undescribed,
    async close() {
      await host.close();
      for (const stop of stops) await stop();
      if (!options.database) await database.close();
      assert.deepEqual(undescribed, [], 'answers that the description of the API does not know');
    },
  };
}

function unwatched({ app }: Host): ReturnType<typeof describedFetch> {
  return { fetch: async (request) => app.fetch(request), undescribed: [] };
}
