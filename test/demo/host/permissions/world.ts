import type { Equipment } from '../../../../src/core/index.js';
import { fixtureCluster, type FixtureCluster } from '../../../fixtures/cluster.js';

/** Machines of two institutions, one of each visibility. `own` and `hidden` are `p-owner`'s, `other` is somebody else's. */
export const MACHINES = { own: 'm-own', other: 'm-other', members: 'm-members', hidden: 'm-hidden', otherHidden: 'm-other-hidden' } as const;

/** The fixtures' people around machines with so many units that no test stands in another's way. */
export function permissionWorld(): FixtureCluster {
  const cluster = fixtureCluster();
  const pattern = cluster.equipment.find(({ id }) => id === 'edm-1')!;
  const machine = (id: string, institutionId: string, visibility?: Equipment['visibility']): Equipment => ({
    ...structuredClone(pattern), id, institutionId, capacity: 100, ...(visibility && { visibility }),
  });
  return {
    ...cluster,
    equipment: [
      machine(MACHINES.own, 'tama-tech'), machine(MACHINES.other, 'sagami-lab'), machine(MACHINES.members, 'tama-tech', 'members'),
      machine(MACHINES.hidden, 'tama-tech', 'restricted'), machine(MACHINES.otherHidden, 'sagami-lab', 'restricted'),
    ],
    reservations: [],
  };
}
