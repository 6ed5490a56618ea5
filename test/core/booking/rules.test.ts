import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkApproval, checkDraft, rulesFor, waive, type OwnReservation } from '../../../src/core/index.js';
import { NOW, check, codes, machine, paramsOf, person, reasonsOf, record, slot, tokyo } from './support.js';

const tensile = machine('tensile-1');
const busy = (start: string, end: string, status: 'busy' | 'pending' = 'busy') => ({ start, end, status });
const own = (start: string, end: string, more: Partial<OwnReservation> = {}): OwnReservation => ({ start, end, equipmentId: 'tensile-1', personId: 'p-rival', institutionId: 'sagami-lab', state: 'approved', ...more });

describe('a slot in order', () => {
  it('is allowed without a word where the machine books at once', () => {
    assert.deepEqual(codes(slot(tensile, tokyo('25', '13:00'), tokyo('25', '15:00'))), []);
  });
  it('is allowed with the warning that the owner must approve, where that is so', () => {
    const decision = slot(machine('sem-1'), tokyo('25', '13:00'), tokyo('25', '15:00'));
    assert.equal(decision.ok, true);
    assert.deepEqual(codes(decision), ['~approval-needed']);
  });
});

describe('length, grid and days', () => {
  it('names the nearest end for a slot that is too short or too long', () => {
    assert.deepEqual(paramsOf(slot(machine('tensile-1', {}, { minMinutes: 60 }), tokyo('25', '13:00'), tokyo('25', '13:30')), 'too-short'), { minMinutes: 60, nearestEnd: tokyo('25', '14:00') });
    assert.deepEqual(paramsOf(slot(machine('tensile-1', {}, { maxMinutes: 120 }), tokyo('25', '13:00'), tokyo('25', '16:00')), 'too-long'), { maxMinutes: 120, nearestEnd: tokyo('25', '15:00') });
  });
  it('takes exactly the least and exactly the greatest length', () => {
    const equipment = machine('tensile-1', {}, { minMinutes: 60, maxMinutes: 120 });
    assert.deepEqual(codes(slot(equipment, tokyo('25', '13:00'), tokyo('25', '14:00'))), []);
    assert.deepEqual(codes(slot(equipment, tokyo('25', '13:00'), tokyo('25', '15:00'))), []);
  });
  it('names the nearest steps, counted from midnight in the machine’s zone', () => {
    assert.deepEqual(paramsOf(slot(tensile, tokyo('25', '13:10'), tokyo('25', '14:20')), 'off-grid'), { stepMinutes: 30, nearestStart: tokyo('25', '13:00'), nearestEnd: tokyo('25', '14:30') });
    // Kathmandu is 5:45 ahead of UTC: a full hour there is no full hour in UTC.
    const there = machine('edm-1', { timeZone: 'Asia/Kathmandu' });
    assert.equal(paramsOf(slot(there, '2026-11-25T04:15:00Z', '2026-11-25T06:15:00Z'), 'off-grid'), undefined);
    assert.ok(paramsOf(slot(there, '2026-11-25T04:00:00Z', '2026-11-25T06:00:00Z'), 'off-grid'));
  });
  it('refuses to run over midnight where the owner does, but lets it end at midnight', () => {
    const equipment = machine('edm-1', {}, { mayCrossDays: false });
    assert.deepEqual(paramsOf(slot(equipment, tokyo('25', '20:00'), tokyo('26', '02:00')), 'crosses-days'), { nearestEnd: tokyo('26', '00:00') });
    assert.equal(paramsOf(slot(equipment, tokyo('25', '20:00'), tokyo('26', '00:00')), 'crosses-days'), undefined);
    assert.equal(paramsOf(slot(machine('edm-1'), tokyo('25', '20:00'), tokyo('26', '02:00')), 'crosses-days'), undefined);
  });
});

describe('when it may be asked for', () => {
  it('is not the past', () => {
    assert.deepEqual(paramsOf(slot(tensile, tokyo('20', '13:00'), tokyo('20', '14:00')), 'in-past'), { nearestStart: tokyo('24', '10:00') });
  });
  it('is not before the lead time is over', () => {
    assert.deepEqual(paramsOf(slot(tensile, tokyo('24', '09:30'), tokyo('24', '10:30')), 'lead-time'), { leadMinutes: 60, earliestStart: tokyo('24', '10:00') });
    assert.deepEqual(codes(slot(tensile, tokyo('24', '10:00'), tokyo('24', '11:00'))), []);
  });
  it('takes a mode’s own lead time', () => {
    const sem = machine('sem-1');
    const draft = { mode: 'commissioned' as const, start: tokyo('25', '13:00'), end: tokyo('25', '14:00') };
    assert.equal(paramsOf(slot(sem, draft.start, draft.end, { draft }), 'lead-time')?.['leadMinutes'], 2880);
    assert.equal(rulesFor(sem, 'commissioned').leadMinutes, 2880);
  });
  it('is within the class’s horizon, by days of the machine’s clock, and says which class may look further', () => {
    const late = { now: Date.parse(tokyo('24', '23:30')), asker: person('p-outside'), availability: undefined, covers: undefined };
    const far = machine('tensile-1', {}, { horizonDays: { regular: 5, associate: 3, none: 1 } });
    assert.equal(paramsOf(slot(far, tokyo('25', '13:00'), tokyo('25', '14:00'), late), 'beyond-horizon'), undefined);
    assert.deepEqual(paramsOf(slot(far, tokyo('26', '09:00'), tokyo('26', '10:00'), late), 'beyond-horizon'), {
      days: 1, membership: 'none', latestStart: tokyo('25', '23:30'), wider: 'associate', widerDays: 3,
    });
    assert.equal(paramsOf(slot(far, tokyo('28', '09:00'), tokyo('28', '10:00'), late), 'beyond-horizon')?.['wider'], 'regular');
  });
  it('gives a class without its own figure that of none', () => {
    const equipment = machine('tensile-1', {}, { horizonDays: { none: 1 } });
    assert.equal(paramsOf(slot(equipment, tokyo('27', '13:00'), tokyo('27', '14:00')), 'beyond-horizon')?.['days'], 1);
  });
});

describe('opening hours and closures', () => {
  it('names the opening when a slot reaches out of it', () => {
    assert.deepEqual(paramsOf(slot(tensile, tokyo('25', '16:00'), tokyo('25', '18:00')), 'outside-opening'), { openFrom: tokyo('25', '09:00'), openTo: tokyo('25', '17:00') });
    assert.deepEqual(paramsOf(slot(tensile, tokyo('28', '10:00'), tokyo('28', '11:00')), 'outside-opening'), { openFrom: tokyo('30', '09:00'), openTo: tokyo('30', '17:00') });
  });
  it('tells a public holiday by its name and not as closing time', () => {
    const monday = { now: Date.parse(tokyo('20', '09:00')) };
    const decision = slot(tensile, tokyo('23', '10:00'), tokyo('23', '11:00'), monday);
    assert.deepEqual(codes(decision), ['during-closure']);
    const params = paramsOf(decision, 'during-closure');
    assert.equal(params?.['kind'], 'holiday');
    assert.equal(params?.['name.ja'], '勤労感謝の日');
  });
  it('tells a closure that the host names, even inside opening hours', () => {
    const closures = [{ start: tokyo('25', '12:00'), end: tokyo('25', '14:00'), kind: 'fault' as const }];
    const availability = record(tensile, [], { closures });
    assert.deepEqual(codes(slot(tensile, tokyo('25', '13:00'), tokyo('25', '15:00'), { availability })), ['during-closure']);
    assert.deepEqual(codes(slot(tensile, tokyo('25', '14:00'), tokyo('25', '15:00'), { availability })), []);
    assert.deepEqual(codes(slot(tensile, tokyo('25', '11:00'), tokyo('25', '12:00'), { availability })), []);
  });
  it('does not call closed what nobody asked about, and refuses to book it at once', () => {
    assert.deepEqual(codes(slot(tensile, tokyo('25', '13:00'), tokyo('25', '15:00'), { availability: undefined })), ['unknown-availability']);
    assert.deepEqual(codes(slot(tensile, '2026-12-22T01:00:00Z', '2026-12-22T02:00:00Z')), ['unknown-availability']);
    assert.deepEqual(codes(slot(machine('sem-1'), tokyo('25', '13:00'), tokyo('25', '15:00'), { availability: undefined })), ['~unknown-availability', '~approval-needed']);
  });
  it('says unknown where the source says so', () => {
    const availability = record(tensile, [], { source: 'feed', unknown: [{ start: tokyo('25', '14:00'), end: tokyo('25', '16:00') }] });
    assert.deepEqual(codes(slot(tensile, tokyo('25', '13:00'), tokyo('25', '15:00'), { availability })), ['unknown-availability']);
  });
});

describe('other people’s reservations', () => {
  const taken = (status: 'busy' | 'pending' = 'busy') => ({ availability: record(tensile, [busy(tokyo('25', '13:00'), tokyo('25', '15:00'), status)]) });
  it('are in the way, with the nearest free times of the same length', () => {
    const decision = slot(tensile, tokyo('25', '14:00'), tokyo('25', '16:00'), taken());
    assert.deepEqual(paramsOf(decision, 'overlaps-reservation'), {
      start: tokyo('25', '13:00'), end: tokyo('25', '15:00'),
      // Half an hour lies between two reservations, on either side.
      nearestBefore: tokyo('25', '10:30'), nearestAfter: tokyo('26', '09:00'),
    });
  });
  it('keep their buffers, both of them', () => {
    assert.deepEqual(paramsOf(slot(tensile, tokyo('25', '15:00'), tokyo('25', '16:00'), taken()), 'within-buffer'), {
      bufferMinutes: 30, start: tokyo('25', '13:00'), end: tokyo('25', '15:00'), nearestStart: tokyo('25', '15:30'),
    });
    assert.deepEqual(codes(slot(tensile, tokyo('25', '15:30'), tokyo('25', '16:30'), taken())), []);
    assert.equal(paramsOf(slot(tensile, tokyo('25', '12:00'), tokyo('25', '13:00'), taken()), 'within-buffer')?.['nearestEnd'], tokyo('25', '12:30'));
    assert.deepEqual(codes(slot(tensile, tokyo('25', '11:30'), tokyo('25', '12:30'), taken())), []);
    const both = machine('tensile-1', {}, { bufferBeforeMinutes: 30 });
    assert.equal(paramsOf(slot(both, tokyo('25', '15:30'), tokyo('25', '16:30'), taken()), 'within-buffer')?.['bufferMinutes'], 60);
  });
  it('block while they wait for an answer only where the owner says so', () => {
    assert.deepEqual(codes(slot(tensile, tokyo('25', '14:00'), tokyo('25', '15:00'), taken('pending'))), ['overlaps-pending']);
    const lenient = machine('tensile-1', {}, { pendingBlocks: false });
    assert.deepEqual(codes(slot(lenient, tokyo('25', '14:00'), tokyo('25', '15:00'), taken('pending'))), ['~overlaps-pending']);
  });
  it('take one unit of several', () => {
    const two = machine('tensile-1', { capacity: 2 });
    const one = busy(tokyo('25', '13:00'), tokyo('25', '15:00'));
    assert.deepEqual(codes(slot(two, tokyo('25', '13:00'), tokyo('25', '15:00'), { availability: record(two, [one]) })), []);
    const full = slot(two, tokyo('25', '12:00'), tokyo('25', '14:00'), { availability: record(two, [one, one]) });
    assert.deepEqual(codes(full), ['capacity']);
    assert.equal(paramsOf(full, 'capacity')?.['nearestAfter'], tokyo('26', '09:00'), 'two hours no longer fit between 15:30 and 17:00');
  });
  it('are not one’s own that is being changed', () => {
    const availability = record(tensile, [{ ...busy(tokyo('25', '13:00'), tokyo('25', '15:00')), own: true, reservationId: 'mine' }]);
    assert.deepEqual(codes(slot(tensile, tokyo('25', '14:00'), tokyo('25', '16:00'), { availability })), ['overlaps-reservation']);
    assert.deepEqual(codes(slot(tensile, tokyo('25', '14:00'), tokyo('25', '16:00'), { availability, editing: 'mine' })), []);
  });
});

describe('who asks', () => {
  it('may have to be a member, of a region, and trained', () => {
    const outside = { asker: person('p-outside') };
    assert.deepEqual(paramsOf(slot(machine('emc-1'), tokyo('25', '13:00'), tokyo('25', '14:00'), outside), 'membership-required'), { allowed: 'regular,associate', membership: 'none' });
    const local = machine('tensile-1', {}, { regions: ['JP-13', 'JP-14'] });
    assert.deepEqual(paramsOf(slot(local, tokyo('25', '13:00'), tokyo('25', '14:00'), outside), 'region-not-eligible'), { allowed: 'JP-13,JP-14', region: 'JP-27' });
    assert.deepEqual(paramsOf(slot(machine('sem-1'), tokyo('25', '13:00'), tokyo('25', '14:00'), outside), 'qualification-missing'), { qualificationId: 'sem-operator' });
  });
  it('holds a qualification until the use is over', () => {
    const clean = machine('clean-1');
    const asker = person('p-regular');
    assert.deepEqual(paramsOf(slot(clean, tokyo('25', '13:00'), tokyo('25', '14:00'), { asker }), 'qualification-expired'), { qualificationId: 'clean-room-entry', expiresAt: '2026-10-31T15:00:00Z' });
    const until = (expiresAt: string) => ({ asker: { ...asker, qualifications: [{ qualificationId: 'clean-room-entry', expiresAt }] } });
    assert.deepEqual(codes(slot(clean, tokyo('25', '13:00'), tokyo('25', '14:00'), until(tokyo('25', '14:00')))), ['~approval-needed']);
    assert.equal(codes(slot(clean, tokyo('25', '13:00'), tokyo('25', '14:00'), until(tokyo('25', '13:59'))))[0], 'qualification-expired');
  });
  it('is warned, not refused, before signing in', () => {
    const decision = slot(machine('sem-1'), tokyo('25', '13:00'), tokyo('25', '14:00'), { asker: null });
    assert.equal(decision.ok, true);
    assert.deepEqual(codes(decision), ['~not-permitted', '~qualification-missing', '~approval-needed']);
    assert.equal(slot(machine('emc-1'), tokyo('25', '13:00'), tokyo('25', '14:00'), { asker: null }).ok, true);
  });
  it('is refused beyond the horizon unsigned only where no class may ask', () => {
    const anybody = { asker: null, availability: undefined, covers: undefined, now: NOW };
    const equipment = machine('sem-1', {}, { horizonDays: { regular: 10, none: 1 } });
    assert.ok(codes(slot(equipment, tokyo('30', '10:00'), tokyo('30', '11:00'), anybody)).includes('~beyond-horizon'));
    assert.ok(codes(slot(equipment, '2026-12-10T01:00:00Z', '2026-12-10T02:00:00Z', anybody)).includes('beyond-horizon'));
  });
  it('may not be a mere visitor', () => {
    assert.deepEqual(codes(slot(tensile, tokyo('25', '13:00'), tokyo('25', '14:00'), { asker: { ...person('p-rival'), roles: ['visitor'] } })), ['not-permitted']);
  });
});

describe('quotas and pauses', () => {
  const quota = (more: object) => machine('tensile-1', {}, { quotas: [{ scope: 'person', per: 'week', ...more }] });
  it('count reservations per calendar week of the machine’s zone', () => {
    const equipment = quota({ maxCount: 2 });
    const two = { own: [own(tokyo('24', '13:00'), tokyo('24', '14:00')), own(tokyo('27', '09:00'), tokyo('27', '10:00'), { state: 'requested' })] };
    assert.deepEqual(paramsOf(slot(equipment, tokyo('25', '13:00'), tokyo('25', '14:00'), two), 'quota-count'), { scope: 'person', per: 'week', maxCount: 2, used: 2, nextPeriod: '2026-11-29T15:00:00Z' });
    assert.deepEqual(codes(slot(equipment, tokyo('30', '13:00'), tokyo('30', '14:00'), two)), []);
  });
  it('do not count what ended without use, other machines, other people, or the one being changed', () => {
    const equipment = quota({ maxCount: 1 });
    const at = [tokyo('24', '13:00'), tokyo('24', '14:00')] as const;
    for (const state of ['declined', 'withdrawn', 'cancelled', 'expired'] as const) assert.deepEqual(codes(slot(equipment, tokyo('25', '13:00'), tokyo('25', '14:00'), { own: [own(...at, { state })] })), [], state);
    assert.deepEqual(codes(slot(equipment, tokyo('25', '13:00'), tokyo('25', '14:00'), { own: [own(...at, { equipmentId: 'sem-1' }), own(...at, { personId: 'p-x' })] })), []);
    assert.deepEqual(codes(slot(equipment, tokyo('25', '13:00'), tokyo('25', '14:00'), { own: [own(...at, { id: 'r1' })], editing: 'r1' })), []);
  });
  it('count hours, for an institution too', () => {
    const equipment = quota({ scope: 'institution', per: 'month', maxMinutes: 240 });
    const institutionOwn = [own(tokyo('24', '13:00'), tokyo('24', '15:30'), { personId: 'p-colleague' })];
    assert.deepEqual(codes(slot(equipment, tokyo('25', '13:00'), tokyo('25', '14:30'), { institutionOwn })), []);
    assert.deepEqual(paramsOf(slot(equipment, tokyo('25', '13:00'), tokyo('25', '15:00'), { institutionOwn }), 'quota-hours'), {
      scope: 'institution', per: 'month', maxMinutes: 240, usedMinutes: 150, leftMinutes: 90, nextPeriod: '2026-11-30T15:00:00Z',
    });
  });
  it('ask for a pause between one’s own', () => {
    const equipment = machine('tensile-1', {}, { minGapToOwnMinutes: 120, bufferAfterMinutes: 0 });
    const mine = { own: [own(tokyo('25', '09:00'), tokyo('25', '11:00'))] };
    assert.equal(paramsOf(slot(equipment, tokyo('25', '12:00'), tokyo('25', '13:00'), mine), 'too-close-to-own')?.['nearestStart'], tokyo('25', '13:00'));
    assert.deepEqual(codes(slot(equipment, tokyo('25', '13:00'), tokyo('25', '14:00'), mine)), []);
  });
});

describe('the machine', () => {
  const at = [tokyo('25', '13:00'), tokyo('25', '14:00')] as const;
  it('may be retired, out of order, under maintenance, or unconfirmed', () => {
    assert.deepEqual(codes(slot(machine('tensile-1', { status: 'retired' }), ...at)), ['equipment-retired']);
    assert.deepEqual(codes(slot(machine('tensile-1', { status: 'fault' }), ...at)), ['equipment-fault']);
    assert.deepEqual(codes(slot(machine('tensile-1', { status: 'maintenance' }), ...at)), ['~equipment-fault']);
    assert.deepEqual(codes(slot(machine('ct-1'), ...at)), ['~approval-needed', '~confirmation-stale']);
  });
  it('may not be offered for the asked way of use', () => {
    const decision = slot(tensile, ...at, { draft: { mode: 'loan', start: at[0], end: at[1] } });
    assert.deepEqual(paramsOf(decision, 'mode-not-offered'), { mode: 'loan', offered: 'self-use' });
  });
});

describe('the form', () => {
  const sem = machine('sem-1', {
    questions: [
      { id: 'material', type: 'text', required: true, maxLength: 5, label: { source: 'en', en: 'M' } },
      { id: 'samples', type: 'number', min: 1, max: 50, modes: ['commissioned'], required: true, label: { source: 'en', en: 'S' } },
      { id: 'size', type: 'choice', options: [{ value: 'a', label: { source: 'en', en: 'A' } }], label: { source: 'en', en: 'Z' } },
      { id: 'wet', type: 'yes-no', required: true, label: { source: 'en', en: 'W' } },
    ],
  });
  const draft = { equipmentId: 'sem-1', mode: 'self-use' as const, start: tokyo('25', '13:00'), end: tokyo('25', '14:00'), purpose: 'x', answers: { material: 'Al', wet: false }, termsAccepted: true };
  const formCodes = (more: object) => checkDraft({ ...check(sem, draft.start, draft.end), draft: { ...draft, ...more } });
  it('is complete with the questions of its mode', () => {
    assert.deepEqual(codes(formCodes({})), ['~approval-needed']);
  });
  it('names what is missing and what does not fit', () => {
    assert.deepEqual(paramsOf(formCodes({ purpose: ' ', answers: {} }), 'answers-missing'), { missing: 'purpose,material,wet', invalid: '', count: 3 });
    assert.deepEqual(paramsOf(formCodes({ answers: { material: 'Aluminium', wet: 'no', size: 'b' } }), 'answers-missing'), { missing: '', invalid: 'material,size,wet', count: 3 });
    assert.equal(paramsOf(formCodes({ mode: 'commissioned', answers: { material: 'Al', wet: true, samples: 51 } }), 'answers-missing')?.['invalid'], 'samples');
    assert.equal(paramsOf(formCodes({ mode: 'commissioned', answers: { material: 'Al', wet: true, samples: NaN } }), 'answers-missing')?.['invalid'], 'samples');
  });
  it('needs the terms accepted where there are any', () => {
    assert.ok(codes(formCodes({ termsAccepted: false })).includes('terms-not-accepted'));
    assert.ok(codes(formCodes({ termsAccepted: 'yes' })).includes('terms-not-accepted'));
  });
});

describe('a decision', () => {
  it('names every reason, not only the first', () => {
    const decision = slot(machine('sem-1', {}, { minMinutes: 60 }), tokyo('28', '08:10'), tokyo('28', '08:20'), { asker: person('p-outside') });
    assert.deepEqual(codes(decision), ['qualification-missing', 'too-short', 'off-grid', 'outside-opening', '~approval-needed']);
  });
  it('says who may set a rule aside, and lets only those', () => {
    const decision = slot(machine('tensile-1', {}, { minMinutes: 60 }), tokyo('25', '13:00'), tokyo('25', '13:30'));
    assert.deepEqual(reasonsOf(decision)[0]?.waivableBy, ['owner', 'admin']);
    assert.equal(waive(decision, ['too-short'], ['member']).ok, false);
    assert.equal(waive(decision, ['too-long'], ['owner']).ok, false);
    assert.deepEqual(codes(waive(decision, ['too-short'], ['owner'])), ['~too-short']);
    const overlap = slot(tensile, tokyo('25', '13:00'), tokyo('25', '14:00'), { availability: record(tensile, [busy(tokyo('25', '13:00'), tokyo('25', '14:00'))]) });
    assert.equal(waive(overlap, ['overlaps-reservation'], ['owner', 'admin']).ok, false);
  });
  it('is made alike on approval: not against itself, and not late because the owner was', () => {
    const sem = machine('sem-1');
    const reservation = {
      id: 'r', reference: 'EQ', equipmentId: 'sem-1', mode: 'self-use' as const, state: 'requested' as const, purpose: 'x', answers: { material: 'Al' },
      wished: { start: tokyo('24', '09:30'), end: tokyo('24', '10:30') }, history: [], revision: 1, createdAt: tokyo('20', '09:00'),
    };
    const busyRanges = [{ start: reservation.wished.start, end: reservation.wished.end, status: 'pending' as const, own: true, reservationId: 'r' }];
    const common = { equipment: sem, asker: person('p-rival'), now: NOW, availability: record(sem, busyRanges) };
    assert.deepEqual(codes(checkApproval(reservation, common)), ['~approval-needed']);
    assert.ok(codes(checkApproval({ ...reservation, createdAt: tokyo('24', '09:00') }, common)).includes('lead-time'));
    const rival = record(sem, [...busyRanges, { start: tokyo('24', '10:00'), end: tokyo('24', '11:00'), status: 'busy' }]);
    assert.ok(codes(checkApproval(reservation, { ...common, availability: rival })).includes('overlaps-reservation'));
  });
});
