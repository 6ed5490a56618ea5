import { percentile, type Figures } from '../faults/figures.js';
import { startLoadWorld } from './world.js';

const MACHINES = 200;
const READS = 100;
const WARMING = 20;

/** How long it takes to read a week of 50 machines while many reservations are stored. */
export async function measureReads(serverUrl: string, figures: Figures, stored: number): Promise<void> {
  const world = await startLoadWorld(serverUrl, { machines: MACHINES, people: 20 });
  const { host, callers, machines } = world;
  const each = Math.ceil(stored / MACHINES);
  // An hour of every two, as long before the week that is asked for as after it.
  const first = new Date(Date.parse('2026-11-26T00:00:00Z') - each * 3_600_000).toISOString();
  await host.database.query(
    `INSERT INTO reservation (equipment_id, id, reference, asker_id, mode, state, wished, confirmed, during, blocked, blocking, unit, details, created_at)
     SELECT machine, machine || '-' || n, machine || '-' || n, 'p-load-' || 1 + n % 20, 'self-use', 'approved', time, time, time, time, true, 1, '{"purpose": "x"}', now()
     FROM (SELECT 'm-' || m AS machine, n, tstzrange($2::timestamptz + n * interval '2 hours', $2::timestamptz + n * interval '2 hours' + interval '1 hour') AS time
           FROM generate_series(1, ${MACHINES}) AS m, generate_series(0, $1::int - 1) AS n) AS made`,
    [each, first],
  );
  await host.database.query('ANALYZE reservation');
  const [{ n } = { n: 0 }] = await host.database.query<{ n: number }>('SELECT count(*) AS n FROM reservation');
  const times: number[] = [];
  let most = 0;
  let before = process.cpuUsage();
  for (let read = 0; read < READS + WARMING; read += 1) {
    if (read === WARMING) before = process.cpuUsage();
    const ids = Array.from({ length: 50 }, (_, step) => machines[(read * 7 + step) % MACHINES]!).join(',');
    const begin = performance.now();
    const { body } = await callers[read % 20]!<{ items: { busy: unknown[] }[] }>(`/availability?equipment=${ids}&from=2026-11-22T15:00:00Z&to=2026-11-29T15:00:00Z`);
    if (read >= WARMING) times.push(performance.now() - begin);
    most = Math.max(most, body.items.reduce((sum, item) => sum + item.busy.length, 0));
  }
  const cpu = process.cpuUsage(before);
  await world.close();
  const p95 = percentile(times, 0.95);
  figures.add(
    `availability of 50 machines for a week, ${n} reservations stored, ${most} in the answer`,
    `p50 ${percentile(times, 0.5).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, ${((cpu.user + cpu.system) / 1000 / READS).toFixed(0)} ms of the host's and the reader's processor each`, 'p95 ≤ 50 ms', p95 <= 50,
  );
}
