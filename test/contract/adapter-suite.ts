import { after, before, describe } from 'node:test';
import { actionContract } from './actions.js';
import { availabilityContract } from './availability.js';
import { catalogContract } from './catalog.js';
import type { AdapterWorld } from './harness.js';
import { inquiryContract } from './inquiries.js';
import { personalContract } from './personal.js';
import { recordContract } from './records.js';
import { registrationContract } from './registration.js';
import { holdContract } from './holds.js';
import { requestContract } from './requests.js';
import { useContract } from './use.js';
import { waitContract } from './waits.js';

export type { AdapterWorld } from './harness.js';

/**
 * What every adapter keeps, whatever host stands behind it. `start` makes a world of its own, filled with
 * `fixtureCluster()` and standing at `FIXTURE_NOW`; the suite disposes of it.
 *
 * @example adapterContract('memory', async () => ({ adapter, as: async (id) => adapter.as(id), dispose: async () => {} }));
 */
export function adapterContract(name: string, start: () => Promise<AdapterWorld>): void {
  describe(`adapter contract: ${name}`, () => {
    let world: AdapterWorld | undefined;
    before(async () => {
      world = await start();
    });
    after(async () => world?.dispose());
    const started = (): AdapterWorld => {
      if (!world) throw new Error('the world did not start');
      return world;
    };
    catalogContract(started);
    availabilityContract(started);
    requestContract(started);
    actionContract(started);
    holdContract(started);
    waitContract(started);
    inquiryContract(started);
    recordContract(started);
    // It changes people that the others know, and the next one machines.
    personalContract(started);
    registrationContract(started);
    useContract(started);
  });
}
