import type { AvailabilityItem, Draft, Equipment, EquipmentPage, EquipmentQuery, Reservation } from '../../core/index.js';
import { fetchCode } from '../../fetch-code.js';
import {
  HostError, type ActionRequest, type AvailabilityQuery, type CallOptions, type CheckAnswer, type CheckQuery, type DemoPerson, type Directory,
  type EditOptions, type HostAdapter, type LiveEvent, type RecordsAdapter, type ReservationPage, type ReservationQuery, type Session, type WriteOptions,
} from '../../host/index.js';
import * as schemas from '../../host/schemas/index.js';
import { warnOnce, type ProblemListener } from '../shared/problem-log.js';
import { unreachable } from '../shared/unreachable.js';
import { availabilityCall, readAvailability } from './availability.js';
import { editHeaders, pick, segment } from './call.js';
import { Connection, type Call } from './connection.js';
import type { Inquiries } from './inquiries.js';
import { LiveEvents } from './live.js';
import type { Management } from './manage.js';
import { Personal } from './personal.js';
import { equipmentQueryPairs, reservationQueryPairs } from './query.js';
import { firstOf, readList, readPage, readRecord, resolverFor, withAddresses, withLink } from './read.js';
import { DemoTokens, pageTokens } from './token.js';
import { Waits } from './waits.js';

/** How a {@link RestAdapter} is made. */
export interface RestAdapterOptions {
  /** Where the API is, `/api/v1` or `https://equipment.example.org/api/v1`. */
  baseUrl: string;
  /** The page's own bearer token, asked for at every call. Without it, the demonstration sign-in keeps its own. */
  token?: () => string | null;
  /** Whether cookies go along; `same-origin` when absent. */
  credentials?: RequestCredentials;
  /** One call's limit in milliseconds, 10,000 when absent. */
  timeoutMs?: number;
  /** Hears of everything in the host's answers that could not be read; the console is told once each when absent. */
  onProblem?: ProblemListener;
  /** The page's own fetch. */
  fetch?: typeof fetch;
}

/**
 * A host that speaks Equipool's REST contract (`openapi.yaml` beside this file). What it answers is checked by schema
 * before anything else sees it. Retries are the client's: every method makes one attempt, but for a read that is
 * repeated as a visitor when the host no longer knows the demonstration's sign-in.
 *
 * @example
 * const adapter = new RestAdapter({ baseUrl: '/api/v1' });
 * const { items } = await adapter.searchEquipment({ q: 'SEM' }, { language: 'ja' });
 */
export class RestAdapter implements HostAdapter {
  /** What is kept about whoever asks, and trainings. */
  readonly personal: Personal;
  /** One's own places in waiting lists. */
  readonly waits: Waits;
  /** Tables for accounting, and the trail. */
  readonly records: RecordsAdapter = {
    table: async (...call) => (await this.#manage()).table(...call),
    audit: async (...call) => (await this.#manage()).audit(...call),
  };
  readonly #connection: Connection;
  readonly #demo: DemoTokens | undefined;
  readonly #live: LiveEvents;
  readonly #report: ProblemListener;

  constructor(options: RestAdapterOptions) {
    const { baseUrl, token, credentials = 'same-origin', timeoutMs = 10_000, onProblem } = options;
    this.#report = onProblem ?? warnOnce();
    this.#demo = token ? undefined : new DemoTokens(baseUrl, () => this.#handleSignedOut());
    this.#connection = new Connection({
      baseUrl, credentials, timeoutMs,
      tokens: token ? pageTokens(token) : this.#demo!,
      // Called through a wrapper: the browser's fetch insists on its own `this`.
      fetch: options.fetch ?? ((input, init) => fetch(input, init)),
    });
    this.personal = new Personal(this.#connection, this.#report);
    this.waits = new Waits(this.#connection, this.#report);
    this.#live = new LiveEvents(this.#connection, () => this.session());
  }

  /** Who is asking and what the host can do. */
  session(options?: CallOptions): Promise<Session> {
    return this.#live.learn(this.#get('/session', options).then((value) => readRecord(schemas.session, value, 'session', this.#report)));
  }

  /** Institutions, categories and qualifications; a host without the latter two is taken to have none. */
  async directory(options?: CallOptions): Promise<Directory> {
    const optional = (path: string): Promise<unknown> => this.#get(path, options).catch((thrown: unknown) => {
      if (HostError.from(thrown).code === 'not-found') return [];
      throw thrown;
    });
    const [institutions, categories, qualifications] = await Promise.all([
      this.#get('/institutions', options), optional('/categories'), optional('/qualifications'),
    ]);
    const resolve = resolverFor(this.#connection.base);
    return {
      institutions: readList(schemas.institution, institutions, 'institution', this.#report).map((entry) => withLink(entry, resolve)),
      categories: readList(schemas.category, categories, 'category', this.#report),
      qualifications: readList(schemas.qualification, qualifications, 'qualification', this.#report),
    };
  }

  /** One page of the catalog, with facets. */
  async searchEquipment(query: EquipmentQuery, options?: CallOptions): Promise<EquipmentPage> {
    const value = await this.#connection.json({ ...options, path: '/equipment', query: equipmentQueryPairs(query) });
    const page = readPage(schemas.equipmentSummary, value, 'equipment', this.#report);
    const resolve = resolverFor(this.#connection.base);
    return {
      items: page.items.map((item) => withAddresses(item, resolve)),
      total: page.total ?? page.items.length,
      facets: page.facets,
      ...(page.nextCursor && { nextCursor: page.nextCursor }),
      ...(page.omitted > 0 && { omitted: page.omitted }),
    };
  }

  /** One machine, whole. */
  async equipment(id: string, options?: CallOptions): Promise<Equipment> {
    const value = await this.#get(`/equipment/${segment(id)}`, options);
    return withAddresses(readRecord(schemas.equipment, value, 'equipment', this.#report), resolverFor(this.#connection.base));
  }

  /** Openings and busy times, one item for each id in the order of the ids. */
  async availability(query: AvailabilityQuery, options?: CallOptions): Promise<AvailabilityItem[]> {
    if (query.equipmentIds.length === 0) return [];
    const value = await this.#connection.json({ ...options, ...availabilityCall(query) });
    return readAvailability(query.equipmentIds, value, this.#report);
  }

  /** The host's verdict on a draft. A host that answers with a refusal instead of a verdict is understood as well. */
  async check(query: CheckQuery, options?: CallOptions): Promise<CheckAnswer> {
    try {
      return readRecord(schemas.checkAnswer, await this.#post('/checks', query, options), 'check', this.#report);
    } catch (thrown) {
      const { code, reasons } = HostError.from(thrown);
      const isVerdict = (code === 'conflict' || code === 'invalid') && reasons.some(({ severity }) => severity === 'block');
      if (isVerdict) return { decision: { ok: false, reasons } };
      throw thrown;
    }
  }

  /** Asks for a reservation; of a series or a kit the first is answered. */
  async createReservation(draft: Draft, options: WriteOptions): Promise<Reservation> {
    const { equipmentId, ...kit } = draft;
    const made = await this.#post('/reservations', draft.equipmentIds ? kit : draft, options, { 'Idempotency-Key': options.idempotencyKey });
    return this.#reservation(draft.recurrence || draft.equipmentIds ? firstOf(made, equipmentId) : made);
  }

  /** One page of reservations that the asking person may see. */
  async reservations(query: ReservationQuery, options?: CallOptions): Promise<ReservationPage> {
    const value = await this.#connection.json({ ...options, path: '/reservations', query: reservationQueryPairs(query) });
    const { items, nextCursor, omitted } = readPage(schemas.reservation, value, 'reservation', this.#report);
    return { items, ...(nextCursor && { nextCursor }), ...(omitted > 0 && { omitted }) };
  }

  /** One reservation. */
  async reservation(id: string, options?: CallOptions): Promise<Reservation> {
    return this.#reservation(await this.#get(`/reservations/${segment(id)}`, options));
  }

  /** Does something to a reservation of which a revision was seen. */
  async act(id: string, request: ActionRequest, options: EditOptions): Promise<Reservation> {
    return this.#reservation(await this.#post(`/reservations/${segment(id)}/actions`, request, options, editHeaders(options)));
  }

  /** Hears of changes at the host, and of a sign-in that the host no longer knows. */
  subscribe(listener: (event: LiveEvent) => void): () => void {
    return this.#live.subscribe(listener);
  }

  /** People to sign in as, where the host is a demonstration. */
  async demoPeople(options?: CallOptions): Promise<DemoPerson[]> {
    return readList(schemas.demoPerson, await this.#get('/demo/people', options), 'person', this.#report);
  }

  /** Signs in for a demonstration. */
  async signInAs(personId: string, options?: CallOptions): Promise<void> {
    if (!this.#demo) throw new HostError('unsupported', { detail: 'This page brings its own sign-in.' });
    const value = await this.#post('/demo/session', { personId }, options);
    this.#demo.set(readRecord(schemas.demoToken, value, 'token', this.#report).token);
    this.#live.restart();
  }

  /** Forgets the demonstration's sign-in, here at once and at the host as far as it can be reached. */
  async signOut(options?: CallOptions): Promise<void> {
    const token = this.#demo?.current() ?? null;
    if (token === null) return;
    this.#demo?.set(null);
    this.#live.restart();
    const ended: Call = { ...pick(options), path: '/demo/session', method: 'DELETE', headers: { Authorization: `Bearer ${token}` } };
    await this.#connection.send(ended).catch(() => undefined);
  }

  /** Opens a machine to others. */
  async createEquipment(...call: Parameters<Management['createEquipment']>): ReturnType<Management['createEquipment']> {
    return (await this.#manage()).createEquipment(...call);
  }

  /** Writes a machine's record anew. */
  async updateEquipment(...call: Parameters<Management['updateEquipment']>): ReturnType<Management['updateEquipment']> {
    return (await this.#manage()).updateEquipment(...call);
  }

  /** Confirms a record as it was seen. */
  async confirmEquipment(...call: Parameters<Management['confirmEquipment']>): ReturnType<Management['confirmEquipment']> {
    return (await this.#manage()).confirmEquipment(...call);
  }

  /** Takes a machine out of service at once. */
  async reportFault(...call: Parameters<Management['reportFault']>): ReturnType<Management['reportFault']> {
    return (await this.#manage()).reportFault(...call);
  }

  /** Holds a slot while its form is filled in. */
  async hold(...call: Parameters<Management['hold']>): ReturnType<Management['hold']> {
    return (await this.#manage()).hold(...call);
  }

  /** Prolongs a hold. */
  async extendHold(...call: Parameters<Management['extendHold']>): ReturnType<Management['extendHold']> {
    return (await this.#manage()).extendHold(...call);
  }

  /** Gives a slot back. */
  async releaseHold(...call: Parameters<Management['releaseHold']>): ReturnType<Management['releaseHold']> {
    return (await this.#manage()).releaseHold(...call);
  }

  /** People who mediate. */
  async coordinators(...call: Parameters<Management['coordinators']>): ReturnType<Management['coordinators']> {
    return (await this.#manage()).coordinators(...call);
  }

  /** Inquiries that the asking person may see. */
  async inquiries(...call: Parameters<Inquiries['inquiries']>): ReturnType<Inquiries['inquiries']> {
    return (await this.#inquire()).inquiries(...call);
  }

  /** One inquiry. */
  async inquiry(...call: Parameters<Inquiries['inquiry']>): ReturnType<Inquiries['inquiry']> {
    return (await this.#inquire()).inquiry(...call);
  }

  /** Asks coordinators to find something. */
  async ask(...call: Parameters<Inquiries['ask']>): ReturnType<Inquiries['ask']> {
    return (await this.#inquire()).ask(...call);
  }

  /** Does something to an inquiry of which a revision was seen. */
  async actOnInquiry(...call: Parameters<Inquiries['actOnInquiry']>): ReturnType<Inquiries['actOnInquiry']> {
    return (await this.#inquire()).actOnInquiry(...call);
  }

  /** Hours open, booked and used. */
  async usage(...call: Parameters<Management['usage']>): ReturnType<Management['usage']> {
    return (await this.#manage()).usage(...call);
  }

  /** One's own calendar feeds. */
  async feeds(...call: Parameters<Management['feeds']>): ReturnType<Management['feeds']> {
    return (await this.#manage()).feeds(...call);
  }

  /** Makes a calendar feed; its address is told this once. */
  async createFeed(...call: Parameters<Management['createFeed']>): ReturnType<Management['createFeed']> {
    return (await this.#manage()).createFeed(...call);
  }

  /** Ends a calendar feed. */
  async deleteFeed(...call: Parameters<Management['deleteFeed']>): ReturnType<Management['deleteFeed']> {
    return (await this.#manage()).deleteFeed(...call);
  }

  /** What few readers need is fetched when it is first asked for. */
  async #manage(): Promise<Management> {
    const part = await fetchCode(() => import('./manage.js')).catch(unreachable);
    return new part.Management(this.#connection, this.#report);
  }

  async #inquire(): Promise<Inquiries> {
    const part = await fetchCode(() => import('./inquiries.js')).catch(unreachable);
    return new part.Inquiries(this.#connection, this.#report);
  }

  #get(path: string, options?: CallOptions): Promise<unknown> {
    return this.#connection.json({ ...pick(options), path });
  }

  #post(path: string, body: unknown, options?: CallOptions, headers?: Record<string, string>): Promise<unknown> {
    return this.#connection.json({ ...pick(options), path, method: 'POST', body, headers });
  }

  #reservation(value: unknown): Reservation {
    return readRecord(schemas.reservation, value, 'reservation', this.#report);
  }

  #handleSignedOut(): void {
    // What was shown for the person who is no longer known must be asked again.
    this.#live.tell({ type: 'session' });
  }
}
