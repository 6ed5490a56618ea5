import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { QueryState } from '../../src/client/index.js';
import { BookingClient } from '../../src/client/index.js';
import type { AvailabilityRecord } from '../../src/core/types.js';
import { HostError } from '../../src/host/index.js';
import { adapterWith, fastPolicy, recordOf, settle } from './support.js';

const NOV_24 = Date.parse('2026-11-24T00:00:00Z');
const DAY = 86_400_000;

/** A host that tells each person a revision of their own, once it is let. */
async function hostOf(first: string | null) {
  const world = { person: first, isDown: false, isHeld: false, waiting: [] as (() => void)[] };
  const client = new BookingClient({
    adapter: adapterWith({
      session: () => Promise.resolve({ person: world.person && { id: world.person }, capabilities: {} } as never),
      availability: async ({ equipmentIds, from }) => {
        const { person } = world;
        if (world.isHeld) await new Promise<void>((resolve) => world.waiting.push(resolve));
        if (world.isDown) throw new HostError('forbidden');
        return equipmentIds.map((id) => ({ ...recordOf(id, from), zoneOf: person }));
      },
      searchEquipment: () => Promise.resolve({ items: [], total: 0 } as never),
      signInAs: (id) => ((world.person = id), Promise.resolve()),
      signOut: () => ((world.person = null), Promise.resolve()),
    }),
    retry: fastPolicy(),
  });
  client.session().subscribe(() => undefined);
  await settle();
  const week = client.availability('a', NOV_24, NOV_24 + DAY);
  return { client, world, week };
}

/** For whom a record was told; undefined where none is shown. */
function told(state: QueryState<AvailabilityRecord>): unknown {
  return state.status === 'pending' ? undefined : (state.value as (AvailabilityRecord & { zoneOf: unknown }) | undefined)?.zoneOf;
}

test('what one person was told is shown to nobody else, watched or not, whatever the host does', async () => {
  for (const isWatched of [true, false]) {
    for (const leave of [(client: BookingClient) => client.signOut(), (client: BookingClient) => client.signInAs('p-b')]) {
      const { client, world, week } = await hostOf('p-a');
      const stop = week.subscribe(() => undefined);
      await settle();
      assert.equal(told(week.state), 'p-a');
      if (!isWatched) stop();
      world.isHeld = true;
      await leave(client);
      assert.deepEqual(week.state, { status: 'pending' });
      assert.equal(client.readers, 1);
      week.subscribe(() => undefined);
      world.isDown = true;
      world.waiting.forEach((resolve) => resolve());
      await settle();
      assert.equal(told(week.state), undefined, 'nor beside a failure');
    }
  }
});

test('an answer to one person that is still under way is not taken for the next one’s, also where nobody watches', async () => {
  const { client, world, week } = await hostOf('p-a');
  week.subscribe(() => undefined)();
  await settle();
  client.invalidate((key) => key.startsWith('availability'));
  world.isHeld = true;
  week.subscribe(() => undefined)();
  await client.signInAs('p-b');
  world.waiting.forEach((resolve) => resolve());
  await settle();
  assert.equal(told(week.state), undefined);
  world.isHeld = false;
  week.subscribe(() => undefined);
  await settle();
  assert.equal(told(week.state), 'p-b');
});

test('another tab’s signing in is noticed by the session’s next answer', async () => {
  const { client, world, week } = await hostOf('p-a');
  week.subscribe(() => undefined);
  await settle();
  world.person = 'p-b';
  world.isHeld = true;
  await client.session().refresh();
  assert.deepEqual(week.state, { status: 'pending' });
});

test('who signs in, and the same person once more, keeps in sight what everybody may see; what is searched always stays', async () => {
  const { client, world, week } = await hostOf(null);
  const search = client.search({});
  search.subscribe(() => undefined);
  week.subscribe(() => undefined);
  await settle();
  world.isHeld = true;
  await client.signInAs('p-a');
  assert.equal(week.state.status === 'ready' && week.state.stale, true);
  world.isHeld = false;
  world.waiting.forEach((resolve) => resolve());
  await settle();
  assert.equal(told(week.state), 'p-a');
  world.isHeld = true;
  await client.signInAs('p-a');
  assert.equal(week.state.status === 'ready' && week.state.stale, true);
  assert.equal(client.readers, 0);
  await client.signOut();
  assert.equal(week.state.status, 'pending');
  assert.notEqual(search.state.status, 'pending');
});

test('what changed while nobody watched is out of date from the first look on', async () => {
  const { client, world, week } = await hostOf(null);
  const stop = week.subscribe(() => undefined);
  await settle();
  stop();
  client.invalidate((key) => key.startsWith('availability'));
  world.isHeld = true;
  week.subscribe(() => undefined);
  assert.equal(week.state.status === 'ready' && week.state.stale, true);
});
