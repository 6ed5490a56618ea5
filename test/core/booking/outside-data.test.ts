import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkApproval, checkDraft, checkSeries, suggestSlots, type DraftCheck, type SlotCheck } from '../../../src/core/index.js';
import { check, codes, machine, record, reasonsOf, slot, tokyo } from './support.js';

const tensile = machine('tensile-1');
const busy = (start: string, end: string) => ({ start, end, status: 'busy' as const });
const JUNK = [null, undefined, 5, 'x', {}, [], NaN, -1, Infinity, [null]];

/** A question that every rule has something to look at in. */
function full(): DraftCheck {
  const equipment = structuredClone(machine('tensile-1', {
    questions: [{ id: 'q', label: { en: 'Q', source: 'en' }, type: 'choice', options: [{ value: 'a', label: { en: 'A', source: 'en' } }] }],
  }, { quotas: [{ scope: 'person', per: 'day', maxCount: 5, maxMinutes: 5000 }], minGapToOwnMinutes: 5, memberships: ['regular'], regions: ['JP-13'] }));
  const asked = check(equipment, tokyo('25', '13:00'), tokyo('25', '14:00'));
  const range = { start: tokyo('25', '13:00'), end: tokyo('25', '13:30') };
  return structuredClone({
    ...asked,
    draft: { ...asked.draft, equipmentId: equipment.id, purpose: 'x', answers: { q: 'a' }, termsAccepted: true },
    asker: { ...asked.asker!, qualifications: [{ qualificationId: 'z', expiresAt: '2030-01-01T00:00:00Z' }] },
    own: [{ ...range, id: 'r', equipmentId: equipment.id, personId: 'p-rival', state: 'approved' }],
    institutionOwn: [{ ...range, id: 'r', equipmentId: equipment.id, personId: 'p-rival', state: 'approved' }],
    availability: record(equipment, [{ ...range, status: 'busy' }], { closures: [{ ...range, kind: 'fault', reason: { en: 'Pump', source: 'en' } }] }),
  } satisfies DraftCheck);
}

/** Every place in a record, as the names that lead to it; of a list the first item stands for all. */
function placesOf(value: unknown, at: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? Object.entries(value).slice(0, 1) : Object.entries(value);
  return entries.flatMap(([name, part]) => [[...at, name], ...placesOf(part, [...at, name])]);
}

const FULL = full();

function withJunk(place: readonly string[], junk: unknown): DraftCheck {
  const changed = structuredClone(FULL);
  let holder = changed as unknown as Record<string, unknown>;
  for (const name of place.slice(0, -1)) holder = holder[name] as Record<string, unknown>;
  holder[place.at(-1)!] = structuredClone(junk);
  return changed;
}

describe('whatever stands wherever in a question', () => {
  const places = placesOf(FULL);
  it('is answered, never thrown at', () => {
    assert.ok(places.length > 80, 'the record that is broken holds something');
    for (const place of places) {
      for (const junk of JUNK) {
        const asked = withJunk(place, junk);
        assert.ok(Array.isArray(reasonsOf(checkDraft(asked))), place.join('.'));
      }
      assert.ok(Array.isArray(suggestSlots(withJunk(place, null), 1)), place.join('.'));
    }
  });
  it('is answered for series and approvals', () => {
    for (const place of places) {
      const asked = withJunk(place, null);
      const answer = checkSeries({ ...asked, recurrence: { rules: 'FREQ=WEEKLY;COUNT=2' }, mostAlternatives: 1 });
      assert.ok(Array.isArray(answer.occurrences), place.join('.'));
    }
    assert.equal(checkSeries({ ...FULL, recurrence: null as never }).occurrences.length, 1);
    assert.equal(checkApproval({} as never, FULL).ok, false);
  });
});

describe('data that make no sense', () => {
  const invalid = (draft: unknown, more: Partial<SlotCheck> = {}): unknown[] => reasonsOf(slot(tensile, '', '', { draft: draft as never, ...more })).map((reason) => `${reason.code}:${reason.params['field'] ?? ''}`);
  it('are answered with a reason for each field', () => {
    assert.deepEqual(invalid({ mode: 'self-use', start: 'soon', end: NaN }), ['invalid-range:start', 'invalid-range:end']);
    assert.deepEqual(invalid({ mode: 'self-use', start: tokyo('25', '14:00'), end: tokyo('25', '13:00') }), ['invalid-range:order']);
    assert.deepEqual(invalid({ mode: 'self-use', start: tokyo('25', '13:00'), end: tokyo('25', '13:00') }), ['invalid-range:order']);
    assert.deepEqual(invalid(undefined), ['invalid-range:start', 'invalid-range:end']);
    assert.deepEqual(invalid({ start: tokyo('25', '13:00'), end: tokyo('25', '14:00') }), ['mode-not-offered:']);
    assert.deepEqual(invalid({ mode: 'self-use', start: tokyo('25', '13:00'), end: tokyo('25', '14:00') }, { equipment: machine('tensile-1', { timeZone: 'Mars/Olympus' }) }), ['invalid-range:timeZone']);
  });
  it('in the record leave it unknown whether the slot is free, and stop no other rule', () => {
    for (const wrong of [busy('x', 'y'), busy(tokyo('25', '15:00'), tokyo('25', '13:00')), null as never]) {
      assert.deepEqual(codes(slot(tensile, tokyo('25', '13:00'), tokyo('25', '14:00'), { availability: record(tensile, [wrong]) })), ['unknown-availability']);
      const taken = record(tensile, [wrong, busy(tokyo('25', '13:00'), tokyo('25', '15:00'))]);
      assert.deepEqual(codes(slot(tensile, tokyo('25', '13:00'), tokyo('25', '14:00'), { availability: taken })), ['overlaps-reservation', 'unknown-availability']);
    }
  });
  it('of a list are named in a warning, and the others of it still count', () => {
    const limited = machine('tensile-1', {}, { quotas: [null as never, { scope: 'person', per: 'week', maxCount: 1 }] });
    const own = [null as never, { equipmentId: 'tensile-1', personId: 'p-rival', state: 'approved' as const, start: tokyo('24', '13:00'), end: tokyo('24', '14:00') }];
    const decision = slot(limited, tokyo('25', '13:00'), tokyo('25', '14:00'), { own });
    assert.deepEqual(codes(decision), ['quota-count', '~invalid-range', '~invalid-range']);
    assert.deepEqual(reasonsOf(decision).slice(1).map(({ params }) => params['field']), ['equipment.rules.quotas.0', 'own.0']);
  });
  it('are no machine, no rules, no asker, no present: a refusal that names what', () => {
    const fields = (more: object): unknown[] => invalid({ mode: 'self-use', start: tokyo('25', '13:00'), end: tokyo('25', '14:00') }, more);
    assert.deepEqual(fields({ equipment: null }), ['invalid-range:equipment']);
    assert.deepEqual(fields({ equipment: { ...tensile, modes: 5, rules: null } }), ['invalid-range:equipment.modes', 'invalid-range:equipment.rules']);
    assert.deepEqual(fields({ asker: 5 }), ['invalid-range:asker']);
    assert.deepEqual(fields({ now: NaN }), ['invalid-range:now']);
  });
});
