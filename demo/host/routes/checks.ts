import { Hono } from 'hono';
import type { Decision } from '../../../src/core/index.js';
import { draft as draftSchema } from '../../../src/host/schemas/index.js';
import { decide, decideSeries } from '../booking/decide.js';
import { askerOf, refuseRule } from '../booking/plan.js';
import { readBody } from '../http/body.js';
import { Problem } from '../http/problem.js';
import type { HostEnv, Services } from '../services.js';

/** For how many dates of a series that fail a nearby time is looked for. */
const MOST_ALTERNATIVES = 10;

const verdict = (decision: Decision) => ({ ok: decision.ok, reasons: decision.ok ? decision.warnings : decision.reasons });

/** Whether a draft would do, with every reason and the fee; of a series, date by date. Writes nothing and promises nothing. */
export function checkRoutes({ catalog, database, now }: Services): Hono<HostEnv> {
  return new Hono<HostEnv>().post('/checks', async (context) => {
    const viewer = context.get('viewer');
    const draft = await readBody(context, draftSchema);
    const machine = catalog.find(draft.equipmentId, viewer);
    if (!machine) throw new Problem('not-found');
    context.header('Cache-Control', 'no-store');
    const asker = viewer && (await askerOf(database, viewer, draft, new Map([[machine.id, machine]])));
    const question = { machine, draft, asker, now: now() };
    if (!draft.recurrence) {
      const { decision, quote } = await decide(database, question);
      return context.json({ ...verdict(decision), ...(quote && { quote }) });
    }
    const series = await decideSeries(database, question, draft.recurrence, MOST_ALTERNATIVES);
    refuseRule(series.problems);
    const quote = series.dates[0]?.decided.quote;
    const occurrences = series.dates.map(({ draft: { start, end }, decided, alternative }) => ({
      start, end, ...verdict(decided.decision), ...(alternative && { alternative }),
    }));
    return context.json({ ...verdict(series.decision), ...(quote && { quote }), occurrences });
  });
}
