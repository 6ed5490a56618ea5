import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fixtureCluster } from '../../../fixtures/cluster.js';
import { onDatabases } from '../support/databases.js';
import { startTestHost } from '../support/host.js';

await onDatabases('neighbors', (database) => {
  it('one reservation begins in the moment in which another ends, held or asked for', async () => {
    const host = await startTestHost({
      database: database(),
      cluster() {
        const cluster = fixtureCluster();
        for (const machine of cluster.equipment) machine.rules = { ...machine.rules, bufferBeforeMinutes: 0, bufferAfterMinutes: 0 };
        return cluster;
      },
    });
    const member = await host.as('p-regular');
    const rival = await host.as('p-rival');
    const slot = (from: string, to: string): object => ({ equipmentId: 'tensile-1', mode: 'self-use', start: `2026-12-10T${from}:00Z`, end: `2026-12-10T${to}:00Z` });
    const rest = { purpose: 'x', answers: {}, termsAccepted: true };
    const ask = (key: string, from: string, to: string) => member('/reservations', { body: { ...slot(from, to), ...rest }, headers: { 'Idempotency-Key': `neighbor-${key}` } });
    assert.equal((await ask('first', '02:00', '03:00')).status, 201);
    assert.equal((await ask('after', '03:00', '04:00')).status, 201);
    assert.equal((await rival('/holds', { body: slot('01:00', '02:00') })).status, 201);
    assert.equal((await ask('across', '00:30', '01:30')).status, 409);
    assert.equal((await ask('before', '00:00', '01:00')).status, 201);
    assert.deepEqual(host.log, []);
    await host.close();
  });
});
