import type {
  AvailabilityItem, Category, Coordinator, Decision, Draft, Equipment, EquipmentInput, EquipmentPage, EquipmentQuery, Inquiry, InquiryAction, InquiryDraft,
  InquiryOutcome, InquiryState, Institution, Instant,
  LocalizedText, Mode, Occurrence, Person, ProposedSlot, Quote, Reason, Reservation, ReservationAction, ReservationState, Training, UsageReport,
} from '../core/types.js';
import type { CallOptions } from './call-options.js';
import type { RecordsAdapter, UsageQuery } from './records.js';
import type { Hold, HoldRequest, WaitsAdapter } from './slots.js';

/** What a host can do. Controls appear only where this says so. */
export interface Capabilities {
  /** `GET /equipment` filters and facets at the host. */
  search: boolean;
  /** Availability of machines can be asked. */
  availability: boolean;
  /** A draft can be checked without writing. */
  checks: boolean;
  /** A check may name the reservation that is to be moved. */
  checksMoves?: boolean;
  /** Reservations can be requested. */
  request: boolean;
  /** Actions the host knows at all; which of them a person may take stands in each reservation. */
  actions: ReservationAction[];
  /** How people sign in: by a list to choose from (demonstration), by leaving for a page, or not at all. */
  signIn: 'demo' | 'redirect' | 'none';
  /** Address to leave for when `signIn` is `redirect`. */
  signInUrl?: string;
  /** Live events are offered. */
  events: boolean;
  /** Reservation calendars (`.ics`) are offered. */
  calendarFiles: boolean;
  /** Records of machines can be written, confirmed and reported as out of order; by whom stands in each of them. */
  registration: boolean;
  /** Usage can be asked. */
  usage: boolean;
  /** Calendar programs can subscribe to feeds. */
  feeds: boolean;
  /** Slots can be held for a few minutes while a form is filled in. */
  holds: boolean;
  /** Coordinators can be asked to find something. */
  inquiries: boolean;
  /** Everybody can take along what the host holds about them, and have it erased. */
  ownData: boolean;
  /** Trainings can be asked for and granted. */
  trainings: boolean;
  /** A request may repeat; its dates are judged one by one. */
  series?: boolean;
  /** A request may name several machines. */
  kits?: boolean;
  /** People can wait for times that others have. */
  waits?: boolean;
  /** Tables for accounting can be taken along. */
  exports?: boolean;
  /** Administrators can read who did what. */
  audit?: boolean;
}

/** Who is asking and what the host can do. */
export interface Session {
  person: Person | null;
  capabilities: Capabilities;
}

/** Reference lists that change rarely and are asked once per page. */
export interface Directory {
  institutions: Institution[];
  categories: Category[];
  qualifications: import('../core/types.js').Qualification[];
}

/** One machine or more, one window. */
export interface AvailabilityQuery {
  equipmentIds: string[];
  from: Instant;
  to: Instant;
}

/** A draft that is to be judged. */
export interface CheckQuery extends Draft {
  /** Reservation of the asking person whose new time it is: it does not stand in its own way. Only where `checksMoves` is. */
  editing?: string;
}

/** The host's verdict on a draft: nothing has been written. Of a series, `quote` is the fee of its first date. */
export interface CheckAnswer {
  decision: Decision;
  quote?: Quote;
  /** The dates of a series, each with its own verdict and, where it fails, a time nearby that would do. */
  occurrences?: Occurrence[];
}

/** Which reservations are meant. */
export interface ReservationQuery {
  role?: 'asker' | 'owner' | 'coordinator';
  state?: ReservationState[];
  equipmentId?: string;
  from?: Instant;
  to?: Instant;
  /** Which come first: those that start last, as ever, or those that start soonest. */
  order?: 'latest' | 'soonest';
  cursor?: string;
  limit?: number;
}

/** One page of reservations. */
export interface ReservationPage {
  items: Reservation[];
  nextCursor?: string;
  omitted?: number;
}

/** An action with what it needs: a reason, a message, other times, an offer, a coordinator. */
export interface ActionRequest {
  action: ReservationAction;
  note?: string;
  start?: Instant;
  end?: Instant;
  /** With `finish` and `sign`: samples measured or parts made; `start` and `end` are then those of the use itself. */
  units?: number;
  /** With `counter`: the machine that is offered instead. */
  equipmentId?: string;
  /** With `counter`: the mode of use that is offered instead. */
  mode?: Mode;
  /** With `counter`: the whole fee that is offered, in the minor unit of the machine's currency. */
  fee?: number;
  /** With `assign-coordinator`: who is to mediate; a coordinator who names nobody takes the case. */
  coordinatorId?: string;
  waive?: Reason['code'][];
}

/**
 * Which inquiries are meant: one's own, one's cases, those that nobody has taken up (for coordinators), or all of them
 * (for administrators).
 */
export interface InquiryQuery {
  role?: 'asker' | 'coordinator' | 'candidate' | 'admin';
  state?: InquiryState[];
  cursor?: string;
  limit?: number;
}

/** One page of inquiries, the latest first. */
export interface InquiryPage {
  items: Inquiry[];
  nextCursor?: string;
  omitted?: number;
}

/** An action on an inquiry with what it needs. `accept` is not among them: the request for what was proposed does it. */
export interface InquiryActionRequest {
  action: Exclude<InquiryAction, 'ask' | 'accept'>;
  note?: string;
  /** With `hand-over`: to whom. */
  coordinatorId?: string;
  /** With `propose`: machines at times that are free for the asker. */
  slots?: ProposedSlot[];
  /** With `close`: what came of it. */
  outcome?: InquiryOutcome;
}

/** A write carries the key that makes a retry harmless. */
export interface WriteOptions extends CallOptions {
  idempotencyKey: string;
}

/** An edit says which revision it saw. */
export interface EditOptions extends WriteOptions {
  revision: number;
}

/** An edit of a record that says which revision it saw, and may be repeated without harm for that. */
export interface RevisionOptions extends CallOptions {
  revision: number;
}

/** Which training somebody wants, at which machine. */
export interface TrainingWish {
  qualificationId: string;
  equipmentId: string;
  note?: string;
}

/** An owner's answer to it. */
export interface TrainingDecision {
  isGranted: boolean;
}

/** What a host keeps about whoever asks, and trainings; errors as in {@link HostAdapter}. */
export interface PersonalAdapter {
  /** Everything that is held about whoever asks, as the host has it: to be kept as a file. */
  ownData(options?: CallOptions): Promise<unknown>;
  /** Forgets whoever asks; `conflict` while somebody still counts on them. */
  eraseOwnData(options?: CallOptions): Promise<void>;
  /** One's own wishes for trainings, or those that one may answer. */
  trainings(role: 'asker' | 'owner', options?: CallOptions): Promise<Training[]>;
  /** Asking twice is asking once. */
  requestTraining(wish: TrainingWish, options?: CallOptions): Promise<Training>;
  decideTraining(id: string, decision: TrainingDecision, options?: CallOptions): Promise<Training>;
}

/** What a feed is of: one's own reservations, a machine, or all machines of an institution. */
export type FeedSubject = { kind: 'person' } | { kind: 'equipment'; id: string } | { kind: 'institution'; id: string };

/** A calendar feed of one's own. */
export interface Feed {
  id: string;
  subject: FeedSubject;
  createdAt: Instant;
}

/** A feed just made, with its secret address: whoever knows it reads the feed. */
export interface NewFeed extends Feed {
  url: string;
}

/**
 * A change at the host, told as it happens. Trusted for nothing but "ask again". Of a reservation each machine is told on
 * which it is or was: pages ask again for that machine's alone. Without `equipmentId` they ask for everything.
 */
export interface LiveEvent {
  type: 'availability' | 'equipment' | 'reservation' | 'session' | 'inquiry';
  equipmentId?: string;
  revision?: number;
}

/** Someone to sign in as, in a demonstration. */
export type DemoPerson = Pick<Person, 'id' | 'name' | 'roles' | 'membership' | 'institutionId'>;

/**
 * What Equipool asks of a host API. An adapter implements it for one kind of host and passes the contract suite.
 * Every method rejects with {@link HostError} and with nothing else; expected refusals of a request are a
 * `conflict` or `invalid` HostError that carries the reasons.
 */
export interface HostAdapter {
  session(options?: CallOptions): Promise<Session>;
  directory(options?: CallOptions): Promise<Directory>;
  searchEquipment(query: EquipmentQuery, options?: CallOptions): Promise<EquipmentPage>;
  equipment(id: string, options?: CallOptions): Promise<Equipment>;
  availability(query: AvailabilityQuery, options?: CallOptions): Promise<AvailabilityItem[]>;
  check(query: CheckQuery, options?: CallOptions): Promise<CheckAnswer>;
  /** Of a draft with `recurrence` or `equipmentIds` all is reserved or nothing; one is answered, the others carry its `seriesId` or `kitId`. */
  createReservation(draft: Draft, options: WriteOptions): Promise<Reservation>;
  reservations(query: ReservationQuery, options?: CallOptions): Promise<ReservationPage>;
  reservation(id: string, options?: CallOptions): Promise<Reservation>;
  act(id: string, request: ActionRequest, options: EditOptions): Promise<Reservation>;
  /** Hears of changes; answers a function that stops it. Present only where the host can. */
  subscribe?(listener: (event: LiveEvent) => void): () => void;
  /** Demonstration sign-in; present only where the host offers it. */
  demoPeople?(options?: CallOptions): Promise<DemoPerson[]>;
  signInAs?(personId: string, options?: CallOptions): Promise<void>;
  signOut?(options?: CallOptions): Promise<void>;
  /**
   * Holds a slot while a form is filled in; present where `capabilities.holds` may be true. A former hold of the person
   * on the machine gives way. A request for it by its holder needs nothing else.
   */
  hold?(slot: HoldRequest, options?: CallOptions): Promise<Hold>;
  /** Prolongs a hold, ten times at most; `conflict` with `hold-expired` when it has ended. */
  extendHold?(id: string, options?: CallOptions): Promise<Hold>;
  /** Gives a slot back; harmless when it is not held any more. */
  releaseHold?(id: string, options?: CallOptions): Promise<void>;
  /** People who mediate; for those who have signed in. */
  coordinators?(options?: CallOptions): Promise<Coordinator[]>;
  /** Inquiries that the asking person may see; these four are present where `capabilities.inquiries` may be true. */
  inquiries?(query: InquiryQuery, options?: CallOptions): Promise<InquiryPage>;
  inquiry?(id: string, options?: CallOptions): Promise<Inquiry>;
  /** Asks coordinators to find something. */
  ask?(draft: InquiryDraft, options: WriteOptions): Promise<Inquiry>;
  actOnInquiry?(id: string, request: InquiryActionRequest, options: EditOptions): Promise<Inquiry>;
  /** What owners do with the records of their machines; present where `capabilities.registration` may be true. */
  createEquipment?(record: EquipmentInput, options: WriteOptions): Promise<Equipment>;
  updateEquipment?(id: string, record: EquipmentInput, options: RevisionOptions): Promise<Equipment>;
  /** Confirms the revision that was seen. */
  confirmEquipment?(id: string, options: RevisionOptions): Promise<Equipment>;
  /** Takes a machine out of service at once. */
  reportFault?(id: string, note: LocalizedText, options?: CallOptions): Promise<Equipment>;
  /** Present where `capabilities.ownData` or `capabilities.trainings` may be true. */
  readonly personal?: PersonalAdapter;
  /** Present where `capabilities.waits` may be true. */
  readonly waits?: WaitsAdapter;
  /** Present where `capabilities.exports` or `capabilities.audit` may be true. */
  readonly records?: RecordsAdapter;
  /** Usage as far as the asking person may know it. */
  usage?(query: UsageQuery, options?: CallOptions): Promise<UsageReport>;
  /** One's own calendar feeds. */
  feeds?(options?: CallOptions): Promise<Feed[]>;
  createFeed?(subject: FeedSubject, options?: CallOptions): Promise<NewFeed>;
  /** Ends a feed: its address leads nowhere from now on. */
  deleteFeed?(id: string, options?: CallOptions): Promise<void>;
}

/**
 * An adapter with those of the methods that the elements of a page ask for: a calendar needs three, and no page needs all.
 * A method that is missing is named on the console when an element asks for it, and the element says that it has no answer.
 */
export type PartialAdapter = Partial<HostAdapter>;
