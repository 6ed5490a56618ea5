import { Hono } from 'hono';
import * as v from 'valibot';
import { id } from '../../../src/host/schemas/index.js';
import { importsMessages } from '../../../src/i18n/imports/index.js';
import { signedIn } from '../http/answer.js';
import { checked } from '../http/body.js';
import { Problem } from '../http/problem.js';
import { carryOut } from '../imports/carry-out.js';
import { mayWrite } from '../registration/may.js';
import type { HostEnv, Services } from '../services.js';

/** Told of one file; of more, how many there are. */
const MOST_PROBLEMS = 1000;
const flag = v.optional(v.picklist(['true', 'false']), 'true');
const importQuery = v.object({
  institution: id, like: v.optional(id), category: v.optional(id), language: v.optional(v.picklist(['ja', 'en', 'ko']), 'en'),
  take: v.optional(v.picklist(['all', 'good']), 'all'), dryRun: flag,
});

/** Files of machines, as UNIQUIP and spreadsheets have them: looked over first, then taken. */
export function importRoutes(services: Services): Hono<HostEnv> {
  return new Hono<HostEnv>().post('/imports', async (context) => {
    const actor = signedIn(context);
    const { institution: institutionId, like, dryRun, ...wish } = checked(importQuery, context.req.query());
    const institution = services.catalog.institutions.find((one) => one.id === institutionId);
    if (!mayWrite(actor, { institutionId })) throw new Problem('forbidden');
    if (!institution) throw new Problem('invalid', { errors: [{ pointer: '/institution', code: 'unknown' }] });
    const pattern = like === undefined ? undefined : services.catalog.find(like, actor);
    if (like !== undefined && pattern?.institutionId !== institutionId) throw new Problem('invalid', { errors: [{ pointer: '/like', code: 'unknown' }] });
    if (!/^text\/(?:csv|tab-separated-values|plain)\s*(?:;|$)/i.test(context.req.header('Content-Type') ?? '')) throw new Problem('unsupported-media');
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    const answer = await services.writes.run(() => carryOut(services, actor, bytes, { ...wish, institution, ...(pattern && { like: pattern }), isDryRun: dryRun === 'true' }));
    context.header('Cache-Control', 'no-store');
    context.header('Vary', 'Accept-Language', { append: true });
    const words = importsMessages[context.get('language')];
    return context.json({
      ...answer, problemCount: answer.problems.length,
      problems: answer.problems.slice(0, MOST_PROBLEMS).map((problem) => ({ ...problem, detail: words[problem.code] })),
    });
  });
}
