import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { availability, checkSlot, suggestSlots, type BusyRange, type Equipment, type SlotCheck } from '../../../src/core/index.js';
import { check, codes, machine, record, WINDOW } from './support.js';

const FROM = Date.parse(WINDOW.start);
const TO = Date.parse(WINDOW.end);
const iso = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');
/** What decides by time alone whether a slot is free. */
const TIME_CODES = ['outside-opening', 'during-closure', 'overlaps-reservation', 'overlaps-pending', 'within-buffer', 'capacity', 'unknown-availability'];

const minutes = (max: number) => fc.integer({ min: 0, max: max / 15 }).map((n) => n * 15);
const busy: fc.Arbitrary<BusyRange> = fc.record({ at: minutes(29 * 1440), length: fc.integer({ min: 1, max: 40 }), status: fc.constantFrom('busy' as const, 'pending' as const) })
  .map(({ at, length, status }) => ({ start: iso(FROM + at * 60_000), end: iso(FROM + (at + length * 15) * 60_000), status }));
const world = fc.record({
  id: fc.constantFrom('tensile-1', 'edm-1'),
  busy: fc.array(busy, { maxLength: 30 }),
  bufferBeforeMinutes: fc.constantFrom(0, 15, 40), bufferAfterMinutes: fc.constantFrom(0, 30),
  pendingBlocks: fc.boolean(), capacity: fc.constantFrom(1, 1, 2, 3),
  start: minutes(28 * 1440), length: fc.integer({ min: 1, max: 60 }),
  // Edges are where rules and availability may come apart: a slot that begins where another's time, or its buffer, ends.
  touched: fc.option(fc.nat(29)), keepsBuffer: fc.boolean(),
});

function scene(one: typeof world extends fc.Arbitrary<infer T> ? T : never): { equipment: Equipment; busy: BusyRange[]; question: SlotCheck } {
  const { bufferBeforeMinutes, bufferAfterMinutes, pendingBlocks, capacity } = one;
  const rules = { bufferBeforeMinutes, bufferAfterMinutes, pendingBlocks, stepMinutes: 15, minMinutes: 15, maxMinutes: 1440, mayCrossDays: true };
  const equipment = machine(one.id, { capacity }, rules);
  const touched = one.touched === null ? undefined : one.busy[one.touched];
  const beside = touched ? Date.parse(touched.end) + (one.keepsBuffer ? (bufferBeforeMinutes + bufferAfterMinutes) * 60_000 : 0) : NaN;
  const start = beside + one.length * 15 * 60_000 <= TO ? beside : FROM + one.start * 60_000;
  const question = check(equipment, iso(start), iso(start + one.length * 15 * 60_000), { availability: record(equipment, one.busy), now: FROM - 86_400_000 });
  return { equipment, busy: one.busy, question };
}

it('what the rules allow, availability shows as free; what it shows as free, they allow', () => {
  let free = 0;
  let taken = 0;
  fc.assert(fc.property(world, (one) => {
    const { equipment, busy: ranges, question } = scene(one);
    const start = Date.parse(question.draft.start);
    const end = Date.parse(question.draft.end);
    // Asked by way of the schedule itself, not of the record that the rules are given.
    const segments = availability({ schedule: equipment.schedule, timeZone: equipment.timeZone, busy: ranges, rules: { ...equipment.rules, capacity: equipment.capacity ?? 1 } }, { from: FROM, to: TO });
    const isFree = segments.filter((segment) => segment.start < end && segment.end > start).every((segment) => segment.state === 'free');
    const refused = codes(checkSlot(question)).filter((code) => TIME_CODES.includes(code));
    assert.equal(refused.length === 0, isFree, `${question.draft.start} ${question.draft.end} ${refused.join(',')}`);
    if (isFree) free += 1;
    else taken += 1;
  }), { numRuns: 600 });
  assert.ok(free > 50 && taken > 50, `the worlds must show both: ${free} free, ${taken} taken`);
});

it('every suggested time keeps every rule, none overlaps another, and there is one where there is room', () => {
  fc.assert(fc.property(world, (one) => {
    const { equipment, question } = scene(one);
    const suggested = suggestSlots(question, 3);
    for (const slot of suggested) assert.equal(checkSlot({ ...question, draft: { ...question.draft, ...slot } }).ok, true);
    for (const [i, slot] of suggested.entries()) for (const other of suggested.slice(i + 1)) assert.ok(slot.end <= other.start || other.end <= slot.start);
    if (checkSlot(question).ok) assert.deepEqual(suggested[0], { start: question.draft.start, end: question.draft.end }, 'a wish that will do is the nearest');
    if (one.busy.length === 0 && equipment.id === 'edm-1') assert.equal(suggested.length, 3);
  }), { numRuns: 200 });
});

it('nothing that a draft may hold makes the rules throw', () => {
  const draft = fc.record({ mode: fc.anything(), start: fc.anything(), end: fc.anything(), answers: fc.anything(), purpose: fc.anything() }, { requiredKeys: [] });
  fc.assert(fc.property(draft, (one) => {
    const question = check(machine('sem-1'), '', '', { draft: one as never });
    assert.equal(checkSlot(question).ok, false);
    assert.deepEqual(suggestSlots(question), []);
  }));
});
