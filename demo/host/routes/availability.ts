import { Hono } from 'hono';
import type { AvailabilityItem } from '../../../src/core/index.js';
import { availabilityQuery } from '../../../src/host/schemas/index.js';
import { availabilityRecord } from '../booking/availability-record.js';
import { checked, readJson } from '../http/body.js';
import { Problem } from '../http/problem.js';
import { askedWindow } from '../http/window.js';
import type { HostContext, HostEnv, Services } from '../services.js';
import { availabilityRevisions, groupByMachine, listTaken } from '../store/busy.js';

/** Machines times days of one answer: a year of 50 machines, six weeks of the whole cluster. */
const MOST_MACHINE_DAYS = 20_000;

/** When machines are open and when they are taken, for one window. GET for a few, POST with the same fields for many. */
export function availabilityRoutes(services: Services): Hono<HostEnv> {
  return new Hono<HostEnv>()
    .get('/availability', async (context) => {
      const { equipment = '', from, to } = context.req.query();
      return answer(context, services, { equipment: equipment.split(',').filter((id) => id !== ''), from, to });
    })
    .post('/availability', async (context) => answer(context, services, await readJson(context)));
}

async function answer(context: HostContext, { catalog, database, now }: Services, asked: unknown): Promise<Response> {
  const query = checked(availabilityQuery, asked);
  const viewer = context.get('viewer');
  const window = askedWindow(query);
  const days = (window.end - window.start) / 86_400_000;
  if (query.equipment.length * days > MOST_MACHINE_DAYS) throw new Problem('invalid', { errors: [{ pointer: '/to', code: 'too-long' }] });
  const visible = query.equipment.filter((id) => catalog.find(id, viewer) !== undefined);
  // The numbers are read first: an answer that says more than its number is asked for once too often, the reverse never again.
  const revisions = await availabilityRevisions(database, visible);
  const taken = groupByMachine(await listTaken(database, visible, window, now()));
  const items = query.equipment.map((equipmentId): AvailabilityItem => {
    const machine = catalog.find(equipmentId, viewer);
    if (!machine) return { equipmentId, error: { code: 'not-found' } };
    return availabilityRecord({
      machine, window, viewer, now: now(), revision: revisions.get(equipmentId) ?? 0, taken: taken.get(equipmentId) ?? [],
    });
  });
  context.header('Cache-Control', viewer === null ? 'no-cache' : 'no-store');
  context.header('Vary', 'Authorization', { append: true });
  return context.json({ items });
}
