import type { ReactiveControllerHost } from 'lit';
import type { BookingClient } from '../../client/index.js';
import type { AvailabilityRecord, Equipment, Reservation } from '../../core/types.js';
import type { CheckAnswer, Directory, HostError, ReservationPage, Session } from '../../host/index.js';
import { QueryController } from '../base/controllers/query-controller.js';
import { searchWindow } from '../base/reservations/times.model.js';
import { UNANSWERED, unansweredQuery } from '../base/reservations/unanswered.js';
import { AGREED, draftToCheck } from './approvals.model.js';

const DAY_MS = 86_400_000;
/** For so many days after its time an agreed use may still be told of here, and a use that is over be signed. */
const AGREED_DAYS = 14;
const UNSIGNED_DAYS = 31;
/** The most that a host answers at once. */
const MOST = 200;

/** As whom somebody reads an inbox: as the owner of machines, or as the coordinator of requests between others. */
export type InboxRole = 'owner' | 'coordinator';

/** How the question for the requests stands. */
export type InboxState =
  | { status: 'pending' | 'signed-out' | 'not-owner' | 'ready' }
  /** `hasItems`: an older answer is there and can be shown. */
  | { status: 'error'; error: HostError; hasItems: boolean };

/** The facts behind the inbox, asked through the client: the requests, and what helps to answer the opened one. */
export class InboxSource {
  readonly #session: QueryController<Session>;
  readonly #directory: QueryController<Directory>;
  readonly #open: QueryController<ReservationPage>;
  readonly #agreed: QueryController<ReservationPage>;
  readonly #over: QueryController<ReservationPage>;
  readonly #past: QueryController<ReservationPage>;
  readonly #machine: QueryController<Equipment>;
  readonly #record: QueryController<AvailabilityRecord>;
  readonly #check: QueryController<CheckAnswer>;
  #role: InboxRole = 'owner';

  constructor(host: ReactiveControllerHost) {
    this.#session = new QueryController(host);
    this.#directory = new QueryController(host);
    this.#open = new QueryController(host);
    this.#agreed = new QueryController(host);
    this.#over = new QueryController(host);
    this.#past = new QueryController(host);
    this.#machine = new QueryController(host);
    this.#record = new QueryController(host);
    this.#check = new QueryController(host);
  }

  /** Asks for the requests; call it first in `willUpdate`. `now` in UTC milliseconds. */
  begin(client: BookingClient | undefined, now: number, role: InboxRole): void {
    this.#role = role;
    this.#session.watch(client?.session());
    this.#directory.watch(client?.directory());
    const owned = this.#isAllowed ? client : undefined;
    // The day's begin is a stable question: one that changes with every minute would be asked anew each time.
    const today = Math.floor(now / DAY_MS) * DAY_MS;
    const from = (days: number): string => new Date(today - days * DAY_MS).toISOString();
    this.#open.watch(owned?.reservations(unansweredQuery(role)));
    this.#agreed.watch(owned?.reservations({ role, state: [...AGREED], from: from(AGREED_DAYS), order: 'soonest', limit: MOST }));
    this.#over.watch(role !== 'owner' ? undefined : owned?.reservations({ role, state: ['completed', 'no-show'], from: from(UNSIGNED_DAYS), limit: MOST }));
  }

  /** Asks for what helps to answer one request; none when nothing is opened. */
  open(client: BookingClient | undefined, opened: Reservation | undefined, now: number): void {
    this.#machine.watch(opened && client?.equipment(opened.equipmentId));
    this.#past.watch(opened && client?.reservations({ role: this.#role, equipmentId: opened.equipmentId, state: ['completed', 'no-show'], limit: MOST }));
    const window = opened && searchWindow(opened, this.machine?.timeZone ?? '', now);
    this.#record.watch(window && client?.availability(opened.equipmentId, window.from, window.to));
    // Only who answers for a machine may ask what its rules say of somebody else's request.
    const canCheck = this.#role === 'owner' && opened && UNANSWERED.includes(opened.state) && this.#session.value?.capabilities.checks;
    this.#check.watch(canCheck ? client?.verdict(draftToCheck(opened)) : undefined);
  }

  /** Asks again for what failed. */
  refresh(): void {
    this.#session.refresh();
    this.#open.refresh();
    this.#agreed.refresh();
    this.#over.refresh();
  }

  /** How it stands; a client is there. */
  get state(): InboxState {
    const session = this.#session.state;
    if (session?.status === 'error' && !session.value) return { status: 'error', error: session.error, hasItems: false };
    if (session && session.status !== 'pending') {
      if (!this.#session.value?.person) return { status: 'signed-out' };
      if (!this.#isAllowed) return { status: 'not-owner' };
    }
    const page = this.#open.shown;
    if (!page || page.status === 'pending') return { status: 'pending' };
    return page.status === 'error' ? { status: 'error', error: page.error, hasItems: page.value !== undefined } : { status: 'ready' };
  }

  /** Everything that waits for an answer, was agreed, or is over. */
  get items(): Reservation[] {
    return [this.#open, this.#agreed, this.#over].flatMap((page) => page.value?.items ?? []);
  }

  /** How many records the adapter had to leave out. */
  get omitted(): number {
    return [this.#open, this.#agreed, this.#over].reduce((sum, page) => sum + (page.value?.omitted ?? 0), 0);
  }

  get directory(): Directory | undefined {
    return this.#directory.value;
  }

  /** The institution of whose machines the reader may subscribe to calendars; undefined where there is none. */
  get feedsOf(): string | undefined {
    const session = this.#session.value;
    return this.#role === 'owner' && this.#isAllowed && session?.capabilities.feeds ? session.person?.institutionId : undefined;
  }

  /** Whether the reader answers wishes for trainings. */
  get canTrain(): boolean {
    return this.#role === 'owner' && this.#isAllowed && this.#session.value?.capabilities.trainings === true;
  }

  /** The opened request's machine, whole. */
  get machine(): Equipment | undefined {
    return this.#machine.value;
  }

  /** Its availability from the wished day on. */
  get record(): AvailabilityRecord | undefined {
    return this.#record.value;
  }

  /** Earlier use of it by anybody. */
  get past(): readonly Reservation[] | undefined {
    return this.#past.value?.items;
  }

  /** What the rules say of the opened request. */
  get check(): QueryController<CheckAnswer>['state'] {
    return this.#check.state;
  }

  get #isAllowed(): boolean {
    const roles = this.#session.value?.person?.roles ?? [];
    return roles.includes(this.#role) || (this.#role === 'owner' && roles.includes('admin'));
  }
}
