import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { AvailabilityRecord } from '../../src/core/index.js';
import { assertNamesNobody, recordOf, refused, WEEK, type World } from './harness.js';

/** Whether the machine is open, and by nothing closed, at an instant. */
const isOpenAt = (record: AvailabilityRecord, instant: string): boolean => {
  const at = Date.parse(instant);
  const holds = ({ start, end }: { start: string; end: string }): boolean => Date.parse(start) <= at && at < Date.parse(end);
  return record.openings.some(holds) && !record.closures.some(holds);
};

/** When machines are open and taken, and what is told of it to whom. */
export function availabilityContract(world: World): void {
  const week = async (equipmentId: string, personId?: string): Promise<AvailabilityRecord> => {
    const adapter = personId ? await world().as(personId) : world().adapter;
    return recordOf(await adapter.availability({ equipmentIds: [equipmentId], ...WEEK }));
  };

  describe('availability', () => {
    test('is open on working days and closed at night, on holidays and at week ends', async () => {
      const record = await week('sem-1');
      assert.equal(record.timeZone, 'Asia/Tokyo');
      assert.equal(isOpenAt(record, '2026-11-24T00:00:00Z'), true, 'Tuesday 09:00');
      assert.equal(isOpenAt(record, '2026-11-24T08:00:00Z'), false, 'Tuesday 17:00');
      assert.equal(isOpenAt(record, '2026-11-23T02:00:00Z'), false, 'Monday, a holiday');
      assert.equal(isOpenAt(record, '2026-11-28T02:00:00Z'), false, 'Saturday');
      assert.equal(isOpenAt(await week('edm-1'), '2026-11-23T18:00:00Z'), true, 'round the clock');
    });
    test('tells of taken times without ids or names', async () => {
      const record = await week('sem-1');
      assert.deepEqual(record.busy.map(({ start, end, status }) => ({ start, end, status })).sort((a, b) => a.start.localeCompare(b.start)), [
        { start: '2026-11-26T01:00:00Z', end: '2026-11-26T03:00:00Z', status: 'busy' },
        { start: '2026-11-27T04:00:00Z', end: '2026-11-27T06:00:00Z', status: 'pending' },
      ]);
      assertNamesNobody(record);
    });
    test('marks the reader\'s own times, and no others', async () => {
      const record = await week('sem-1', 'p-regular');
      assert.deepEqual(record.busy.filter(({ own }) => own), [{ start: '2026-11-27T04:00:00Z', end: '2026-11-27T06:00:00Z', status: 'pending', own: true, reservationId: 'r-sem-regular' }]);
      assertNamesNobody(record, ['r-sem-regular']);
    });
    test('tells how reservations block time, which a list of machines does not', async () => {
      const record = await week('sem-1');
      assert.deepEqual(record.blocking, { bufferBeforeMinutes: 0, bufferAfterMinutes: 30, pendingBlocks: true });
    });
    test('ended and refused reservations take no time', async () => {
      const record = await week('emc-1');
      assert.deepEqual(record.busy, []);
    });
    test('stays inside the window', async () => {
      const day = { from: '2026-11-26T02:00:00Z', to: '2026-11-26T04:00:00Z' };
      const record = recordOf(await world().adapter.availability({ equipmentIds: ['sem-1'], ...day }));
      for (const { start, end } of [...record.openings, ...record.closures]) {
        assert.ok(Date.parse(start) >= Date.parse(day.from) && Date.parse(end) <= Date.parse(day.to), `${start}–${end}`);
      }
      assert.equal(record.busy.length, 1);
    });
    test('one item for each machine, in order; an unknown one, or one not to be known of, fails alone', async () => {
      const ids = ['tensile-1', 'no-such-machine', 'furnace-1', 'clean-1', 'sem-1'];
      const items = await world().adapter.availability({ equipmentIds: ids, ...WEEK });
      assert.deepEqual(items.map((item) => [item.equipmentId, 'error' in item ? item.error.code : 'ok']), [
        ['tensile-1', 'ok'], ['no-such-machine', 'not-found'], ['furnace-1', 'not-found'], ['clean-1', 'not-found'], ['sem-1', 'ok'],
      ]);
    });
    test('many machines at once', async () => {
      const ids = Array.from({ length: 60 }, (_, index) => (index === 30 ? 'sem-1' : `none-${index}`));
      const items = await world().adapter.availability({ equipmentIds: ids, ...WEEK });
      assert.deepEqual(items.map(({ equipmentId }) => equipmentId), ids);
      assert.ok(!('error' in items[30]!));
    });
    test('a window that ends before it starts, or is none, is refused', async () => {
      const { adapter } = world();
      await refused(adapter.availability({ equipmentIds: ['sem-1'], from: WEEK.to, to: WEEK.from }), 'invalid');
      await refused(adapter.availability({ equipmentIds: ['sem-1'], from: 'yesterday', to: WEEK.to }), 'invalid');
    });
  });
}
