import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startTestHost, type TestHost } from '../support/host.js';

let host: TestHost;
before(async () => (host = await startTestHost()));
after(() => host.close());

describe('a restricted machine', () => {
  it('is "not found" for members, seen by owner, coordinator and administrator, and by who has asked for it', async () => {
    const statusFor = async (person: string): Promise<number> => (await (await host.as(person))('/equipment/furnace-1')).status;
    assert.equal((await host.call('/equipment/furnace-1')).status, 404);
    assert.deepEqual(await Promise.all(['p-regular', 'p-rival', 'p-owner-lab'].map(statusFor)), [404, 404, 404]);
    assert.deepEqual(await Promise.all(['p-owner', 'p-coordinator', 'p-admin'].map(statusFor)), [200, 200, 200]);
    const admin = await host.as('p-admin');
    const made = await admin('/reservations', {
      method: 'POST', headers: { 'Idempotency-Key': 'for-regular' },
      body: {
        equipmentId: 'furnace-1', mode: 'commissioned', start: '2026-11-26T01:00:00Z', end: '2026-11-26T03:00:00Z',
        purpose: 'Annealing', answers: {}, termsAccepted: true, onBehalfOf: 'p-regular',
      },
    });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    assert.equal(await statusFor('p-regular'), 200, 'its asker sees what it is');
    assert.equal(await statusFor('p-rival'), 404, 'others still do not');
  });
});
