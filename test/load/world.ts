import { openPostgres } from '../../demo/host/database/postgres.js';
import type { Draft } from '../../src/core/index.js';
import { fixtureCluster } from '../fixtures/cluster.js';
import { freshDatabase } from '../demo/host/support/postgres.js';
import { startTestHost, type Caller, type TestHost } from '../demo/host/support/host.js';

/** A host on a fresh PostgreSQL database with many people and machines, and nobody looking over its answers. */
export interface LoadWorld {
  host: TestHost;
  callers: Caller[];
  machines: string[];
  close(): Promise<void>;
}

/** Machines that are always open and book at once, `m-1` to `m-<count>`, and as many people as clients. */
export async function startLoadWorld(serverUrl: string, count: { machines: number; people: number }): Promise<LoadWorld> {
  const database = openPostgres(await freshDatabase(serverUrl), { connections: 20, connectTimeout: 30_000, statementTimeout: 600_000 });
  const machines = Array.from({ length: count.machines }, (_, n) => `m-${n + 1}`);
  const people = Array.from({ length: count.people }, (_, n) => `p-load-${n + 1}`);
  const host = await startTestHost({
    database,
    isUnwatched: true,
    cluster() {
      const cluster = fixtureCluster();
      const pattern = cluster.equipment.find(({ id }) => id === 'edm-1')!;
      const person = cluster.people.find(({ id }) => id === 'p-regular')!;
      const modes = pattern.modes.map((offer) => ({ ...offer, approval: 'instant' as const }));
      const rules = { ...pattern.rules, bufferAfterMinutes: 0 };
      cluster.equipment.push(...machines.map((id) => ({ ...pattern, id, modes, rules })));
      cluster.people.push(...people.map((id) => ({ ...person, id, name: id })));
      return cluster;
    },
  });
  const callers: Caller[] = [];
  for (const id of people) callers.push(await host.as(id));
  return {
    host, callers, machines,
    async close() {
      await host.close();
      await database.close();
    },
  };
}

/** Hour by hour from the morning of the fixtures' next day. */
export function hourDraft(equipmentId: string, hour: number, hours = 1): Draft {
  const start = Date.parse('2026-11-25T00:00:00Z') + hour * 3_600_000;
  const text = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z');
  return {
    equipmentId, mode: 'self-use', start: text(start), end: text(start + hours * 3_600_000), purpose: 'Load', answers: {}, termsAccepted: true,
  };
}
