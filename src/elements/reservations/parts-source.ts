import type { ReactiveControllerHost } from 'lit';
import type { BookingClient } from '../../client/index.js';
import type { Reservation } from '../../core/types.js';
import type { HostError, ReservationQuery } from '../../host/index.js';
import { PagesController } from '../base/controllers/pages-controller.js';
import type { MorePages } from '../base/templates/states.js';
import type { GroupName } from './reservations.model.js';
import { ENDED_STATES } from './reservations.model.js';

const DAY_MS = 86_400_000;
const PAGE = 50;

/** What is asked for one part of the list; `today` is an ISO instant. */
interface Question {
  group: GroupName;
  queryOf: (today: string) => ReservationQuery;
}

/** Every part is asked for by itself: a long series that is ahead hides neither a question nor what is past. */
const QUESTIONS: readonly Question[] = [
  { group: 'answer', queryOf: () => ({ state: ['info-needed', 'countered'], order: 'soonest' }) },
  // Over, and nobody has told yet what came of it.
  { group: 'answer', queryOf: (today) => ({ state: ['approved', 'in-use'], to: today, order: 'latest' }) },
  { group: 'waiting', queryOf: () => ({ state: ['requested', 'waitlisted', 'draft'], order: 'soonest' }) },
  { group: 'upcoming', queryOf: (today) => ({ state: ['approved', 'in-use'], from: today, order: 'soonest' }) },
  { group: 'past', queryOf: () => ({ state: [...ENDED_STATES], order: 'latest' }) },
];

/** One's own reservations, as the host tells them part by part, with more of each on demand. */
export class PartsSource {
  readonly #parts: readonly (Question & { pages: PagesController<Reservation> })[];

  constructor(host: ReactiveControllerHost) {
    this.#parts = QUESTIONS.map((question) => ({ ...question, pages: new PagesController<Reservation>(host) }));
  }

  /** Asks for all parts, in `willUpdate`; for none without a client. `now` in UTC milliseconds. */
  watch(client: BookingClient | undefined, now: number): void {
    // The day's begin is a stable question: one that changes with every minute would be asked anew each time.
    const today = new Date(Math.floor(now / DAY_MS) * DAY_MS).toISOString();
    for (const { pages, queryOf } of this.#parts) {
      pages.watch(client && 'own', (cursor) => client?.reservations({ role: 'asker', limit: PAGE, ...queryOf(today), ...(cursor !== undefined && { cursor }) }));
    }
  }

  /** Everything that is known by now, of which some may stand in two parts. */
  get items(): Reservation[] {
    return this.#parts.flatMap(({ pages }) => pages.items);
  }

  /** How many records the adapter had to leave out. */
  get omitted(): number {
    return this.#parts.reduce((sum, { pages }) => sum + pages.omitted, 0);
  }

  /** Whether a part has not been answered at all. */
  get isPending(): boolean {
    return this.#parts.some(({ pages }) => !pages.state || pages.state.status === 'pending');
  }

  /** What kept a part from coming. */
  get error(): HostError | undefined {
    return this.#parts.map(({ pages }) => pages.failed?.error).find((error) => error !== undefined);
  }

  /** Of a part: whether the host has more than is known, and the way to it. */
  pagesOf(group: GroupName): MorePages {
    const pages = this.#parts.filter((part) => part.group === group).map((part) => part.pages);
    return {
      hasMore: pages.some(({ hasMore }) => hasMore),
      isLoadingMore: pages.some(({ isLoadingMore }) => isLoadingMore),
      more: () => pages.forEach((one) => one.more()),
    };
  }

  /** Asks again. */
  refresh(): void {
    for (const { pages } of this.#parts) pages.refresh();
  }
}
