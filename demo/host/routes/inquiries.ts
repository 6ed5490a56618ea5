import { Hono } from 'hono';
import * as v from 'valibot';
import { inquiryRelations } from '../../../src/core/inquiry/index.js';
import { inquiryActionRequest, inquiryDraft, inquiryState } from '../../../src/host/schemas/index.js';
import { sendKept, signedIn } from '../http/answer.js';
import { checked, readBody } from '../http/body.js';
import { Problem } from '../http/problem.js';
import { expectedRevision, idempotencyKey } from '../http/revision.js';
import { actOnInquiry } from '../inquiry/act.js';
import { answerFor, askCoordinators } from '../inquiry/ask.js';
import { listInquiries } from '../inquiry/list.js';
import type { HostEnv, Services } from '../services.js';
import { writeKey } from '../store/idempotency.js';
import { findInquiry } from '../store/inquiries.js';
import { pageLimit, recordCursor } from './page-query.js';

const listQuery = v.object({
  role: v.optional(v.picklist(['asker', 'coordinator', 'candidate', 'admin']), 'asker'),
  state: v.optional(v.array(inquiryState)),
  cursor: recordCursor,
  limit: pageLimit,
});

/** What is asked of coordinators, and what becomes of it. Everything here is personal: never cached by anybody in between. */
export function inquiryRoutes(services: Services): Hono<HostEnv> {
  return new Hono<HostEnv>()
    .use('/inquiries/*', async (context, next) => {
      await next();
      // Compressing would make a revision's tag weak, and a weak one is no good for an edit.
      if (context.res.ok) context.header('Cache-Control', context.res.headers.has('ETag') ? 'no-store, no-transform' : 'no-store');
    })
    .post('/inquiries', async (context) => {
      const asker = signedIn(context);
      const key = idempotencyKey(context);
      const draft = await readBody(context, inquiryDraft);
      const write = writeKey(asker.id, key, 'POST /inquiries', draft);
      return sendKept(context, await services.writes.run(() => askCoordinators(services, asker, draft, write)));
    })
    .get('/inquiries', async (context) => {
      const viewer = signedIn(context);
      const { state, ...query } = context.req.query();
      const states = state === undefined || state === '' ? undefined : state.split(',');
      return context.json(await listInquiries(services, viewer, checked(listQuery, { ...query, state: states })));
    })
    .get('/inquiries/:id', async (context) => {
      const viewer = signedIn(context);
      const inquiry = await findInquiry(services.database, context.req.param('id'));
      if (!inquiry || inquiryRelations(inquiry, viewer).length === 0) throw new Problem('not-found');
      return sendKept(context, answerFor(viewer, inquiry));
    })
    .post('/inquiries/:id/actions', async (context) => {
      const actor = signedIn(context);
      const key = idempotencyKey(context);
      const revision = expectedRevision(context);
      const request = await readBody(context, inquiryActionRequest);
      const id = context.req.param('id');
      const write = writeKey(actor.id, key, `POST /inquiries/${id}/actions ${revision}`, request);
      return sendKept(context, await services.writes.run(() => actOnInquiry(services, actor, { id, revision, request }, write)));
    });
}
