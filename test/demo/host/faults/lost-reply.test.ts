import assert from 'node:assert/strict';
import { it } from 'node:test';
import { forgetful } from '../support/crowd.js';
import { onDatabases } from '../support/databases.js';
import { startTestHost } from '../support/host.js';

await onDatabases('a reply lost after the commit', (database) => {
  it('comes again with the same reservation, 30 times of 30 (500 of 500: npm run faults)', async () => {
    let isLosing = false;
    const host = await startTestHost({ database: forgetful(database(), () => isLosing) });
    const member = await host.as('p-regular');
    const day = (n: number): string => String(1 + (n % 10)).padStart(2, '0');
    for (let n = 0; n < 30; n += 1) {
      const hour = Math.floor(n / 10);
      const start = Date.UTC(2026, 11, Number(day(n)), hour * 2);
      // Two hours apart, because half an hour between two reservations is kept clear.
      const body = {
        equipmentId: 'edm-1', mode: 'self-use', start: new Date(start).toISOString(), end: new Date(start + 3_600_000).toISOString(),
        purpose: 'x', answers: {}, termsAccepted: true,
      };
      const request = { body, headers: { 'Idempotency-Key': `lost-reply-${n}` } };
      isLosing = true;
      const lost = await member(`/reservations`, request);
      isLosing = false;
      assert.equal(lost.status, 503, JSON.stringify(lost.body));
      const again = await member<{ id: string }>('/reservations', request);
      assert.equal(again.status, 201, JSON.stringify(again.body));
      const found = await member<{ items: { id: string }[] }>(`/reservations?equipment=edm-1&from=${body.start}&to=${body.end}`);
      assert.deepEqual(found.body.items.map(({ id }) => id), [again.body.id]);
    }
    await host.close();
  });
});
