import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { RestAdapter } from '../../../src/adapters/rest/index.js';
import { segmentsOf } from '../../../src/core/availability/index.js';
import type { AvailabilityRecord, Draft } from '../../../src/core/index.js';
import type { HostErrorCode } from '../../../src/host/index.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { json, refusal, text, withHost, type Answerer } from './support.js';

const cluster = fixtureCluster();
const draft: Draft = {
  equipmentId: 'sem-1', mode: 'self-use', start: '2026-11-26T04:00:00Z', end: '2026-11-26T05:00:00Z', purpose: 'x', answers: {}, termsAccepted: true,
};
/** Every call of the contract, as a page would make it. */
const calls: Record<string, (adapter: RestAdapter) => Promise<unknown>> = {
  session: (a) => a.session(),
  directory: (a) => a.directory(),
  searchEquipment: (a) => a.searchEquipment({ q: 'SEM' }),
  equipment: (a) => a.equipment('sem-1'),
  availability: (a) => a.availability({ equipmentIds: ['sem-1'], from: '2026-11-23T00:00:00Z', to: '2026-11-30T00:00:00Z' }),
  check: (a) => a.check(draft),
  createReservation: (a) => a.createReservation(draft, { idempotencyKey: 'k-12345678' }),
  reservations: (a) => a.reservations({}),
  reservation: (a) => a.reservation('r-1'),
  act: (a) => a.act('r-1', { action: 'withdraw' }, { idempotencyKey: 'k-12345678', revision: 1 }),
  demoPeople: (a) => a.demoPeople(),
  signInAs: (a) => a.signInAs('p-regular'),
};

const hang: Answerer = () => undefined;
const answers: [string, Answerer, HostErrorCode][] = [
  ['a page of HTML', text('<!doctype html><title>Login</title>', 'text/html; charset=utf-8'), 'malformed'],
  ['a 404 page of HTML', text('<h1>Not Found</h1>', 'text/html', 404), 'malformed'],
  ['an empty body', text('', 'application/json'), 'malformed'],
  ['half of its JSON', text('{"items":[{"id":"sem-1","na', 'application/json'), 'malformed'],
  ['null', json(null), 'malformed'],
  ['a text', json('fine'), 'malformed'],
  ['a number', json(7), 'malformed'],
  ['an object of something else', json({ hello: 'world' }), 'malformed'],
  ['items that are no list', json({ items: { 0: 'x' } }), 'malformed'],
  ['nothing at all, ever', hang, 'timeout'],
  ['a head and then nothing', (_asked, response) => void response.writeHead(200, { 'Content-Type': 'application/json' }).write('{"items":['), 'timeout'],
  ['a closed connection', (_asked, response) => void response.destroy(), 'network'],
  ['a connection closed halfway', (_asked, response) => { response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' }).write('{'); setTimeout(() => response.destroy(), 20); }, 'network'],
  ['a failure without words', text('', 'text/plain', 500), 'unavailable'],
  ['a proxy\'s error page', text('<h1>502</h1>', 'text/html', 502), 'unavailable'],
];

for (const [what, answer, code] of answers) {
  test(`a host that answers with ${what}: ${code} from every call`, async () => {
    await withHost(answer, async ({ adapter }) => {
      const begun = performance.now();
      await Promise.all(Object.values(calls).map((call) => refusal(call(adapter), code)));
      assert.ok(performance.now() - begun < 10_000, 'every call ended, however busy the machine is');
      // Short only where the limit itself is meant: a busy machine may need long for an answer that is there at once.
    }, code === 'timeout' ? { timeoutMs: 400 } : {});
  });
}

describe('nobody there', () => {
  test('a host that is down', async () => {
    const adapter = new RestAdapter({ baseUrl: 'http://127.0.0.1:4499/api/v1', timeoutMs: 2000 });
    await Promise.all(Object.values(calls).map((call) => refusal(call(adapter), 'network')));
  });
  for (const baseUrl of ['', 'nonsense', 'ftp://a.example', 'javascript:alert(1)', 'http://', '//:0']) {
    test(`an address that is none, ${JSON.stringify(baseUrl)}, is said and not thrown`, async () => {
      const adapter = new RestAdapter({ baseUrl });
      const errors = await Promise.all(Object.values(calls).map((call) => refusal(call(adapter), 'malformed')));
      assert.match(errors[0]!.detail!, /is not an http or https address/);
    });
  }
});

describe('lists with bad records', () => {
  const list = (items: unknown[], more: object = {}): Answerer => json({ items, total: items.length, facets: {}, ...more });
  const search = (answer: Answerer) => withHost(answer, async ({ adapter, problems }) => ({ page: await adapter.searchEquipment({}), problems }));

  test('one malformed record is left out, counted and named', async () => {
    const { page, problems } = await search(list([cluster.equipment[0], { id: 'half-1', name: { ja: '半分', source: 'ja' } }, cluster.equipment[1]]));
    assert.deepEqual(page.items.map((item) => item.id), ['sem-1', 'tensile-1']);
    assert.equal(page.omitted, 1);
    assert.equal(page.total, 3);
    assert.ok(problems.every((problem) => problem.id === 'half-1' && !problem.isMended));
  });
  test('a script as a link or picture never comes through, the record does', async () => {
    const pictures = [{ src: 'javascript:alert(1)', alt: { en: 'x', source: 'en' } }, { src: 'data:text/html,x', alt: { en: 'x', source: 'en' } }];
    const { page, problems } = await search(list([{ ...cluster.equipment[0], pictures }]));
    assert.deepEqual(page.items[0]!.pictures, []);
    assert.equal(page.omitted, undefined);
    assert.deepEqual(problems.map((problem) => `${problem.path} ${problem.code}`), ['pictures.0.src unsafe-url', 'pictures.1.src unsafe-url']);
  });
  test('a keyed record is dropped from the page, not from the language: __proto__', async () => {
    const body = `{"items":[${JSON.stringify(cluster.equipment[0]).replace('{', '{"__proto__":{"id":"evil","polluted":1},')}],"__proto__":{"total":7}}`;
    const { page } = await search(text(body, 'application/json'));
    assert.equal(page.items[0]!.id, 'sem-1');
    assert.equal(Object.getPrototypeOf(page.items[0]), Object.prototype);
    assert.equal('polluted' in {}, false);
  });
  test('100,000 items and repeated ids', async () => {
    const least = {
      name: { en: 'M', source: 'en' }, institutionId: 'i', category: 'c', kind: 'test', status: 'in-service', region: 'JP-13', timeZone: 'UTC',
      pictures: [], specifications: [], modes: [], confirmation: { confirmedAt: '2026-01-01T00:00:00Z', confirmBy: '2027-01-01T00:00:00Z' }, revision: 1,
    };
    const many = Array.from({ length: 100_000 }, (_, i) => ({ ...least, id: `m-${i % 1000}` }));
    const begun = performance.now();
    const { page, problems } = await withHost(list(many), async ({ adapter, problems }) => ({ page: await adapter.searchEquipment({}), problems }), { timeoutMs: 10_000 });
    assert.ok(performance.now() - begun < 10_000);
    assert.equal(page.items.length, 1000);
    assert.equal(page.omitted, 99_000);
    assert.ok(problems.length <= 50);
  });
  test('an answer without end is given up', async () => {
    const endless: Answerer = (_asked, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      const piece = Buffer.alloc(1024 * 1024, 0x20);
      const more = (): void => { while (!response.destroyed && response.write(piece)) { /* until the pipe is full */ } };
      response.on('drain', more).on('error', () => undefined);
      more();
    };
    await withHost(endless, async ({ adapter }) => {
      const error = await refusal(adapter.session(), 'malformed');
      assert.match(error.detail!, /longer than 32 MB/);
    }, { timeoutMs: 10_000 });
  });
  test('facets of nonsense fall away, the items stay', async () => {
    const { page } = await search(list([cluster.equipment[0]], { facets: { category: 'many', mode: [{ value: 1 }] } }));
    assert.equal(page.items.length, 1);
    assert.deepEqual(page.facets, {});
  });
  test('the console names each bad record once', async () => {
    const told: string[] = [];
    const warn = console.warn;
    console.warn = (words: string) => told.push(words);
    try {
      await withHost(list([{ id: 'half-1' }, cluster.equipment[0]]), async ({ adapter }) => {
        await adapter.searchEquipment({});
        await adapter.searchEquipment({ q: 'x' });
      }, { onProblem: undefined });
    } finally {
      console.warn = warn;
    }
    assert.equal(told.length, 1);
    assert.match(told[0]!, /equipment "half-1" at index 0 was left out .*missing at name/);
  });
});

describe('availability with bad records', () => {
  const record = {
    equipmentId: 'sem-1', revision: 3, asOf: '2026-11-24T00:00:00Z', source: 'live', timeZone: 'Asia/Tokyo', openings: [], closures: [], busy: [],
  };
  const ask = (items: unknown[]) => withHost(json({ items }), ({ adapter }) => adapter.availability({
    equipmentIds: ['ct-1', 'sem-1', 'edm-1', 'emc-1'], from: '2026-11-23T00:00:00Z', to: '2026-11-30T00:00:00Z',
  }));
  test('each machine asked for has its item, in order; the bad and the missing ones say so', async () => {
    const items = await ask([
      record, { equipmentId: 'edm-1', revision: 1 }, { equipmentId: 'emc-1', error: { code: 'not-found' } }, null, { ...record, revision: 99 },
    ]);
    assert.deepEqual(items.map((item) => [item.equipmentId, 'error' in item ? item.error.code : item.revision]), [
      ['ct-1', 'missing'], ['sem-1', 3], ['edm-1', 'malformed'], ['emc-1', 'not-found'],
    ]);
  });
  const good = { start: '2026-11-26T01:00:00Z', end: '2026-11-26T03:00:00Z' };
  const window = { from: Date.parse('2026-11-26T00:00:00Z'), to: Date.parse('2026-11-27T00:00:00Z') };
  const noTime = { start: '', end: '' };
  const oddities: [what: string, change: object, expected: object, where: string][] = [
    ['a booking that ends before it starts', { busy: [{ start: good.end, end: good.start, status: 'busy' }] }, { busy: [{ start: good.end, end: good.start, status: 'busy' }] }, 'end-before-start at busy.0'],
    ['a wall time for an instant', { busy: [{ ...good, start: '2026-11-24 10:00', status: 'busy' }] }, { busy: [{ ...noTime, status: 'busy' }] }, 'bad-instant at busy.0.start'],
    ['a status that nobody knows', { busy: [{ ...good, status: 'booked' }] }, { busy: [{ ...good, status: 'busy' }] }, 'unknown-value at busy.0.status'],
    ['a kind of closure that nobody knows', { closures: [{ ...good, kind: 'party' }] }, { closures: [{ ...good, kind: 'closure' }] }, 'unknown-value at closures.0.kind'],
    ['nothing for an opening', { openings: [good, null] }, { openings: [good, noTime] }, 'wrong-type at openings.1'],
    ['no bookings', { busy: undefined }, { busy: [{ ...noTime, status: 'busy' }] }, 'missing at busy'],
    ['no revision', { revision: undefined }, { revision: 0 }, 'missing at revision'],
    ['a revision that is no count', { revision: '3' }, { revision: 0 }, 'wrong-type at revision'],
    ['an age that is no instant', { asOf: 'yesterday' }, { asOf: '' }, 'bad-instant at asOf'],
    ['a zone that is none', { timeZone: 'GMT+9:00' }, { timeZone: '' }, 'bad-time-zone at timeZone'],
    ['no closures', { closures: undefined }, { closures: [{ ...noTime, kind: 'closure' }] }, 'missing at closures'],
  ];
  for (const [what, change, expected, where] of oddities) {
    test(`one bad entry does not take its record with it: ${what}`, async () => {
      await withHost(json({ items: [{ ...record, openings: [good], ...change }] }), async ({ adapter, problems }) => {
        const [item] = await adapter.availability({ equipmentIds: ['sem-1'], from: '2026-11-23T00:00:00Z', to: '2026-11-30T00:00:00Z' });
        assert.deepEqual(item, { ...record, openings: [good], ...expected });
        const given = { ...record, openings: [good], ...change } as AvailabilityRecord;
        assert.deepEqual(segmentsOf(item as AvailabilityRecord, window), segmentsOf(given, window), 'as a page that sets the record as a property shows it');
        assert.ok(problems.some(({ code, path, isMended }) => isMended && `${code} at ${path}` === where), JSON.stringify(problems));
      });
    });
  }
  test('a source that nobody knows is one that may lag behind', async () => {
    const [item] = await ask([{ ...record, equipmentId: 'ct-1', source: 'guess' }]);
    assert.equal(item && 'source' in item && item.source, 'feed');
  });
  test('where what reservations block around them cannot be read, nothing is told free', async () => {
    const [item] = await ask([{ ...record, equipmentId: 'ct-1', openings: [good], blocking: { bufferAfterMinutes: 'an hour' } }]);
    assert.ok(item && 'busy' in item, 'the record is kept');
    assert.deepEqual([...new Set(segmentsOf(item, window).map(({ state }) => state))], ['unknown']);
  });
  test('what a bad entry says besides its time is lost, not the time', async () => {
    const [item] = await ask([{ ...record, equipmentId: 'ct-1', closures: [{ ...good, kind: 'fault', reason: 'broken' }], busy: [{ ...good, status: 'pending', own: 'yes', reservationId: 7 }] }]);
    assert.deepEqual(item && 'busy' in item && [item.closures, item.busy], [
      [{ ...good, kind: 'fault', reason: undefined }], [{ ...good, status: 'pending', own: undefined, reservationId: undefined }],
    ]);
  });
});
