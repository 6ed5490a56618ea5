import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BookingClient } from '../../src/client/index.js';
import { adapterWith, draft, fastPolicy, settle } from './support.js';

const DAY = 86_400_000;
const NOV_24 = Date.UTC(2026, 10, 24);

test('what an adapter lacks is named on the console, once for each question', async (t) => {
  const warn = t.mock.method(console, 'warn', () => undefined);
  const client = new BookingClient({ adapter: { ...adapterWith({ directory: () => Promise.resolve({} as never) }), session: undefined }, retry: fastPolicy() });
  for (const asked of [client.session(), client.directory(), client.equipment('a')]) {
    asked.subscribe(() => undefined);
    await settle();
    await asked.refresh();
    await asked.refresh();
  }
  const words = warn.mock.calls.map(({ arguments: [text] }) => String(text));
  assert.equal(words.length, 2, words.join('; '));
  assert.match(words[0]!, /^\[equipool\] answer-unreadable: the adapter has no method "session"\..*docs\/embedding\.md/);
  assert.match(words[1]!, /"directory".*institutions/);
});

test('a method that an adapter lacks is named, whatever asks for it', async (t) => {
  const warn = t.mock.method(console, 'warn', () => undefined);
  const client = new BookingClient({ adapter: {}, retry: fastPolicy() });
  for (const asked of [client.search({}), client.equipment('a'), client.availability('a', NOV_24, NOV_24 + DAY), client.reservations({}), client.reservation('r')]) {
    asked.subscribe(() => undefined);
    await settle();
  }
  await client.check(draft).catch(() => undefined);
  await client.send({ kind: 'create', key: 'k', draft });
  await client.send({ kind: 'act', key: 'k2', reservationId: 'r', revision: 1, request: { action: 'withdraw' } });
  assert.deepEqual(
    warn.mock.calls.map(({ arguments: [text] }) => /no method "(\w+)"/.exec(String(text))?.[1]),
    ['searchEquipment', 'equipment', 'availability', 'reservations', 'reservation', 'check', 'createReservation', 'act'],
  );
});

test('what fails inside of a method is told as that, not as a method that is missing', async (t) => {
  const warn = t.mock.method(console, 'warn', () => undefined);
  const client = new BookingClient({ adapter: { session: () => Promise.reject(new TypeError('db.open is not a function')) }, retry: fastPolicy() });
  client.session().subscribe(() => undefined);
  await settle();
  assert.match(String(warn.mock.calls[0]?.arguments[0]), /"session": db\.open is not a function/);
});

test('availability that is no list is told in words, not in those of the machine that stumbled over it', async (t) => {
  const warn = t.mock.method(console, 'warn', () => undefined);
  const client = new BookingClient({ adapter: adapterWith({ availability: () => Promise.resolve({ items: [] } as never) }), retry: fastPolicy() });
  const week = client.availability('a', NOV_24, NOV_24 + DAY);
  week.subscribe(() => undefined);
  await settle();
  assert.equal(week.state.status === 'error' && week.state.error.code, 'malformed');
  assert.match(String(warn.mock.calls[0]?.arguments[0]), /answer-unreadable: .*"availability": The adapter's answer \(availability\) is no list\./);
});

test('a machine that an answer leaves out is named', async (t) => {
  const warn = t.mock.method(console, 'warn', () => undefined);
  const client = new BookingClient({ adapter: adapterWith({ availability: () => Promise.resolve([]) }), retry: fastPolicy() });
  client.availability('lathe-2', NOV_24, NOV_24 + DAY).subscribe(() => undefined);
  await settle();
  assert.match(String(warn.mock.calls[0]?.arguments[0]), /answer-unreadable: .*"availability": The host left "lathe-2" out of its answer\./);
});
