import { Hono } from 'hono';
import { usageQuery } from '../../../src/host/schemas/index.js';
import { signedIn } from '../http/answer.js';
import { checked } from '../http/body.js';
import { Problem } from '../http/problem.js';
import { askedWindow } from '../http/window.js';
import { EXPORTS } from '../reports/export.js';
import type { HostEnv, Services } from '../services.js';
import { audit } from '../store/audit.js';

const isKind = (kind: string): kind is keyof typeof EXPORTS => Object.hasOwn(EXPORTS, kind);

/** Tables for accounting, as files in the reader's language. That one was taken along stands in the trail. */
export function exportRoutes(services: Services): Hono<HostEnv> {
  return new Hono<HostEnv>().get('/exports/:kind', async (context) => {
    const viewer = signedIn(context);
    const kind = context.req.param('kind');
    if (!isKind(kind)) throw new Problem('not-found');
    const { groupBy, ...asked } = checked(usageQuery, context.req.query());
    const text = await EXPORTS[kind](services, { viewer, window: askedWindow(asked), language: context.get('language'), groupBy });
    await audit(services.database, { action: 'export', actorId: viewer.id, details: { kind } }, services.now());
    context.header('Cache-Control', 'no-store');
    context.header('Vary', 'Accept-Language', { append: true });
    context.header('Content-Disposition', `attachment; filename="equipool-${kind}.csv"`);
    return context.body(text, 200, { 'Content-Type': 'text/csv; charset=utf-8' });
  });
}
