import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { suggestSlots, type OwnReservation } from '../../../src/core/index.js';
import { check, machine, record, tokyo } from './support.js';

const starts = (...args: Parameters<typeof check>): string[] => suggestSlots(check(...args), 3).map((slot) => slot.start);

describe('nearby free times', () => {
  const tensile = machine('tensile-1');
  it('are the nearest of the same length, beside the wish and on the days around it', () => {
    const availability = record(tensile, [{ start: tokyo('25', '13:00'), end: tokyo('25', '15:00'), status: 'busy' }]);
    assert.deepEqual(suggestSlots(check(tensile, tokyo('25', '13:00'), tokyo('25', '14:30'), { availability }), 3), [
      { start: tokyo('25', '11:00'), end: tokyo('25', '12:30') },
      { start: tokyo('25', '15:30'), end: tokyo('25', '17:00') },
      { start: tokyo('25', '09:30'), end: tokyo('25', '11:00') },
    ]);
  });
  it('lie in the days to come when the wish is in the past or too soon', () => {
    assert.equal(starts(tensile, tokyo('20', '13:00'), tokyo('20', '14:00'))[0], tokyo('24', '10:00'));
    assert.equal(starts(tensile, tokyo('24', '09:00'), tokyo('24', '10:00'))[0], tokyo('24', '10:00'));
  });
  it('do not run over midnight where the owner does not allow it', () => {
    const edm = machine('edm-1', {}, { mayCrossDays: false });
    assert.deepEqual(starts(edm, tokyo('25', '23:00'), tokyo('26', '02:00')), [tokyo('26', '00:00'), tokyo('25', '21:00'), tokyo('26', '03:00')]);
  });
  it('are of a length that the owner allows', () => {
    const long = machine('tensile-1', {}, { minMinutes: 120, maxMinutes: 180 });
    assert.deepEqual(suggestSlots(check(long, tokyo('25', '13:00'), tokyo('25', '13:30')), 1), [{ start: tokyo('25', '13:00'), end: tokyo('25', '15:00') }]);
    assert.deepEqual(suggestSlots(check(long, tokyo('25', '10:00'), tokyo('25', '16:00')), 1), [{ start: tokyo('25', '10:00'), end: tokyo('25', '13:00') }]);
  });
  it('leave a week whose quota is used up', () => {
    const limited = machine('tensile-1', {}, { quotas: [{ scope: 'person', per: 'week', maxCount: 1 }] });
    const own: OwnReservation[] = [{ start: tokyo('24', '13:00'), end: tokyo('24', '14:00'), equipmentId: 'tensile-1', personId: 'p-rival', state: 'approved' }];
    assert.equal(starts(limited, tokyo('25', '13:00'), tokyo('25', '14:00'), { own })[0], tokyo('30', '09:00'));
  });
  it('are tried in steps of a minute at least', () => {
    for (const stepMinutes of [0.0003, 0.001, 0, NaN, Infinity]) {
      const fine = machine('tensile-1', {}, { stepMinutes });
      const full = record(fine, [{ start: tokyo('20', '00:00'), end: tokyo('30', '00:00'), status: 'busy' }]);
      assert.equal(suggestSlots(check(fine, tokyo('25', '13:00'), tokyo('25', '14:00')), 1)[0]?.start, tokyo('25', '13:00'), String(stepMinutes));
      assert.equal(suggestSlots(check(fine, tokyo('25', '13:00'), tokyo('25', '14:00'), { availability: full }), 1).length, 1);
    }
  });
  it('are none for no number of them', () => {
    assert.deepEqual(suggestSlots(check(tensile, tokyo('25', '13:00'), tokyo('25', '14:00')), NaN), []);
  });
  it('are none where nothing is known, open, or permitted', () => {
    assert.deepEqual(starts(tensile, tokyo('25', '13:00'), tokyo('25', '14:00'), { availability: undefined }), []);
    assert.deepEqual(starts(machine('tensile-1', { schedule: { layers: [] } }), tokyo('25', '13:00'), tokyo('25', '14:00')), []);
    assert.deepEqual(starts(machine('tensile-1', { status: 'retired' }), tokyo('25', '13:00'), tokyo('25', '14:00')), []);
  });
});
