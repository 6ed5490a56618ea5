import { Hono } from 'hono';
import type { Person } from '../../../src/core/index.js';
import { equipmentTable } from '../../../src/exchange/uniquip/index.js';
import { usageQuery } from '../../../src/host/schemas/index.js';
import { canSeeEquipment } from '../booking/access.js';
import { signedIn } from '../http/answer.js';
import { checked } from '../http/body.js';
import { Problem } from '../http/problem.js';
import { askedWindow } from '../http/window.js';
import { csvOf } from '../reports/csv.js';
import { EXPORTS } from '../reports/export.js';
import type { HostContext, HostEnv, Services } from '../services.js';
import { audit } from '../store/audit.js';

const isKind = (kind: string): kind is keyof typeof EXPORTS => Object.hasOwn(EXPORTS, kind);

/** Tables for accounting, and of the machines, as files in the reader's language. That one was taken along stands in the trail. */
export function exportRoutes(services: Services): Hono<HostEnv> {
  return new Hono<HostEnv>().get('/exports/:kind', async (context) => {
    const viewer = signedIn(context);
    const kind = context.req.param('kind');
    const text = kind === 'equipment' ? machinesFor(services, context, viewer) : await reportFor(services, context, viewer, kind);
    await audit(services.database, { action: 'export', actorId: viewer.id, details: { kind } }, services.now());
    context.header('Cache-Control', 'no-store');
    context.header('Vary', 'Accept-Language', { append: true });
    context.header('Content-Disposition', `attachment; filename="equipool-${kind}.csv"`);
    return context.body(text, 200, { 'Content-Type': 'text/csv; charset=utf-8' });
  });
}

async function reportFor(services: Services, context: HostContext, viewer: Person, kind: string): Promise<string> {
  if (!isKind(kind)) throw new Problem('not-found');
  const { groupBy, role, ...asked } = checked(usageQuery, context.req.query());
  return EXPORTS[kind](services, { viewer, window: askedWindow(asked), language: context.get('language'), groupBy, ...(role && { role }) });
}

/** The machines that the reader may see, of one institution where it is named, as UNIQUIP has them. */
function machinesFor({ catalog }: Services, context: HostContext, viewer: Person): string {
  const institution = context.req.query('institution');
  const machines = catalog.all().filter((machine) => canSeeEquipment(viewer, machine) && (institution === undefined || machine.institutionId === institution));
  const [header = [], ...lines] = equipmentTable(machines, context.get('language'));
  return csvOf(header, lines);
}
