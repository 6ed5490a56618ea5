import type { MemoryAdapterOptions } from '../../../src/adapters/memory/index.js';
import { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { BookingClient } from '../../../src/client/index.js';
import { FIXTURE_NOW, fixtureCluster } from '../../fixtures/cluster.js';

/** The fixtures' present, UTC milliseconds. */
export const NOW = Date.parse(FIXTURE_NOW);

/** A client over the fixture cluster, signed in as somebody; retries do not wait. */
export function worldAs(person: string | null, options: Partial<MemoryAdapterOptions> = {}): { client: BookingClient; adapter: MemoryAdapter } {
  const adapter = new MemoryAdapter({ cluster: fixtureCluster(), now: () => NOW, person, ...options });
  return { adapter, client: clientOver(adapter) };
}

/** A client over an adapter, with the fixtures' clock. It gives up late: on a machine with much else to do an answer takes its time. */
export function clientOver(adapter: ConstructorParameters<typeof BookingClient>[0]['adapter'], timeout = 5000): BookingClient {
  return new BookingClient({ adapter, retry: { now: () => NOW, random: () => 0, base: 0, cap: 0, timeout } });
}
