import type { AvailabilityRecord, Draft, Equipment, EquipmentPage, EquipmentQuery, Reservation } from '../core/types.js';
import type {
  CallOptions, CheckAnswer, DemoPerson, Directory, HostAdapter, LiveEvent, ReservationPage, ReservationQuery, Session,
} from '../host/index.js';
import { HostError, type CheckQuery } from '../host/index.js';
import { AvailabilityLoader } from './availability-loader.js';
import { LiveNews } from './live-news.js';
import type { Block } from './availability-blocks.js';
import { blocksFor, joinRecords } from './availability-blocks.js';
import { isPersonal, Reader } from './reader.js';
import { machinesTold, reservationPage } from './reservation-list.js';
import type { BookingClientOptions } from './client-options.js';
import type { Outdated, Watchable } from './resource.js';
import { Resource } from './resource.js';
import { tellMalformed } from './malformed.js';
import { shaped } from './shapes.js';
import type { RetryPolicy } from './retry.js';
import { attempt, DEFAULT_RETRY, withRetry } from './retry.js';
import type { WriteRequest, WriteState } from './writes.js';
import { send } from './writes.js';
import { WriteStates } from './write-states.js';

/** Most unwatched answers that are kept. */
const KEPT = 300;

/**
 * One per page: asks the host through an adapter, remembers the answers, tells the elements when they change, and
 * sends what people do. Framework-free; elements reach it through `<eq-client>` or a `client` property.
 *
 * @example
 * const client = new BookingClient({ adapter: new RestAdapter({ baseUrl: '/api/v1' }) });
 * const session = client.session();
 * session.subscribe(() => console.log(session.state));
 */
export class BookingClient {
  readonly adapter: HostAdapter;
  readonly #policy: RetryPolicy;
  readonly #freshFor: number;
  readonly #resources = new Map<string, Resource<unknown>>();
  readonly #writes = new WriteStates();
  readonly #loader: AvailabilityLoader;
  #language: string | undefined;
  readonly #news = new LiveNews((events) => this.#handleNews(events));
  /** How many have called {@link connect} and not yet {@link disconnect}. */
  #users = 0;
  readonly #reader = new Reader();

  constructor(options: BookingClientOptions) {
    // What it lacks is said when it is asked for, as an answer that cannot be read.
    this.adapter = options.adapter as HostAdapter;
    this.#policy = { ...DEFAULT_RETRY, ...options.retry };
    this.#freshFor = options.freshFor ?? 30_000;
    this.#language = options.language;
    this.#loader = new AvailabilityLoader((query, signal) =>
      withRetry((inner) => this.adapter.availability(query, { signal: inner, language: this.#language }), this.#policy, signal),
    );
  }

  /** Current time, UTC milliseconds; the one clock that elements read. */
  now(): number {
    return this.#policy.now();
  }

  /** Sets the language that the host's own words should have. */
  setLanguage(language: string): void {
    this.#language = language;
  }

  /** Listens to the host's live events where there are any. Call it when the page shows the client, {@link disconnect} when not. */
  connect(): void {
    this.#users += 1;
    if (this.#users === 1) this.#news.listen(this.adapter, this.session());
  }

  /** Stops listening, when the last of those who called {@link connect} has called this. */
  disconnect(): void {
    this.#users = Math.max(0, this.#users - 1);
    if (this.#users === 0) this.#news.stop();
  }

  /** Who is asking and what the host can do. */
  session(): Watchable<Session> {
    return this.#resource('session', async (signal) => {
      const session = shaped('session', await this.adapter.session(this.#call(signal)));
      if (!signal.aborted) this.#meet(session.person?.id);
      return session;
    });
  }

  /** Grows when somebody has signed out, or another person in: what is kept of answers until then was somebody else's and is not shown. */
  get readers(): number {
    return this.#reader.count;
  }

  /** Institutions, categories and qualifications. */
  directory(): Watchable<Directory> {
    return this.#resource('directory', async (signal) => shaped('directory', await this.adapter.directory(this.#call(signal))));
  }

  /** One page of the catalog. */
  search(query: EquipmentQuery): Watchable<EquipmentPage> {
    return this.#resource(`search ${JSON.stringify(query)}`, async (signal) => shaped('search', await this.adapter.searchEquipment(query, this.#call(signal))));
  }

  /** One machine, whole. */
  equipment(id: string): Watchable<Equipment> {
    return this.#resource(`equipment ${id}`, async (signal) => shaped('equipment', await this.adapter.equipment(id, this.#call(signal))));
  }

  /** One machine's availability over `[from, to)` (UTC milliseconds), fetched in aligned weeks. */
  availability(equipmentId: string, from: number, to: number): Watchable<AvailabilityRecord> {
    const blocks = blocksFor(from, to);
    const span: Block = { start: blocks[0]?.start ?? from, end: blocks.at(-1)?.end ?? to };
    return this.#resource(`availability ${equipmentId} ${span.start} ${span.end}`, async (signal) => {
      const records = await Promise.all(blocks.map((block) => this.#loader.load(equipmentId, block, signal)));
      if (records.length === 0) throw new HostError('invalid', { detail: 'The window ends before it starts.' });
      return joinRecords(records);
    });
  }

  /** One page of reservations that the reader may see. */
  reservations(query: ReservationQuery): Watchable<ReservationPage> {
    return this.#resource<ReservationPage>(`reservations ${JSON.stringify(query)}`, (signal, former) =>
      reservationPage(query, async (asked) => shaped('reservations', await this.adapter.reservations(asked, this.#call(signal))), former));
  }

  /** One reservation. */
  reservation(id: string): Watchable<Reservation> {
    return this.#resource(`reservation ${id}`, async (signal) => shaped('reservation', await this.adapter.reservation(id, this.#call(signal))));
  }

  /**
   * The host's verdict on a draft; nothing is written. Rejects with a HostError; after `unauthorized` the session is
   * asked for again, because it has ended.
   */
  async check(query: CheckQuery, signal?: AbortSignal): Promise<CheckAnswer> {
    try {
      return await withRetry(async (inner) => shaped('check', await this.adapter.check(query, this.#call(inner))), this.#policy, signal);
    } catch (thrown) {
      const error = HostError.from(thrown);
      tellMalformed(this.adapter, 'check', error);
      if (error.code === 'unauthorized') this.invalidate((key) => key === 'session');
      throw thrown;
    }
  }

  /** The same verdict as something to watch: asked once for all who want it, and again when what it rests on changes. */
  verdict(draft: Draft): Watchable<CheckAnswer> {
    return this.#resource(`check ${JSON.stringify(draft)}`, async (signal) => shaped('check', await this.adapter.check(draft, this.#call(signal))));
  }

  /** An answer that not every host has, asked under a name of its own; `unsupported` where the adapter cannot answer. */
  ask<T>(name: string, question: (adapter: HostAdapter, options: CallOptions) => Promise<T> | undefined): Watchable<T> {
    return this.#resource(name, async (signal) => (await question(this.adapter, this.#call(signal))) ?? Promise.reject(new HostError('unsupported')));
  }

  /**
   * One attempt at something else that an adapter can do; then answers whose names begin like these are asked again.
   * Rejects with a HostError, `unsupported` where the adapter cannot do it.
   */
  async run<T>(work: (adapter: HostAdapter, options: CallOptions) => Promise<T> | undefined, outdated: readonly string[] = []): Promise<T> {
    const done = await attempt((signal) => work(this.adapter, this.#call(signal)) ?? Promise.reject(new HostError('unsupported')), this.#policy.timeout);
    this.invalidate((key) => outdated.some((name) => key.startsWith(name)));
    return done;
  }

  /** What became of the write with this key; survives the element that sent it. */
  writeState(key: string): WriteState {
    return this.#writes.get(key);
  }

  /** Hears of changes of one write. */
  watchWrite(key: string, listener: () => void): () => void {
    return this.#writes.watch(key, listener);
  }

  /** Sends a write. The same key while it is under way, or after it is done, sends nothing. */
  async send(write: WriteRequest): Promise<WriteState> {
    const former = this.#writes.get(write.key);
    if (former.status === 'sending' || former.status === 'done') return former;
    this.#writes.set(write.key, { status: 'sending' });
    const state = await send(this.adapter, write, this.#policy, this.#language);
    if ('error' in state) tellMalformed(this.adapter, write.kind === 'create' ? 'createReservation' : 'act', state.error);
    this.#writes.set(write.key, state);
    if (state.status === 'done') this.#putReservation(state.reservation);
    // A refusal means that what the page knew was out of date.
    else if (write.kind === 'create') this.#invalidateAvailability(write.draft.equipmentId);
    else this.invalidate((key) => key === `reservation ${write.reservationId}` || key.startsWith('reservations '));
    return state;
  }

  /** People to sign in as, in a demonstration. */
  async demoPeople(): Promise<DemoPerson[]> {
    if (!this.adapter.demoPeople) throw new HostError('unsupported');
    return attempt((signal) => this.adapter.demoPeople!(this.#call(signal)), this.#policy.timeout);
  }

  /** Signs in for a demonstration; everything that depends on who is asking is asked again. */
  async signInAs(personId: string): Promise<void> {
    if (!this.adapter.signInAs) throw new HostError('unsupported');
    await attempt((signal) => this.adapter.signInAs!(personId, this.#call(signal)), this.#policy.timeout);
    this.#meet(personId);
    this.#forgetAll();
  }

  /** Signs out. */
  async signOut(): Promise<void> {
    await attempt(async (signal) => this.adapter.signOut?.(this.#call(signal)), this.#policy.timeout);
    this.#meet(undefined);
    this.#forgetAll();
  }

  /**
   * Marks answers as out of date: live events, other tabs and polling all end here. With `waits` an asking that is
   * under way is let finish before it is asked again; with `parts` only these parts of the answers are out of date.
   */
  invalidate(matches: (key: string) => boolean = () => true, { waits = false, parts }: { waits?: boolean; parts?: readonly string[] } = {}): void {
    for (const [key, resource] of [...this.#resources]) {
      if (!matches(key)) continue;
      if (waits) resource.outdate(parts);
      else resource.invalidate();
    }
  }

  #call(signal: AbortSignal): { signal: AbortSignal; language: string | undefined } {
    return { signal, language: this.#language };
  }

  #resource<T>(key: string, fetch: (signal: AbortSignal, former?: Outdated<T>) => Promise<T>): Watchable<T> {
    let resource = this.#resources.get(key) as Resource<T> | undefined;
    if (resource) this.#resources.delete(key);
    resource ??= new Resource<T>({
      fetch: key.startsWith('availability ') ? fetch : (signal, former) => withRetry((inner) => fetch(inner, former), this.#policy, signal),
      now: this.#policy.now,
      freshFor: this.#freshFor,
      onError: (error) => tellMalformed(this.adapter, key.split(' ', 1)[0]!, error),
    });
    this.#resources.set(key, resource); // most recently used last
    this.#dropOldest();
    return resource;
  }

  #dropOldest(): void {
    if (this.#resources.size <= KEPT) return;
    for (const [key, resource] of this.#resources) {
      if (this.#resources.size <= KEPT) return;
      if (!resource.isWatched) this.#resources.delete(key);
    }
  }

  #handleNews(events: readonly LiveEvent[]): void {
    for (const event of events) this.#handleEvent(event);
    // A change of two machines is one question, not one after the other.
    const parts = machinesTold(events);
    if (parts?.length !== 0) this.invalidate((key) => key.startsWith('reservation'), { waits: true, parts });
  }

  #handleEvent(event: LiveEvent): void {
    if (event.type === 'session') return this.#forgetAll();
    if (event.type === 'equipment') this.invalidate((key) => key.startsWith('search ') || key === `equipment ${event.equipmentId}`, { waits: true });
    if (event.type === 'inquiry') this.invalidate((key) => key.startsWith('inquir'), { waits: true });
    // What is counted is made of reservations.
    if (event.type === 'reservation') this.invalidate((key) => key.startsWith('usage '), { waits: true });
    if (event.equipmentId) this.#invalidateAvailability(event.equipmentId, event.revision);
    // What became free may be offered to whoever waits for it.
    if (event.type === 'availability') this.invalidate((key) => key === 'waits', { waits: true });
  }

  #putReservation(reservation: Reservation): void {
    const single = this.#resources.get(`reservation ${reservation.id}`);
    single?.put(reservation);
    // The host tells of it too: what hangs on it is asked again once.
    this.#news.take({ type: 'reservation', equipmentId: reservation.equipmentId });
    // A kit's other machines are not named.
    if (reservation.kitId !== undefined) this.#news.take({ type: 'reservation' });
  }

  /** An event about a revision that we already show changes nothing. */
  #invalidateAvailability(equipmentId: string, revision?: number): void {
    this.#loader.forget(equipmentId);
    this.invalidate((key) => {
      if (!key.startsWith(`availability ${equipmentId} `)) return false;
      const state = this.#resources.get(key)?.state as Resource<AvailabilityRecord>['state'] | undefined;
      return !(revision !== undefined && state?.status === 'ready' && state.value.revision >= revision);
    }, { waits: revision !== undefined });
  }

  #meet(person: string | undefined): void {
    if (!this.#reader.becomes(person)) return;
    this.#loader.forget();
    for (const [key, resource] of [...this.#resources]) if (isPersonal(key)) resource.forget();
  }

  #forgetAll(): void {
    this.#loader.forget();
    this.invalidate();
  }
}
