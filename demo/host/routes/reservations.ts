import { Hono } from 'hono';
import * as v from 'valibot';
import type { Draft } from '../../../src/core/index.js';
import { actionRequest, draft as draftSchema, id, reservationState } from '../../../src/host/schemas/index.js';
import { icsFileName } from '../../../src/exchange/icalendar/index.js';
import { act } from '../booking/act.js';
import { canSeeReservation } from '../booking/access.js';
import { reservationCalendar } from '../booking/calendar.js';
import { listReservations } from '../booking/list.js';
import type { Submission } from '../booking/plan.js';
import { requestReservations } from '../booking/request.js';
import { viewFor } from '../booking/view-for.js';
import { sendKept, signedIn } from '../http/answer.js';
import { checked, readBody, readJson } from '../http/body.js';
import { Problem } from '../http/problem.js';
import { expectedRevision, idempotencyKey, revisionTag } from '../http/revision.js';
import { reachable } from '../http/window.js';
import type { HostContext, HostEnv, Services } from '../services.js';
import { writeKey } from '../store/idempotency.js';
import { findReservation, type StoredReservation } from '../store/reservations.js';
import { pageLimit, recordCursor } from './page-query.js';

const MOST_IN_KIT = 20;
const kit = v.object({
  equipmentIds: v.pipe(v.array(id), v.minLength(1, 'empty'), v.maxLength(MOST_IN_KIT, 'too-many'),
    v.check((ids) => new Set(ids).size === ids.length, 'duplicate-id')),
});
const listQuery = v.object({
  role: v.optional(v.picklist(['asker', 'owner', 'coordinator']), 'asker'),
  state: v.optional(v.array(reservationState)),
  equipment: v.optional(id),
  from: v.optional(reachable),
  to: v.optional(reachable),
  order: v.optional(v.picklist(['latest', 'soonest'])),
  cursor: recordCursor,
  limit: pageLimit,
});

/** Requests and what becomes of them. Everything here is personal: never cached by anybody in between. */
export function reservationRoutes(services: Services): Hono<HostEnv> {
  const { database, catalog, now } = services;

  /** A reservation that this reader may see; for others there is none. */
  const readable = async (context: HostContext, wanted: string): Promise<StoredReservation> => {
    const viewer = signedIn(context);
    const stored = await findReservation(database, wanted);
    const machine = stored && catalog.get(stored.reservation.equipmentId);
    if (!stored || !machine || !canSeeReservation(viewer, stored, machine)) throw new Problem('not-found');
    return stored;
  };

  return new Hono<HostEnv>()
    .use('/reservations/*', async (context, next) => {
      await next();
      if (!context.res.ok) return;
      // Compressing would make a revision's tag weak, and a weak one is no good for an edit.
      context.header('Cache-Control', context.res.headers.has('ETag') ? 'no-store, no-transform' : 'no-store');
    })
    .post('/reservations', async (context) => {
      const sender = signedIn(context);
      const key = idempotencyKey(context);
      const body = await readJson(context);
      const submission = submissionOf(body);
      const write = writeKey(sender.id, key, 'POST /reservations', body);
      return sendKept(context, await services.writes.run(() => requestReservations(services, sender, submission, write)));
    })
    .get('/reservations', async (context) => {
      const viewer = signedIn(context);
      const { state, ...query } = context.req.query();
      const states = state === undefined || state === '' ? undefined : state.split(',');
      return context.json(await listReservations(services, viewer, checked(listQuery, { ...query, state: states })));
    })
    .get('/reservations/:id', async (context) => {
      const stored = await readable(context, context.req.param('id'));
      context.header('ETag', revisionTag(stored.reservation.revision));
      return context.json(viewFor(context.get('viewer'), stored, catalog.get(stored.reservation.equipmentId), now()));
    })
    .post('/reservations/:id/actions', async (context) => {
      const actor = signedIn(context);
      const key = idempotencyKey(context);
      const revision = expectedRevision(context);
      const request = await readBody(context, actionRequest);
      const wanted = context.req.param('id');
      const write = writeKey(actor.id, key, `POST /reservations/${wanted}/actions ${revision}`, request);
      return sendKept(context, await services.writes.run(() => act(services, actor, { id: wanted, revision, request }, write)));
    })
    .get('/reservations/:id/calendar.ics', async (context) => {
      const stored = await readable(context, context.req.param('id'));
      const machine = catalog.get(stored.reservation.equipmentId);
      if (!machine) throw new Problem('not-found');
      const reservation = viewFor(context.get('viewer'), stored, machine, now());
      const institution = catalog.institutions.find(({ id: owner }) => owner === machine.institutionId);
      const file = reservationCalendar({ reservation, machine, institution, language: context.get('language'), now: now() });
      if (file === undefined) throw new Problem('not-found');
      context.header('Content-Disposition', `attachment; filename="${icsFileName(reservation)}"`);
      return context.body(file, 200, { 'Content-Type': 'text/calendar; charset=utf-8' });
    });
}

/** One machine by `equipmentId`, or a kit of several by `equipmentIds`, all for the same time. */
function submissionOf(body: unknown): Submission {
  const isKit = typeof body === 'object' && body !== null && 'equipmentIds' in body;
  if (!isKit) return { drafts: [checked(draftSchema, body)], isKit };
  const { equipmentIds } = checked(kit, body);
  const drafts = equipmentIds.map((equipmentId): Draft => {
    const { equipmentAnswers, ...draft } = checked(draftSchema, { ...body, equipmentId });
    return { ...draft, answers: equipmentAnswers?.[equipmentId] ?? draft.answers };
  });
  return { drafts, isKit };
}
