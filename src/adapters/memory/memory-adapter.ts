import { accounted, applyAction, rulesFor } from '../../core/booking/index.js';
import type {
  AvailabilityItem, Coordinator, Draft, Equipment, EquipmentInput, EquipmentPage, EquipmentQuery, Inquiry, InquiryDraft, LocalizedText,
  Person, Reservation, UsageReport,
} from '../../core/index.js';
import { parseInstant } from '../../core/time/index.js';
import {
  HostError, type ActionRequest, type AvailabilityQuery, type CallOptions, type CheckAnswer, type CheckQuery, type DemoPerson, type Directory,
  type EditOptions, type Feed, type FeedSubject, type Hold, type HoldRequest, type HostAdapter, type InquiryActionRequest, type InquiryPage, type InquiryQuery, type LiveEvent, type NewFeed, type RecordsAdapter, type ReservationPage, type ReservationQuery, type RevisionOptions, type Session, type UsageQuery, type WriteOptions,
} from '../../host/index.js';
import { askerOf, canSeeEquipment, relationsOf, withActions, type Viewer } from './access.js';
import { recordFor } from './availability.js';
import { CAPABILITIES } from './capabilities.js';
import { Caller } from './caller.js';
import { languageOf, type CallManners, type CallName } from './calls.js';
import { readAction } from './action-input.js';
import { checkTime, refusalOf } from './act.js';
import { decide, editingOf } from './decide.js';
import { listReservations, viewFor } from './reservations.js';
import { machinesOf, requestIn, type Mediate } from './request.js';
import { checkSeriesIn } from './series.js';
import { MemoryPersonal } from './personal.js';
import { MemoryWaits } from './waits.js';
import { searchWorld } from './search.js';
import { MemoryWorld, type MemoryCluster } from './world.js';

/** How a {@link MemoryAdapter} is made. */
export interface MemoryAdapterOptions extends CallManners {
  /** What there is, `{institutions, categories, qualifications, people, equipment, reservations}`, or a world that is shared. */
  cluster: MemoryCluster | MemoryWorld;
  /** UTC milliseconds; the page's clock when absent. */
  now?: () => number;
  /** Id of the person who is signed in; nobody when absent. */
  person?: string | null;
}

/**
 * A host in the page itself, for stories, tests and trying things out: the same search, availability, rules and life
 * of a reservation as a real host, and nothing kept when the page goes.
 *
 * @example
 * const adapter = new MemoryAdapter({ cluster, now: () => Date.parse('2026-11-24T00:00:00Z'), person: 'p-regular' });
 * const failing = new MemoryAdapter({ cluster, failures: { searchEquipment: 'network' }, delayMs: 300 });
 */
export class MemoryAdapter implements HostAdapter {
  /** The records, which other adapters may share. */
  readonly world: MemoryWorld;
  /** How late it answers and which calls fail; may be changed at any time. */
  readonly manners: CallManners;
  /** One's own places in waiting lists. */
  readonly waits: MemoryWaits;
  /** What is kept about whoever asks, and trainings. */
  readonly personal: MemoryPersonal;
  /** The trail. */
  readonly records: RecordsAdapter = { audit: (query, options) => this.#manage('records', options, ({ trailOf }) => trailOf(this.world, this.#signedIn(), query)) };
  readonly #caller: Caller;

  constructor(options: MemoryAdapterOptions) {
    const { cluster, now = Date.now, person = null, delayMs, failures } = options;
    this.world = cluster instanceof MemoryWorld ? cluster : new MemoryWorld(cluster, now);
    this.manners = { delayMs, failures };
    this.#caller = new Caller(this.world, this.manners, person);
    this.waits = new MemoryWaits(this.#caller);
    this.personal = new MemoryPersonal(this.#caller);
  }

  /** Another adapter on the same world, signed in as somebody else, or with null as nobody. */
  as(personId: string | null): MemoryAdapter {
    return new MemoryAdapter({ cluster: this.world, person: personId, ...this.manners });
  }

  /** Who is asking and what this host can do. */
  session(options?: CallOptions): Promise<Session> {
    return this.#answer('session', options, () => ({ person: this.#viewer, capabilities: CAPABILITIES }));
  }

  /** Institutions, categories and qualifications. */
  directory(options?: CallOptions): Promise<Directory> {
    const { institutions, categories, qualifications } = this.world;
    return this.#answer('directory', options, () => ({ institutions: [...institutions], categories: [...categories], qualifications: [...qualifications] }));
  }

  /** One page of the catalog. */
  searchEquipment(query: EquipmentQuery, options?: CallOptions): Promise<EquipmentPage> {
    return this.#answer('searchEquipment', options, () => searchWorld(this.world, query, this.#viewer, languageOf(options)));
  }

  /** One machine, whole. */
  equipment(id: string, options?: CallOptions): Promise<Equipment> {
    return this.#answer('equipment', options, () => withActions(this.world, this.#machine(id), this.#viewer));
  }

  /** Openings and busy times, one item for each id in the order of the ids. */
  availability(query: AvailabilityQuery, options?: CallOptions): Promise<AvailabilityItem[]> {
    return this.#answer('availability', options, () => {
      const window = { from: parseInstant(query.from), to: parseInstant(query.to) };
      if (!(window.from < window.to)) throw new HostError('invalid', { errors: [{ pointer: '/to', code: 'end-before-start' }] });
      return query.equipmentIds.map((equipmentId): AvailabilityItem => {
        const machine = this.world.equipment.get(equipmentId);
        const isKnown = machine !== undefined && canSeeEquipment(this.#viewer, machine);
        return isKnown ? recordFor(this.world, machine, window, this.#viewer) : { equipmentId, error: { code: 'not-found' } };
      });
    });
  }

  /** The verdict on a draft, as the rules give it. */
  check({ editing, ...draft }: CheckQuery, options?: CallOptions): Promise<CheckAnswer> {
    return this.#answer('check', options, () => {
      const machine = this.#machine(draft.equipmentId);
      const asker = askerOf(this.world, draft, machine, this.#viewer);
      if (draft.recurrence) return checkSeriesIn(this.world, machine, draft, asker);
      const { decision, quote } = decide(this.world, machine, draft, asker, editingOf(this.world, editing, this.#viewer));
      return { decision, ...(quote && { quote }) };
    });
  }

  /** Asks for a reservation; of a series or a kit the first is answered. */
  createReservation(draft: Draft, options: WriteOptions): Promise<Reservation> {
    const request = (mediate?: Mediate): Reservation => this.#caller.write(options, draft, (sender) => requestIn(this.world, machinesOf(draft).map((id) => this.#machine(id)), draft, sender, mediate));
    if (draft.inquiryId === undefined) return this.#answer('createReservation', options, () => request());
    return this.#inquire('createReservation', options, ({ mediate }) => request(mediate));
  }

  /** Holds a slot while its form is filled in. */
  hold(slot: HoldRequest, options?: CallOptions): Promise<Hold> {
    return this.#manage('hold', options, ({ holdSlot }) => holdSlot(this.world, this.#signedIn(), slot));
  }

  /** Prolongs a hold. */
  extendHold(id: string, options?: CallOptions): Promise<Hold> {
    return this.#manage('extendHold', options, ({ extendHold }) => extendHold(this.world, this.#signedIn(), id));
  }

  /** Gives a slot back. */
  releaseHold(id: string, options?: CallOptions): Promise<void> {
    return this.#manage('releaseHold', options, ({ releaseHold }) => releaseHold(this.world, this.#signedIn(), id));
  }

  /** One page of reservations. */
  reservations(query: ReservationQuery, options?: CallOptions): Promise<ReservationPage> {
    return this.#answer('reservations', options, () => listReservations(this.world, query, this.#signedIn()));
  }

  /** One reservation. */
  reservation(id: string, options?: CallOptions): Promise<Reservation> {
    return this.#answer('reservation', options, () => {
      const viewer = this.#signedIn();
      const { reservation, machine } = this.#known(id, viewer);
      return viewFor(this.world, reservation, machine, viewer);
    });
  }

  /** Does something to a reservation of which a revision was seen. */
  act(id: string, request: ActionRequest, options: EditOptions): Promise<Reservation> {
    return this.#answer('act', options, () => this.#caller.write(options, { id, request, revision: options.revision }, (actor) => {
      const { reservation, machine } = this.#known(id, actor);
      if (reservation.revision !== options.revision) throw new HostError('stale');
      const relations = relationsOf(actor, reservation, machine);
      const { cancelCutoffMinutes } = rulesFor(machine, reservation.mode);
      const approval = machine.modes.find(({ mode }) => mode === reservation.mode)?.approval;
      const result = applyAction(reservation, readAction(this.world, request, reservation, machine, actor), { person: actor, relations }, { now: this.world.now(), cancelCutoffMinutes, approval });
      if (!result.ok) throw refusalOf(result.reasons);
      const place = this.world.equipment.get(result.reservation.equipmentId) ?? machine;
      checkTime(this.world, reservation, result.reservation, place);
      const asker = this.world.people.get(result.reservation.asker?.id ?? '');
      const after = asker ? accounted(result.reservation, place, asker) : result.reservation;
      this.world.keep(after);
      return viewFor(this.world, after, place, actor);
    }));
  }

  /** Hears of changes in this world, whoever makes them. */
  subscribe(listener: (event: LiveEvent) => void): () => void {
    return this.world.subscribe(listener);
  }

  /** People to sign in as. */
  demoPeople(options?: CallOptions): Promise<DemoPerson[]> {
    return this.#answer('demoPeople', options, () =>
      [...this.world.people.values()].map(({ id, name, roles, membership, institutionId }) => ({ id, name, roles, membership, ...(institutionId && { institutionId }) })));
  }

  /** Signs in as one of them. */
  signInAs(personId: string, options?: CallOptions): Promise<void> {
    return this.#answer('signInAs', options, () => {
      if (!this.world.people.has(personId)) throw new HostError('invalid', { errors: [{ pointer: '/personId', code: 'unknown' }] });
      this.#caller.personId = personId;
    });
  }

  /** Signs out. */
  signOut(options?: CallOptions): Promise<void> {
    return this.#answer('signOut', options, () => void (this.#caller.personId = null));
  }

  /** Opens a machine to others. */
  createEquipment(record: EquipmentInput, options: WriteOptions): Promise<Equipment> {
    return this.#manage('createEquipment', options, (part) => this.#caller.write(options, record, (actor) => part.createMachine(this.world, actor, record)));
  }

  /** Writes a machine's record anew. */
  updateEquipment(id: string, record: EquipmentInput, options: RevisionOptions): Promise<Equipment> {
    return this.#manage('updateEquipment', options, (part) => part.updateMachine(this.world, this.#signedIn(), { id, revision: options.revision }, record));
  }

  /** Confirms a record as it was seen. */
  confirmEquipment(id: string, options: RevisionOptions): Promise<Equipment> {
    return this.#manage('confirmEquipment', options, (part) => part.confirmMachine(this.world, this.#signedIn(), { id, revision: options.revision }));
  }

  /** Takes a machine out of service at once. */
  reportFault(id: string, note: LocalizedText, options?: CallOptions): Promise<Equipment> {
    return this.#manage('reportFault', options, (part) => part.reportFault(this.world, this.#signedIn(), id, note));
  }

  /** People who mediate. */
  coordinators(options?: CallOptions): Promise<Coordinator[]> {
    return this.#manage('coordinators', options, (part) => {
      this.#signedIn();
      return part.coordinatorsOf(this.world);
    });
  }

  /** Inquiries that the reader may see. */
  inquiries(query: InquiryQuery, options?: CallOptions): Promise<InquiryPage> {
    return this.#inquire('inquiries', options, ({ listInquiries }) => listInquiries(this.world, this.#signedIn(), query));
  }

  /** One inquiry. */
  inquiry(id: string, options?: CallOptions): Promise<Inquiry> {
    return this.#inquire('inquiry', options, ({ inquiryIn }) => inquiryIn(this.world, this.#signedIn(), id));
  }

  /** Asks coordinators to find something. */
  ask(draft: InquiryDraft, options: WriteOptions): Promise<Inquiry> {
    return this.#inquire('ask', options, ({ askIn }) => this.#caller.write(options, draft, (asker) => askIn(this.world, asker, draft)));
  }

  /** Does something to an inquiry of which a revision was seen. */
  actOnInquiry(id: string, request: InquiryActionRequest, options: EditOptions): Promise<Inquiry> {
    const seen = { id, revision: options.revision };
    return this.#inquire('actOnInquiry', options, ({ actOnInquiry }) => this.#caller.write(options, { ...seen, request }, (actor) => actOnInquiry(this.world, actor, seen, request)));
  }

  /** Hours open, booked and used, as far as the reader may know them. */
  usage(query: UsageQuery, options?: CallOptions): Promise<UsageReport> {
    return this.#manage('usage', options, (part) => part.usageFor(this.world, this.#signedIn(), query));
  }

  /** One's own calendar feeds. */
  feeds(options?: CallOptions): Promise<Feed[]> {
    return this.#manage('feeds', options, ({ feedsOf }) => feedsOf(this.world, this.#signedIn()));
  }

  /** Makes a calendar feed. */
  createFeed(subject: FeedSubject, options?: CallOptions): Promise<NewFeed> {
    return this.#manage('createFeed', options, ({ createFeed }) => createFeed(this.world, this.#signedIn(), subject));
  }

  /** Ends a calendar feed. */
  deleteFeed(id: string, options?: CallOptions): Promise<void> {
    return this.#manage('deleteFeed', options, ({ deleteFeed }) => deleteFeed(this.world, this.#signedIn(), id));
  }

  get #viewer(): Viewer {
    return this.#caller.viewer;
  }

  #answer<T>(name: CallName, options: CallOptions | undefined, work: () => T): Promise<T> {
    return this.#caller.answer(name, options, work);
  }

  #manage<T>(name: CallName, options: CallOptions | undefined, work: (part: typeof import('./manage.js')) => T): Promise<T> {
    return this.#caller.answerWith(() => import('./manage.js'), name, options, work);
  }

  #inquire<T>(name: CallName, options: CallOptions | undefined, work: (part: typeof import('./inquiries.js')) => T): Promise<T> {
    return this.#caller.answerWith(() => import('./inquiries.js'), name, options, work);
  }

  #signedIn(): Person {
    return this.#caller.signedIn();
  }

  #machine(id: string): Equipment {
    const machine = this.world.equipment.get(id);
    if (machine && canSeeEquipment(this.#viewer, machine)) return machine;
    throw new HostError('not-found');
  }

  /** A reservation that exists for this reader, with its machine. */
  #known(id: string, viewer: Person): { reservation: Reservation; machine: Equipment } {
    const reservation = this.world.reservations.get(id);
    const machine = reservation && this.world.equipment.get(reservation.equipmentId);
    if (reservation && machine && relationsOf(viewer, reservation, machine).length > 0) return { reservation, machine };
    throw new HostError('not-found');
  }
}
