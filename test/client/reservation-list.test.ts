import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BookingClient } from '../../src/client/index.js';
import type { Reservation } from '../../src/core/types.js';
import type { LiveEvent, ReservationPage, ReservationQuery } from '../../src/host/index.js';
import { HostError } from '../../src/host/index.js';
import { adapterWith, fastPolicy, reservation, settle } from './support.js';

/** A request on a machine at that hour of the day. */
function row(id: string, equipmentId: string, hour: number): Reservation {
  const at = (hours: number): string => `2026-11-25T${String(hours).padStart(2, '0')}:00:00Z`;
  return { ...reservation, id, equipmentId, wished: { start: at(hour), end: at(hour + 1) } };
}

/** A host that holds rows in its order, `most` to a page, tells of changes, and notes of which machine it was asked. */
function listening({ rows, most = 200, query = { order: 'soonest' } }: { rows: Reservation[]; most?: number; query?: ReservationQuery }) {
  const host = { rows, asked: [] as string[], tell: (() => undefined) as (event: LiveEvent) => void, isDown: false };
  const answer = ({ equipmentId, cursor }: ReservationQuery): ReservationPage => {
    const meant = host.rows.filter((item) => equipmentId === undefined || item.equipmentId === equipmentId);
    const from = cursor === undefined ? 0 : meant.findIndex(({ id }) => id === cursor) + 1;
    const items = meant.slice(from, from + most);
    return { items, ...(from + most < meant.length && { nextCursor: items.at(-1)!.id }) };
  };
  const client = new BookingClient({
    adapter: adapterWith({
      reservations(asked) {
        host.asked.push(asked.equipmentId ?? 'all');
        return host.isDown ? Promise.reject(new HostError('invalid')) : Promise.resolve(answer(asked));
      },
      act: () => Promise.resolve(host.rows[0]!),
      createReservation: () => Promise.resolve({ ...host.rows[0]!, kitId: 'k-1' }),
      subscribe: (listener) => ((host.tell = listener), () => undefined),
    }),
    retry: fastPolicy(),
  });
  client.connect();
  const page = client.reservations(query);
  page.subscribe(() => undefined);
  const shown = (): string | undefined => (page.state.status === 'ready' ? page.state.value.items.map(({ id }) => id).join(' ') : page.state.status);
  /** Tells of changes on these machines and waits until the page has asked. */
  const told = async (...machines: (string | undefined)[]): Promise<string> => {
    host.asked = [];
    for (const equipmentId of machines) host.tell({ type: 'reservation', equipmentId });
    await new Promise((resolve) => setTimeout(resolve, 340));
    return host.asked.join(' ');
  };
  return { host, client, page, shown, told };
}

const DAY = [row('r-1', 'a', 1), row('r-2', 'b', 2), row('r-3', 'a', 3), row('r-4', 'c', 4)];

test('news of one machine asks for its reservations alone, and shows them among the others', async () => {
  const { host, shown, told } = listening({ rows: DAY });
  await settle();
  assert.equal(shown(), 'r-1 r-2 r-3 r-4');
  host.rows = [row('r-2', 'b', 2), row('r-5', 'a', 3), row('r-4', 'c', 4), row('r-3', 'a', 5)];
  assert.equal(await told('a'), 'a');
  assert.equal(shown(), 'r-2 r-5 r-4 r-3', 'one is gone, one is new, one has moved');
});

test('the latest come first where no other order is asked for', async () => {
  const { host, shown, told } = listening({ rows: DAY.toReversed(), query: {} });
  await settle();
  host.rows = [row('r-4', 'c', 4), { ...row('r-1', 'a', 1), confirmed: { start: '2026-11-25T03:30:00Z', end: '2026-11-25T04:00:00Z' } }, row('r-3', 'a', 3), row('r-2', 'b', 2)];
  await told('a');
  assert.equal(shown(), 'r-4 r-1 r-3 r-2');
});

test('a reservation that has moved to another machine is shown once, also where only that machine is told', async () => {
  const { host, shown, told } = listening({ rows: DAY });
  await settle();
  host.rows = [row('r-2', 'b', 2), row('r-3', 'a', 3), row('r-4', 'c', 4), row('r-1', 'c', 5)];
  assert.equal(await told('c'), 'c');
  assert.equal(shown(), 'r-2 r-3 r-4 r-1');
  host.rows = [row('r-1', 'a', 0), row('r-2', 'b', 2), row('r-3', 'a', 3), row('r-4', 'c', 4)];
  assert.equal(await told('a', 'c'), 'a c', 'both at once, each once');
  assert.equal(shown(), 'r-1 r-2 r-3 r-4');
});

test('news that names no machine, or many, asks for the whole list', async () => {
  const { told } = listening({ rows: DAY });
  await settle();
  assert.equal(await told(undefined), 'all');
  assert.equal(await told('a', undefined), 'all');
  assert.equal(await told('a', 'b', 'c', 'd'), 'all');
});

test('a list of one machine is not asked again for another', async () => {
  const { shown, told } = listening({ rows: DAY, query: { equipmentId: 'a' } });
  await settle();
  assert.equal(await told('b'), '');
  assert.equal(shown(), 'r-1 r-3');
  assert.equal(await told('a'), 'a');
});

test('a page takes in nothing that comes after it, and is asked whole where its end may have moved', async () => {
  const { host, shown, told } = listening({ rows: DAY, most: 3 });
  await settle();
  assert.equal(shown(), 'r-1 r-2 r-3');
  host.rows = [row('r-1', 'a', 1), row('r-6', 'b', 2), row('r-3', 'a', 3), row('r-4', 'c', 4), row('r-2', 'b', 6)];
  assert.equal(await told('b'), 'b');
  assert.equal(shown(), 'r-1 r-6 r-3', 'the one that moved behind the end is on the next page');
  host.rows = [row('r-1', 'a', 1), row('r-6', 'b', 2), row('r-4', 'c', 4), row('r-2', 'b', 6)];
  assert.equal(await told('a'), 'a all');
  assert.equal(shown(), 'r-1 r-6 r-4');
});

test('a further page is asked whole: its cursor is good for no other question', async () => {
  const { shown, told } = listening({ rows: DAY, most: 3, query: { order: 'soonest', cursor: 'r-2' } });
  await settle();
  assert.equal(await told('c'), 'all');
  assert.equal(shown(), 'r-3 r-4');
});

test('after a failure, and when the reader asks, the whole list is asked for', async () => {
  const { host, page, shown, told } = listening({ rows: DAY });
  await settle();
  host.isDown = true;
  assert.equal(await told('a'), 'a');
  assert.equal(shown(), 'error');
  host.isDown = false;
  assert.equal(await told('b'), 'all', 'what was not answered about is not forgotten');
  host.asked = [];
  await page.refresh();
  assert.deepEqual(host.asked, ['all']);
});

test('what is done here asks for its machine; a kit, of which one machine is known, for everything', async () => {
  const { client, host } = listening({ rows: DAY });
  await settle();
  host.asked = [];
  await client.send({ kind: 'act', key: 'k', reservationId: 'r-1', revision: 1, request: { action: 'approve' } });
  await new Promise((resolve) => setTimeout(resolve, 340));
  assert.deepEqual(host.asked, ['a']);
  host.asked = [];
  await client.send({ kind: 'create', key: 'k2', draft: { ...reservation, ...reservation.wished, equipmentIds: ['a', 'b'], answers: {}, termsAccepted: true } });
  await new Promise((resolve) => setTimeout(resolve, 340));
  assert.deepEqual(host.asked, ['all']);
});
