import type { ReactiveControllerHost } from 'lit';
import type { BookingClient } from '../../../client/index.js';
import type { EquipmentPage, EquipmentQuery, EquipmentSummary } from '../../../core/types.js';
import type { QueryState, Watchable } from '../../../client/index.js';
import { Memo } from '../availability/memo.js';
import { QueryController } from '../controllers/query-controller.js';
import { WatchList } from '../controllers/watch-list.js';
import type { CatalogAnswer, CatalogProblem } from './catalog-answer.js';
import { NO_ANSWER, readableRecords } from './catalog-answer.js';

/** A host that answers with something else than a page broke its word. */
const MALFORMED: CatalogProblem = { code: 'malformed' };

/** What the contract lets a host answer at once; a host that sends more shall not freeze the page. */
const MOST_ITEMS = 200;

/** Searches at a host, page by page. While a new question is under way, the former answer stays in sight. */
export class RemoteCatalog {
  readonly #host: ReactiveControllerHost;
  readonly #first: QueryController<EquipmentPage>;
  readonly #others: WatchList;
  #client: BookingClient | undefined;
  #query: EquipmentQuery = {};
  #asked = '';
  #later: Watchable<EquipmentPage>[] = [];
  #counts = new Map<string, Watchable<EquipmentPage>>();
  /** The same list as long as its pages are the same: what is made from ten thousand records is made once. */
  readonly #records = new Memo<ReturnType<typeof readableRecords>>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#first = new QueryController<EquipmentPage>(host);
    this.#others = new WatchList(host);
  }

  /** Asks a client; the same question again costs nothing. */
  ask(client: BookingClient | undefined, query: EquipmentQuery): void {
    const asked = JSON.stringify(query);
    if (client === this.#client && asked === this.#asked) return;
    this.#client = client;
    this.#query = query;
    this.#asked = asked;
    this.#forget();
    this.#first.watch(client?.search(query));
  }

  /** Asks for the next page, or once more for the one that failed. */
  more(): void {
    const last = this.#later.at(-1);
    if (last && this.answer.moreError) return void last.refresh();
    const cursor = pageOf(last?.state ?? this.#first.state)?.nextCursor;
    if (!cursor || !this.#client) return;
    this.#later.push(this.#others.add(this.#client.search({ ...this.#query, cursor })));
    this.#host.requestUpdate();
  }

  /** Asks the same again after a failure. */
  retry(): void {
    this.#first.refresh();
  }

  /** How many another question would find; undefined until the host has said so. */
  count(query: EquipmentQuery): number | undefined {
    if (!this.#client) return undefined;
    const key = JSON.stringify(query);
    let counted = this.#counts.get(key);
    if (!counted) this.#counts.set(key, (counted = this.#others.add(this.#client.search({ ...query, limit: 1 }))));
    return pageOf(counted.state)?.total;
  }

  get answer(): CatalogAnswer {
    const state = this.#first.shown;
    if (!state) return NO_ANSWER;
    if (state.status === 'pending') return { ...NO_ANSWER, status: 'pending' };
    const first = pageOf(state);
    const error = state.status === 'error' ? state.error : first ? undefined : MALFORMED;
    if (!first) return { ...NO_ANSWER, status: 'error', error };
    const isStale = state.status === 'ready' && state.stale;
    const last = this.#later.at(-1)?.state;
    const pages = [first, ...this.#later.map(({ state }) => pageOf(state)).filter((page) => page !== undefined)];
    const { items, omitted } = this.#records.get(pages, () => readableRecords(pages.flatMap((page): EquipmentSummary[] => page.items.slice(0, MOST_ITEMS))));
    const moreError = last?.status === 'error' ? last.error : last?.status === 'ready' && (!pageOf(last) || leadsNowhere(pages, items.length)) ? MALFORMED : undefined;
    return {
      status: error ? 'error' : 'ready', isStale, items,
      total: Math.max(Number.isFinite(first.total) ? first.total : 0, items.length),
      facets: first.facets ?? undefined,
      omitted: omitted + pages.reduce((sum, page) => sum + (page.omitted ?? 0), 0),
      hasMore: Boolean(pages.at(-1)?.nextCursor), isLoadingMore: last?.status === 'pending',
      ...(error && { error }), ...(moreError && { moreError }),
    };
  }

  #forget(): void {
    this.#others.clear();
    this.#later = [];
    this.#counts = new Map();
  }
}

/** Whether the next page was had before, or pages bring less than a machine each: who followed them would never end. */
function leadsNowhere(pages: readonly EquipmentPage[], count: number): boolean {
  const cursors = pages.map(({ nextCursor }) => nextCursor);
  return Boolean(cursors.at(-1)) && (new Set(cursors).size < pages.length || pages.length > count + 1);
}

/** A page that can be shown, or undefined when there is none or the host sent something else. */
function pageOf(state: QueryState<EquipmentPage> | undefined): EquipmentPage | undefined {
  const value: EquipmentPage | null | undefined = !state || state.status === 'pending' ? undefined : state.value;
  return value && Array.isArray(value.items) ? value : undefined;
}
