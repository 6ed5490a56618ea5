import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Relation } from '../../../src/core/booking/index.js';
import { allowedActions, ENDED_STATES, LIFE, needsNote, step } from '../../../src/core/booking/index.js';
import { stateMessages } from '../../../src/i18n/states/index.js';

const wished = { start: '2026-11-25T01:00:00Z', end: '2026-11-25T03:00:00Z' };
const before = Date.parse('2026-11-24T00:00:00Z');
const during = Date.parse('2026-11-25T02:00:00Z');
const as = (relations: Relation[], now = before, cancelCutoffMinutes = 0) => ({ relations, now, cancelCutoffMinutes });

test('a request is approved by its owner, used and completed', () => {
  const approved = step({ state: 'requested', wished }, { action: 'approve' }, as(['owner']));
  assert.equal(approved.ok && approved.state, 'approved');
  const started = step({ state: 'approved', wished }, { action: 'start' }, as(['asker'], during));
  assert.equal(started.ok && started.state, 'in-use');
  const finished = step({ state: 'in-use', wished }, { action: 'finish' }, as(['asker'], during));
  assert.equal(finished.ok && finished.state, 'completed');
});

test('nobody answers their own request, whatever else they are', () => {
  for (const action of ['approve', 'decline', 'request-info', 'counter', 'no-show'] as const) {
    for (const state of ['requested', 'approved'] as const) {
      const answer = step({ state, wished }, { action, note: 'x', ...wished }, as(['asker', 'owner', 'admin'], during));
      assert.equal(answer.ok, false, `${action} from ${state}`);
    }
  }
});

test('the asker may withdraw what is open and cancel what is approved until the cut-off', () => {
  assert.deepEqual(allowedActions({ state: 'requested', wished }, as(['asker'])), ['withdraw', 'reschedule', 'note']);
  assert.ok(allowedActions({ state: 'approved', wished }, as(['asker'])).includes('cancel'));
  const late = step({ state: 'approved', wished }, { action: 'cancel' }, as(['asker'], before, 2 * 24 * 60));
  assert.deepEqual(!late.ok && late.reasons[0]?.params, { action: 'cancel', state: 'approved', cutoffMinutes: 2880, until: '2026-11-23T01:00:00Z' });
  assert.equal(step({ state: 'approved', wished }, { action: 'cancel', note: 'broken' }, as(['owner'], before, 2880)).ok, true, 'the owner is not bound by it');
});

test('exactly at the cut-off it is still allowed', () => {
  const edge = Date.parse(wished.start) - 60 * 60_000;
  assert.equal(step({ state: 'approved', wished }, { action: 'cancel' }, as(['asker'], edge, 60)).ok, true);
  assert.equal(step({ state: 'approved', wished }, { action: 'cancel' }, as(['asker'], edge + 1, 60)).ok, false);
});

test('an owner who declines or cancels says why; the asker need not', () => {
  assert.equal(step({ state: 'requested', wished }, { action: 'decline', note: '  ' }, as(['owner'])).ok, false);
  assert.equal(needsNote({ state: 'approved', wished }, 'cancel', as(['owner'])), true);
  assert.equal(needsNote({ state: 'approved', wished }, 'cancel', as(['asker'])), false);
});

test('a new time asked for by the asker must be approved again', () => {
  const moved = step({ state: 'approved', wished }, { action: 'reschedule', ...wished }, as(['asker']));
  assert.equal(moved.ok && moved.state, 'requested');
  const byOwner = step({ state: 'approved', wished }, { action: 'reschedule', note: 'repair', ...wished }, as(['owner']));
  assert.equal(byOwner.ok && byOwner.state, 'approved');
  assert.equal(step({ state: 'approved', wished }, { action: 'reschedule', start: wished.end, end: wished.start }, as(['asker'])).ok, false);
});

test('a no-show is known only after the start, and use does not begin a day early', () => {
  assert.equal(step({ state: 'approved', wished }, { action: 'no-show' }, as(['owner'], before)).ok, false);
  assert.equal(step({ state: 'approved', wished }, { action: 'no-show' }, as(['owner'], during)).ok, true);
  assert.equal(step({ state: 'approved', wished }, { action: 'start' }, as(['asker'], before)).ok, false);
});

test('nothing leads out of an ended state, and visitors may do nothing', () => {
  for (const state of ENDED_STATES) assert.deepEqual(allowedActions({ state, wished }, as(['asker', 'owner', 'coordinator', 'admin', 'host'], during)), [], state);
  assert.deepEqual(allowedActions({ state: 'requested', wished }, as([])), []);
});

test('every state and action has words in every language', () => {
  for (const messages of Object.values(stateMessages)) {
    for (const { action, from, to } of LIFE) {
      assert.ok(messages.action[action] && messages.done[action], action);
      for (const state of to ? [...from, to] : from) assert.ok(messages.state[state] && messages.meaning[state], state);
    }
  }
});
