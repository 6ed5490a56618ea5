import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ENDED_STATES, LIFE, allowedActions, applyAction, needsNote, newReservation, relationsTo, type ActionInput, type Actor, type ApplyContext, type Relation, type Reservation, type ReservationState,
} from '../../../src/core/booking/index.js';
import { agreedQuote, type Quote } from '../../../src/core/pricing/index.js';
import { stateMessages } from '../../../src/i18n/states/index.js';

const wished = { start: '2026-11-25T01:00:00Z', end: '2026-11-25T03:00:00Z' };
const other = { start: '2026-11-26T01:00:00Z', end: '2026-11-26T03:00:00Z' };
const before = Date.parse('2026-11-24T00:00:00Z');
const during = Date.parse('2026-11-25T02:00:00Z');
const asker = { id: 'p-asker', name: 'A' };
const owner: Actor = { person: { id: 'p-owner', name: 'O' }, relations: ['owner'] };
const by = (...relations: Relation[]): Actor => ({ person: { id: `p-${relations[0]}`, name: 'N' }, relations });
const at = (state: ReservationState, more: Partial<Reservation> = {}): Reservation => ({
  id: 'r', reference: 'EQ-0000-00', equipmentId: 'sem-1', mode: 'self-use', state, wished, purpose: 'x', asker, history: [], revision: 1, ...more,
});
function take(reservation: Reservation, input: ActionInput, actor: Actor, context: Partial<ApplyContext> = {}): Reservation {
  const result = applyAction(reservation, input, actor, { now: before, ...context });
  if (!result.ok) assert.fail(JSON.stringify(result.reasons));
  return result.reservation;
}
function whys(reservation: Reservation, input: ActionInput, actor: Actor, context: Partial<ApplyContext> = {}): unknown[] {
  const result = applyAction(reservation, input, actor, { now: before, ...context });
  return result.ok ? [] : result.reasons.map((reason) => reason.params['why']);
}

test('a request is approved by its owner, used and completed; three times are kept', () => {
  const approved = take(at('requested'), { action: 'approve' }, owner);
  assert.equal(approved.state, 'approved');
  assert.deepEqual(approved.confirmed, wished);
  const used = take(approved, { action: 'start' }, by('asker'), { now: Date.parse('2026-11-25T01:04:00Z') });
  const done = take(used, { action: 'finish' }, by('asker'), { now: Date.parse('2026-11-25T02:40:00Z') });
  assert.equal(done.state, 'completed');
  assert.deepEqual(done.wished, wished);
  assert.deepEqual(done.actual, { start: '2026-11-25T01:04:00Z', end: '2026-11-25T02:40:00Z' });
  assert.deepEqual(done.history.map((line) => line.action), ['approve', 'start', 'finish']);
  assert.equal(done.revision, 4);
});

test('the history only grows, and the given record stays as it was', () => {
  const first = at('requested', { history: [{ at: wished.start, action: 'request' }] });
  const frozen = structuredClone(first);
  const next = take(first, { action: 'decline', note: ' no staff ' }, owner);
  assert.deepEqual(first, frozen);
  assert.deepEqual(next.history, [...frozen.history, { at: '2026-11-24T00:00:00Z', by: { id: 'p-owner', name: 'O', role: 'owner' }, action: 'decline', note: 'no staff' }]);
});

test('nobody decides about their own request, whatever else they are', () => {
  for (const action of ['approve', 'decline', 'request-info', 'counter'] as const) {
    assert.deepEqual(whys(at('requested'), { action, note: 'x', ...other }, by('asker', 'owner', 'admin')), ['own'], action);
  }
  assert.deepEqual(whys(at('approved'), { action: 'no-show' }, by('asker', 'owner'), { now: during }), ['own']);
  assert.ok(!allowedActions(at('requested'), ['asker', 'owner'], { now: before }).includes('approve'));
});

test('others may not act in the owner’s or the asker’s place', () => {
  assert.deepEqual(whys(at('requested'), { action: 'approve' }, by('coordinator')), ['role']);
  assert.deepEqual(whys(at('requested'), { action: 'withdraw' }, owner), ['role']);
  assert.deepEqual(whys(at('requested'), { action: 'approve' }, by()), ['role']);
  assert.deepEqual(whys(at('requested'), { action: 'expire' }, owner), ['role']);
});

test('an owner who declines or cancels says why; the asker need not', () => {
  assert.deepEqual(whys(at('requested'), { action: 'decline', note: '  ' }, owner), ['note']);
  assert.equal(needsNote('approved', 'cancel', ['owner']), true);
  assert.equal(needsNote('approved', 'cancel', ['asker']), false);
  assert.equal(take(at('approved'), { action: 'cancel' }, by('asker')).state, 'cancelled');
});

test('the asker cancels until the cut-off and not after it; the owner is not bound by it', () => {
  const start = Date.parse(wished.start);
  assert.equal(take(at('approved'), { action: 'cancel' }, by('asker'), { now: start - 3_600_000, cancelCutoffMinutes: 60 }).state, 'cancelled');
  const late = applyAction(at('approved'), { action: 'cancel' }, by('asker'), { now: start - 3_599_999, cancelCutoffMinutes: 60 });
  assert.deepEqual(!late.ok && late.reasons[0]?.params, { why: 'cutoff', action: 'cancel', state: 'approved', cutoffMinutes: 60, until: '2026-11-25T00:00:00Z' });
  assert.deepEqual(whys(at('approved'), { action: 'cancel' }, by('asker'), { now: during }), ['started']);
  assert.equal(take(at('approved'), { action: 'cancel', note: 'broken' }, owner, { now: during, cancelCutoffMinutes: 60 }).state, 'cancelled');
  assert.equal(take(at('requested'), { action: 'withdraw' }, by('asker'), { now: start - 1, cancelCutoffMinutes: 600 }).state, 'withdrawn', 'what nobody approved can always be taken back');
});

test('a counter-offer that is accepted is confirmed when the owner made it, and asked for when a coordinator did', () => {
  const offered = take(at('requested'), { action: 'counter', ...other }, owner);
  assert.equal(offered.state, 'countered');
  const accepted = take(offered, { action: 'accept-counter' }, by('asker'));
  assert.equal(accepted.state, 'approved');
  assert.deepEqual([accepted.wished, accepted.confirmed, accepted.offer], [wished, other, undefined]);
  const mediated = take(take(at('requested'), { action: 'counter', ...other }, by('coordinator')), { action: 'accept-counter' }, by('asker'));
  assert.deepEqual([mediated.state, mediated.wished, mediated.confirmed], ['requested', other, undefined]);
  const refused = take(offered, { action: 'decline-counter' }, by('asker'));
  assert.deepEqual([refused.state, refused.wished, refused.offer], ['requested', wished, undefined]);
});

test('a counter-offer may name another machine, mode or fee and leave the time as it was', () => {
  const quote = agreedQuote(undefined, { total: 50_000, currency: 'JPY' });
  const offered = take(at('requested'), { action: 'counter', equipmentId: 'sem-2', mode: 'commissioned', quote }, owner);
  assert.deepEqual(offered.offer, { ...wished, equipmentId: 'sem-2', mode: 'commissioned', quote, by: 'owner' });
  const accepted = take(offered, { action: 'accept-counter' }, by('asker'));
  assert.deepEqual([accepted.equipmentId, accepted.mode, accepted.quote?.total, accepted.confirmed], ['sem-2', 'commissioned', 50_000, wished]);
  const refused = take(offered, { action: 'decline-counter' }, by('asker'));
  assert.deepEqual([refused.equipmentId, refused.mode, refused.quote], ['sem-1', 'self-use', undefined]);
  assert.deepEqual(whys(at('requested'), { action: 'counter' }, owner), ['offer']);
  assert.deepEqual(whys(at('requested'), { action: 'counter', mode: 'loan', start: wished.start }, owner), ['offer'], 'half a time is none');
});

test('a coordinator takes a case or is named for it', () => {
  const coordinator = { id: 'p-coordinator', name: 'C' };
  assert.deepEqual(take(at('requested'), { action: 'assign-coordinator', coordinator }, owner).coordinator, coordinator);
  assert.deepEqual(take(at('approved'), { action: 'assign-coordinator' }, by('coordinator')).coordinator, { id: 'p-coordinator', name: 'N' });
  assert.deepEqual(whys(at('requested'), { action: 'assign-coordinator' }, owner), ['coordinator']);
});

test('a question goes to the asker and back', () => {
  const asked = take(at('requested'), { action: 'request-info', note: 'Which alloy?' }, owner);
  assert.equal(asked.state, 'info-needed');
  assert.deepEqual(whys(asked, { action: 'answer-info' }, by('asker')), ['note']);
  assert.equal(take(asked, { action: 'answer-info', note: 'SUS304' }, by('asker')).state, 'requested');
});

test('a new time asked for by the asker must be approved again, one set by the owner stands', () => {
  const moved = take(at('approved', { confirmed: wished }), { action: 'reschedule', ...other }, by('asker'));
  assert.deepEqual([moved.state, moved.wished, moved.confirmed], ['requested', other, undefined]);
  const instant = take(at('approved', { confirmed: wished }), { action: 'reschedule', ...other }, by('asker'), { approval: 'instant' });
  assert.deepEqual([instant.state, instant.confirmed], ['approved', other]);
  const shifted = take(at('approved', { confirmed: wished }), { action: 'reschedule', note: 'repair', ...other }, owner);
  assert.deepEqual([shifted.state, shifted.wished, shifted.confirmed], ['approved', wished, other]);
  assert.deepEqual(whys(at('approved'), { action: 'reschedule', start: wished.end, end: wished.start }, by('asker')), ['times']);
});

test('whoever asked acts as the asker on the own request, whatever else they are', () => {
  const moved = take(at('approved', { confirmed: wished }), { action: 'reschedule', ...other }, by('asker', 'owner', 'admin'), { approval: 'required' });
  assert.deepEqual([moved.state, moved.wished, moved.confirmed, moved.history.at(-1)?.by?.role], ['requested', other, undefined, 'member']);
  assert.deepEqual(whys(at('approved'), { action: 'cancel', note: 'x' }, by('asker', 'admin'), { now: Date.parse(wished.start) - 1, cancelCutoffMinutes: 60 }), ['cutoff']);
});

test('what somebody wished is theirs to change: others make an offer', () => {
  for (const state of ['requested', 'info-needed'] as const) for (const relation of ['owner', 'coordinator', 'admin'] as const) {
    assert.deepEqual(whys(at(state), { action: 'reschedule', note: 'x', ...other }, by(relation)), ['role'], `${state} ${relation}`);
  }
  assert.deepEqual(whys(at('approved'), { action: 'reschedule', note: 'x', ...other }, by('coordinator')), ['role']);
});

test('whoever was moved by the owner may give it back until it begins, whatever the cut-off, until they move it themselves', () => {
  const shifted = take(at('approved', { confirmed: wished }), { action: 'reschedule', note: 'repair', ...other }, owner);
  const late = { now: Date.parse(other.start) - 1, cancelCutoffMinutes: 1440 };
  assert.equal(take(shifted, { action: 'cancel' }, by('asker'), late).state, 'cancelled');
  assert.deepEqual(whys(shifted, { action: 'cancel' }, by('asker'), { ...late, now: Date.parse(other.start) + 1 }), ['started']);
  const own = take(shifted, { action: 'reschedule', ...other }, by('asker'), { approval: 'instant' });
  assert.deepEqual(whys(own, { action: 'cancel' }, by('asker'), late), ['cutoff']);
});

test('a move brings its own fee; what was agreed for another time binds only an owner who moves what was approved', () => {
  const [agreed, anew] = [1_000, 9_000].map((total) => agreedQuote(undefined, { total, currency: 'JPY' })) as [Quote, Quote];
  const own = at('approved', { confirmed: wished, quote: agreed });
  assert.equal(take(own, { action: 'reschedule', ...other, quote: anew }, by('asker')).quote?.total, 9_000);
  assert.equal(take(own, { action: 'reschedule', ...other }, by('asker')).quote, undefined, 'where no tariff says so, nobody was told a fee');
  assert.equal(take(own, { action: 'reschedule', note: 'x', ...other, quote: anew }, owner).quote?.total, 1_000);
});

test('a no-show is known only after the start, and use does not begin a day early', () => {
  assert.deepEqual(whys(at('approved'), { action: 'no-show' }, owner), ['too-early']);
  assert.equal(take(at('approved'), { action: 'no-show' }, owner, { now: during }).state, 'no-show');
  assert.deepEqual(whys(at('approved'), { action: 'start' }, by('asker')), ['too-early']);
});

test('nothing leads out of an ended state, and visitors may do nothing', () => {
  for (const state of ENDED_STATES) assert.deepEqual(allowedActions(at(state), ['asker', 'owner', 'coordinator', 'admin', 'host'], { now: during }), [], state);
  assert.deepEqual(allowedActions(at('requested'), [], { now: before }), []);
});

test('whatever is offered can be taken, and whatever is not offered is refused', () => {
  const states: ReservationState[] = ['draft', 'requested', 'info-needed', 'countered', 'waitlisted', 'approved', 'in-use', 'completed'];
  const sets: Relation[][] = [['asker'], ['owner'], ['coordinator'], ['admin'], ['host'], ['asker', 'owner']];
  for (const state of states) for (const relations of sets) for (const now of [before, during]) {
    const offered = allowedActions(at(state), relations, { now });
    for (const action of new Set(LIFE.map((row) => row.action))) {
      // What tells of a use tells of the past; `other` is another time to come.
      const times = ['start', 'finish', 'sign'].includes(action) ? {} : other;
      const taken = applyAction(at(state), { action, note: 'x', ...times, coordinator: asker }, { person: asker, relations }, { now });
      assert.equal(taken.ok, offered.includes(action), `${state} ${action} ${relations.join('+')}`);
    }
  }
});

test('relations are read from roles and institutions', () => {
  const person = { id: 'p-asker', name: 'A', roles: ['member' as const, 'owner' as const, 'coordinator' as const], membership: 'regular' as const, institutionId: 'tama-tech' };
  assert.deepEqual(relationsTo({ asker }, { institutionId: 'tama-tech' }, person), ['asker', 'owner', 'coordinator']);
  assert.deepEqual(relationsTo({ asker }, { institutionId: 'other' }, person, false), ['asker']);
  assert.deepEqual(relationsTo({ asker }, { institutionId: 'other' }, null), []);
});

test('a new record is requested, or approved by the host where the mode books at once', () => {
  const draft = { equipmentId: 'sem-1', mode: 'self-use' as const, ...wished, purpose: 'x', answers: { material: 'Al' }, termsAccepted: true };
  const common = { id: 'r', reference: 'EQ-1', draft, asker, now: before };
  assert.deepEqual([newReservation({ ...common, approval: 'required' }).state, newReservation({ ...common, approval: 'required' }).confirmed], ['requested', undefined]);
  const instant = newReservation({ ...common, approval: 'instant' });
  assert.deepEqual([instant.state, instant.confirmed, instant.history.map((line) => line.by?.role)], ['approved', wished, ['member', 'host']]);
});

test('every state and action has words in every language', () => {
  for (const messages of Object.values(stateMessages)) {
    for (const { action, from, to } of LIFE) {
      assert.ok(messages.action[action] && messages.done[action], action);
      for (const state of to === 'same' || to === 'depends' ? from : [...from, to]) assert.ok(messages.state[state] && messages.meaning[state], state);
    }
  }
});
