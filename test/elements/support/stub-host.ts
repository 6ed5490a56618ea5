import { buildIndex, search } from '../../../src/core/search/index.js';
import { HostError, type Capabilities, type HostAdapter } from '../../../src/host/index.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { NOW } from './world.js';

/** What a host that can do everything says of itself. */
export const FULL: Capabilities = {
  search: true, availability: true, checks: true, request: true, actions: ['withdraw', 'cancel'], signIn: 'demo', events: false, calendarFiles: false,
  registration: false, usage: false, feeds: false, holds: false, inquiries: false, ownData: false, trainings: false,
};

/**
 * A host that knows the public part of the fixture cluster and nobody's name, with what a test wants different. What it
 * was asked is in `asked`.
 */
export function stubHost(different: Partial<HostAdapter> = {}): HostAdapter & { asked: string[] } {
  const { institutions, categories, qualifications, equipment } = fixtureCluster();
  const visible = equipment.filter(({ visibility }) => (visibility ?? 'public') === 'public');
  const index = buildIndex(visible, { institutions, categories, qualifications });
  const asked: string[] = [];
  const no = (): Promise<never> => Promise.reject(new HostError('unsupported'));
  return {
    asked,
    session: async () => ({ person: null, capabilities: FULL }),
    directory: async () => ({ institutions, categories, qualifications }),
    searchEquipment: async (query) => {
      asked.push(JSON.stringify(query));
      return search(index, query, { now: NOW, language: 'en', isFree: () => true });
    },
    equipment: async (id) => {
      const found = visible.find((one) => one.id === id);
      if (!found) throw new HostError('not-found', { status: 404 });
      return found;
    },
    availability: no, check: no, createReservation: no, reservations: no, reservation: no, act: no,
    ...different,
  };
}
