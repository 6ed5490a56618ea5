import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { Hold, Wait } from '../../../../src/host/index.js';
import { openPostgres } from '../../../../demo/host/database/postgres.js';
import type { Database } from '../../../../demo/host/database/database.js';
import { FIXTURE_NOW } from '../../../fixtures/cluster.js';
import { crowdedCluster, draft } from '../support/crowd.js';
import { onDatabases } from '../support/databases.js';
import { startTestHost, type Caller, type TestAnswer, type TestHost } from '../support/host.js';

let keys = 0;
const keyed = (more: Record<string, string> = {}): Record<string, string> => ({ 'Idempotency-Key': `waits-key-${(keys += 1)}`, ...more });
const at = (hour: number): string => new Date(Date.UTC(2026, 11, 1, hour)).toISOString().replace('.000Z', 'Z');
const slot = (equipmentId: string, from = 1): object => ({ equipmentId, mode: 'self-use', start: at(from), end: at(from + 1) });
const take = (caller: Caller, machine: string, from = 1): Promise<TestAnswer<{ id: string }>> =>
  caller<{ id: string }>('/reservations', { body: draft(machine, at(from), at(from + 1)), headers: keyed() });
const giveBack = (caller: Caller, { body }: TestAnswer<{ id: string }>): Promise<TestAnswer> =>
  caller(`/reservations/${body.id}/actions`, { body: { action: 'cancel' }, headers: keyed({ 'If-Match': '"1"' }) });
const wait = (caller: Caller, machine: string, from = 1): Promise<TestAnswer<Wait>> => caller<Wait>('/waits', { body: slot(machine, from) });
const states = async (caller: Caller): Promise<string[]> => (await caller<Wait[]>('/waits')).body.map(({ state }) => state);
/** Between hosts news takes a moment. */
const soon = async (what: () => Promise<unknown>, expected: unknown): Promise<void> => {
  const end = Date.now() + 5000;
  for (;;) {
    const found = await what();
    if (isDeepStrictEqual(found, expected)) return;
    if (Date.now() > end) return assert.deepEqual(found, expected);
    await new Promise((wake) => setTimeout(wake, 20));
  }
};
const later = (minutes: number): string => new Date(Date.parse(FIXTURE_NOW) + minutes * 60_000).toISOString();

await onDatabases('waiting lists', (database) => {
  let host: TestHost;
  before(async () => {
    host = await startTestHost({ database: database(), cluster: crowdedCluster });
  });
  after(() => host.close());
  const people = (first: number): Promise<[Caller, Caller, Caller]> => Promise.all([host.as(`p-${first}`), host.as(`p-${first + 1}`), host.as(`p-${first + 2}`)]);

  it('what became free while no host was there is offered by the next one', async () => {
    const [booker, first] = await people(1);
    assert.equal((await take(booker, 'kit-1')).status, 201);
    assert.equal((await wait(first, 'kit-1')).status, 201);
    // Given back by a host that was killed before it could offer anything.
    await host.database.query(`UPDATE reservation SET state = 'cancelled', blocking = false, unit = 0 WHERE equipment_id = 'kit-1'`);
    const next = await startTestHost({ database: database(), cluster: crowdedCluster });
    await soon(() => states(first), ['offered']);
    await next.close();
  });

  it('whoever let an offer pass can wait anew at once', async () => {
    const [booker, first] = await people(4);
    const taken = await take(booker, 'kit-2');
    const { body: before } = await wait(first, 'kit-2');
    await giveBack(booker, taken);
    await soon(() => states(first), ['offered']);
    host.setNow(later(121));
    assert.equal((await take(booker, 'kit-2')).status, 201, 'an offer that has passed keeps nothing');
    const { status, body } = await wait(first, 'kit-2');
    assert.deepEqual([status, body.state], [201, 'waiting']);
    assert.notEqual(body.id, before.id);
    host.setNow(FIXTURE_NOW);
  });

  it('a slot whose buffers meet an offer of one’s own is refused as any other', async () => {
    const [booker, first] = await people(7);
    const taken = await take(booker, 'kit-3', 2);
    await wait(first, 'kit-3', 2);
    await giveBack(booker, taken);
    await soon(() => states(first), ['offered']);
    const before = await first<{ reasons: { code: string }[]; conflicts: { start: string }[] }>('/holds', { body: slot('kit-3', 1) });
    assert.deepEqual([before.status, before.body.reasons.map(({ code }) => code), before.body.conflicts.map(({ start }) => start)], [409, ['capacity'], [at(2)]]);
    assert.equal((await first<Hold>('/holds', { body: slot('kit-3', 2) })).status, 201, 'what was offered');
    assert.equal((await first<Hold>('/holds', { body: slot('kit-3', 4) })).status, 201, 'well after it');
    assert.deepEqual(host.log, []);
  });

  it('a hold that ends because its holder chose what was offered is offered on, and pages are told', async () => {
    const [booker, first, second] = await people(10);
    const taken = await take(booker, 'kit-4');
    await wait(first, 'kit-4');
    assert.equal((await first('/holds', { body: slot('kit-4', 5) })).status, 201);
    assert.equal((await wait(second, 'kit-4', 5)).status, 201);
    await giveBack(booker, taken);
    await soon(() => states(first), ['offered']);
    assert.deepEqual(await states(second), ['waiting']);
    assert.equal((await first('/holds', { body: slot('kit-4', 1) })).status, 201);
    await soon(() => states(second), ['offered']);
  });

  it('what somebody waited for is among their own data, and offered to the next one when they are forgotten', async () => {
    const [booker, first, second] = await people(13);
    const taken = await take(booker, 'kit-5');
    const { body: left } = await wait(first, 'kit-5');
    await first(`/waits/${left.id}`, { method: 'DELETE' });
    const { body: mine } = await wait(first, 'kit-5');
    await wait(second, 'kit-5');
    await giveBack(booker, taken);
    await soon(() => states(first), ['offered']);
    const { body } = await first<{ waits: Wait[] }>('/session/data');
    assert.deepEqual(body.waits.map(({ id, state }) => [id, state]), [[left.id, 'ended'], [mine.id, 'offered']]);
    assert.equal((await first('/session/data', { method: 'DELETE' })).status, 204);
    await soon(() => states(second), ['offered']);
    assert.deepEqual(await host.database.query('SELECT id FROM wait WHERE id = $1', [mine.id]), []);
  });

  it('what became free is for those who wait, however soon somebody else asks, holds or waits for it', async () => {
    const [booker, first, stranger] = await people(16);
    assert.equal((await take(booker, 'kit-6')).status, 201);
    assert.equal((await wait(first, 'kit-6')).status, 201);
    // As it is between a commit and the news of it.
    await host.database.query(`UPDATE reservation SET state = 'cancelled', blocking = false, unit = 0 WHERE equipment_id = 'kit-6'`);
    assert.equal((await take(stranger, 'kit-6')).status, 409);
    assert.equal((await stranger('/holds', { body: slot('kit-6') })).status, 409);
    const elsewhere = await take(stranger, 'kit-6', 7);
    const moved = await stranger(`/reservations/${elsewhere.body.id}/actions`, { body: { action: 'reschedule', start: at(1), end: at(2) }, headers: keyed({ 'If-Match': '"1"' }) });
    assert.equal(moved.status, 409);
    assert.equal((await wait(stranger, 'kit-6')).body.before, 0, 'behind an offer');
    assert.equal((await take(first, 'kit-6')).status, 201);
    assert.deepEqual(await states(first), []);
  });

  it('a time that somebody held for a form is theirs while they hold it, then of those who wait', async () => {
    const [holder, first, stranger] = await people(19);
    await holder('/holds', { body: slot('twins', 5) });
    await holder('/holds', { body: slot('tensile-1', 5) });
    await wait(first, 'tensile-1', 5);
    assert.equal((await take(holder, 'tensile-1', 5)).status, 201, 'the holder asks for it');
    await holder('/holds', { body: slot('tensile-1', 26) });
    await wait(first, 'tensile-1', 26);
    host.setNow(later(4));
    assert.equal((await take(stranger, 'tensile-1', 26)).status, 409, 'it ended by itself');
    assert.equal((await take(first, 'tensile-1', 26)).status, 201);
    host.setNow(FIXTURE_NOW);
  });

  it('asking for another time on the machine gives up no offer, and is no reason to wait on for what one has', async () => {
    const [booker, first] = await people(22);
    const taken = await take(booker, 'kit-1', 25);
    const other = await take(booker, 'kit-1', 28);
    await wait(first, 'kit-1', 25);
    await wait(first, 'kit-1', 28);
    await giveBack(booker, taken);
    await soon(() => states(first), ['offered', 'waiting']);
    assert.equal((await take(first, 'kit-1', 49)).status, 201);
    assert.deepEqual(await states(first), ['offered', 'waiting']);
    await host.database.query(`UPDATE reservation SET state = 'cancelled', blocking = false, unit = 0 WHERE id = $1`, [other.body.id]);
    assert.equal((await first('/reservations', { body: draft('kit-1', at(28), at(30)), headers: keyed() })).status, 201);
    assert.deepEqual(await states(first), ['offered'], 'a longer time answers it too');
  });

  it('one person waits once for a time, not for each way of cutting it; of what is free all are told so in words', async () => {
    const [booker, first] = await people(25);
    await take(booker, 'kit-2', 25);
    assert.equal((await wait(first, 'kit-2', 25)).status, 201);
    assert.equal((await wait(first, 'kit-2', 25)).status, 201);
    const longer = await first<{ code: string }>('/waits', { body: { equipmentId: 'kit-2', mode: 'self-use', start: at(25), end: at(27) } });
    assert.deepEqual([longer.status, longer.body.code], [409, 'waits-already']);
    const free = await first<{ code: string; detail: string; errors: unknown }>('/waits', { body: slot('kit-2', 30) });
    assert.deepEqual([free.status, free.body.code, free.body.detail], [422, 'time-free', 'This time is free: it can be asked for at once.']);
    assert.deepEqual(free.body.errors, [{ pointer: '/start', code: 'free' }]);
  });

  it('what was offered does not count as what one chose to hold', async () => {
    const [booker, first] = await people(28);
    for (const machine of ['kit-1', 'kit-2', 'kit-3', 'kit-4', 'kit-5']) {
      const taken = await take(booker, machine, 73);
      assert.equal((await wait(first, machine, 73)).status, 201);
      await giveBack(booker, taken);
    }
    await soon(() => states(first), ['offered', 'offered', 'offered', 'offered', 'offered']);
    assert.equal((await first('/holds', { body: slot('kit-6', 73) })).status, 201);
  });
});

await onDatabases('waiting lists of several hosts', (database) => {
  const WAITING = 12;
  let hosts: TestHost[];
  let others: Database[];
  before(async () => {
    others = [1, 2].map(() => openPostgres(database.url!(), { connections: 5, connectTimeout: 30_000 }));
    hosts = [];
    for (const each of [database(), ...others]) hosts.push(await startTestHost({ database: each, cluster: crowdedCluster }));
  });
  after(async () => {
    for (const host of hosts) await host.close();
    for (const other of others) await other.close();
  });
  const stored = (): Promise<{ id: string; state: string; outcome: string | null }[]> =>
    database().query('SELECT id, state, outcome FROM wait WHERE equipment_id = $1 ORDER BY turn', ['kit-1']);
  const offered = async (): Promise<number[]> => {
    const found = (await stored()).flatMap(({ state }, index) => (state === 'offered' ? [index] : []));
    assert.ok(found.length <= 1, 'one offer for one freed time');
    return found;
  };

  it('offer one time to one after the other, in the order in which they came, however each of them ends', async () => {
    const people = await Promise.all(Array.from({ length: WAITING }, (_, index) => hosts[index % 3]!.as(`p-${index + 2}`)));
    const booker = await hosts[0]!.as('p-1');
    const taken = await take(booker, 'kit-1');
    for (const person of people) assert.equal((await wait(person, 'kit-1')).status, 201);
    await giveBack(booker, taken);
    let minutes = 0;
    for (let turn = 0; turn < WAITING - 1; turn += 1) {
      await Promise.all(hosts.map((host) => host.sweep()));
      await soon(offered, [turn]);
      const [mine] = (await people[turn]!<Wait[]>('/waits')).body;
      if (turn % 3 === 0) await Promise.all(hosts.map(async (host) => (await host.as(`p-${turn + 2}`))(`/waits/${mine!.id}`, { method: 'DELETE' })));
      else if (turn % 3 === 1) {
        minutes += 121;
        // Nobody is in the midst of an offer then: a clock that leaps there would be the test's own doing.
        await others[1]!.transaction(async (transaction) => {
          await transaction.query(`SELECT 1 FROM equipment WHERE id = 'kit-1' FOR UPDATE`);
          for (const host of hosts) host.setNow(later(minutes));
        });
      } else {
        const had = await take(people[turn]!, 'kit-1');
        assert.equal(had.status, 201, JSON.stringify([had.body, await stored()]));
        assert.equal((await giveBack(people[turn]!, had)).status, 200);
      }
    }
    await Promise.all(hosts.map((host) => host.sweep()));
    await soon(offered, [WAITING - 1]);
    assert.deepEqual((await stored()).map(({ outcome }) => outcome), ['left', 'expired', 'taken', 'left', 'expired', 'taken', 'left', 'expired', 'taken', 'left', 'expired', null]);
    const [{ n } = { n: -1 }] = await database().query<{ n: number }>(`SELECT count(*) AS n FROM reservation WHERE equipment_id = 'kit-1' AND held_until IS NOT NULL`);
    assert.equal(n, 1, 'no hold is left over');
    for (const host of hosts) assert.deepEqual(host.log, []);
  });

  it('give an offer its full time, however long the machine was busy before', async () => {
    const [slow, other] = [hosts[0]!, hosts[1]!];
    const [booker, first, second] = await Promise.all([other.as('p-20'), other.as('p-21'), other.as('p-22')]);
    const before = later(500);
    for (const host of hosts) host.setNow(before);
    const taken = await take(booker, 'kit-2', 49);
    for (const person of [first, second]) assert.equal((await wait(person, 'kit-2', 49)).status, 201);
    await giveBack(booker, taken);
    await soon(() => states(first), ['offered']);
    for (const host of hosts) await host.settle();
    const now = later(621);
    let offering: Promise<void> | undefined;
    // Somebody has the machine while one host begins, and the first offer passes.
    await others[1]!.transaction(async (transaction) => {
      await transaction.query(`SELECT 1 FROM equipment WHERE id = 'kit-2' FOR UPDATE`);
      offering = slow.tidy();
      // The server has other tests' databases, too.
      await soon(async () => (await database().query(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%FROM equipment%FOR UPDATE'`)).length > 0, true);
      for (const host of hosts) host.setNow(now);
      await transaction.query(`DELETE FROM reservation WHERE equipment_id = 'kit-2' AND held_until IS NOT NULL`);
      await transaction.query(`UPDATE wait SET state = 'ended', outcome = 'expired', ended_at = lower(during) WHERE equipment_id = 'kit-2' AND state = 'offered'`);
    });
    await offering;
    const [{ expiresAt } = { expiresAt: '' }] = (await second<Wait[]>('/waits')).body;
    assert.equal(Date.parse(expiresAt ?? '') - Date.parse(now), 120 * 60_000);
  });
}, { only: 'postgres' });
