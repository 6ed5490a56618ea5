import assert from 'node:assert/strict';
import fc from 'fast-check';
import { API_BASE } from '../../../../demo/host/host.js';
import { fixtureCluster } from '../../../fixtures/cluster.js';
import { startTestHost, type TestHost } from '../support/host.js';
import { givenBy } from './given.js';
import { anyRequest, LAST_SEEN, type FuzzRequest } from './requests.js';

/** What a run came to: how often each status was answered. */
export interface FuzzReport {
  requests: number;
  statuses: Record<string, number>;
  /** Operations that were asked, each with whether it ever succeeded. */
  operations: Map<string, boolean>;
}

/**
 * Sends so many generated requests to a host on PGlite. Fails at the first answer that is a server error or that the
 * description does not know, with the smallest request that still gets one; the seed repeats the run.
 */
export async function fuzz({ runs, seed }: { runs: number; seed: number }): Promise<FuzzReport> {
  const host = await startTestHost();
  const known: KnownSoFar = {
    tokens: new Map(),
    tags: new Map(fixtureCluster().reservations.map(({ id, revision }) => [`/reservations/${id}`, `"${revision}"`])),
  };
  const report: FuzzReport = { requests: 0, statuses: {}, operations: new Map() };
  try {
    await fc.assert(
      fc.asyncProperty(anyRequest(await givenBy(host)), async (request) => {
        const { status, log } = await send(host, known, request);
        report.requests += 1;
        report.statuses[status] = (report.statuses[status] ?? 0) + 1;
        report.operations.set(request.operation, (report.operations.get(request.operation) ?? false) || status < 400);
        assert.ok(status < 500, `${status}: ${log}`);
        assert.deepEqual(host.undescribed, []);
      }),
      { numRuns: runs, seed, endOnFailure: false },
    );
  } finally {
    await host.close();
  }
  return report;
}

/** What a run has learned of the host. */
interface KnownSoFar {
  /** By person. */
  tokens: Map<string, string>;
  /** The ETag told last, by a record's address. */
  tags: Map<string, string>;
}

async function send(host: TestHost, { tokens, tags }: KnownSoFar, { method, path, as, headers, body, operation }: FuzzRequest): Promise<{ status: number; log: string }> {
  // Each call finds only its own faults.
  host.undescribed.length = 0;
  const lines = host.log.length;
  const token = as === null ? undefined : as === 'nobody' ? 'not-a-token-of-ours' : operation === 'demoSignOut' ? await host.tokenOf(as).catch(() => undefined) : await tokenFor(host, tokens, as);
  const record = path.replace(/\?.*$/s, '').split('/', 3).join('/');
  const response = await host.fetch(new Request(`http://host${API_BASE}${path}`, {
    method,
    headers: {
      ...headers, ...(headers['If-Match'] === LAST_SEEN && { 'If-Match': tags.get(record) ?? '"1"' }),
      ...(token !== undefined && { Authorization: `Bearer ${token}` }), ...(body !== undefined && { 'Content-Type': operation === 'importEquipment' ? 'text/csv' : 'application/json' }),
    },
    ...(body !== undefined && { body }),
  }));
  const tag = response.headers.get('ETag');
  if (response.ok && tag !== null) tags.set(record, tag);
  // A stream of events has no end of its own.
  await response.body?.cancel();
  if (response.status === 401 && as !== null) tokens.delete(as);
  return { status: response.status, log: host.log.slice(lines).join('; ') };
}

async function tokenFor(host: TestHost, tokens: Map<string, string>, person: string): Promise<string> {
  // Somebody who asked to be forgotten has no sign-in any more.
  const token = tokens.get(person) ?? (await host.tokenOf(person).catch(() => 'not-a-token-of-ours'));
  tokens.set(person, token);
  return token;
}
