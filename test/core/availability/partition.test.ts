import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { availability, explainSegment, freeTimes, segmentAt, segmentsOf, type AvailabilityRecord, type BusyTime } from '../../../src/core/availability/index.js';
import { at, lines, schedule } from './support.js';

const DAY = { from: at('2026-11-24T09:00'), to: at('2026-11-24T17:00') };
const base = { schedule: schedule(), timeZone: 'Asia/Tokyo' };

function held(from: string, to: string, more: Partial<BusyTime> = {}): BusyTime {
  return { start: at(`2026-11-24T${from}`), end: at(`2026-11-24T${to}`), status: 'busy', ...more };
}

describe('segments', () => {
  it('tell free, reserved, requested and closed', () => {
    const window = { from: at('2026-11-24T08:00'), to: at('2026-11-24T18:00') };
    const busy = [held('10:00', '11:00'), held('13:00', '14:00', { status: 'pending' })];
    assert.deepEqual(lines(availability({ ...base, busy }, window)), [
      '11-24 08:00 closed outside-opening', '11-24 09:00 free open', '11-24 10:00 busy reserved', '11-24 11:00 free open',
      '11-24 13:00 pending requested', '11-24 14:00 free open', '11-24 17:00 closed outside-opening',
    ]);
  });

  it('keep the time before and after a reservation clear, each reservation with its own buffers', () => {
    const rules = { bufferBeforeMinutes: 30, bufferAfterMinutes: 15 };
    assert.deepEqual(lines(availability({ ...base, busy: [held('12:00', '13:00')], rules }, DAY)), [
      '11-24 09:00 free open', '11-24 11:15 busy buffer', '11-24 12:00 busy reserved', '11-24 13:00 busy buffer', '11-24 13:45 free open',
    ]);
  });

  it('leave a request’s time free where the owner says that requests do not block, and say that someone asked', () => {
    const busy = [held('13:00', '14:00', { status: 'pending' })];
    const segments = availability({ ...base, busy, rules: { pendingBlocks: false, bufferAfterMinutes: 60 } }, DAY);
    assert.deepEqual(lines(segments), ['11-24 09:00 free open', '11-24 13:00 free requested', '11-24 14:00 free open']);
  });

  it('mark the reader’s own reservation, with its id', () => {
    const segments = availability({ ...base, busy: [held('10:00', '11:00', { own: true, reservationId: 'r1' }), held('11:00', '12:00')] }, DAY);
    assert.deepEqual(lines(segments).slice(1, 3), ['11-24 10:00 busy reserved-own', '11-24 11:00 busy reserved']);
    assert.equal(segments[1]!.reservationId, 'r1');
    assert.equal(JSON.stringify(segments[2]).includes('reservationId'), false);
  });

  it('with several units are busy only where all of them are', () => {
    const busy = [held('10:00', '12:00'), held('11:00', '13:00'), held('15:00', '16:00', { units: 2 })];
    assert.deepEqual(lines(availability({ ...base, busy, rules: { capacity: 2 } }, DAY)), [
      '11-24 09:00 free open', '11-24 11:00 busy reserved', '11-24 12:00 free open', '11-24 15:00 busy reserved', '11-24 16:00 free open',
    ]);
    const asked = [held('10:00', '12:00'), held('11:00', '13:00', { status: 'pending' })];
    assert.deepEqual(lines(availability({ ...base, busy: asked, rules: { capacity: 2 } }, DAY)).slice(1, 2), ['11-24 11:00 pending requested']);
    const one = [held('10:00', '12:00', { status: 'pending' })];
    assert.deepEqual(lines(availability({ ...base, busy: one, rules: { capacity: 2 } }, DAY)), ['11-24 09:00 free open'], 'a request that takes one of two units blocks nothing');
  });

  it('tell of two that overlap the earlier one first, each by its own name, and what says the same once', () => {
    const own = [held('11:00', '13:00', { own: true, reservationId: 'r2' }), held('10:00', '12:00', { own: true, reservationId: 'r1' }), held('13:00', '14:00', { own: true, reservationId: 'r2' })];
    const segments = availability({ ...base, busy: own }, DAY);
    assert.deepEqual(lines(segments), ['11-24 09:00 free open', '11-24 10:00 busy reserved-own', '11-24 12:00 busy reserved-own', '11-24 14:00 free open']);
    assert.deepEqual(segments.map(({ reservationId }) => reservationId), [undefined, 'r1', 'r2', undefined]);
    const pump = { en: 'Pump', source: 'en' as const };
    const closures = [['10:00', '11:00', pump], ['10:30', '12:00', { ...pump }], ['12:00', '13:00', { en: 'Filter', source: 'en' }]] as const;
    const closed = availability({ ...base, closures: closures.map(([from, to, reason]) => ({ ...held(from, to), kind: 'maintenance', reason })) as never }, DAY);
    assert.deepEqual(lines(closed), ['11-24 09:00 free open', '11-24 10:00 closed maintenance', '11-24 12:00 closed maintenance', '11-24 13:00 free open']);
    assert.deepEqual(closed.map(({ reason: { text } }) => text?.en), [undefined, 'Pump', 'Filter', undefined]);
  });

  it('are what each moment is by itself, whatever lies over whatever', () => {
    // Written otherwise than the code that is tried: moment by moment, the first that holds.
    const hour = fc.integer({ min: 0, max: 47 }).map((half) => DAY.from - 12 * 3_600_000 + half * 1_800_000);
    const range = fc.tuple(hour, fc.integer({ min: 1, max: 9 })).map(([start, halves]) => ({ start, end: start + halves * 1_800_000 }));
    const reservation = fc.tuple(range, fc.constantFrom('busy', 'pending'), fc.boolean()).map(([one, status, own]): BusyTime => ({ ...one, status: status, own }));
    const closure = fc.tuple(range, fc.constantFrom('fault', 'maintenance', 'holiday', 'closure')).map(([one, kind]) => ({ ...one, kind }));
    const holds = (all: readonly { start: number; end: number }[], t: number): boolean => all.some(({ start, end }) => start <= t && t < end);
    fc.assert(fc.property(fc.array(reservation, { maxLength: 7 }), fc.array(closure, { maxLength: 4 }), fc.array(range, { maxLength: 2 }), fc.boolean(), fc.constantFrom(0, 30), (busy, closures, unknown, pendingBlocks, bufferAfterMinutes) => {
      const window = { from: DAY.from - 4 * 3_600_000, to: DAY.to + 4 * 3_600_000 };
      const segments = availability({ ...base, busy, closures: closures as never, unknown: unknown as never, rules: { pendingBlocks, bufferAfterMinutes } }, window);
      assert.deepEqual([segments[0]!.start, segments.at(-1)!.end], [window.from, window.to]);
      segments.slice(1).forEach(({ start }, i) => assert.equal(segments[i]!.end, start));
      const blocking = busy.filter(({ status }) => pendingBlocks || status === 'busy');
      const near = blocking.map(({ start, end }) => ({ start: start - bufferAfterMinutes * 60_000, end: end + bufferAfterMinutes * 60_000 }));
      for (let t = window.from; t < window.to; t += 1_800_000) {
        const rules: [string, boolean][] = [
          ...(['busy', 'pending'] as const).map((one): [string, boolean] => [one === 'busy' ? 'reserved-own' : 'requested-own', holds(busy.filter(({ own, status }) => own && status === one), t)]),
          ...['fault', 'maintenance', 'holiday', 'closure'].map((kind): [string, boolean] => [kind, holds(closures.filter((one) => one.kind === kind), t)]),
          ['outside-opening', !(DAY.from <= t && t < DAY.to)],
          ['reserved', holds(busy.filter(({ status }) => status === 'busy'), t)], ['requested', holds(blocking, t)], ['buffer', holds(near, t)],
          ['no-information', holds(unknown, t)], ['requested', holds(busy, t)], ['open', true],
        ];
        assert.equal(segmentAt(segments, t)!.reason.code, rules.find(([, is]) => is)![0]);
      }
    }), { numRuns: 300 });
  });

  it('tell a fault before maintenance before other reasons', () => {
    const closures = [
      { start: '2026-11-24T01:00:00Z', end: '2026-11-24T03:00:00Z', kind: 'maintenance' as const },
      { start: '2026-11-24T02:00:00Z', end: '2026-11-24T04:00:00Z', kind: 'fault' as const },
    ];
    assert.deepEqual(lines(availability({ ...base, closures, busy: [held('10:00', '14:00')] }, DAY)).slice(1, 4), ['11-24 10:00 closed maintenance', '11-24 11:00 closed fault', '11-24 13:00 busy reserved']);
  });

  it('say unknown where nobody knows, and still what is reserved', () => {
    assert.deepEqual(lines(availability({ timeZone: 'Asia/Tokyo', busy: [held('10:00', '11:00')] }, DAY)), ['11-24 09:00 unknown no-schedule', '11-24 10:00 busy reserved', '11-24 11:00 unknown no-schedule']);
    const unknown = [{ start: '2026-11-24T01:00:00Z', end: '2026-11-24T02:00:00Z' }];
    assert.deepEqual(lines(availability({ ...base, unknown }, DAY))[1], '11-24 10:00 unknown no-information');
  });

  it('do not believe an old feed that something is free', () => {
    const input = { ...base, busy: [held('10:00', '11:00')], source: 'feed' as const, asOf: '2026-11-24T00:00:00Z' };
    const options = { now: at('2026-11-24T12:00'), staleAfter: 30 * 60_000 };
    assert.deepEqual(lines(availability(input, DAY, options)), ['11-24 09:00 unknown no-information', '11-24 10:00 busy reserved', '11-24 11:00 unknown no-information']);
    assert.deepEqual(lines(availability({ ...input, source: 'live' }, DAY, options))[0], '11-24 09:00 free open');
    assert.deepEqual(lines(availability({ ...input, asOf: '2026-11-24T02:45:00Z' }, DAY, options))[0], '11-24 09:00 free open');
  });

  it('carry source and age, and explain themselves', () => {
    const [segment] = availability({ ...base, source: 'feed', asOf: '2026-11-23T23:45:00Z' }, DAY);
    assert.deepEqual(explainSegment(segment!, at('2026-11-24T09:05')), {
      state: 'free', code: 'open', params: { start: '2026-11-24T00:00:00Z', end: '2026-11-24T08:00:00Z', minutes: 480 },
      trust: { source: 'feed', asOf: '2026-11-23T23:45:00Z', ageMinutes: 20 },
    });
    assert.equal(segmentAt([segment!], DAY.from), segment);
    assert.equal(segmentAt([segment!], DAY.to), undefined);
  });

  it('call nothing free beside a range that nobody can read, and still tell what is reserved', () => {
    const unreadable = [held('11:00', '10:00'), { ...held('10:00', '11:00'), start: NaN }, { start: 'soon', end: 'later', status: 'busy' }, null, 5];
    for (const wrong of unreadable) {
      const busy = [held('13:00', '14:00'), wrong as ReturnType<typeof held>];
      assert.deepEqual(lines(availability({ ...base, busy }, DAY)), ['11-24 09:00 unknown no-information', '11-24 13:00 busy reserved', '11-24 14:00 unknown no-information']);
      assert.deepEqual(lines(availability({ ...base, closures: [wrong as never] }, DAY)), ['11-24 09:00 unknown no-information']);
      assert.equal(freeTimes({ ...base, busy }, DAY).length, 0);
    }
    assert.deepEqual(lines(availability({ ...base, busy: [held('10:00', '10:00')] }, DAY)), ['11-24 09:00 free open'], 'no time at all is no reservation');
  });

  it('hold what is of no known kind', () => {
    assert.deepEqual(lines(availability({ ...base, busy: [held('10:00', '11:00', { status: 'held' as 'busy' })] }, DAY))[1], '11-24 10:00 busy reserved');
    assert.deepEqual(lines(availability({ ...base, closures: [{ ...held('10:00', '11:00'), kind: 'strike' } as never] }, DAY))[1], '11-24 10:00 closed closure');
  });

  it('are right for twenty thousand closures and reservations of one’s own', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => ({ start: DAY.from + i * 1000, end: DAY.from + i * 1000 + 500 }));
    const closures = many.map((range, i) => ({ ...range, kind: 'fault' as const, reason: { en: `Fault ${i}`, source: 'en' as const } }));
    assert.equal(availability({ ...base, closures: closures as never }, DAY).length, 40_000);
    assert.equal(availability({ ...base, busy: many.map((range, i) => ({ ...range, status: 'busy', own: true, reservationId: `r${i}` })) }, DAY).length, 40_000);
  });

  it('have nothing for a window that is none', () => {
    for (const window of [{ from: NaN, to: 1 }, { from: DAY.to, to: DAY.from }, { from: 0, to: Infinity }]) assert.deepEqual(availability(base, window), []);
  });
});

describe('segments of a host’s answer', () => {
  const record: AvailabilityRecord = {
    equipmentId: 'e1', revision: 3, asOf: '2026-11-24T00:05:00Z', source: 'live', timeZone: 'Asia/Tokyo',
    openings: [{ start: '2026-11-24T00:00:00Z', end: '2026-11-24T08:00:00Z' }],
    closures: [{ start: '2026-11-24T06:00:00Z', end: '2026-11-24T08:00:00Z', kind: 'maintenance', reason: { en: 'Pump', source: 'en' } }],
    busy: [{ start: '2026-11-24T01:00:00Z', end: '2026-11-24T02:00:00Z', status: 'busy' }],
    unknown: [{ start: '2026-11-24T05:00:00Z', end: '2026-11-24T06:00:00Z' }],
  };

  it('are the same kinds, with the machine’s buffers added', () => {
    const segments = segmentsOf(record, { from: at('2026-11-24T08:00'), to: at('2026-11-24T18:00') }, { bufferAfterMinutes: 30 });
    assert.deepEqual(lines(segments), [
      '11-24 08:00 closed outside-opening', '11-24 09:00 free open', '11-24 09:30 busy buffer', '11-24 10:00 busy reserved', '11-24 11:00 busy buffer',
      '11-24 11:30 free open', '11-24 14:00 unknown no-information', '11-24 15:00 closed maintenance', '11-24 17:00 closed outside-opening',
    ]);
    assert.deepEqual(segments[7]!.reason.text, { en: 'Pump', source: 'en' });
  });
});

describe('free time', () => {
  it('is what the segments call free', () => {
    const input = { ...base, busy: [held('10:00', '11:00'), held('13:00', '14:00', { status: 'pending' })], rules: { bufferBeforeMinutes: 10 } };
    assert.deepEqual([...freeTimes(input, DAY)], availability(input, DAY).flatMap(({ start, end, state }) => (state === 'free' ? [start, end] : [])));
  });
});
