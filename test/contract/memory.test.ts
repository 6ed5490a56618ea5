import { MemoryAdapter } from '../../src/adapters/memory/index.js';
import { FIXTURE_NOW, fixtureCluster } from '../fixtures/cluster.js';
import { adapterContract } from './adapter-suite.js';

adapterContract('memory', () => {
  const adapter = new MemoryAdapter({ cluster: fixtureCluster(), now: () => Date.parse(FIXTURE_NOW) });
  return Promise.resolve({ adapter, as: (personId) => Promise.resolve(adapter.as(personId)), dispose: () => Promise.resolve() });
});
