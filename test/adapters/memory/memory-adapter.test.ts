import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MemoryAdapter, type CallName } from '../../../src/adapters/memory/index.js';
import type { Draft } from '../../../src/core/index.js';
import { HostError, type LiveEvent } from '../../../src/host/index.js';
import { parseRecord, equipmentSummary, reservation as reservationSchema, availabilityRecord } from '../../../src/host/schemas/index.js';
import { FIXTURE_NOW, fixtureCluster } from '../../fixtures/cluster.js';

const now = (): number => Date.parse(FIXTURE_NOW);
const made = (options: Partial<ConstructorParameters<typeof MemoryAdapter>[0]> = {}): MemoryAdapter => new MemoryAdapter({ cluster: fixtureCluster(), now, ...options });
const codeOf = (call: Promise<unknown>): Promise<string> => call.then(() => 'ok', (thrown: unknown) => (thrown instanceof HostError ? thrown.code : `not a HostError: ${String(thrown)}`));
const draft: Draft = {
  equipmentId: 'sem-1', mode: 'self-use', start: '2026-12-01T01:00:00Z', end: '2026-12-01T03:00:00Z', purpose: '観察', answers: { material: 'SUS304' }, termsAccepted: true,
};

const slot = { equipmentId: 'tensile-1', mode: 'self-use', start: '2026-12-15T01:00:00Z', end: '2026-12-15T02:00:00Z' } as const;

describe('manners, for stories and tests', () => {
  const calls: Record<Exclude<CallName, 'signOut' | 'signInAs'>, (adapter: MemoryAdapter, signal?: AbortSignal) => Promise<unknown>> = {
    session: (a, signal) => a.session({ signal }),
    directory: (a, signal) => a.directory({ signal }),
    searchEquipment: (a, signal) => a.searchEquipment({}, { signal }),
    equipment: (a, signal) => a.equipment('sem-1', { signal }),
    availability: (a, signal) => a.availability({ equipmentIds: ['sem-1'], from: '2026-11-23T00:00:00Z', to: '2026-11-30T00:00:00Z' }, { signal }),
    check: (a, signal) => a.check(draft, { signal }),
    createReservation: (a, signal) => a.createReservation(draft, { idempotencyKey: 'key-12345', signal }),
    reservations: (a, signal) => a.reservations({}, { signal }),
    reservation: (a, signal) => a.reservation('r-sem-regular', { signal }),
    act: (a, signal) => a.act('r-sem-regular', { action: 'withdraw' }, { idempotencyKey: 'key-123456', revision: 1, signal }),
    demoPeople: (a, signal) => a.demoPeople({ signal }),
    createEquipment: (a, signal) => a.as('p-owner').createEquipment({ ...fixtureCluster().equipment[0]!, id: 'sem-2' }, { idempotencyKey: 'key-1234567', signal }),
    updateEquipment: (a, signal) => a.as('p-owner').updateEquipment('sem-1', fixtureCluster().equipment[0]!, { revision: 1, signal }),
    confirmEquipment: (a, signal) => a.as('p-owner').confirmEquipment('sem-1', { revision: 1, signal }),
    reportFault: (a, signal) => a.as('p-owner').reportFault('sem-1', { en: 'Noise', source: 'en' }, { signal }),
    coordinators: (a, signal) => a.coordinators({ signal }),
    hold: (a, signal) => a.hold(slot, { signal }),
    extendHold: async (a, signal) => a.extendHold((await a.hold(slot, { signal })).id, { signal }),
    waits: (a, signal) => a.waits.list({ signal }),
    releaseHold: (a, signal) => a.releaseHold('no-such-hold', { signal }),
    inquiries: (a, signal) => a.inquiries({}, { signal }),
    inquiry: async (a, signal) => a.inquiry((await a.ask({ needs: 'x' }, { idempotencyKey: 'key-12345678', signal })).id, { signal }),
    ask: (a, signal) => a.ask({ needs: 'x' }, { idempotencyKey: 'key-12345678', signal }),
    actOnInquiry: async (a, signal) => {
      const { id, revision } = await a.ask({ needs: 'x' }, { idempotencyKey: 'key-12345678', signal });
      return a.actOnInquiry(id, { action: 'withdraw' }, { idempotencyKey: 'key-123456789', revision, signal });
    },
    feeds: (a, signal) => a.feeds({ signal }),
    createFeed: (a, signal) => a.createFeed({ kind: 'person' }, { signal }),
    deleteFeed: async (a, signal) => a.deleteFeed((await a.createFeed({ kind: 'person' }, { signal })).id, { signal }),
    personal: (a, signal) => a.personal.ownData({ signal }),
    records: (a, signal) => a.as('p-admin').records.audit!({}, { signal }),
    usage: (a, signal) => a.usage({ from: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z' }, { signal }),
  };
  for (const [name, call] of Object.entries(calls) as [keyof typeof calls, (typeof calls)[keyof typeof calls]][]) {
    test(`${name} fails when told to, and works again afterwards`, async () => {
      const adapter = made({ person: 'p-regular', failures: { [name]: 'unavailable' } });
      assert.equal(await codeOf(call(adapter)), 'unavailable');
      adapter.manners.failures = {};
      assert.equal(await codeOf(call(adapter)), 'ok');
    });
    test(`${name} can be kept waiting for good, and given up`, async () => {
      const controller = new AbortController();
      const waiting = codeOf(call(made({ person: 'p-regular', delayMs: Infinity }), controller.signal));
      assert.equal(await Promise.race([waiting, new Promise((resolve) => setTimeout(() => resolve('still waiting'), 30))]), 'still waiting');
      controller.abort();
      assert.equal(await waiting, 'network');
    });
  }
  test('a delay delays', async () => {
    const begun = performance.now();
    await made({ delayMs: 60 }).session();
    assert.ok(performance.now() - begun >= 55);
  });
});

describe('its world', () => {
  test('is its own: neither what it was given nor what it answered reaches into it', async () => {
    const cluster = fixtureCluster();
    const adapter = made({ cluster });
    cluster.equipment[0]!.name.en = 'Changed';
    const answered = await adapter.equipment('sem-1');
    answered.rules.stepMinutes = 7;
    const again = await adapter.equipment('sem-1');
    assert.equal(again.name.en, 'Scanning electron microscope');
    assert.equal(again.rules.stepMinutes, 30);
  });
  test('answers what the schemas of the contract read without a problem', async () => {
    const adapter = made({ person: 'p-regular' });
    const { items } = await adapter.searchEquipment({});
    const [record] = await adapter.availability({ equipmentIds: ['printer-1'], from: '2026-11-23T00:00:00Z', to: '2026-11-30T00:00:00Z' });
    const { items: reservations } = await adapter.reservations({});
    const read = [
      ...items.map((item) => parseRecord(equipmentSummary, item)), parseRecord(availabilityRecord, record), ...reservations.map((item) => parseRecord(reservationSchema, item)),
    ];
    assert.ok(read.length >= 12);
    assert.deepEqual(read.flatMap(({ problems }) => problems), []);
    assert.equal('schedule' in items[0]!, false);
  });
  test('a fault closes the machine from now on, in the owner\'s words', async () => {
    const [record] = await made().availability({ equipmentIds: ['printer-1'], from: '2026-11-23T00:00:00Z', to: '2026-11-30T00:00:00Z' });
    assert.ok(record && 'closures' in record);
    const fault = record.closures.find(({ kind }) => kind === 'fault');
    assert.deepEqual({ ...fault, reason: fault?.reason?.ja }, { start: FIXTURE_NOW, end: '2026-11-30T00:00:00Z', kind: 'fault', reason: 'レーザー光源の交換中です。' });
  });
  test('signing in and out changes who is asking', async () => {
    const adapter = made();
    assert.equal(await codeOf(adapter.signInAs('p-nobody')), 'invalid');
    const people = await adapter.demoPeople();
    assert.deepEqual(Object.keys(people[1]!).sort(), ['id', 'institutionId', 'membership', 'name', 'roles']);
    await adapter.signInAs('p-regular');
    assert.equal((await adapter.session()).person?.id, 'p-regular');
    await adapter.signOut();
    assert.equal((await adapter.session()).person, null);
  });
  test('a counter-offer changes hands: offered, accepted, approved at the offered time', async () => {
    const adapter = made({ person: 'p-regular' });
    const owner = adapter.as('p-owner');
    const asked = await adapter.createReservation(draft, { idempotencyKey: 'key-aaaaaa' });
    const times = { start: '2026-12-02T01:00:00Z', end: '2026-12-02T03:00:00Z' };
    const offered = await owner.act(asked.id, { action: 'counter', ...times, note: '前日は点検です。' }, { idempotencyKey: 'key-bbbbbb', revision: asked.revision });
    assert.equal(offered.state, 'countered');
    const { quote, ...offer } = offered.offer ?? {};
    assert.deepEqual([offer, quote?.total], [{ ...times, by: 'owner', note: '前日は点検です。' }, 6380]);
    const accepted = await adapter.act(asked.id, { action: 'accept-counter' }, { idempotencyKey: 'key-cccccc', revision: offered.revision });
    assert.equal(accepted.state, 'approved');
    assert.deepEqual(accepted.confirmed, times);
    assert.deepEqual(accepted.wished, asked.wished);
  });
  test('approving is judged like asking: a time taken meanwhile is refused with its interval', async () => {
    const cluster = fixtureCluster();
    const adapter = made({ cluster, person: 'p-owner-lab' });
    // ct-1 takes requests side by side; only one of them can be approved.
    const one = await adapter.as('p-regular').createReservation(
      { ...draft, equipmentId: 'ct-1', mode: 'commissioned', start: '2026-11-26T01:00:00Z', end: '2026-11-26T02:00:00Z' }, { idempotencyKey: 'key-dddddd' });
    const approve = (id: string, revision: number) => adapter.act(id, { action: 'approve' }, { idempotencyKey: `key-${id}-x`, revision });
    assert.equal((await approve('r-ct-rival', 1)).state, 'approved');
    const refused: unknown = await approve(one.id, one.revision).catch((thrown: unknown) => thrown);
    assert.ok(refused instanceof HostError);
    assert.equal(refused.code, 'conflict');
    assert.deepEqual(refused.conflicts, [{ equipmentId: 'ct-1', start: '2026-11-26T00:00:00Z', end: '2026-11-26T03:00:00Z' }]);
  });
  test('whoever listens hears of both what is taken and what was asked, after the writer has its answer', async () => {
    const adapter = made({ person: 'p-regular' });
    const heard: LiveEvent[] = [];
    const stop = adapter.as(null).subscribe((event) => heard.push(event));
    await adapter.createReservation(draft, { idempotencyKey: 'key-eeeeee' });
    assert.deepEqual(heard, []);
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(heard, [{ type: 'availability', equipmentId: 'sem-1', revision: 2 }, { type: 'reservation', equipmentId: 'sem-1' }]);
    stop();
  });
});

test('a cluster that lacks lists, or rules of a machine, makes an adapter without them, and the console names them', async (context) => {
  const warn = context.mock.method(console, 'warn', () => undefined);
  const cluster = fixtureCluster();
  const half = { ...cluster.equipment[0]!, id: 'half-1', rules: undefined };
  const adapter = new MemoryAdapter({ cluster: { equipment: [half, cluster.equipment[1]!], people: cluster.people } as never });
  assert.deepEqual((await adapter.directory()).institutions, []);
  assert.deepEqual((await adapter.searchEquipment({})).items.map(({ id }) => id), [cluster.equipment[1]!.id]);
  const words = warn.mock.calls.map(({ arguments: [text] }) => String(text));
  assert.deepEqual(words, ['[equipool] cluster-incomplete: the cluster of a MemoryAdapter has no institutions, categories, qualifications, reservations, rules of "half-1"']);
  assert.deepEqual((await new MemoryAdapter({} as never).searchEquipment({})).items, []);
});
