import type { ReactiveControllerHost } from 'lit';
import type { QueryState, Watchable } from '../../../client/index.js';
import { QueryController } from './query-controller.js';

/** One page of a list that a host answers in parts. */
export interface ListPage<T> {
  items: readonly T[];
  /** Where the next page begins; absent on the last one. */
  nextCursor?: string;
  /** How many records could not be read. */
  omitted?: number;
}

/** Asks for the page that begins at a cursor, the first without one. The same question gets the same answer to watch. */
export type AskForPage<T> = (cursor?: string) => Watchable<ListPage<T>> | undefined;

/**
 * Watches a list of which further pages are asked for on demand; each page stays live. Call {@link watch} in
 * `willUpdate`; another topic begins with its first page again.
 *
 * @example
 * readonly #lines = new PagesController<AuditLine>(this);
 * willUpdate() { this.#lines.watch(client && 'all', (cursor) => client?.audit({ cursor })); }
 */
export class PagesController<T> {
  readonly #host: ReactiveControllerHost;
  readonly #pages: QueryController<ListPage<T>>[];
  #wanted = 1;
  #topic: string | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#pages = [new QueryController(host)];
  }

  /** Watches the list of this topic from now on; none without a topic. */
  watch(topic: string | undefined, ask: AskForPage<T>): void {
    if (topic !== this.#topic) this.#wanted = 1;
    this.#topic = topic;
    let cursor: string | undefined;
    for (const [place, page] of this.#pages.entries()) {
      const isWanted = topic !== undefined && place < this.#wanted && (place === 0 || cursor !== undefined);
      page.watch(isWanted ? ask(cursor) : undefined);
      cursor = isWanted ? page.value?.nextCursor : undefined;
    }
  }

  /** How the question for the first page stands; the former answer while another topic is asked for. */
  get state(): QueryState<ListPage<T>> | undefined {
    return this.#pages[0]!.shown;
  }

  /** Everything that was answered so far. */
  get items(): T[] {
    return this.#answered.flatMap(({ items }) => items);
  }

  /** How many records could not be read. */
  get omitted(): number {
    return this.#answered.reduce((sum, { omitted = 0 }) => sum + omitted, 0);
  }

  /** Whether there is more than was answered so far. */
  get hasMore(): boolean {
    return this.#answered.at(-1)?.nextCursor !== undefined;
  }

  /** Whether a further page was asked for and has not come yet. */
  get isLoadingMore(): boolean {
    return this.#pages.slice(1).some(({ state }) => state?.status === 'pending');
  }

  /** What kept a page from coming. */
  get failed(): Extract<QueryState<ListPage<T>>, { status: 'error' }> | undefined {
    for (const { state } of this.#pages) if (state?.status === 'error') return state;
    return undefined;
  }

  /** Asks for the next page. */
  more(): void {
    if (!this.hasMore || this.isLoadingMore) return;
    this.#wanted = this.#answered.length + 1;
    if (this.#pages.length < this.#wanted) this.#pages.push(new QueryController(this.#host));
    this.#host.requestUpdate();
  }

  /** Asks again for every page. */
  refresh(): void {
    for (const page of this.#pages) page.refresh();
  }

  /** Pages without a gap: what lies behind one that is not known yet is not shown. */
  get #answered(): ListPage<T>[] {
    const answered: ListPage<T>[] = [];
    for (const page of this.#pages) {
      const { shown } = page;
      if (!shown || shown.status === 'pending' || !shown.value) break;
      answered.push(shown.value);
    }
    return answered;
  }
}
