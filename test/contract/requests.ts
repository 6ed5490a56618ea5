import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Decision, Draft } from '../../src/core/index.js';
import { assertNamesNobody, draftFor, newKey, recordOf, refused, semDraft, WEEK, type World } from './harness.js';

const blocking = (decision: Decision): string[] => (decision.ok ? [] : decision.reasons.filter(({ severity }) => severity === 'block').map(({ code }) => code));

/** Checking a draft, and asking for a reservation. */
export function requestContract(world: World): void {
  const regular = () => world().as('p-regular');

  describe('check', () => {
    test('a good draft will do, with its fee', async () => {
      const { decision, quote } = await (await regular()).check(semDraft('2026-11-25T10:00', '2026-11-25T12:00'));
      assert.deepEqual(blocking(decision), []);
      assert.equal(quote?.total, 6380); // (1,000 + 2 × 2,400) and 10 % tax
      assert.equal(quote.currency, 'JPY');
      assert.equal(quote.estimate, true);
    });
    const bad: [string, Draft, string][] = [
      ['a time that somebody has', semDraft('2026-11-26T11:00', '2026-11-26T12:00'), 'overlaps-reservation'],
      ['a time in the past', semDraft('2026-11-20T10:00', '2026-11-20T11:00'), 'in-past'],
      ['a Saturday', semDraft('2026-11-28T10:00', '2026-11-28T11:00'), 'outside-opening'],
      ['a start off the grid', semDraft('2026-11-25T10:10', '2026-11-25T11:10'), 'off-grid'],
      ['a night', draftFor('2026-11-25T20:00', '2026-11-25T21:00'), 'outside-opening'],
      ['a missing answer', semDraft('2026-11-25T10:00', '2026-11-25T11:00', { answers: {} }), 'answers-missing'],
      ['terms not accepted', semDraft('2026-11-25T10:00', '2026-11-25T11:00', { termsAccepted: false }), 'terms-not-accepted'],
      ['a mode not offered', semDraft('2026-11-25T10:00', '2026-11-25T11:00', { mode: 'loan' }), 'mode-not-offered'],
      ['a machine out of order', draftFor('2026-11-25T10:00', '2026-11-25T11:00', { equipmentId: 'printer-1', mode: 'commissioned' }), 'equipment-fault'],
      ['an expired qualification', draftFor('2026-11-25T10:00', '2026-11-25T11:00', { equipmentId: 'clean-1' }), 'qualification-expired'],
    ];
    for (const [what, draft, code] of bad) {
      test(`${what}: ${code}, as a value`, async () => {
        const { decision } = await (await regular()).check(draft);
        assert.ok(blocking(decision).includes(code), JSON.stringify(decision));
      });
    }
    test('every reason is told, not only the first', async () => {
      const { decision } = await (await regular()).check(semDraft('2026-11-26T11:10', '2026-11-26T12:00', { answers: {}, termsAccepted: false }));
      for (const code of ['overlaps-reservation', 'off-grid', 'answers-missing', 'terms-not-accepted']) assert.ok(blocking(decision).includes(code), code);
    });
    test('an end before the start is a refusal, not an accident', async () => {
      const upsideDown = { ...semDraft('2026-11-25T10:00', '2026-11-25T12:00'), end: '2026-11-24T10:00:00Z' };
      assert.ok(blocking((await (await regular()).check(upsideDown)).decision).length > 0);
    });
    test('who answers for a machine may check in an asker’s name; others may not', async () => {
      const draft = { ...semDraft('2026-11-25T10:00', '2026-11-25T12:00'), onBehalfOf: 'p-associate' };
      const { decision } = await (await world().as('p-owner')).check(draft);
      assert.ok(blocking(decision).includes('qualification-missing'), 'the asker’s qualifications count, not the owner’s');
      await refused((await regular()).check(draft), 'forbidden');
      await refused((await world().as('p-owner')).check({ ...draft, onBehalfOf: 'p-nobody' }), 'invalid');
    });

    test('a visitor may check before signing in, and is told what of it needs a sign-in', async () => {
      const { decision, quote } = await world().adapter.check(draftFor('2026-11-25T13:00', '2026-11-25T14:00'));
      assert.ok(!blocking(decision).some((code) => code.startsWith('overlaps') || code === 'outside-opening'), JSON.stringify(decision));
      assert.equal(quote?.total, 2090);
    });
    test('nobody\'s name, and nothing is written', async () => {
      const rival = await world().as('p-rival');
      const answer = await rival.check(semDraft('2026-11-27T13:00', '2026-11-27T14:00'));
      assertNamesNobody(answer);
      assert.ok(blocking(answer.decision).includes('overlaps-pending'), JSON.stringify(answer.decision));
      const record = recordOf(await rival.availability({ equipmentIds: ['sem-1'], ...WEEK }));
      assert.equal(record.busy.length, 2);
    });
    test('a reservation that is to be moved is not in its own way, and only its asker may say so', async (t) => {
      const adapter = await regular();
      const { capabilities } = await adapter.session();
      if (!capabilities.checksMoves) return t.skip('a host that judges requests alone');
      const { items } = await adapter.reservations({});
      const own = items.find(({ equipmentId, wished }) => equipmentId === 'sem-1' && wished.start === '2026-11-27T04:00:00Z')!;
      const later = semDraft('2026-11-27T13:30', '2026-11-27T15:30');
      assert.ok(blocking((await adapter.check(later)).decision).includes('overlaps-pending'));
      assert.deepEqual(blocking((await adapter.check({ ...later, editing: own.id })).decision), []);
      await refused((await world().as('p-rival')).check({ ...later, editing: own.id }), 'not-found');
    });
    test('an unknown machine is not found', async () => {
      await refused((await regular()).check(draftFor('2026-11-25T10:00', '2026-11-25T11:00', { equipmentId: 'no-such-machine' })), 'not-found', 'invalid');
    });
  });

  describe('asking for a reservation', () => {
    test('needs a sign-in', async () => {
      await refused(world().adapter.createReservation(draftFor('2026-11-25T15:00', '2026-11-25T16:00'), { idempotencyKey: newKey() }), 'unauthorized');
    });
    test('is a request where the owner answers, with a reference and what may be done next', async () => {
      const adapter = await regular();
      const made = await adapter.createReservation(semDraft('2026-12-01T10:00', '2026-12-01T12:00'), { idempotencyKey: newKey() });
      assert.equal(made.state, 'requested');
      assert.equal(made.confirmed, undefined);
      assert.deepEqual(made.wished, { start: '2026-12-01T01:00:00Z', end: '2026-12-01T03:00:00Z' });
      assert.match(made.reference, /\S{4,}/);
      assert.equal(made.history[0]?.action, 'request');
      assert.ok(made.actions?.includes('withdraw') && !made.actions.includes('approve'));
      assert.equal(made.quote?.total, 6380);
      const read = await adapter.reservation(made.id);
      assert.deepEqual(read, made);
    });
    test('is approved at once where the mode says so', async () => {
      const made = await (await regular()).createReservation(draftFor('2026-12-01T10:00', '2026-12-01T12:00'), { idempotencyKey: newKey() });
      assert.equal(made.state, 'approved');
      assert.deepEqual(made.confirmed, made.wished);
    });
    test('a kit is had with all its machines or not at all', async () => {
      const adapter = await regular();
      const equipmentIds = ['tensile-1', 'emc-1'];
      const made = await adapter.createReservation(draftFor('2026-12-08T13:00', '2026-12-08T14:00', { equipmentIds }), { idempotencyKey: newKey() });
      const day = { from: '2026-12-07T15:00:00Z', to: '2026-12-08T15:00:00Z' };
      const { items } = await adapter.reservations(day);
      assert.deepEqual(items.map(({ equipmentId, kitId }) => [equipmentId, kitId]).sort(), [['emc-1', made.kitId], ['tensile-1', made.kitId]]);
      assert.ok(made.kitId);
      const rival = await world().as('p-rival');
      await refused(rival.createReservation(draftFor('2026-12-08T13:30', '2026-12-08T14:30', { equipmentIds: ['ct-1', 'tensile-1'] }), { idempotencyKey: newKey() }), 'conflict');
      assert.deepEqual((await rival.reservations(day)).items, []);
    });
    test('each machine of a kit has the answers to its own questions', async () => {
      const adapter = await regular();
      const draft = draftFor('2026-12-09T13:00', '2026-12-09T14:00', {
        equipmentIds: ['tensile-1', 'sem-1'], answers: { material: 'Rubber' }, equipmentAnswers: { 'sem-1': { material: 'SUS304' } },
      });
      await adapter.createReservation(draft, { idempotencyKey: newKey() });
      const { items } = await adapter.reservations({ from: '2026-12-08T15:00:00Z', to: '2026-12-09T15:00:00Z' });
      assert.deepEqual(items.map(({ equipmentId, answers }) => [equipmentId, answers]).sort(), [['sem-1', { material: 'SUS304' }], ['tensile-1', { material: 'Rubber' }]]);
    });
    test('a series is had with all its dates or not at all, and told date by date', async () => {
      const adapter = await regular();
      const recurrence = { rules: ['FREQ=DAILY;COUNT=3'] };
      const made = await adapter.createReservation(draftFor('2026-12-22T10:00', '2026-12-22T11:00', { recurrence }), { idempotencyKey: newKey() });
      const { items } = await adapter.reservations({ equipmentId: 'tensile-1', from: '2026-12-21T15:00:00Z', to: '2026-12-24T15:00:00Z' });
      assert.deepEqual(items.map(({ seriesId, wished }) => [seriesId, wished.start]).sort(), ['22', '23', '24'].map((day) => [made.seriesId, `2026-12-${day}T01:00:00Z`]));
      const first = await adapter.reservations({ equipmentId: 'tensile-1', from: '2026-12-21T15:00:00Z', order: 'soonest', limit: 2 });
      const rest = await adapter.reservations({ equipmentId: 'tensile-1', from: '2026-12-21T15:00:00Z', order: 'soonest', cursor: first.nextCursor });
      assert.deepEqual([first.items, rest.items].map((page) => page.map(({ wished }) => wished.start.slice(8, 10))), [['22', '23'], ['24']], 'the soonest first, page by page');
      const rival = await world().as('p-rival');
      const late = draftFor('2026-12-21T10:00', '2026-12-21T11:00', { recurrence });
      const { decision, occurrences } = await rival.check(late);
      assert.deepEqual([blocking(decision), occurrences?.map((date) => date.decision.ok)], [['recurrence-conflicts'], [true, false, false]]);
      await refused(rival.createReservation(late, { idempotencyKey: newKey() }), 'conflict');
      assert.deepEqual((await rival.reservations({ equipmentId: 'tensile-1', from: '2026-12-20T15:00:00Z', to: '2026-12-21T15:00:00Z' })).items, []);
      await refused(rival.check({ ...late, recurrence: { rules: ['FREQ=SECONDLY'] } }), 'invalid');
    });
    test('a retry with its key answers the same and makes no second one', async () => {
      const adapter = await regular();
      const draft = draftFor('2026-12-02T10:00', '2026-12-02T11:00');
      const idempotencyKey = newKey();
      const first = await adapter.createReservation(draft, { idempotencyKey });
      const again = await Promise.all([1, 2, 3].map(() => adapter.createReservation({ ...draft }, { idempotencyKey })));
      for (const one of again) assert.equal(one.id, first.id);
      const window = { from: '2026-12-01T15:00:00Z', to: '2026-12-02T15:00:00Z' };
      assert.equal(recordOf(await adapter.availability({ equipmentIds: ['tensile-1'], ...window })).busy.length, 1);
    });
    test('the same key for something else is refused, and another person\'s same key is theirs', async () => {
      const idempotencyKey = newKey();
      await (await regular()).createReservation(draftFor('2026-12-02T13:00', '2026-12-02T14:00'), { idempotencyKey });
      await refused((await regular()).createReservation(draftFor('2026-12-02T15:00', '2026-12-02T16:00'), { idempotencyKey }), 'invalid');
      const other = await (await world().as('p-rival')).createReservation(draftFor('2026-12-02T15:00', '2026-12-02T16:00'), { idempotencyKey });
      assert.equal(other.state, 'approved');
    });
    test('a rival is told why and when, and nobody\'s name', async () => {
      await (await regular()).createReservation(draftFor('2026-12-03T10:00', '2026-12-03T12:00'), { idempotencyKey: newKey() });
      const rival = await world().as('p-rival');
      const error = await refused(rival.createReservation(draftFor('2026-12-03T11:00', '2026-12-03T13:00'), { idempotencyKey: newKey() }), 'conflict');
      assert.ok(error.reasons.some(({ code, severity }) => code === 'overlaps-reservation' && severity === 'block'), JSON.stringify(error.reasons));
      assert.deepEqual(error.conflicts.map(({ equipmentId, start, end }) => ({ equipmentId, start, end })), [
        { equipmentId: 'tensile-1', start: '2026-12-03T01:00:00Z', end: '2026-12-03T03:00:00Z' },
      ]);
      assertNamesNobody({ reasons: error.reasons, conflicts: error.conflicts, detail: error.detail });
    });
    test('of rivals at the same moment one succeeds', async () => {
      const adapters = await Promise.all(['p-regular', 'p-rival', 'p-associate', 'p-owner'].map((id) => world().as(id)));
      const draft = draftFor('2026-12-04T10:00', '2026-12-04T11:00');
      const results = await Promise.allSettled(adapters.map((adapter) => adapter.createReservation(draft, { idempotencyKey: newKey() })));
      assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1);
      for (const result of results) if (result.status === 'rejected') await refused(Promise.reject(result.reason as Error), 'conflict');
    });
    test('neighbors with their buffers do not collide, touching without buffers does', async () => {
      const adapter = await regular();
      await adapter.createReservation(draftFor('2026-12-07T10:00', '2026-12-07T11:00'), { idempotencyKey: newKey() });
      await refused(adapter.createReservation(draftFor('2026-12-07T11:00', '2026-12-07T12:00'), { idempotencyKey: newKey() }), 'conflict');
      const next = await adapter.createReservation(draftFor('2026-12-07T11:30', '2026-12-07T12:00'), { idempotencyKey: newKey() });
      assert.equal(next.state, 'approved');
    });
    test('a draft that breaks rules is refused with all its reasons', async () => {
      const error = await refused((await regular()).createReservation(semDraft('2026-12-08T10:10', '2026-12-08T11:00', { answers: {} }), { idempotencyKey: newKey() }), 'conflict', 'invalid');
      const codes = error.reasons.map(({ code }) => code);
      assert.ok(codes.includes('off-grid') && codes.includes('answers-missing'), codes.join());
    });
    test('an unknown machine, and one not to be known of, are refused alike', async () => {
      const adapter = await regular();
      const ask = (equipmentId: string) => refused(adapter.createReservation(draftFor('2026-12-08T10:00', '2026-12-08T11:00', { equipmentId, mode: 'commissioned' }), { idempotencyKey: newKey() }), 'not-found', 'invalid');
      const [unknown, hidden] = [await ask('no-such-machine'), await ask('furnace-1')];
      assert.equal(hidden.code, unknown.code);
      assert.deepEqual(hidden.errors, unknown.errors);
    });
  });
}
