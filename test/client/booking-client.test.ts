import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BookingClient } from '../../src/client/index.js';
import { segmentsOf } from '../../src/core/availability/index.js';
import type { AvailabilityRecord } from '../../src/core/types.js';
import type { AvailabilityQuery, LiveEvent } from '../../src/host/index.js';
import { HostError } from '../../src/host/index.js';
import { adapterWith, draft, fastPolicy, recordOf, reservation, settle } from './support.js';

const NOV_24 = Date.parse('2026-11-24T00:00:00Z');
const DAY = 86_400_000;

/** A client over an availability that notes every question. */
function availabilityClient(answer: (query: AvailabilityQuery) => ReturnType<typeof recordOf>[] = ({ equipmentIds, from }) => equipmentIds.map((id) => recordOf(id, from))) {
  const asked: AvailabilityQuery[] = [];
  let tell: (event: LiveEvent) => void = () => undefined;
  const client = new BookingClient({
    adapter: adapterWith({
      availability: (query) => (asked.push(query), Promise.resolve(answer(query))),
      subscribe: (listener) => ((tell = listener), () => undefined),
    }),
    retry: fastPolicy(),
  });
  client.connect();
  return { client, asked, tell: (event: LiveEvent) => tell(event) };
}

test('availability is asked in whole aligned weeks, and stepping within them asks nothing', async () => {
  const { client, asked } = availabilityClient();
  client.availability('a', NOV_24, NOV_24 + DAY).subscribe(() => undefined);
  await settle();
  assert.deepEqual(asked, [{ equipmentIds: ['a'], from: '2026-11-23T00:00:00Z', to: '2026-11-30T00:00:00Z' }]);
  client.availability('a', NOV_24 + 2 * DAY, NOV_24 + 3 * DAY).subscribe(() => undefined);
  await settle();
  assert.equal(asked.length, 1);
  client.availability('a', NOV_24, NOV_24 + 8 * DAY).subscribe(() => undefined);
  await settle();
  assert.deepEqual(asked.slice(1), [{ equipmentIds: ['a'], from: '2026-11-30T00:00:00Z', to: '2026-12-07T00:00:00Z' }], 'only the missing week');
});

test('many machines in one tick are one question', async () => {
  const { client, asked } = availabilityClient();
  for (const id of ['a', 'b', 'c']) client.availability(id, NOV_24, NOV_24 + DAY).subscribe(() => undefined);
  await settle();
  assert.deepEqual(asked.map((query) => query.equipmentIds), [['a', 'b', 'c']]);
});

test('a booking across a week border is one stretch again', async () => {
  const { client } = availabilityClient(({ equipmentIds, from }) => equipmentIds.map((id) => ({
    ...recordOf(id, from),
    busy: [{ start: '2026-11-29T20:00:00Z', end: '2026-11-30T04:00:00Z', status: 'busy' as const }],
  })));
  const weeks = client.availability('a', NOV_24, NOV_24 + 8 * DAY);
  weeks.subscribe(() => undefined);
  await settle();
  assert.equal(weeks.state.status === 'ready' && JSON.stringify(weeks.state.value.busy),
    '[{"start":"2026-11-29T20:00:00Z","end":"2026-11-30T04:00:00Z","status":"busy"}]');
});

test('an entry that cannot be read stays, once, beside the rest of the record', async () => {
  const taken = { start: '2026-11-24T01:00:00Z', end: '2026-11-24T02:00:00Z', status: 'busy' as const };
  const odd = [
    { ...taken, end: null }, { ...taken, start: NaN }, { ...taken, end: 'soon' }, { ...taken, end: '2026-11-24T02:00:00' },
    { ...taken, end: '2026-11-23T00:00:00Z' }, null, 5,
  ];
  for (const entry of odd) {
    const { client } = availabilityClient(({ equipmentIds, from }) => equipmentIds.map((id) => ({
      ...recordOf(id, from), openings: [{ start: from, end: '2026-12-31T00:00:00Z' }], busy: [taken, entry as never],
    })));
    const weeks = client.availability('a', NOV_24, NOV_24 + 8 * DAY);
    weeks.subscribe(() => undefined);
    await settle();
    assert.equal(weeks.state.status, 'ready', JSON.stringify(entry));
    assert.deepEqual(weeks.state.status === 'ready' && weeks.state.value.busy, [entry, taken]);
    const states = segmentsOf((weeks.state as { value: AvailabilityRecord }).value, { from: NOV_24, to: NOV_24 + DAY }).map(({ state }) => state);
    assert.deepEqual(states, ['unknown', 'busy', 'unknown'], JSON.stringify(entry));
  }
});

test('a list that is none makes the machine\'s time unknown, and so does a closure without an end', async () => {
  const openings = [{ start: '2026-11-23T00:00:00Z', end: '2026-11-30T00:00:00Z' }];
  for (const wrong of [{ busy: undefined }, { closures: 'none' }, { closures: [{ start: '2026-11-24T00:00:00Z', end: '', kind: 'closure' }] }]) {
    const { client } = availabilityClient(({ equipmentIds, from }) => equipmentIds.map((id) => ({ ...recordOf(id, from), openings, ...wrong as object })));
    const week = client.availability('a', NOV_24, NOV_24 + DAY);
    week.subscribe(() => undefined);
    await settle();
    assert.equal(week.state.status, 'ready', JSON.stringify(wrong));
    assert.deepEqual(segmentsOf((week.state as { value: AvailabilityRecord }).value, { from: NOV_24, to: NOV_24 + DAY }).map(({ state }) => state), ['unknown'], JSON.stringify(wrong));
  }
});

test('one machine that fails does not take the others down', async () => {
  const client = new BookingClient({
    adapter: adapterWith({
      availability: ({ from }) => Promise.resolve([recordOf('a', from), { equipmentId: 'b', error: { code: 'not-found' } }]),
    }),
    retry: fastPolicy(),
  });
  const a = client.availability('a', NOV_24, NOV_24 + DAY);
  const b = client.availability('b', NOV_24, NOV_24 + DAY);
  const c = client.availability('c', NOV_24, NOV_24 + DAY);
  for (const watched of [a, b, c]) watched.subscribe(() => undefined);
  await settle();
  assert.equal(a.state.status, 'ready');
  assert.equal(b.state.status === 'error' && b.state.error.code, 'not-found');
  assert.equal(c.state.status === 'error' && c.state.error.code, 'malformed', 'left out of the answer');
});

test('a live event asks again only for what is older than it', async () => {
  const { client, asked, tell } = availabilityClient();
  client.availability('a', NOV_24, NOV_24 + DAY).subscribe(() => undefined);
  await settle();
  tell({ type: 'availability', equipmentId: 'a', revision: 1 });
  await settle();
  assert.equal(asked.length, 1, 'revision 1 is already shown');
  tell({ type: 'availability', equipmentId: 'a', revision: 2 });
  tell({ type: 'availability', equipmentId: 'b', revision: 9 });
  await new Promise((resolve) => setTimeout(resolve, 350));
  assert.equal(asked.length, 2);
});

test('a storm of live events is no storm of questions, and its last word is heard', async () => {
  let asked = 0;
  let tell: (event: LiveEvent) => void = () => undefined;
  const client = new BookingClient({
    adapter: adapterWith({
      searchEquipment: () => (asked++, new Promise((resolve) => setTimeout(() => resolve({ items: [], total: asked, facets: {} }), 20))),
      subscribe: (listener) => ((tell = listener), () => undefined),
    }),
    retry: { ...fastPolicy(), timeout: 1000 },
  });
  client.connect();
  const page = client.search({});
  page.subscribe(() => undefined);
  for (let count = 0; count < 1000; count += 1) {
    tell({ type: 'equipment', equipmentId: `m-${count % 50}`, revision: count });
    if (count % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const during = asked;
  assert.ok(during <= 8, `${during} questions for 1,000 events in half a second and more`);
  await new Promise((resolve) => setTimeout(resolve, 400));
  assert.ok(asked <= during + 2);
  assert.equal(page.state.status === 'ready' && page.state.value.total, asked, 'the last answer came after the last event');
});

test('news does not take an answer away that is on its way; it is asked again after it', async () => {
  const signals: AbortSignal[] = [];
  let tell: (event: LiveEvent) => void = () => undefined;
  const client = new BookingClient({
    adapter: adapterWith({
      equipment: (id, options) => (signals.push(options!.signal!), settle().then(() => ({ id, revision: signals.length }) as never)),
      subscribe: (listener) => ((tell = listener), () => undefined),
    }),
    retry: { ...fastPolicy(), timeout: 1000 },
  });
  client.connect();
  const machine = client.equipment('a');
  machine.subscribe(() => undefined);
  tell({ type: 'equipment', equipmentId: 'a' });
  await settle();
  assert.equal(signals[0]!.aborted && machine.state.status === 'pending', false);
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(machine.state.status === 'ready' && machine.state.value.revision, 2);
});

test('events that are none, and an adapter that cannot tell of changes, do no harm', async () => {
  const broken = new BookingClient({ adapter: adapterWith({ subscribe: () => { throw new Error('no'); } }), retry: fastPolicy() });
  broken.connect();
  broken.disconnect();
  const { client, tell } = availabilityClient();
  for (const event of [null, 7, 'x', {}, { type: 'nonsense' }]) tell(event as never);
  client.disconnect();
});

test('the stream is closed by the last who used it, not by the first', () => {
  let open = 0;
  const client = new BookingClient({ adapter: adapterWith({ subscribe: () => (open++, () => open--) }), retry: fastPolicy() });
  client.connect();
  client.connect();
  client.disconnect();
  assert.equal(open, 1);
  client.disconnect();
  assert.equal(open, 0);
  client.connect();
  assert.equal(open, 1);
});

test('the same key is sent once however often it is asked for', async () => {
  let sent = 0;
  const client = new BookingClient({
    adapter: adapterWith({ createReservation: () => (sent++, settle().then(() => reservation)) }),
    retry: fastPolicy(),
  });
  const write = { kind: 'create', key: 'k', draft } as const;
  const [first] = await Promise.all([client.send(write), client.send(write)]);
  assert.equal(first.status, 'done');
  assert.equal((await client.send(write)).status, 'done');
  assert.equal(sent, 1);
});

test('a broken connection leaves the outcome uncertain, and the same key finds out', async () => {
  const keys: string[] = [];
  let isDown = true;
  const client = new BookingClient({
    adapter: adapterWith({
      createReservation: (_draft, { idempotencyKey }) => {
        keys.push(idempotencyKey);
        return isDown ? Promise.reject(new HostError('network')) : Promise.resolve(reservation);
      },
    }),
    retry: { ...fastPolicy(), base: 0, cap: 0 },
  });
  const write = { kind: 'create', key: 'k', draft } as const;
  assert.equal((await client.send(write)).status, 'uncertain');
  assert.deepEqual(keys, ['k', 'k', 'k', 'k']);
  isDown = false;
  assert.equal((await client.send(write)).status, 'done');
});

test('a refusal tells why and brings the calendar up to date', async () => {
  let asked = 0;
  const client = new BookingClient({
    adapter: adapterWith({
      availability: ({ equipmentIds, from }) => (asked++, Promise.resolve(equipmentIds.map((id) => recordOf(id, from)))),
      createReservation: () => Promise.reject(new HostError('conflict', { reasons: [{ code: 'overlaps-reservation', params: {}, severity: 'block' }] })),
    }),
    retry: fastPolicy(),
  });
  client.availability(draft.equipmentId, NOV_24, NOV_24 + DAY).subscribe(() => undefined);
  await settle();
  const state = await client.send({ kind: 'create', key: 'k', draft });
  assert.equal(state.status === 'refused' && state.error.reasons[0]?.code, 'overlaps-reservation');
  await settle();
  assert.equal(asked, 2);
});

test('signing in asks everything again that somebody watches', async () => {
  let person: string | null = null;
  const client = new BookingClient({
    adapter: adapterWith({
      session: () => Promise.resolve({ person: person && { id: person }, capabilities: {} } as never),
      signInAs: (id) => ((person = id), Promise.resolve()),
    }),
    retry: fastPolicy(),
  });
  const session = client.session();
  session.subscribe(() => undefined);
  await settle();
  await client.signInAs('p-regular');
  await settle();
  assert.equal(session.state.status === 'ready' && session.state.value.person?.id, 'p-regular');
});

test('an adapter that never answers is an error within the timeout', async () => {
  const client = new BookingClient({ adapter: adapterWith({ session: () => new Promise(() => undefined) }), retry: fastPolicy() });
  const session = client.session();
  session.subscribe(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 120));
  assert.equal(session.state.status === 'error' && session.state.error.code, 'timeout');
});

test('an endless or reversed window is answered, not walked', async () => {
  const { client, asked } = availabilityClient();
  const reversed = client.availability('a', NOV_24, NOV_24 - DAY);
  reversed.subscribe(() => undefined);
  const endless = client.availability('a', NOV_24, NOV_24 + 1000 * 366 * DAY);
  endless.subscribe(() => undefined);
  await settle();
  assert.equal(reversed.state.status === 'error' && reversed.state.error.code, 'invalid');
  assert.equal(asked.length, 1);
  assert.ok(Date.parse(asked[0]!.to) - NOV_24 <= 107 * 7 * DAY);
});
