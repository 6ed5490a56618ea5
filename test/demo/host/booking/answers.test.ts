import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Draft, Reservation } from '../../../../src/core/index.js';
import { onDatabases } from '../support/databases.js';
import { startTestHost, type Caller, type TestHost } from '../support/host.js';

await onDatabases('what a request answers', (database) => {
  let host: TestHost;
  before(async () => {
    host = await startTestHost({ database: database(), now: '2026-11-24T00:00:00.250Z' });
  });
  after(() => host.close());

  let keys = 0;
  const draft = (day: string, more: Partial<Draft> = {}): Draft => ({
    equipmentId: 'tensile-1', mode: 'self-use', start: `2026-12-${day}T01:00:00.000Z`, end: `2026-12-${day}T12:00:00+09:00`,
    purpose: 'Coupons', answers: {}, termsAccepted: true, ...more,
  });
  const ask = async (as: Caller, body: object): Promise<Reservation[]> => {
    const { status, body: made } = await as<Reservation & { items?: Reservation[] }>('/reservations', { body, headers: { 'Idempotency-Key': `answers-${(keys += 1)}` } });
    assert.equal(status, 201, JSON.stringify(made));
    return made.items ?? [made];
  };

  const cases: Record<string, () => Promise<{ by: string; items: Reservation[] }>> = {
    async 'one machine'() {
      return { by: 'p-regular', items: await ask(await host.as('p-regular'), draft('01', { note: 'Two of them' })) };
    },
    async 'a kit, by machine'() {
      const items = await ask(await host.as('p-regular'), { ...draft('02'), equipmentIds: ['tensile-1', 'edm-1'] });
      assert.deepEqual(items.map(({ equipmentId }) => equipmentId), ['edm-1', 'tensile-1']);
      return { by: 'p-regular', items };
    },
    async 'a series, by time'() {
      const items = await ask(await host.as('p-regular'), draft('03', { recurrence: { rules: ['FREQ=DAILY;COUNT=2'] } }));
      assert.deepEqual(items.map(({ wished }) => wished.start), ['2026-12-03T01:00:00Z', '2026-12-04T01:00:00Z']);
      return { by: 'p-regular', items };
    },
    async 'on somebody’s behalf'() {
      return { by: 'p-coordinator', items: await ask(await host.as('p-coordinator'), draft('07', { onBehalfOf: 'p-regular' })) };
    },
  };
  for (const [name, make] of Object.entries(cases)) {
    it(`is what is stored: ${name}`, async () => {
      const { by, items } = await make();
      const reader = await host.as(by);
      for (const item of items) {
        const { body } = await reader<Reservation>(`/reservations/${item.id}`);
        assert.deepEqual(item, body);
      }
    });
  }
});
