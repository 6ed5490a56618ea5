import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import * as v from 'valibot';
import {
  parseEquipmentQuery, search, serializeEquipmentQuery, type EquipmentQuery,
} from '../../../src/core/search/index.js';
import type { Equipment } from '../../../src/core/index.js';
import { equipmentInput, faultReport } from '../../../src/host/schemas/index.js';
import { summaryOf } from '../catalog/catalog.js';
import type { Viewer } from '../booking/access.js';
import { freeMachines } from '../catalog/free.js';
import { SearchIndexes } from '../catalog/search-indexes.js';
import { sendKept, signedIn } from '../http/answer.js';
import { checked, readBody } from '../http/body.js';
import { Problem } from '../http/problem.js';
import { expectedRevision, idempotencyKey, setRevision } from '../http/revision.js';
import { equipmentActions } from '../registration/may.js';
import { confirmMachine, createMachine, reportFault, updateMachine } from '../registration/write.js';
import type { HostContext, HostEnv, Services } from '../services.js';
import { writeKey } from '../store/idempotency.js';
import { catalogCursor } from './page-query.js';

const cursorQuery = v.object({ cursor: catalogCursor });

/** The catalog: search with facets, and one machine whole. */
export function equipmentRoutes(services: Services): Hono<HostEnv> {
  const { catalog, database, now } = services;
  const indexes = new SearchIndexes(catalog);
  // Made before the host says that it is ready: the first reader should not wait for it.
  indexes.for(null);

  return new Hono<HostEnv>()
    .get('/equipment', async (context) => {
      const viewer = context.get('viewer');
      checked(cursorQuery, { cursor: context.req.query('cursor') });
      const { query, problems } = parseEquipmentQuery(new URL(context.req.url).searchParams);
      const free = await freeFor(query);
      const answer = search(indexes.for(viewer), query, {
        now: now(),
        language: context.get('language'),
        ...(free && { isFree: ({ id }) => free.has(id) }),
      });
      if (answer.nextCursor !== undefined) context.header('Link', nextLink(context.req.path, query, answer.nextCursor));
      context.header('Cache-Control', viewer === null ? 'no-cache' : 'no-store');
      context.header('Vary', 'Authorization, Accept-Language', { append: true });
      return context.json({
        items: answer.items.flatMap(({ id }) => {
          const machine = catalog.get(id);
          return machine ? [summaryOf(machine)] : [];
        }),
        total: answer.total,
        facets: answer.facets,
        nextCursor: answer.nextCursor,
        // What of the question could not be read and was left out of account.
        problems: [...problems, ...answer.problems],
      });
    })
    .get('/equipment/:id', async (context) => {
      const id = context.req.param('id');
      const viewer = context.get('viewer');
      const machine = catalog.find(id, viewer) ?? ((await hasBooked(id, viewer)) ? catalog.get(id) : undefined);
      if (!machine) throw new Problem('not-found');
      return sendRecord(context, viewer === null ? machine : { ...machine, actions: await equipmentActions(database, viewer, machine, now()) });
    })
    .post('/equipment', async (context) => {
      const actor = signedIn(context);
      // A person at a form may send twice; a script that names the id itself cannot open a machine twice.
      const key = context.req.header('Idempotency-Key') === undefined ? randomUUID() : idempotencyKey(context);
      const input = await readBody(context, equipmentInput);
      return sendKept(context, await createMachine(services, actor, input, writeKey(actor.id, key, 'POST /equipment', input)));
    })
    .put('/equipment/:id', async (context) => {
      const actor = signedIn(context);
      const revision = expectedRevision(context);
      const input = await readBody(context, equipmentInput);
      return sendRecord(context, await updateMachine(services, actor, context.req.param('id'), revision, input));
    })
    .post('/equipment/:id/confirmations', async (context) => {
      const actor = signedIn(context);
      const revision = context.req.header('If-Match') === undefined ? undefined : expectedRevision(context);
      return sendRecord(context, await confirmMachine(services, actor, context.req.param('id'), revision));
    })
    .post('/equipment/:id/faults', async (context) => {
      const actor = signedIn(context);
      const { note } = await readBody(context, faultReport);
      return sendRecord(context, await reportFault(services, actor, context.req.param('id'), note));
    });

  /** Who has asked for a restricted machine sees what it is. */
  async function hasBooked(id: string, viewer: Viewer): Promise<boolean> {
    if (viewer === null) return false;
    const rows = await database.query('SELECT 1 FROM reservation WHERE equipment_id = $1 AND asker_id = $2 LIMIT 1', [id, viewer.id]);
    return rows.length > 0;
  }

  async function freeFor({ freeFrom, freeTo, minDuration = 1 }: EquipmentQuery): Promise<Set<string> | undefined> {
    if (freeFrom === undefined || freeTo === undefined) return undefined;
    const window = { start: Date.parse(freeFrom), end: Date.parse(freeTo) };
    return freeMachines(database, catalog.all(), window, minDuration, now());
  }
}

/** One record with its revision. What the reader may do with it is theirs: no cache may hand it on. */
function sendRecord(context: HostContext, machine: Equipment): Response {
  setRevision(context, machine.revision);
  if (machine.actions) context.header('Cache-Control', 'no-store, no-transform');
  context.header('Vary', 'Authorization', { append: true });
  return context.json(machine);
}

/** The next page's address (RFC 8288). */
function nextLink(path: string, query: EquipmentQuery, cursor: string): string {
  return `<${path}?${new URLSearchParams(serializeEquipmentQuery({ ...query, cursor })).toString()}>; rel="next"`;
}
