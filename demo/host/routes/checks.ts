import { Hono } from 'hono';
import { draft as draftSchema } from '../../../src/host/schemas/index.js';
import { decide } from '../booking/decide.js';
import { readBody } from '../http/body.js';
import { Problem } from '../http/problem.js';
import type { HostEnv, Services } from '../services.js';

/** Whether a draft would do, with every reason and the fee. Writes nothing and promises nothing. */
export function checkRoutes({ catalog, database, now }: Services): Hono<HostEnv> {
  return new Hono<HostEnv>().post('/checks', async (context) => {
    const viewer = context.get('viewer');
    const draft = await readBody(context, draftSchema);
    const machine = catalog.find(draft.equipmentId, viewer);
    if (!machine) throw new Problem('not-found');
    const { decision, quote } = await decide(database, { machine, draft, asker: viewer, now: now() });
    context.header('Cache-Control', 'no-store');
    return context.json({ ok: decision.ok, reasons: decision.ok ? decision.warnings : decision.reasons, ...(quote && { quote }) });
  });
}
