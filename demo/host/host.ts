import { Hono, type Context } from 'hono';
import { compress } from 'hono/compress';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { addAllLanguages } from '../../src/i18n/all-languages.js';
import { expireUnanswered } from './booking/expire.js';
import { FreedTimes } from './booking/freed-times.js';
import { tellOfEndedHolds } from './booking/hold.js';
import { offerFreed } from './booking/wait.js';
import { Rush } from './booking/rush.js';
import { Catalog } from './catalog/catalog.js';
import { DatabaseError, type Database } from './database/database.js';
import { Gate } from './database/gate.js';
import { acceptedLanguage } from './http/language.js';
import { limitBody } from './http/body.js';
import { identify } from './http/identify.js';
import { refuseUnprintable } from './http/printable.js';
import { OpenStreams } from './http/open-streams.js';
import { Problem, problemResponse } from './http/problem.js';
import { limitAddresses, limitPersons, type RateLimits } from './http/rate.js';
import { Identity } from './identity/identity.js';
import type { OidcSettings } from './identity/oidc-settings.js';
import type { VerifierPatience } from './identity/verify.js';
import { securityHeaders } from './http/security.js';
import { retain } from './privacy/retain.js';
import type { Mailer, MailSettings } from './notices/mailer.js';
import { tellOfExpiries } from './notices/tell-others.js';
import { Postman } from './notices/postman.js';
import { auditRoutes } from './routes/audit.js';
import { availabilityRoutes } from './routes/availability.js';
import { checkRoutes } from './routes/checks.js';
import { demoRoutes } from './routes/demo.js';
import { directoryRoutes } from './routes/directory.js';
import { equipmentRoutes } from './routes/equipment.js';
import { eventRoutes } from './routes/events.js';
import { holdRoutes } from './routes/holds.js';
import { waitRoutes } from './routes/waits.js';
import { exportRoutes } from './routes/exports.js';
import { feedRoutes } from './routes/feeds.js';
import { importRoutes } from './routes/imports.js';
import { inquiryRoutes } from './routes/inquiries.js';
import { metaRoutes } from './routes/meta.js';
import { ownDataRoutes } from './routes/own-data.js';
import { reservationRoutes } from './routes/reservations.js';
import { trainingRoutes } from './routes/trainings.js';
import { usageRoutes } from './routes/usage.js';
import { sessionRoutes } from './routes/session.js';
import type { HostEnv, Services } from './services.js';
import { EventHub } from './store/events.js';
import { pruneKeys } from './store/idempotency.js';
import { machinesWaitedFor, pruneWaits } from './store/waits.js';

/** Bookings and actions at work at once; more would only hold connections while they wait for each other's locks. */
const WRITERS = 8;

/** Where the API lies. */
export const API_BASE = '/api/v1';

/** What a host is made of. */
export interface HostOptions {
  /** A database that is migrated and filled; it stays the caller's to close. */
  database: Database;
  /** UTC milliseconds; the system's clock when absent. */
  now?: () => number;
  /** Offers sign-in by choosing a person. Off when absent. */
  demo?: boolean;
  /** Whose tokens are taken; nobody's when absent. */
  oidc?: OidcSettings & VerifierPatience;
  /** The page where people sign in, if they do so elsewhere. */
  signInUrl?: string;
  /** How much one may ask; as much as one likes when absent. */
  limits?: RateLimits;
  /** How long people are kept after what they did is over; {@link RETENTION_MONTHS} when absent. */
  retentionMonths?: number;
  /** How people are told of what concerns them; nobody is when absent. */
  mail?: MailSettings & { mailer: Mailer };
  /** Takes one line for the operator at a time. */
  log?: (line: string) => void;
}

/** A host that answers requests, without a port of its own. */
export interface Host {
  /** The application; its addresses begin with {@link API_BASE}. */
  app: Hono<HostEnv>;
  /** Forgets keys and events that nobody will come back for, and people after their time; to be called now and then. */
  tidy(): Promise<void>;
  /** Lets requests expire that nobody answered in time and tells of holds that ended; to be called every half minute or so. */
  sweep(): Promise<void>;
  /** Offers at once, to those who wait, what has become free; it is done in a moment anyway. */
  settle(): Promise<void>;
  /** Ends open event streams and stops listening; the database stays open. */
  close(): Promise<void>;
}

/** Makes a host on a database. Rejects with DatabaseError when its records cannot be read. */
export async function createHost(options: HostOptions): Promise<Host> {
  const { database, now = Date.now, demo = false, signInUrl, log = () => undefined } = options;
  addAllLanguages();
  const events = new EventHub(database);
  const catalog = await Catalog.load(database);
  const identity = new Identity({ database, now, isDemo: demo, oidc: options.oidc, log });
  const services: Services = { database, catalog, events, writes: new Gate(WRITERS), rush: new Rush(), now, isDemo: demo, identity, signInUrl, mail: options.mail !== undefined, log };
  const postman = options.mail && new Postman(services, options.mail.mailer, options.mail);
  const freed = new FreedTimes((ids) => offerFreed(services, ids), log);
  const closing = new AbortController();
  events.prepareWith((event) => {
    if (event.type !== 'equipment') return undefined;
    const read = event.equipmentId === undefined ? catalog.reload() : catalog.refresh(event.equipmentId);
    return read.catch((error: unknown) => log(`reading ${event.equipmentId ?? 'the machines'} again failed: ${messageOf(error)}`));
  });
  events.subscribe((event) => {
    if (event.type === 'reservation' || event.type === 'inquiry') postman?.wake();
    if (event.type === 'availability' && event.equipmentId !== undefined) freed.note(event.equipmentId);
  });
  await events.start();
  // What became free while nobody was there to offer it, or just before a host was killed.
  for (const id of await machinesWaitedFor(database)) freed.note(id);
  const app = new Hono<HostEnv>();
  app.use(securityHeaders(), methodNotAllowed({ app, onMethodNotAllowed: refuseMethod }));
  app.route(API_BASE, apiOf(services, closing.signal, options.limits));
  app.notFound((context) => problemResponse(new Problem('not-found'), acceptedLanguage(context.req.header('Accept-Language'))));
  app.onError((error, context) => {
    const problem = toProblem(error, log);
    const language = acceptedLanguage(context.req.header('Accept-Language'));
    return problemResponse(problem, language);
  });
  return {
    app,
    async tidy() {
      await pruneKeys(database, now());
      await events.prune(now());
      await postman?.tidy();
      await pruneWaits(database, now());
      await offerFreed(services, await machinesWaitedFor(database));
      await tellOfExpiries(services);
      await retain(database, now(), options.retentionMonths);
    },
    async sweep() {
      await expireUnanswered(services);
      await tellOfEndedHolds(services);
      await offerFreed(services);
      await postman?.deliver();
    },
    settle: () => freed.settle(),
    async close() {
      closing.abort();
      await freed.close();
      await events.stop();
      await postman?.close();
    },
  };
}

function refuseMethod(context: Context, methods: readonly string[]): Response {
  const response = problemResponse(new Problem('method-not-allowed'), acceptedLanguage(context.req.header('Accept-Language')));
  response.headers.set('Allow', methods.join(', '));
  // The answer that this one takes the place of may have been compressed; its headers stay unless they are taken away.
  context.res.headers.delete('Content-Encoding');
  return response;
}

function apiOf(services: Services, closing: AbortSignal, limits: RateLimits | undefined): Hono<HostEnv> {
  const api = new Hono<HostEnv>();
  api.use(
    cors({
      // Pages of other sites embed the elements; nothing here depends on cookies, so any origin may ask.
      origin: '*',
      allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-Match', 'If-None-Match', 'Last-Event-ID', 'Accept-Language'],
      exposeHeaders: ['ETag', 'Location', 'Link', 'Retry-After', 'WWW-Authenticate'],
      maxAge: 600,
    }),
  );
  if (limits) api.use(limitAddresses(limits));
  api.use(
    refuseUnprintable(),
    limitBody(),
    identify(services),
  );
  if (limits) api.use(limitPersons(limits));
  // Before the two below: a tag is made of a whole answer, and a stream of events has no end.
  api.route('/', eventRoutes(services, closing, limits && new OpenStreams(limits.trustedProxies)));
  api.use(compress());
  // Says when it was made, so that no two answers are alike: a tag would be work for nothing.
  api.route('/', availabilityRoutes(services));
  api.use(etag());
  api.route('/', metaRoutes(services));
  api.route('/', sessionRoutes(services));
  api.route('/', ownDataRoutes(services));
  api.route('/', directoryRoutes(services));
  api.route('/', equipmentRoutes(services));
  api.route('/', checkRoutes(services));
  api.route('/', holdRoutes(services));
  api.route('/', waitRoutes(services));
  api.route('/', reservationRoutes(services));
  api.route('/', inquiryRoutes(services));
  api.route('/', usageRoutes(services));
  api.route('/', exportRoutes(services));
  api.route('/', importRoutes(services));
  api.route('/', auditRoutes(services));
  api.route('/', feedRoutes(services));
  api.route('/', trainingRoutes(services));
  if (services.isDemo) api.route('/', demoRoutes(services));
  return api;
}

function toProblem(error: unknown, log: (line: string) => void): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof DatabaseError && error.isUnreachable) {
    log(`the database is out of reach: ${error.code}`);
    return new Problem('unavailable', { retryAfter: 2 });
  }
  // A transaction that lost three times against others, or waited too long for them, is no fault of the request.
  if (error instanceof DatabaseError && (error.isRetryable || error.isOverloaded)) return new Problem('unavailable', { retryAfter: 1 });
  log(`unexpected: ${messageOf(error)}`);
  return new Problem('internal');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
