import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accounted, actionRefusals, allowedActions, applyAction, heldTime, type ActionInput, type Relation, type Reservation } from '../../../src/core/booking/index.js';
import type { Equipment, Person, TariffComponent } from '../../../src/core/index.js';
import { agreedQuote, quote } from '../../../src/core/pricing/index.js';
import { fixtureCluster } from '../../fixtures/cluster.js';

const { equipment, people } = fixtureCluster();
const asker: Person = people.find(({ id }) => id === 'p-regular')!;
const machineWith = (...components: TariffComponent[]): Equipment => ({
  ...equipment.find(({ id }) => id === 'sem-1')!,
  tariffs: [{ id: 't', mode: 'self-use', currency: 'JPY', components: [{ kind: 'time', unitMinutes: 60, steps: [{ amount: 1000 }] }, ...components] }],
});
const wished = { start: '2026-11-25T01:00:00Z', end: '2026-11-25T03:00:00Z' };
const after = Date.parse('2026-11-25T05:00:00Z');
const reserved = (more: Partial<Reservation> = {}): Reservation => ({
  id: 'r', reference: 'EQ-0000-00', equipmentId: 'sem-1', mode: 'self-use', state: 'approved', wished, confirmed: wished, purpose: 'x',
  asker: { id: asker.id, name: asker.name }, history: [], revision: 1, ...more,
});
function take(reservation: Reservation, input: ActionInput, relation: Relation, now = after): Reservation {
  const result = applyAction(reservation, input, { person: { id: `p-${relation}`, name: 'N' }, relations: [relation] }, { now });
  if (!result.ok) assert.fail(JSON.stringify(result.reasons));
  return result.reservation;
}
const whys = (reservation: Reservation, input: ActionInput): unknown[] =>
  actionRefusals(reservation, input, ['owner'], { now: after }).map(({ params }) => params['why']);

test('a use may be told of late, by whoever was there, with its times and what was made', () => {
  const done = take(reserved(), { action: 'finish', start: '2026-11-25T01:10:00Z', end: '2026-11-25T03:40:00Z', units: 7 }, 'owner');
  assert.equal(done.state, 'completed');
  assert.deepEqual(done.actual, { start: '2026-11-25T01:10:00Z', end: '2026-11-25T03:40:00Z' });
  assert.deepEqual(done.report, { units: 7 });
});

test('a use that ends before it starts, is yet to come, or made half a part is refused with what is wrong', () => {
  const told = (start: string, end: string): unknown[] => whys(reserved(), { action: 'finish', start, end });
  assert.deepEqual(told('2026-11-25T03:00:00Z', '2026-11-25T02:00:00Z'), ['use-times']);
  assert.deepEqual(told('2026-11-25T03:00:00Z', '2026-11-25T06:00:00Z'), ['use-times']);
  assert.deepEqual(told('soon', '2026-11-25T02:00:00Z'), ['use-times']);
  assert.deepEqual(whys(reserved(), { action: 'finish', end: '2026-11-25T02:00:00Z' }), ['use-times']);
  assert.deepEqual(whys(reserved(), { action: 'start', start: '2026-11-25T09:00:00Z' }), ['use-times']);
  for (const units of [0.5, -1, NaN, 2_000_000]) assert.deepEqual(whys(reserved(), { action: 'finish', units }), ['units'], String(units));
});

test('a use begins at most an hour before the reserved start, whenever it is told of', () => {
  for (const early of ['0001-01-01T00:00:00Z', '2026-11-24T23:59:59Z']) {
    assert.deepEqual(whys(reserved(), { action: 'start', start: early }), ['use-times'], early);
    assert.deepEqual(whys(reserved(), { action: 'finish', start: early, end: '2026-11-25T02:00:00Z' }), ['use-times'], early);
    const done = take(reserved(), { action: 'finish', start: wished.start, end: wished.end }, 'asker');
    assert.deepEqual(whys(done, { action: 'sign', start: early, end: wished.end }), ['use-times'], early);
  }
  assert.deepEqual(whys(reserved(), { action: 'start', start: '2026-11-25T00:00:00Z' }), []);
});

test('time that nobody began to use is cancelled rather than used before it begins', () => {
  const context = { now: Date.parse('2026-11-25T00:30:00Z') };
  assert.ok(!allowedActions(reserved(), ['asker'], context).includes('finish'));
  const [refusal] = actionRefusals(reserved(), { action: 'finish' }, ['asker'], context);
  assert.deepEqual([refusal?.params['why'], refusal?.params['from']], ['not-begun', wished.start]);
  const begun = take(reserved(), { action: 'start' }, 'asker', context.now);
  const done = take(begun, { action: 'finish' }, 'asker', Date.parse('2026-11-25T00:40:00Z'));
  const { settlement } = accounted(done, machineWith({ kind: 'overrun', unitMinutes: 30, amount: 900 }), asker).report!;
  assert.deepEqual([settlement?.usedMinutes, settlement?.overrunMinutes, settlement?.total], [0, 0, 2000], 'what was used early is no overrun');
});

test('uses are kept in whole seconds', () => {
  const begun = take(reserved(), { action: 'start' }, 'asker', Date.parse('2026-11-25T01:30:00.789Z'));
  const done = take(begun, { action: 'finish' }, 'asker', Date.parse('2026-11-25T02:00:00.123Z'));
  assert.deepEqual(done.actual, { start: '2026-11-25T01:30:00Z', end: '2026-11-25T02:00:00Z' });
  const missed = take(reserved(), { action: 'no-show' }, 'owner', Date.parse('2026-11-25T01:45:00.5Z'));
  assert.equal(heldTime(missed).end, '2026-11-25T01:45:00Z');
});

test('where the tariff cannot say what is owed, it is what was quoted', () => {
  const made = quote({ tariffs: machineWith().tariffs, mode: 'self-use', asker, ...wished });
  const own = reserved({ state: 'completed', ...(made.ok && { quote: made.quote }), actual: { start: '0001-01-01T00:00:00Z', end: wished.end } });
  assert.equal(accounted(own, machineWith(), asker).report?.settlement?.total, 2000);
  const without = { ...machineWith(), tariffs: [] };
  assert.deepEqual(accounted({ ...own, state: 'no-show', actual: wished }, without, asker).report?.settlement?.usedMinutes, 0);
});

test('a time that the owner set is given back without a fee', () => {
  const machine = machineWith({ kind: 'cancellation', withinMinutes: 1440, percent: 50 });
  const made = quote({ tariffs: machine.tariffs, mode: 'self-use', asker, ...wished });
  const moved = take(reserved(made.ok ? { quote: made.quote } : {}), { action: 'reschedule', note: 'repair', ...wished }, 'owner', Date.parse('2026-11-25T00:10:00Z'));
  const late = Date.parse('2026-11-25T00:30:00Z');
  assert.equal(accounted(take(moved, { action: 'cancel' }, 'asker', late), machine, asker).report, undefined);
});

test('the fee keeps reserved, used and overrun time apart', () => {
  const machine = machineWith({ kind: 'overrun', unitMinutes: 30, amount: 900 });
  const done = take(reserved(), { action: 'finish', start: '2026-11-25T01:30:00Z', end: '2026-11-25T03:40:00Z' }, 'asker');
  const { settlement } = accounted(done, machine, asker).report!;
  assert.deepEqual([settlement?.reservedMinutes, settlement?.usedMinutes, settlement?.overrunMinutes], [120, 90, 40]);
  assert.deepEqual(settlement?.lines.map(({ code, amount }) => [code, amount]), [['time', 2000], ['overrun', 1800]]);
  assert.equal(settlement?.total, 3800);
});

test('samples that were counted go before the number that was announced', () => {
  const machine = machineWith({ kind: 'per-sample', amount: 300, questionId: 'samples' });
  const done = take(reserved({ answers: { samples: 2 } }), { action: 'finish', units: 5 }, 'asker', Date.parse(wished.end));
  assert.equal(accounted(done, machine, asker).report?.settlement?.total, 2000 + 5 * 300);
});

test('an agreed fee stays agreed, with what overran beside it', () => {
  const machine = machineWith({ kind: 'overrun', unitMinutes: 60, amount: 500 });
  const made = quote({ tariffs: machine.tariffs, mode: 'self-use', asker, ...wished });
  const agreed = agreedQuote(made.ok ? made.quote : undefined, { total: 1200, currency: 'JPY' });
  const done = take(reserved({ quote: agreed }), { action: 'finish', start: wished.start, end: '2026-11-25T03:10:00Z' }, 'asker');
  assert.equal(accounted(done, machine, asker).report?.settlement?.total, 1700);
});

test('a time that was let pass costs what was reserved, one given back late by the asker the owner’s fee, by the owner nothing', () => {
  const machine = machineWith({ kind: 'cancellation', withinMinutes: 1440, percent: 50 });
  const missed = accounted(take(reserved(), { action: 'no-show' }, 'owner'), machine, asker);
  assert.deepEqual([missed.report?.settlement?.total, missed.report?.settlement?.usedMinutes], [2000, 0]);
  const made = quote({ tariffs: machine.tariffs, mode: 'self-use', asker, ...wished });
  const own = reserved(made.ok ? { quote: made.quote } : {});
  const late = Date.parse('2026-11-25T00:30:00Z');
  assert.equal(accounted(take(own, { action: 'cancel' }, 'asker', late), machine, asker).report?.settlement?.total, 1000);
  assert.equal(accounted(take(own, { action: 'cancel', note: 'broken' }, 'owner', late), machine, asker).report, undefined);
});

test('the owner signs once, and may put the times right in doing so; nobody else does', () => {
  const done = take(reserved(), { action: 'finish', start: wished.start, end: wished.end }, 'asker');
  assert.deepEqual(allowedActions(done, ['asker'], { now: after }), []);
  assert.deepEqual(allowedActions(done, ['owner'], { now: after }), ['sign']);
  assert.deepEqual(allowedActions(done, ['asker', 'owner'], { now: after }), []);
  const signed = take(done, { action: 'sign', start: wished.start, end: '2026-11-25T02:00:00Z', units: 3 }, 'owner');
  assert.deepEqual([signed.state, signed.actual?.end, signed.report], ['completed', '2026-11-25T02:00:00Z', { units: 3, signedAt: '2026-11-25T05:00:00Z' }]);
  assert.deepEqual(allowedActions(signed, ['owner'], { now: after }), []);
  assert.deepEqual(whys(signed, { action: 'sign' }), ['signed']);
  assert.equal(signed.history.at(-1)?.action, 'sign');
});

test('a use that is ended in the moment in which it began took a second all the same', () => {
  const begun = take(reserved(), { action: 'start' }, 'asker', Date.parse('2026-11-25T01:30:00Z'));
  const done = take(begun, { action: 'finish' }, 'asker', Date.parse('2026-11-25T01:30:00Z'));
  assert.deepEqual(done.actual, { start: '2026-11-25T01:29:59Z', end: '2026-11-25T01:30:00Z' });
  const late = take(reserved(), { action: 'start' }, 'asker', Date.parse('2026-11-25T03:00:00Z'));
  assert.deepEqual(late.actual, { start: '2026-11-25T03:00:00Z', end: '2026-11-25T03:00:01Z' });
  const told = { action: 'finish', start: '2026-11-25T01:00:00Z', end: '2026-11-25T01:00:00Z' } as const;
  const context = { now: Date.parse('2026-11-25T03:00:00Z') };
  assert.equal(actionRefusals(reserved(), told, ['asker'], context)[0]?.params['why'], 'use-times');
});

test('what a reservation keeps from others ends with its use, or when nobody came', () => {
  const actual = { start: '2026-11-25T01:10:00Z', end: '2026-11-25T02:00:00Z' };
  assert.deepEqual(heldTime(reserved()), wished);
  assert.deepEqual(heldTime(reserved({ state: 'in-use', actual: { ...actual, end: wished.end } })), wished);
  assert.deepEqual(heldTime(reserved({ state: 'completed', actual })), { start: wished.start, end: actual.end });
  assert.deepEqual(heldTime(reserved({ state: 'completed', actual: { ...actual, end: '2026-11-25T04:00:00Z' } })), wished);
  const before = { start: '2026-11-25T00:10:00Z', end: '2026-11-25T00:40:00Z' };
  assert.deepEqual(heldTime(reserved({ state: 'completed', actual: before })), { start: before.end, end: before.end });
  const missed = take(reserved(), { action: 'no-show' }, 'owner', Date.parse('2026-11-25T01:45:00Z'));
  assert.deepEqual(heldTime(missed), { start: wished.start, end: '2026-11-25T01:45:00Z' });
});
