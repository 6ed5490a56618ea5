import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  allowedInquiryActions, applyInquiryAction, ENDED_INQUIRY_STATES, INQUIRY_LIFE, inquiryFor, inquiryRelations, newInquiry,
  type Inquiry, type InquiryActionInput, type InquiryRelation,
} from '../../../src/core/inquiry/index.js';
import type { Person } from '../../../src/core/index.js';

const NOW = Date.parse('2026-11-24T00:00:00Z');
const person = (id: string, ...roles: Person['roles']): Person => ({ id, name: `Name of ${id}`, roles, membership: 'regular' });
const asker = person('p-asker', 'member');
const coordinator = person('p-coordinator', 'member', 'coordinator');
const other = person('p-other', 'member', 'coordinator');
const admin = person('p-admin', 'member', 'admin');
const slot = { equipmentId: 'sem-1', mode: 'self-use' as const, start: '2026-12-01T01:00:00Z', end: '2026-12-01T03:00:00Z' };
const reservation = { id: 'r-1', reference: 'EQ-0000-00', equipmentId: 'sem-1' };

const asked = (more: Partial<Parameters<typeof newInquiry>[0]> = {}): Inquiry =>
  newInquiry({ id: 'i-1', reference: 'IQ-0000-00', draft: { needs: ' Look inside a casting ', field: 'test/imaging' }, asker, now: NOW, ...more });
const whys = (inquiry: Inquiry, input: InquiryActionInput, by: Person): unknown[] => {
  const result = applyInquiryAction(inquiry, input, { person: by, relations: inquiryRelations(inquiry, by) }, NOW);
  return result.ok ? [] : result.reasons.map(({ params }) => params['why']);
};
function take(inquiry: Inquiry, input: InquiryActionInput, by: Person): Inquiry {
  const result = applyInquiryAction(inquiry, input, { person: by, relations: inquiryRelations(inquiry, by) }, NOW);
  if (!result.ok) assert.fail(JSON.stringify(result.reasons));
  return result.inquiry;
}

describe('an inquiry', () => {
  test('goes from open over a coordinator and a proposal to a request, and is closed with what came of it', () => {
    const taken = take(asked(), { action: 'take' }, coordinator);
    assert.deepEqual([taken.state, taken.coordinator], ['in-hand', { id: 'p-coordinator', name: 'Name of p-coordinator' }]);
    const proposed = take(taken, { action: 'propose', slots: [slot], note: ' This one. ' }, coordinator);
    assert.deepEqual([proposed.state, proposed.proposals], ['proposed', [{ at: '2026-11-24T00:00:00Z', slots: [slot], state: 'offered' }]]);
    assert.equal(proposed.history.at(-1)?.note, 'This one.');
    const accepted = take(proposed, { action: 'accept', reservation }, asker);
    assert.deepEqual([accepted.state, accepted.reservations, accepted.proposals[0]?.state], ['accepted', [reservation], 'accepted']);
    const closed = take(accepted, { action: 'close', outcome: 'arranged', note: 'Done' }, coordinator);
    assert.deepEqual([closed.state, closed.outcome, closed.revision], ['closed', 'arranged', 5]);
    assert.deepEqual(closed.history.map(({ action, by }) => `${by?.id} ${action}`), ['p-asker ask', 'p-coordinator take', 'p-coordinator propose', 'p-asker accept', 'p-coordinator close']);
    assert.equal(closed.needs, 'Look inside a casting');
  });
  test('that names its coordinator is theirs from the start', () => {
    const inquiry = asked({ coordinator });
    assert.deepEqual([inquiry.state, inquiry.coordinator?.id, inquiry.history[0]?.to?.id], ['in-hand', 'p-coordinator', 'p-coordinator']);
    assert.deepEqual([inquiryRelations(inquiry, coordinator), inquiryRelations(inquiry, other)], [['coordinator'], []]);
  });
  test('whose proposal is declined is worked on again, or followed where something was taken up before', () => {
    const proposed = take(asked({ coordinator }), { action: 'propose', slots: [slot] }, coordinator);
    const declined = take(proposed, { action: 'decline', note: 'Too late' }, asker);
    assert.deepEqual([declined.state, declined.proposals[0]?.state], ['in-hand', 'declined']);
    const again = take(take(proposed, { action: 'accept', reservation }, asker), { action: 'propose', slots: [slot] }, coordinator);
    assert.deepEqual([again.state, again.proposals.map(({ state }) => state)], ['proposed', ['accepted', 'offered']]);
    assert.equal(take(again, { action: 'decline' }, asker).state, 'accepted');
  });
  test('has one proposal that waits, and none once it has ended', () => {
    const twice = take(take(asked({ coordinator }), { action: 'propose', slots: [slot] }, coordinator), { action: 'propose', slots: [slot, slot] }, coordinator);
    assert.deepEqual(twice.proposals.map(({ state }) => state), ['replaced', 'offered']);
    assert.deepEqual(take(twice, { action: 'withdraw' }, asker).proposals.map(({ state }) => state), ['replaced', 'declined']);
    assert.deepEqual(take(twice, { action: 'close', outcome: 'dropped', note: 'x' }, coordinator).proposals.map(({ state }) => state), ['replaced', 'replaced']);
  });
  test('is handed over to another coordinator, who alone has it then', () => {
    const handed = take(asked({ coordinator }), { action: 'hand-over', coordinator: other, note: 'Knows X-rays' }, coordinator);
    assert.deepEqual([handed.state, handed.coordinator?.id, handed.history.at(-1)?.to?.id], ['in-hand', 'p-other', 'p-other']);
    assert.deepEqual([inquiryRelations(handed, coordinator), inquiryRelations(handed, other)], [[], ['coordinator']]);
    assert.equal(take(asked(), { action: 'hand-over', coordinator: other, note: 'x' }, admin).state, 'in-hand');
  });
});

describe('what is refused', () => {
  test('says what is missing', () => {
    const mine = asked({ coordinator });
    assert.deepEqual(whys(mine, { action: 'message', note: '  ' }, coordinator), ['note']);
    assert.deepEqual(whys(mine, { action: 'hand-over', note: 'x' }, coordinator), ['coordinator']);
    assert.deepEqual(whys(mine, { action: 'hand-over', note: 'x', coordinator }, coordinator), ['coordinator'], 'to whom it is already');
    assert.deepEqual(whys(mine, { action: 'hand-over', note: 'x', coordinator: asker }, coordinator), ['coordinator'], 'nobody coordinates their own');
    assert.deepEqual(whys(mine, { action: 'close', note: 'x' }, coordinator), ['outcome']);
    assert.deepEqual(whys(mine, { action: 'propose', slots: [] }, coordinator), ['proposal']);
    assert.deepEqual(whys(mine, { action: 'propose', slots: [{ ...slot, end: slot.start }] }, coordinator), ['proposal']);
    assert.deepEqual(whys(mine, { action: 'propose', slots: Array.from({ length: 6 }, () => slot) }, coordinator), ['proposal']);
  });
  test('is whatever belongs to somebody else', () => {
    const proposed = take(asked({ coordinator }), { action: 'propose', slots: [slot] }, coordinator);
    assert.deepEqual(whys(proposed, { action: 'accept', reservation }, coordinator), ['role']);
    assert.deepEqual(whys(proposed, { action: 'propose', slots: [slot] }, asker), ['role']);
    assert.deepEqual(whys(proposed, { action: 'close', outcome: 'dropped', note: 'x' }, other), ['role']);
    assert.deepEqual(whys(proposed, { action: 'accept', reservation: { ...reservation, equipmentId: 'ct-1' } }, asker), ['reservation'], 'another machine than was proposed');
  });
  test('is coordinating what one asks for oneself', () => {
    const own = asked({ asker: coordinator });
    assert.deepEqual(inquiryRelations(own, coordinator), ['asker']);
    assert.deepEqual(whys(own, { action: 'take' }, coordinator), ['role']);
  });
});

test('who may only take a case up learns what is needed and nobody’s name', () => {
  const inquiry = take(asked(), { action: 'message', note: 'It is for Sato-san' }, asker);
  const seen = inquiryFor(inquiry, inquiryRelations(inquiry, coordinator));
  assert.deepEqual([seen.needs, seen.actions, seen.asker], ['Look inside a casting', ['take'], undefined]);
  assert.ok(!JSON.stringify(seen).includes('p-asker') && !JSON.stringify(seen).includes('Sato'), JSON.stringify(seen));
  assert.equal(inquiryFor(inquiry, inquiryRelations(inquiry, admin)).asker?.id, 'p-asker');
});

test('what is told as allowed is what is not refused, nothing follows an end, and the history only grows', () => {
  const relations: InquiryRelation[] = ['asker', 'coordinator', 'candidate', 'admin'];
  const inputs: InquiryActionInput[] = INQUIRY_LIFE.map(({ action }) => ({ action, note: 'x', slots: [slot], reservation, coordinator: other, outcome: 'arranged' }));
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...inputs), fc.subarray(relations, { minLength: 1 })), { maxLength: 30 }), (steps) => {
    let inquiry = asked();
    for (const [input, held] of steps) {
      const before = structuredClone(inquiry);
      const result = applyInquiryAction(inquiry, input, { person: coordinator, relations: held }, NOW);
      assert.deepEqual(inquiry, before, 'the given record is not changed');
      const isNamed = allowedInquiryActions(inquiry, held).includes(input.action);
      if (result.ok) {
        assert.ok(isNamed, input.action);
        assert.deepEqual(result.inquiry.history.slice(0, -1), inquiry.history);
        assert.ok(result.inquiry.proposals.filter(({ state }) => state === 'offered').length <= 1);
        assert.equal(result.inquiry.state === 'proposed', result.inquiry.proposals.at(-1)?.state === 'offered');
        inquiry = result.inquiry;
      }
      if (ENDED_INQUIRY_STATES.includes(before.state)) assert.equal(result.ok, false);
    }
  }));
});
