import { Hono } from 'hono';
import { feedSubject } from '../../../src/host/schemas/index.js';
import { signedIn } from '../http/answer.js';
import { readBody } from '../http/body.js';
import { Problem } from '../http/problem.js';
import { feedText } from '../reports/feed.js';
import type { HostEnv, Services } from '../services.js';
import { deleteFeed, findFeed, insertFeed, listFeeds } from '../store/feeds.js';
import { lockPerson } from '../store/persons.js';

const MOST_FEEDS = 50;

/** Feeds for calendar programs, which know an address and nothing else. */
export function feedRoutes(services: Services): Hono<HostEnv> {
  const { database, catalog, now } = services;
  return new Hono<HostEnv>()
    .use('/feeds/*', async (context, next) => {
      await next();
      if (context.res.ok) context.header('Cache-Control', 'private, no-cache');
    })
    .get('/feeds', async (context) => {
      const person = signedIn(context);
      context.header('Cache-Control', 'no-store');
      return context.json(await listFeeds(database, person.id));
    })
    .post('/feeds', async (context) => {
      const person = signedIn(context);
      const subject = await readBody(context, feedSubject);
      const isKnown = subject.kind === 'person'
        || (subject.kind === 'equipment' ? catalog.find(subject.id, person) : catalog.institutions.find(({ id }) => id === subject.id)) !== undefined;
      if (!isKnown) throw new Problem('invalid', { errors: [{ pointer: '/id', code: 'unknown' }] });
      const { feed, token } = await database.transaction(async (transaction) => {
        await lockPerson(transaction, person.id);
        if ((await listFeeds(transaction, person.id)).length >= MOST_FEEDS) throw new Problem('invalid', { errors: [{ pointer: '', code: 'too-many' }] });
        return insertFeed(transaction, { subject, personId: person.id, language: context.get('language'), now: now() });
      });
      context.header('Cache-Control', 'no-store');
      return context.json({ ...feed, url: `/api/v1/feeds/${token}.ics` }, 201);
    })
    .delete('/feeds/:id', async (context) => {
      const person = signedIn(context);
      if (!(await deleteFeed(database, person.id, context.req.param('id')))) throw new Problem('not-found');
      return context.body(null, 204);
    })
    .get('/feeds/:token{[^/]+\\.ics}', async (context) => {
      const feed = await findFeed(database, context.req.param('token').replace(/\.ics$/, ''));
      const text = feed && (await feedText(services, feed));
      if (text === undefined) throw new Problem('not-found');
      return context.body(text, 200, { 'Content-Type': 'text/calendar; charset=utf-8' });
    });
}
