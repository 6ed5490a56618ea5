import { Hono } from 'hono';
import * as v from 'valibot';
import type { Equipment, Person } from '../../../src/core/index.js';
import { formatInstant } from '../../../src/core/time/index.js';
import { trainingDecision, trainingWish } from '../../../src/host/schemas/index.js';
import { isAdmin, isOwnerOf } from '../booking/access.js';
import { retryingTransaction } from '../database/retry.js';
import { signedIn } from '../http/answer.js';
import { checked, readBody } from '../http/body.js';
import { Problem } from '../http/problem.js';
import { tellOfTraining } from '../notices/tell-others.js';
import type { HostEnv, Services } from '../services.js';
import { audit } from '../store/audit.js';
import { listRecords } from '../store/directory.js';
import { askTraining, decideTraining, lockTraining, trainingsOf, trainingsToDecide, type StoredTraining } from '../store/trainings.js';

const listQuery = v.object({ role: v.optional(v.picklist(['asker', 'owner']), 'asker') });

/** Who wants to be trained, and who grants it: the owners of the machines that need it, never to themselves. */
export function trainingRoutes(services: Services): Hono<HostEnv> {
  const { database, catalog, now } = services;
  const mayDecide = (viewer: Person, { training, personId }: StoredTraining): boolean => {
    const machine = catalog.get(training.equipmentId);
    return machine !== undefined && viewer.id !== personId && (isAdmin(viewer) || isOwnerOf(viewer, machine));
  };
  return new Hono<HostEnv>()
    .use('/trainings/*', async (context, next) => {
      await next();
      context.header('Cache-Control', 'no-store');
    })
    .get('/trainings', async (context) => {
      const viewer = signedIn(context);
      const { role } = checked(listQuery, context.req.query());
      if (role === 'asker') return context.json((await trainingsOf(database, viewer.id)).map(({ training }) => training));
      const isOwner = viewer.roles.includes('owner') && viewer.institutionId !== undefined;
      if (!isOwner && !isAdmin(viewer)) return context.json([]);
      const open = await trainingsToDecide(database, isAdmin(viewer) ? undefined : viewer.institutionId);
      return context.json(open.filter((stored) => mayDecide(viewer, stored)).map(({ training }) => training));
    })
    .post('/trainings', async (context) => {
      const person = signedIn(context);
      const wish = await readBody(context, trainingWish);
      const machine = catalog.find(wish.equipmentId, person);
      if (!machine) throw new Problem('invalid', { errors: [{ pointer: '/equipmentId', code: 'unknown' }] });
      if (!needs(machine, wish.qualificationId)) throw new Problem('invalid', { errors: [{ pointer: '/qualificationId', code: 'unknown' }] });
      const asked = await retryingTransaction(database, async (transaction) => {
        const training = await askTraining(transaction, { ...wish, personId: person.id }, now());
        await tellOfTraining(transaction, services, { training, personId: person.id, machine, now: now() });
        return training;
      });
      return context.json(asked, 201);
    })
    .post('/trainings/:id/decision', async (context) => {
      const viewer = signedIn(context);
      const { isGranted } = await readBody(context, trainingDecision);
      const id = context.req.param('id');
      const definitions = await listRecords(database, 'qualification');
      const decided = await retryingTransaction(database, async (transaction) => {
        const stored = await lockTraining(transaction, id);
        if (!stored || (!mayDecide(viewer, stored) && stored.personId !== viewer.id)) throw new Problem('not-found');
        if (!mayDecide(viewer, stored)) throw new Problem('forbidden');
        if (stored.training.state !== 'asked') throw new Problem('state-conflict');
        const months = definitions.find((one) => one.id === stored.training.qualificationId)?.validMonths;
        await decideTraining(transaction, stored, { isGranted, now: now(), ...(isGranted && months !== undefined && { expiresAt: inMonths(now(), months) }) });
        await audit(transaction, { action: isGranted ? 'grant-training' : 'decline-training', actorId: viewer.id, personId: stored.personId }, now());
        const { training } = (await lockTraining(transaction, id))!;
        await tellOfTraining(transaction, services, { training, personId: stored.personId, machine: catalog.get(training.equipmentId)!, now: now() });
        return training;
      });
      return context.json(decided);
    });
}

function needs(machine: Equipment, qualificationId: string): boolean {
  return machine.modes.some(({ qualificationIds }) => qualificationIds?.includes(qualificationId));
}

/** So many months later; the last day of a month that is too short. */
function inMonths(now: number, months: number): string {
  const then = new Date(now);
  const day = then.getUTCDate();
  then.setUTCDate(1);
  then.setUTCMonth(then.getUTCMonth() + months);
  const last = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate();
  then.setUTCDate(Math.min(day, last));
  return formatInstant(then.getTime());
}
