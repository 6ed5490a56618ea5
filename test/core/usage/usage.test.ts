import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { usage } from '../../../src/core/usage/index.js';
import type { UsageGrouping, UsageMachine, UsageReservation, UsageRow } from '../../../src/core/index.js';
import { fixtureCluster } from '../../fixtures/cluster.js';

const HOUR = 3_600_000;
const at = (text: string): number => Date.parse(`${text}:00+09:00`);
// Monday to Monday in Tokyo; Monday 23 November is a holiday.
const week = { from: at('2026-11-23T00:00'), to: at('2026-11-30T00:00'), now: at('2026-11-30T00:00') };
const [sem, tensile, , , , , edm] = fixtureCluster().equipment;
const machine = (equipment: UsageMachine['equipment'], isWhole = true): UsageMachine => ({ equipment, isWhole });
const booking = (start: string, end: string, change: Partial<UsageReservation> = {}): UsageReservation => ({
  equipmentId: 'sem-1', mode: 'self-use', state: 'approved', booked: { start: at(start), end: at(end) }, ...change,
});
const rows = (reservations: UsageReservation[], groupBy: UsageGrouping = 'equipment', machines = [machine(sem!)]): UsageRow[] =>
  usage({ ...week, machines, reservations, groupBy });

describe('usage', () => {
  test('counts open, booked and used hours apart', () => {
    const used = { start: at('2026-11-26T10:15'), end: at('2026-11-26T11:00') };
    assert.deepEqual(rows([booking('2026-11-26T10:00', '2026-11-26T12:00', { state: 'completed', used })]), [
      { equipmentId: 'sem-1', institutionId: 'tama-tech', reservations: 1, noShows: 0, openHours: 32, bookedHours: 2, usedHours: 0.75, units: 0, unsigned: 1, fees: [] },
    ]);
  });
  test('counts what lies in the window only', () => {
    const [row] = rows([booking('2026-11-22T22:00', '2026-11-23T02:00'), booking('2026-11-29T23:00', '2026-11-30T05:00'), booking('2026-11-30T00:00', '2026-11-30T05:00')]);
    assert.deepEqual([row?.reservations, row?.bookedHours], [2, 3]);
  });
  test('leaves out what was never confirmed, and machines that are not given', () => {
    const states = ['requested', 'countered', 'declined', 'cancelled', 'expired', 'withdrawn'] as const;
    const [row] = rows([...states.map((state) => booking('2026-11-26T10:00', '2026-11-26T12:00', { state })), booking('2026-11-26T10:00', '2026-11-26T12:00', { equipmentId: 'ct-1' })]);
    assert.deepEqual([row?.reservations, row?.bookedHours], [0, 0]);
  });
  test('counts a time that nobody came to as booked, not as used', () => {
    const [row] = rows([booking('2026-11-26T10:00', '2026-11-26T12:00', { state: 'no-show' })]);
    assert.deepEqual([row?.reservations, row?.noShows, row?.bookedHours, row?.usedHours], [1, 1, 2, 0]);
  });
  test('counts running use up to now', () => {
    const time = { start: at('2026-11-26T10:00'), end: at('2026-11-26T12:00') };
    const [row] = usage({ ...week, now: at('2026-11-26T11:00'), machines: [machine(sem!)], reservations: [{ equipmentId: 'sem-1', mode: 'self-use', state: 'in-use', booked: time, used: time }], groupBy: 'equipment' });
    assert.equal(row?.usedHours, 1);
  });
  test('counts identical units each', () => {
    assert.equal(rows([], 'equipment', [machine({ ...sem!, capacity: 3 })])[0]?.openHours, 96);
  });
  test('tells no open hours where only part of the reservations is known', () => {
    assert.deepEqual(rows([], 'equipment', [machine(sem!, false)]), []);
    const [row] = rows([booking('2026-11-26T10:00', '2026-11-26T12:00')], 'equipment', [machine(sem!, false)]);
    assert.ok(row && !('openHours' in row));
  });
  test('sums by institution, pair and mode', () => {
    const all = [
      booking('2026-11-26T10:00', '2026-11-26T12:00', { askerInstitutionId: 'iruma-works' }),
      booking('2026-11-27T10:00', '2026-11-27T11:00', { mode: 'commissioned' }),
      booking('2026-11-27T10:00', '2026-11-27T13:00', { equipmentId: 'tensile-1', askerInstitutionId: 'iruma-works' }),
    ];
    const machines = [machine(sem!), machine(tensile!)];
    const sums = (groupBy: UsageGrouping): unknown[] => rows(all, groupBy, machines).map(({ reservations: _, noShows: __, usedHours: ___, units: ____, unsigned: _____, fees: ______, ...row }) => row);
    assert.deepEqual(sums('institution'), [{ institutionId: 'sagami-lab', openHours: 32, bookedHours: 3 }, { institutionId: 'tama-tech', openHours: 32, bookedHours: 3 }]);
    assert.deepEqual(sums('pair'), [
      { askerInstitutionId: 'iruma-works', institutionId: 'sagami-lab', bookedHours: 3 },
      { askerInstitutionId: 'iruma-works', institutionId: 'tama-tech', bookedHours: 2 },
      { institutionId: 'tama-tech', bookedHours: 1 },
    ]);
    assert.deepEqual(sums('mode'), [{ mode: 'self-use', bookedHours: 5 }, { mode: 'commissioned', bookedHours: 1 }]);
  });
  test('counts what came of a use where it ends, and only there', () => {
    const over: Partial<UsageReservation> = {
      state: 'completed', report: { units: 6, settlement: { tariffId: 't', currency: 'JPY', lines: [], total: 4200, reservedMinutes: 120, usedMinutes: 120, overrunMinutes: 0 } },
    };
    const row = (...all: UsageReservation[]): unknown[] => rows(all).map(({ units, unsigned, fees }) => [units, unsigned, fees])[0] as unknown[];
    assert.deepEqual(row(booking('2026-11-29T22:00', '2026-11-30T00:00', over)), [6, 1, [{ currency: 'JPY', amount: 4200 }]]);
    assert.deepEqual(row(booking('2026-11-29T23:00', '2026-11-30T01:00', over)), [0, 0, []], 'it ends in the next week');
    const signed: Partial<UsageReservation> = { ...over, report: { ...over.report, signedAt: '2026-11-27T00:00:00Z' } };
    assert.deepEqual(row(booking('2026-11-25T22:00', '2026-11-25T23:00', signed), booking('2026-11-26T22:00', '2026-11-26T23:00', over)), [12, 1, [{ currency: 'JPY', amount: 8400 }]]);
  });
  test('counts the fee of a time that was given back, and not the time', () => {
    const report: UsageReservation['report'] = { settlement: { tariffId: 't', currency: 'JPY', lines: [], total: 900, reservedMinutes: 120, usedMinutes: 0, overrunMinutes: 0 } };
    const [row] = rows([booking('2026-11-26T10:00', '2026-11-26T12:00', { state: 'cancelled', report })]);
    assert.deepEqual([row?.reservations, row?.bookedHours, row?.fees, row?.unsigned], [0, 0, [{ currency: 'JPY', amount: 900 }], 0]);
  });
  test('sums by category, and by the year in which the time begins at the machine', () => {
    const newYear = [booking('2026-12-31T23:00', '2027-01-01T02:00'), booking('2027-01-01T08:00', '2027-01-01T09:00')];
    const years = usage({ ...week, from: at('2026-12-01T00:00'), to: at('2027-02-01T00:00'), machines: [machine(sem!)], reservations: newYear, groupBy: 'year' });
    assert.deepEqual(years.map(({ year, bookedHours }) => [year, bookedHours]).sort(), [[2026, 3], [2027, 1]]);
    assert.deepEqual(rows([booking('2026-11-26T10:00', '2026-11-26T12:00')], 'category').map(({ category, openHours, bookedHours }) => [category, openHours, bookedHours]), [[sem!.category, 32, 2]]);
  });
  test('comes to the same sum however it is grouped', () => {
    const anyBooking = fc.record({
      equipmentId: fc.constantFrom('sem-1', 'tensile-1', 'edm-1'), mode: fc.constantFrom('self-use' as const, 'loan' as const),
      state: fc.constantFrom('approved' as const, 'completed' as const, 'requested' as const),
      askerInstitutionId: fc.option(fc.constantFrom('iruma-works', 'tama-tech'), { nil: undefined }),
      booked: fc.tuple(fc.integer({ min: -40, max: 200 }), fc.integer({ min: 1, max: 30 })).map(([start, length]) => ({ start: week.from + start * HOUR, end: week.from + (start + length) * HOUR })),
    });
    fc.assert(fc.property(fc.array(anyBooking, { maxLength: 30 }), (reservations) => {
      const machines = [sem, tensile, edm].map((equipment) => machine(equipment!));
      const booked = (['equipment', 'institution', 'pair', 'mode', 'category', 'year'] as const).map((groupBy) => rows(reservations, groupBy, machines).reduce((sum, row) => sum + row.bookedHours, 0));
      assert.equal(new Set(booked).size, 1, booked.join());
    }), { numRuns: 100 });
  });
});
