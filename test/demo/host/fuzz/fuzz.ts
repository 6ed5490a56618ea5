import assert from 'node:assert/strict';
import fc from 'fast-check';
import { API_BASE } from '../../../../demo/host/host.js';
import { startTestHost, type TestHost } from '../support/host.js';
import { anyRequest, type FuzzRequest, type GivenNames } from './requests.js';

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
  const tokens = new Map<string, string>();
  const report: FuzzReport = { requests: 0, statuses: {}, operations: new Map() };
  try {
    await fc.assert(
      fc.asyncProperty(anyRequest(await given(host)), async (request) => {
        const { status, log } = await send(host, tokens, request);
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

async function given(host: TestHost): Promise<GivenNames> {
  const admin = await host.as('p-admin');
  const { body: { id, url } } = await admin<{ id: string; url: string }>('/feeds', { body: { kind: 'institution', id: 'tama-tech' } });
  const slot = { equipmentId: 'edm-1', mode: 'self-use', start: '2026-12-20T01:00:00Z', end: '2026-12-20T02:00:00Z' };
  const hold = await admin<{ id: string }>('/holds', { body: slot });
  const asked = await (await host.as('p-regular'))<{ id: string }>('/inquiries', { body: { needs: '断面の観察' }, headers: { 'Idempotency-Key': 'fuzz-inquiry' } });
  return { inquiryId: asked.body.id, holdId: hold.body.id, feedId: id, feedToken: /([^/]+)\.ics$/.exec(url)?.[1] ?? '' };
}

async function send(host: TestHost, tokens: Map<string, string>, { method, path, as, headers, body, operation }: FuzzRequest): Promise<{ status: number; log: string }> {
  // Each call finds only its own faults.
  host.undescribed.length = 0;
  const lines = host.log.length;
  const token = as === null ? undefined : as === 'nobody' ? 'not-a-token-of-ours' : operation === 'demoSignOut' ? await host.tokenOf(as).catch(() => undefined) : await tokenFor(host, tokens, as);
  const response = await host.fetch(new Request(`http://host${API_BASE}${path}`, {
    method,
    headers: { ...headers, ...(token !== undefined && { Authorization: `Bearer ${token}` }), ...(body !== undefined && { 'Content-Type': 'application/json' }) },
    ...(body !== undefined && { body }),
  }));
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
