import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { createHost } from '../../../../demo/host/host.js';
import type { Reservation } from '../../../../src/core/index.js';
import { openPostgres } from '../../../../demo/host/database/postgres.js';
import { FIXTURE_NOW } from '../../../fixtures/cluster.js';
import { onDatabases } from '../support/databases.js';
import { startTestHost, type Caller, type TestHost } from '../support/host.js';

/** Half an hour after the fixtures' present. */
const LATER = '2026-11-24T00:30:00Z';

interface Heard {
  id: number;
  data: { type: string; equipmentId?: string; revision?: number };
}

/** An open stream of events; `next()` waits for the events that have come since it was asked last. */
async function open(fetchIt: (request: Request) => Promise<Response>, path = '/events', headers: Record<string, string> = {}) {
  const ending = new AbortController();
  const response = await fetchIt(new Request(`http://host/api/v1${path}`, { headers, signal: ending.signal }));
  assert.equal(response.status, 200);
  assert.match(response.headers.get('Content-Type') ?? '', /^text\/event-stream/);
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  let text = '';
  const heard: Heard[] = [];
  const ended = (async () => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      text += decoder.decode(value, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const data = /^data: (.+)$/m.exec(block)?.[1];
        if (data !== undefined) heard.push({ id: Number(/^id: (\d+)$/m.exec(block)?.[1]), data: JSON.parse(data) as Heard['data'] });
      }
    }
  })();
  return {
    heard,
    ended,
    close: () => reader.cancel(),
    async until(isEnough: () => boolean): Promise<void> {
      for (let waited = 0; waited < 5_000 && !isEnough(); waited += 20) await new Promise((wake) => setTimeout(wake, 20));
      assert.ok(isEnough(), `heard only ${JSON.stringify(heard)}`);
    },
  };
}

await onDatabases('live events', (database) => {
  let host: TestHost;
  let member: Caller;
  /** Whose requests {@link book} makes. */
  let signedIn: { Authorization: string };
  let keys = 0;
  const book = async (equipmentId: string, hour: number, day = '2026-12-10'): Promise<void> => {
    const at = (h: number): string => `${day}T${String(h).padStart(2, '0')}:00:00Z`;
    const { status } = await member('/reservations', {
      body: { equipmentId, mode: 'self-use', start: at(hour), end: at(hour + 1), purpose: 'x', answers: {}, termsAccepted: true },
      headers: { 'Idempotency-Key': `event-key-${(keys += 1)}` },
    });
    assert.equal(status, 201);
  };
  const as = async (personId: string): Promise<{ Authorization: string }> => ({ Authorization: `Bearer ${await host.tokenOf(personId)}` });
  before(async () => {
    host = await startTestHost({ database: database() });
    member = await host.as('p-regular');
    signedIn = await as('p-regular');
  });
  after(() => host.close());

  it('tell which machine changed and its new number, and nothing else', async () => {
    const stream = await open(host.fetch, '/events', signedIn);
    await book('edm-1', 0);
    await stream.until(() => stream.heard.length >= 2);
    await stream.close();
    assert.deepEqual(stream.heard.map(({ data }) => data), [
      { type: 'availability', equipmentId: 'edm-1', revision: 2 }, { type: 'reservation', equipmentId: 'edm-1', revision: 2 },
    ]);
    const { body } = await host.call<{ items: { revision: number }[] }>('/availability?equipment=edm-1&from=2026-12-10T00:00:00Z&to=2026-12-11T00:00:00Z');
    assert.equal(body.items[0]?.revision, 2);
  });

  it('are sent again after the last one that was seen', async () => {
    const stream = await open(host.fetch, '/events', signedIn);
    await book('edm-1', 2);
    await stream.until(() => stream.heard.length >= 2);
    await stream.close();
    const seen = stream.heard.at(-1)!.id;
    host.setNow(LATER);
    await book('edm-1', 4);
    const resumed = await open(host.fetch, '/events', { ...signedIn, 'Last-Event-ID': String(seen) });
    await resumed.until(() => resumed.heard.some(({ id }) => id > seen));
    await resumed.close();
    assert.equal(resumed.heard.filter(({ id }) => id > seen)[0]?.data.revision, 4);
  });

  it('are marked by their time, which tells nobody how much goes on elsewhere', async () => {
    const stream = await open(host.fetch, '/events?equipment=edm-1', signedIn);
    await book('tensile-1', 6);
    await book('edm-1', 6);
    await stream.until(() => stream.heard.length >= 2);
    await stream.close();
    assert.deepEqual([...new Set(stream.heard.map(({ id }) => id))], [Date.parse(LATER)]);
  });

  it('are told once the host itself answers with what they tell of', async () => {
    const stream = await open(host.fetch, '/events?equipment=tensile-1');
    for (const note of ['first', 'second', 'third']) {
      // Written and announced as another process on the same database does it.
      await host.database.query(`UPDATE equipment SET revision = revision + 1, record = jsonb_set(record, '{faultNote}', '{"source": "en", "en": "${note}"}') WHERE id = 'tensile-1'`);
      const before = stream.heard.length;
      await host.database.query(`SELECT pg_notify('equipool_event', '{"at": 0, "type": "equipment", "equipmentId": "tensile-1"}')`);
      // Asked at the very moment, as a page does: a pause would give the host the time that it must not need.
      for (const began = Date.now(); stream.heard.length === before && Date.now() - began < 5_000;) await new Promise((wake) => setImmediate(wake));
      const { body } = await host.call<{ faultNote?: { en: string } }>('/equipment/tensile-1');
      assert.equal(body.faultNote?.en, note);
    }
    await stream.close();
  });

  it('of the time between what a page read first and its stream come first', async () => {
    const minutes = (count: number): string => new Date(Date.parse(LATER) + count * 60_000).toISOString();
    // Who listens all the while tells when all of it has been told.
    const listening = await open(host.fetch, '/events', signedIn);
    await book('edm-1', 2, '2026-12-11');
    host.setNow(minutes(10));
    await book('tensile-1', 2, '2026-12-11');
    await listening.until(() => listening.heard.length >= 4);
    await listening.close();
    host.setNow(minutes(12));
    const opened = await open(host.fetch, `/events?ago=${2 * 60_000}`, signedIn);
    await opened.until(() => opened.heard.length >= 2);
    await opened.close();
    assert.deepEqual(opened.heard.map(({ data }) => `${data.type} ${data.equipmentId}`).sort(), ['availability tensile-1', 'reservation tensile-1']);
  });

  for (const ago of ['-5', 'soon', '1e999', '']) {
    it(`begin now where the page's beginning is no number of milliseconds: "${ago}"`, async () => {
      const stream = await open(host.fetch, `/events?equipment=tensile-1&ago=${ago}`);
      await host.database.query(`SELECT pg_notify('equipool_event', '{"at": 0, "type": "equipment", "equipmentId": "tensile-1"}')`);
      await stream.until(() => stream.heard.some(({ data }) => data.type === 'equipment'));
      await stream.close();
    });
  }

  it('say "ask for everything" to whoever was away for longer than they are kept', async () => {
    const resumed = await open(host.fetch, '/events', { 'Last-Event-ID': '1000' });
    await resumed.until(() => resumed.heard.length > 0);
    await resumed.close();
    assert.deepEqual(resumed.heard[0]?.data, { type: 'session' });
  });

  it('of inquiries reach those who have signed in, and say nothing of which it was', async () => {
    const [visitor, other] = [await open(host.fetch), await open(host.fetch, '/events', await as('p-rival'))];
    assert.equal((await member('/inquiries', { body: { needs: 'x' }, headers: { 'Idempotency-Key': 'event-inquiry' } })).status, 201);
    // What comes after it is heard by both, so that nothing is waited for in vain.
    await host.database.query(`SELECT pg_notify('equipool_event', '{"id": 0, "type": "equipment", "equipmentId": "tensile-1"}')`);
    await Promise.all([visitor, other].map((one) => one.until(() => one.heard.some(({ data }) => data.type === 'equipment'))));
    const of = ({ heard }: { heard: Heard[] }): unknown[] => heard.filter(({ data }) => data.type === 'inquiry').map(({ data }) => data);
    assert.deepEqual([of(visitor), of(other)], [[], [{ type: 'inquiry' }]]);
    await Promise.all([visitor.close(), other.close()]);
  });

  it('of a reservation reach those who may see it, before or after, and tell others of its time alone', async () => {
    const { body: { id, revision } } = await member<Reservation>('/reservations', {
      body: { equipmentId: 'tensile-1', mode: 'self-use', start: '2026-12-14T02:00:00Z', end: '2026-12-14T03:00:00Z', purpose: 'x', answers: {}, termsAccepted: true },
      headers: { 'Idempotency-Key': 'event-key-parties' },
    });
    const people = ['p-regular', 'p-owner-lab', 'p-coordinator', 'p-admin', 'p-rival', 'p-owner'];
    const streams = [await open(host.fetch, '/events?equipment=tensile-1'), ...(await Promise.all(people.map(async (person) => open(host.fetch, '/events?equipment=tensile-1', await as(person)))))];
    const act = async (actor: string, body: object, seen: number): Promise<void> => {
      const { status } = await (await host.as(actor))(`/reservations/${id}/actions`, { body, headers: { 'Idempotency-Key': `event-key-parties-${seen}`, 'If-Match': `"${seen}"` } });
      assert.equal(status, 200);
      await Promise.all(streams.map((one) => one.until(() => one.heard.filter(({ data }) => data.type === 'availability').length >= seen - revision + 1)));
    };
    const told = (): string[] => ['visitor', ...people].filter((_, place) => streams[place]!.heard.some(({ data }) => data.type === 'reservation'));
    await act('p-regular', { action: 'note', note: 'x' }, revision);
    // What comes next shows that nothing more of it was on its way.
    await act('p-admin', { action: 'assign-coordinator', coordinatorId: 'p-coordinator' }, revision + 1);
    await streams[3]!.until(() => told().includes('p-coordinator'));
    assert.deepEqual(told(), ['p-regular', 'p-owner-lab', 'p-coordinator', 'p-admin']);
    assert.deepEqual(streams.flatMap(({ heard }) => heard).filter(({ data }) => Object.keys(data).some((name) => !['type', 'equipmentId', 'revision'].includes(name))), [], 'nobody is named');
    assert.equal(streams[3]!.heard.filter(({ data }) => data.type === 'reservation').length, 1, 'before it was hers it was none of her business');
    await Promise.all(streams.map((one) => one.close()));
  });

  it('are only of the machines that were asked for and that the reader may know of', async () => {
    const some = await open(host.fetch, '/events?equipment=tensile-1', signedIn);
    const all = await open(host.fetch, '/events', signedIn);
    await host.database.query(`UPDATE equipment SET record = jsonb_set(record, '{visibility}', '"restricted"') WHERE id = 'edm-1'`);
    // An edit is announced as one; the host then reads the machine again.
    await host.database.query(`SELECT pg_notify('equipool_event', '{"at": 0, "type": "equipment", "equipmentId": "edm-1"}')`);
    for (let waited = 0; waited < 5_000 && (await host.call('/equipment/edm-1')).status !== 404; waited += 20) await new Promise((wake) => setTimeout(wake, 20));
    const admin = await host.as('p-admin');
    const { status } = await admin('/reservations', {
      body: { equipmentId: 'edm-1', mode: 'self-use', start: '2026-12-10T08:00:00Z', end: '2026-12-10T09:00:00Z', purpose: 'x', answers: {}, termsAccepted: true },
      headers: { 'Idempotency-Key': 'event-key-hidden' },
    });
    assert.equal(status, 201);
    await book('tensile-1', 1);
    await some.until(() => some.heard.length >= 2);
    await all.until(() => all.heard.filter(({ data }) => data.equipmentId === 'tensile-1').length >= 2);
    await Promise.all([some.close(), all.close()]);
    assert.ok(some.heard.every(({ data }) => data.equipmentId === 'tensile-1'));
    assert.ok(all.heard.every(({ data }) => data.equipmentId !== 'edm-1' || data.type === 'equipment'), 'not told of a machine that one may not know of');
  });

  it('reach readers of another host on the same database', { skip: database.url ? false : 'one process only on PGlite' }, async () => {
    const other = openPostgres(database.url!());
    const second = await createHost({ database: other, now: () => Date.parse(FIXTURE_NOW) });
    const stream = await open(async (request) => second.app.fetch(request));
    await book('tensile-1', 3);
    await stream.until(() => stream.heard.length >= 1);
    await second.close();
    // A host that stops ends its streams by itself.
    await stream.ended;
    await other.close();
  });
});
