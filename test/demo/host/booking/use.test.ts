import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Reservation } from '../../../../src/core/index.js';
import { fixtureCluster } from '../../../fixtures/cluster.js';
import { onDatabases } from '../support/databases.js';
import { startTestHost, type Caller, type TestAnswer, type TestHost } from '../support/host.js';

/** The small world with sem-1 used yesterday, of which nobody has told yet. */
function usedYesterday(): ReturnType<typeof fixtureCluster> {
  const cluster = fixtureCluster();
  const range = { start: '2026-11-23T01:00:00Z', end: '2026-11-23T03:00:00Z' };
  Object.assign(cluster.reservations.find(({ id }) => id === 'r-sem-regular')!, { state: 'approved', wished: range, confirmed: range });
  return cluster;
}

await onDatabases('the use and its report', (database) => {
  let host: TestHost;
  let regular: Caller;
  let rival: Caller;
  let owner: Caller;
  before(async () => {
    host = await startTestHost({ database: database(), cluster: usedYesterday });
    [regular, rival, owner] = await Promise.all(['p-regular', 'p-rival', 'p-owner'].map((id) => host.as(id))) as [Caller, Caller, Caller];
  });
  after(() => host.close());

  let keys = 0;
  const read = async (as: Caller): Promise<Reservation> => (await as<Reservation>('/reservations/r-sem-regular')).body;
  const take = async (as: Caller, action: object): Promise<TestAnswer<Reservation>> => {
    const { revision } = await read(regular);
    return as<Reservation>('/reservations/r-sem-regular/actions', { body: action, headers: { 'Idempotency-Key': `booking-use-${(keys += 1)}`, 'If-Match': `"${revision}"` } });
  };

  it('refuses what cannot have been, and says which field', async () => {
    const future = await take(regular, { action: 'finish', start: '2026-11-23T01:00:00Z', end: '2026-11-30T01:00:00Z' });
    assert.deepEqual([future.status, (future.body as unknown as { errors: { pointer: string }[] }).errors[0]?.pointer], [422, '/end']);
    const many = await take(regular, { action: 'finish', units: 5_000_000 });
    assert.deepEqual([many.status, (many.body as unknown as { errors: { pointer: string }[] }).errors[0]?.pointer], [422, '/units']);
  });

  it('keeps what is told of the use, with the fee, for both sides', async () => {
    const done = await take(regular, { action: 'finish', start: '2026-11-23T01:10:00Z', end: '2026-11-23T03:10:00Z', units: 6 });
    assert.equal(done.status, 200, JSON.stringify(done.body));
    const { report, actual, actions } = await read(owner);
    assert.deepEqual(actual, { start: '2026-11-23T01:10:00Z', end: '2026-11-23T03:10:00Z' });
    assert.equal(report?.units, 6);
    assert.deepEqual([report?.settlement?.reservedMinutes, report?.settlement?.usedMinutes, report?.settlement?.overrunMinutes], [120, 110, 10]);
    // Setup 1,000, two hours at 2,400, and 10% tax.
    assert.equal(report?.settlement?.total, 6380);
    assert.deepEqual(actions, ['sign']);
    assert.deepEqual((await read(regular)).report, report);
  });

  it('is signed once, by the owner alone', async () => {
    assert.equal((await take(regular, { action: 'sign' })).status, 403);
    assert.equal((await take(rival, { action: 'sign' })).status, 404);
    const signed = await take(owner, { action: 'sign' });
    assert.equal(signed.status, 200, JSON.stringify(signed.body));
    assert.ok(signed.body.report?.signedAt);
    assert.equal((await take(owner, { action: 'sign' })).status, 409);
    assert.equal((await read(regular)).report?.signedAt, signed.body.report?.signedAt);
  });

  it('gives back what is left of its time when it ends early, when nobody comes, or before it began; what is owed stays', async () => {
    const ask = (as: Caller, from: string, to: string): Promise<TestAnswer<Reservation>> => as<Reservation>('/reservations', {
      body: { equipmentId: 'tensile-1', mode: 'self-use', start: from, end: to, purpose: 'x', answers: {}, termsAccepted: true },
      headers: { 'Idempotency-Key': `booking-use-${(keys += 1)}` },
    });
    const act = ({ body }: TestAnswer<Reservation>, as: Caller, action: string): Promise<TestAnswer<Reservation>> => as<Reservation>(
      `/reservations/${body.id}/actions`, { body: { action }, headers: { 'Idempotency-Key': `booking-use-${(keys += 1)}`, 'If-Match': `"${body.revision}"` } },
    );
    const busy = async (): Promise<unknown[]> => {
      const { body } = await regular<{ items: { busy: { start: string; end: string }[] }[] }>('/availability?equipment=tensile-1&from=2026-12-01T00:00:00Z&to=2026-12-02T00:00:00Z');
      return body.items[0]!.busy.map(({ start, end }) => `${start.slice(11, 16)}-${end.slice(11, 16)}`);
    };
    const early = await ask(regular, '2026-12-01T00:00:00Z', '2026-12-01T04:00:00Z');
    const absent = await ask(regular, '2026-12-01T05:00:00Z', '2026-12-01T07:00:00Z');
    host.setNow('2026-12-01T01:00:00Z');
    [regular, rival] = await Promise.all([host.as('p-regular'), host.as('p-rival')]);
    const lab = await host.as('p-owner-lab');
    assert.equal((await ask(rival, '2026-12-01T02:30:00Z', '2026-12-01T04:00:00Z')).status, 409);
    const done = await act(early, regular, 'finish');
    assert.equal(done.body.report?.settlement?.reservedMinutes, 240);
    assert.deepEqual(done.body.confirmed, early.body.confirmed);
    assert.deepEqual(await busy(), ['00:00-01:00', '05:00-07:00']);
    const next = await ask(rival, '2026-12-01T02:30:00Z', '2026-12-01T04:00:00Z');
    assert.equal(next.status, 201, JSON.stringify(next.body));
    // What is signed later is told of the use, and takes nothing back.
    assert.equal((await act(done, lab, 'sign')).status, 200);
    host.setNow('2026-12-01T01:45:00Z');
    assert.equal((await act(await act(next, rival, 'start'), rival, 'finish')).status, 200);
    host.setNow('2026-12-01T05:30:00Z');
    const missed = await act(absent, lab, 'no-show');
    assert.equal(missed.body.report?.settlement?.reservedMinutes, 120);
    assert.deepEqual(await busy(), ['00:00-01:00', '01:44-01:45', '05:00-05:30']);
    assert.equal((await ask(rival, '2026-12-01T06:30:00Z', '2026-12-01T07:00:00Z')).status, 201);
  });
});
