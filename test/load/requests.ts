import type { Figures } from '../faults/figures.js';
import { hourDraft, startLoadWorld } from './world.js';

const REQUESTS = 2_000;
const CLIENTS = 20;

/** How many requests that do not meet are booked in a second. */
export async function measureRequests(serverUrl: string, figures: Figures): Promise<void> {
  const world = await startLoadWorld(serverUrl, { machines: 50, people: CLIENTS });
  const { callers, machines } = world;
  let next = 0;
  let refused = 0;
  const client = async (caller: (typeof callers)[number], until: number): Promise<void> => {
    while (next < until) {
      const n = (next += 1) - 1;
      const { status } = await caller('/reservations', {
        body: hourDraft(machines[n % machines.length]!, Math.floor(n / machines.length)), headers: { 'Idempotency-Key': `load-request-${n}` },
      });
      if (status !== 201) refused += 1;
    }
  };
  const run = (until: number): Promise<unknown> => Promise.all(callers.map((caller) => client(caller, until)));
  await run(200);
  const before = process.cpuUsage();
  const begin = performance.now();
  await run(200 + REQUESTS);
  const seconds = (performance.now() - begin) / 1000;
  const cpu = process.cpuUsage(before);
  const each = (cpu.user + cpu.system) / 1000 / REQUESTS;
  await world.close();
  figures.add('requests without conflict, PostgreSQL', `${Math.round(REQUESTS / seconds)}/s, ${each.toFixed(1)} ms of the host's processor each, ${refused} refused`, '≥ 200/s', REQUESTS / seconds >= 200 && refused === 0);
}
