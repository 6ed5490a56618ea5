import type { Reservation } from '../../src/core/index.js';
import type { Caller } from '../demo/host/support/host.js';
import { percentile, type Figures } from '../faults/figures.js';
import { History } from './history.js';
import { hourDraft, startLoadWorld } from './world.js';

/** How many clients, for how long. */
export interface Mix {
  clients: number;
  minutes: number;
}

/** Clients that ask, read, move, cancel and send again, all mixed; then the database is held against what they were told. */
export async function measureMixed(serverUrl: string, figures: Figures, { clients, minutes }: Mix): Promise<void> {
  const world = await startLoadWorld(serverUrl, { machines: 10, people: clients });
  const history = new History();
  const times: number[] = [];
  const end = performance.now() + minutes * 60_000;
  const heap: number[] = [];
  const sample = (): void => {
    globalThis.gc?.();
    heap.push(process.memoryUsage().heapUsed / 1024 / 1024);
  };
  const run = async (caller: Caller, number: number): Promise<void> => {
    const mine: Reservation[] = [];
    for (let step = 0; performance.now() < end; step += 1) {
      const begin = performance.now();
      await act(caller, { number, step, machines: world.machines, mine, history });
      times.push(performance.now() - begin);
    }
  };
  // The first part of the time warms caches up; what grows after it is what leaks.
  const sampling = setInterval(sample, Math.max(1_000, minutes * 60_000 / 20));
  await Promise.all(world.callers.map((caller, number) => run(caller, number)));
  clearInterval(sampling);
  sample();
  const wrong = await history.check(world.host.database);
  const settled = heap.slice(Math.floor(heap.length / 4));
  const growth = settled.length < 4 ? Number.NaN : average(settled.slice(-3)) / average(settled.slice(0, 3)) - 1;
  await world.close();
  const label = `${clients} clients mixed for ${minutes} min`;
  figures.add(label, `${times.length} steps, p95 ${percentile(times, 0.95).toFixed(0)} ms; ${JSON.stringify(Object.fromEntries(history.statuses))}`, 'no 5xx', ![...history.statuses.keys()].some((status) => status >= 500));
  figures.add(`${label}: history`, `${history.acknowledged} acknowledged, ${wrong.lost} lost, ${wrong.doubled} double, ${wrong.twice} written twice`, '0, 0, 0', wrong.lost + wrong.doubled + wrong.twice === 0);
  if (Number.isNaN(growth) || !globalThis.gc) figures.skip(`${label}: memory`, 'needs --expose-gc and a longer run');
  else figures.add(`${label}: memory`, `${(growth * 100).toFixed(1)} % more at the end (${settled[0]!.toFixed(0)} to ${settled.at(-1)!.toFixed(0)} MB)`, '≤ 10 %', growth <= 0.1);
}

const average = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

interface Turn {
  number: number;
  step: number;
  machines: readonly string[];
  /** What this client has been told that it has. */
  mine: Reservation[];
  history: History;
}

/** One thing that one client does, chosen by its turn, so that two runs do the same. */
async function act(caller: Caller, { number, step, machines, mine, history }: Turn): Promise<void> {
  const pick = (number * 7919 + step * 104_729) % 10;
  const machine = machines[(number + step * 3) % machines.length]!;
  const hour = (number * 13 + step * 5) % 900;
  const key = `mixed-${number}-${step}`;
  if (pick < 4) {
    const request = { body: hourDraft(machine, hour), headers: { 'Idempotency-Key': key } };
    const answer = await caller<Reservation>('/reservations', request);
    history.told(answer.status, answer.status === 201 ? answer.body : undefined);
    if (answer.status === 201) mine.push(answer.body);
    // A reply that the client believes lost: it sends the same once more.
    if (pick === 0) {
      const again = await caller<Reservation>('/reservations', request);
      history.repeated(answer, again);
    }
    return;
  }
  const reservation = mine.shift();
  if (pick < 7 && reservation) {
    const action = pick < 5 ? { action: 'cancel' } : { action: 'reschedule', ...times(machine, hour) };
    const answer = await caller<Reservation>(`/reservations/${reservation.id}/actions`, {
      body: action, headers: { 'Idempotency-Key': key, 'If-Match': `"${reservation.revision}"` },
    });
    history.told(answer.status, answer.status === 200 ? answer.body : undefined);
    if (answer.status === 200 && answer.body.state === 'approved') mine.push(answer.body);
    return;
  }
  if (reservation) mine.push(reservation);
  const window = times(machine, hour - (hour % 168));
  const path = pick === 9 ? '/reservations?limit=50' : `/availability?equipment=${machines.join(',')}&from=${window.start}&to=2027-02-01T00:00:00Z`;
  history.told((await caller(path)).status);
}

function times(machine: string, hour: number): { start: string; end: string } {
  const { start, end } = hourDraft(machine, hour);
  return { start, end };
}
