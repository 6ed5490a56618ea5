import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type * as v from 'valibot';
import type * as core from '../../../src/core/index.js';
import type * as host from '../../../src/host/index.js';
import * as schemas from '../../../src/host/schemas/index.js';
import { fixtureCluster } from '../../fixtures/cluster.js';

/**
 * A contract's property that its schema does not read, at any depth, would be lost silently: this is a type error then.
 * That the schema's output fits the contract at all is checked beside each schema by `satisfies`.
 */
type Whole<T> = T extends (infer Item)[] ? Whole<Item>[] : T extends object ? { [Key in keyof T]-?: Whole<NonNullable<T[Key]>> } : T;
type Covers<Contract, S extends v.GenericSchema> = Whole<v.InferOutput<S>> extends Whole<Contract> ? true : never;
const covered: [
  Covers<core.Institution, typeof schemas.institution>, Covers<core.Category, typeof schemas.category>,
  Covers<core.Qualification, typeof schemas.qualification>, Covers<core.Equipment, typeof schemas.equipment>,
  Covers<core.EquipmentSummary, typeof schemas.equipmentSummary>, Covers<core.ModeOffer, typeof schemas.modeOffer>,
  Covers<core.BookingRules, typeof schemas.bookingRules>, Covers<core.ScheduleLayer, typeof schemas.scheduleLayer>,
  Covers<core.WallRecurrence, typeof schemas.wallRecurrence>, Covers<core.Tariff, typeof schemas.tariff>,
  Covers<core.Quote, typeof schemas.quote>, Covers<core.AvailabilityRecord, typeof schemas.availabilityRecord>,
  Covers<core.Draft, typeof schemas.draft>, Covers<core.Reason, typeof schemas.reason>,
  Covers<core.Reservation, typeof schemas.reservation>, Covers<core.Person, typeof schemas.person>,
  Covers<host.Session, typeof schemas.session>, Covers<host.Capabilities, typeof schemas.capabilities>,
  Covers<host.ActionRequest, typeof schemas.actionRequest>, Covers<host.LiveEvent, typeof schemas.liveEvent>,
  Covers<core.Facets, typeof schemas.facets>, Covers<core.EquipmentInput, typeof schemas.equipmentInput>,
  Covers<core.UsageReport, typeof schemas.usageReport>, Covers<core.Coordinator, typeof schemas.coordinator>,
  Covers<host.Feed, typeof schemas.feed>, Covers<host.NewFeed, typeof schemas.newFeed>,
] = [true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true];

const wire = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const machine = (change: Record<string, unknown> = {}): Record<string, unknown> => ({ ...fixtureCluster().equipment[0]!, ...change });
const reservation = (change: Record<string, unknown> = {}): Record<string, unknown> => ({ ...fixtureCluster().reservations[0]!, ...change });

describe('good records pass unchanged', () => {
  const cluster = fixtureCluster();
  const lists: [string, schemas.Schema<unknown>, unknown[]][] = [
    ['equipment', schemas.equipment, cluster.equipment],
    ['institution', schemas.institution, cluster.institutions],
    ['category', schemas.category, cluster.categories],
    ['qualification', schemas.qualification, cluster.qualifications],
    ['person', schemas.person, cluster.people],
    ['reservation', schemas.reservation, cluster.reservations],
  ];
  for (const [kind, schema, records] of lists) {
    test(kind, () => {
      for (const record of records) assert.deepEqual(schemas.parseRecord(schema, wire(record), kind), { ok: true, value: wire(record), problems: [] });
    });
  }
  test('every schema was compared with its contract', () => assert.equal(covered.length, 26));
  test('unknown fields are ignored', () => {
    const result = schemas.parseRecord(schemas.equipment, { ...machine(), color: 'red' });
    assert.ok(result.ok && !('color' in result.value));
  });
});

describe('a part that may be lost is dropped, the record kept and the problem named', () => {
  const cases: [string, Record<string, unknown>, string, string, (record: core.Equipment) => unknown, unknown][] = [
    ['a script as picture', { pictures: [{ src: 'javascript:alert(1)', alt: { en: 'x', source: 'en' } }, { src: '/ok.svg', alt: { en: 'y', source: 'en' } }] },
      'pictures.0.src', 'unsafe-url', (r) => r.pictures.map((p) => p.src), ['/ok.svg']],
    ['a script as contact link', { contact: { name: { en: 'Desk', source: 'en' }, url: 'JavaScript:alert(1)' } },
      'contact.url', 'unsafe-url', (r) => r.contact, { name: { en: 'Desk', source: 'en' } }],
    ['an unknown mode', { modes: [{ mode: 'teleport', approval: 'required' }, { mode: 'visit', approval: 'required' }] },
      'modes.0.mode', 'unknown-value', (r) => r.modes.map((m) => m.mode), ['visit']],
    ['two bad pictures around a good one', { pictures: [{ src: 7, alt: { en: 'x', source: 'en' } }, { src: 'https://a.example/b.png', alt: { en: 'y', source: 'en' } }, null] },
      'pictures.0.src', 'wrong-type', (r) => r.pictures.length, 1],
    ['a tariff with a part of an unknown kind empties the tariffs', { tariffs: [{ id: 't', mode: 'self-use', currency: 'JPY', components: [{ kind: 'bribe', amount: 1 }] }] },
      'tariffs.0.components.0.kind', 'unknown-value', (r) => r.tariffs, []],
    ['a description without any language', { description: { source: 'ja' } }, 'description', 'empty', (r) => r.description, undefined],
  ];
  for (const [name, change, path, code, read, expected] of cases) {
    test(name, () => {
      const result = schemas.parseRecord(schemas.equipment, wire(machine(change)), 'equipment');
      assert.ok(result.ok, JSON.stringify(result.problems));
      assert.deepEqual(read(result.value), expected);
      const { isMended, ...named } = result.problems[0]!;
      assert.deepEqual(named, { kind: 'equipment', id: 'sem-1', path, code });
      assert.ok(isMended);
    });
  }
});

describe('a record whose meaning is lost is refused, with the reason', () => {
  const cases: [string, schemas.Schema<unknown>, unknown, string, string][] = [
    ['half a machine', schemas.equipment, { id: 'x', name: { en: 'X', source: 'en' } }, 'institutionId', 'missing'],
    ['a machine that is null', schemas.equipment, null, '', 'wrong-type'],
    ['a machine that is a list', schemas.equipment, [], 'id', 'missing'],
    ['an opening that ends before it starts', schemas.equipment,
      machine({ schedule: { layers: [{ kind: 'site', openings: [{ start: '2026-01-01T10:00', end: '2026-01-01T09:00' }] }] } }), 'schedule.layers.0.openings.0', 'end-before-start'],
    ['a step of nothing', schemas.equipment, machine({ rules: { ...(machine()['rules'] as object), stepMinutes: 0 } }), 'rules.stepMinutes', 'too-small'],
    ['a zone with markup', schemas.equipment, machine({ timeZone: '<b>Asia/Tokyo' }), 'timeZone', 'bad-time-zone'],
    ['an id with a line end', schemas.equipment, machine({ id: 'a\nb' }), 'id', 'bad-id'],
    ['an unknown state', schemas.reservation, reservation({ state: 'maybe' }), 'state', 'unknown-value'],
    ['a wished time upside down', schemas.reservation,
      reservation({ wished: { start: '2026-11-26T03:00:00Z', end: '2026-11-26T01:00:00Z' } }), 'wished', 'end-before-start'],
    ['a day that is none', schemas.reservation, reservation({ createdAt: '2026-02-30T00:00:00Z' }), 'createdAt', 'bad-instant'],
  ];
  for (const [name, schema, value, path, code] of cases) {
    test(name, () => {
      const result = schemas.parseRecord(schema, value, 'record');
      assert.ok(!result.ok);
      assert.equal(result.problems[0]?.path, path);
      assert.equal(result.problems[0]?.code, code);
      assert.equal(result.problems[0].isMended, false);
    });
  }
  test('a quote whose total is not the sum of its lines', () => {
    const quote = { tariffId: 't', currency: 'JPY', lines: [{ code: 'setup', params: {}, amount: 1000 }], total: 10, estimate: true };
    assert.equal(schemas.parseRecord(schemas.quote, quote).problems[0]?.code, 'total-not-sum');
    assert.ok(schemas.parseRecord(schemas.quote, { ...quote, total: 1000 }).ok);
  });
  test('a busy time is never dropped from an availability record', () => {
    const record = {
      equipmentId: 'sem-1', revision: 1, asOf: '2026-11-24T00:00:00Z', source: 'live', timeZone: 'Asia/Tokyo', openings: [], closures: [],
      busy: [{ start: '2026-11-26T01:00:00Z', end: '2026-11-26T03:00:00Z', status: 'taken' }],
    };
    const result = schemas.parseRecord(schemas.availabilityRecord, record, 'availability');
    assert.ok(!result.ok && result.problems[0]?.path === 'busy.0.status' && result.problems[0].id === 'sem-1');
  });
  test('an answer that says yes and no at once', () => {
    const block = { code: 'in-past', params: {}, severity: 'block' };
    assert.equal(schemas.parseRecord(schemas.checkAnswer, { ok: true, reasons: [block] }).problems[0]?.code, 'contradictory');
    assert.equal(schemas.parseRecord(schemas.checkAnswer, { ok: false, reasons: [] }).problems[0]?.code, 'contradictory');
  });
});

describe('values are brought to the contract', () => {
  test('instants with fractions or offsets are written back in UTC', () => {
    const result = schemas.parseRecord(schemas.instantRange, { start: '2026-11-26T10:00:00.000+09:00', end: '2026-11-26T03:00:00.5Z' });
    assert.ok(result.ok);
    assert.equal(result.value.start, '2026-11-26T01:00:00Z');
  });
  test('an unknown reason stays a refusal under its own name', () => {
    const result = schemas.parseRecord(schemas.reason, { code: 'full-moon', params: { day: 3 }, severity: 'block' });
    assert.deepEqual(result.ok && result.value, { code: 'not-permitted', params: { day: 3, hostCode: 'full-moon' }, severity: 'block' });
  });
  test('what a host does not name it cannot do', () => {
    const result = schemas.parseRecord(schemas.session, { person: null, capabilities: { search: true } });
    assert.ok(result.ok && result.value.capabilities.search && !result.value.capabilities.request && result.value.capabilities.signIn === 'none');
  });
  test('a key named __proto__ changes nothing', () => {
    const text = `{"equipmentId":"sem-1","mode":"self-use","start":"2026-11-26T01:00:00Z","end":"2026-11-26T03:00:00Z","purpose":"x",
      "answers":{"__proto__":{"polluted":true},"constructor":"x","material":"steel"},"termsAccepted":true,"__proto__":{"termsAccepted":false,"note":"n"}}`;
    const result = schemas.parseRecord(schemas.draft, JSON.parse(text) as unknown);
    assert.ok(result.ok, JSON.stringify(result.problems));
    assert.deepEqual(Object.keys(result.value.answers), ['material']);
    assert.equal(result.value.note, undefined);
    assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
  });
  test('problem details that cannot be read fall away one by one', () => {
    const result = schemas.parseRecord(schemas.problem, { status: '409', code: 'conflict', detail: 'Taken.', conflicts: 'x', reasons: [{}] });
    assert.deepEqual(result.ok && JSON.parse(JSON.stringify(result.value)), { code: 'conflict', detail: 'Taken.' });
  });
});

describe('lists', () => {
  const items = fixtureCluster().equipment;
  test('one malformed record is left out, counted and named', () => {
    const list = schemas.parseList(schemas.equipmentSummary, [items[0], { id: 'bad-1' }, items[1]], 'equipment', (e) => e.id);
    assert.deepEqual(list?.items.map((e) => e.id), ['sem-1', 'tensile-1']);
    assert.equal(list?.omitted, 1);
    assert.deepEqual(new Set(list.problems.map((p) => `${p.index} ${p.id}`)), new Set(['1 bad-1']));
  });
  test('a repeated id is left out', () => {
    const list = schemas.parseList(schemas.equipmentSummary, [items[0], items[0]], 'equipment', (e) => e.id);
    assert.equal(list?.items.length, 1);
    assert.deepEqual(list.problems, [{ kind: 'equipment', id: 'sem-1', index: 1, path: 'id', code: 'duplicate-id', isMended: false }]);
  });
  test('100,000 records end in bounded time with the first ones read', () => {
    const begun = performance.now();
    const many = Array.from({ length: 100_000 }, (_, i) => ({ id: `c-${i}`, name: { en: 'C', source: 'en' } }));
    const list = schemas.parseList(schemas.category, many, 'category', (c) => c.id);
    assert.equal(list?.items.length, schemas.MAX_LIST);
    assert.equal(list.omitted, 100_000 - schemas.MAX_LIST);
    assert.ok(list.problems.some((p) => p.code === 'too-many'));
    assert.ok(performance.now() - begun < 1000);
  });
  test('problems are bounded, the count is exact', () => {
    const list = schemas.parseList(schemas.category, Array.from({ length: 1000 }, () => ({})), 'category');
    assert.equal(list?.omitted, 1000);
    assert.ok(list.problems.length <= 50);
  });
  test('what is no list is told apart from an empty one', () => {
    assert.equal(schemas.parseList(schemas.category, { length: 3 }, 'category'), undefined);
    assert.deepEqual(schemas.parseList(schemas.category, [], 'category'), { items: [], omitted: 0, problems: [] });
  });
});

test('what a client sent is answered field by field with JSON pointers', () => {
  const result = schemas.checkInput(schemas.draft, { equipmentId: 'sem-1', mode: 'x', answers: { 'a/b~c': {} }, termsAccepted: 'yes' });
  assert.ok(!result.ok);
  assert.deepEqual(result.errors.map((e) => `${e.pointer} ${e.code}`), [
    '/mode unknown-value', '/start missing', '/end missing', '/purpose missing', '/answers/a~1b~0c wrong-type', '/termsAccepted wrong-type',
  ]);
});
