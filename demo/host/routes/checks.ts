import { Hono } from 'hono';
import type { Decision } from '../../../src/core/index.js';
import { checkQuery } from '../../../src/host/schemas/index.js';
import { isParty, type Viewer } from '../booking/access.js';
import { decide, decideSeries } from '../booking/decide.js';
import { askerOf, refuseRule } from '../booking/plan.js';
import type { Queryable } from '../database/database.js';
import { readBody } from '../http/body.js';
import { Problem } from '../http/problem.js';
import type { HostEnv, Services } from '../services.js';
import { findReservation } from '../store/reservations.js';

/** For how many dates of a series that fail a nearby time is looked for. */
const MOST_ALTERNATIVES = 10;

const verdict = (decision: Decision) => ({ ok: decision.ok, reasons: decision.ok ? decision.warnings : decision.reasons });

/** Whether a draft would do, with every reason and the fee; of a series, date by date. Writes nothing and promises nothing. */
export function checkRoutes({ catalog, database, now }: Services): Hono<HostEnv> {
  return new Hono<HostEnv>().post('/checks', async (context) => {
    const viewer = context.get('viewer');
    const { editing: exceptId, ...draft } = await readBody(context, checkQuery);
    const machine = catalog.find(draft.equipmentId, viewer);
    if (!machine) throw new Problem('not-found');
    context.header('Cache-Control', 'no-store');
    const asker = viewer && (await askerOf(database, viewer, draft, new Map([[machine.id, machine]])));
    if (exceptId !== undefined && !(await isOwn(database, viewer, exceptId))) throw new Problem('not-found');
    const question = { machine, draft, asker, now: now(), ...(exceptId !== undefined && { exceptId }) };
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

/** Whether a reservation is the viewer's own: only then it is no obstacle to itself. */
async function isOwn(database: Queryable, viewer: Viewer, id: string): Promise<boolean> {
  const stored = viewer && (await findReservation(database, id));
  return Boolean(stored && isParty(viewer, stored));
}
