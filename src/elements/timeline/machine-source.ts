import type { ReactiveControllerHost } from 'lit';
import type { BookingClient } from '../../client/index.js';
import type { EquipmentQuery, Language } from '../../core/types.js';
import type { Directory } from '../../host/index.js';
import { Lazy } from '../base/lazy.js';
import { Memo } from '../base/availability/memo.js';
import type { CatalogAnswer, GivenMachine } from '../base/search/catalog-answer.js';
import { NO_ANSWER, readableRecords } from '../base/search/catalog-answer.js';
import type { LocalCatalog } from '../base/search/local-catalog.js';
import { RemoteCatalog } from '../base/search/remote-catalog.js';

/** The search over a page's own records, which only a page that searches them needs. */
const localPart = new Lazy(() => import('../base/search/local-catalog.js'));
/** Most that a host answers at once. */
const PAGE = 200;

/** What machines are asked for. */
export interface MachineQuestion {
  items: readonly GivenMachine[] | undefined;
  client: BookingClient | undefined;
  directory: Partial<Directory> | undefined;
  query: EquipmentQuery;
  now: number;
  language: Language;
}

/** The machines of the rows: what the page gave, searched in the page, or a host's answer that comes page by page. */
export class MachineSource {
  readonly #host: ReactiveControllerHost;
  #local: LocalCatalog | undefined;
  #remote: RemoteCatalog | undefined;
  readonly #given = new Memo<CatalogAnswer>();
  #answer: CatalogAnswer = NO_ANSWER;
  #isLocal = false;
  #hasFailed = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Asks; the same again costs nothing. Call it in `willUpdate`. */
  ask({ items, client, directory, query, now, language }: MachineQuestion): void {
    this.#isLocal = items !== undefined;
    if (!items && client) this.#remote ??= new RemoteCatalog(this.#host);
    this.#remote?.ask(items ? undefined : client, { ...query, limit: PAGE });
    if (!items) this.#answer = this.#remote?.answer ?? NO_ANSWER;
    // Nothing is searched: the page's own order stays, and no index is built that nobody has asked for.
    else if (isEverything(query)) this.#answer = this.#given.get([items], () => givenAnswer(items));
    else {
      const local = this.#searcher();
      local?.take(items, directory);
      // All at once: each page of an answer is a search of its own.
      local?.ask(query, { now, language, limit: Infinity });
      const answer = local?.answer ?? (this.#hasFailed ? { ...NO_ANSWER, status: 'error', error: { code: 'network' } } : { ...NO_ANSWER, status: 'pending' });
      // As with a host: what was in sight stays there while ten thousand records are made ready to be searched.
      this.#answer = answer.status === 'pending' && this.#answer.status === 'ready' ? { ...this.#answer, isStale: true } : answer;
    }
  }

  get answer(): CatalogAnswer {
    return this.#answer;
  }

  /** Machines of the answer that have not come yet. */
  get coming(): number {
    return this.#answer.hasMore ? Math.max(0, this.#answer.total - this.#answer.items.length) : 0;
  }

  /** How many machines a host finds for another search; undefined until it has said so. */
  count(query: EquipmentQuery): number | undefined {
    return this.#remote?.count(query);
  }

  /** Fetches the next page where it is needed. */
  reach(isNeeded: boolean): void {
    const { hasMore, isLoadingMore, moreError } = this.#answer;
    if (isNeeded && !this.#isLocal && hasMore && !isLoadingMore && !moreError) this.#remote?.more();
  }

  /** Asks again after a failure. */
  retry(): void {
    if (this.#local) this.#local.retry();
    else if (this.#isLocal) this.#fetchSearcher();
    else if (this.#answer.moreError) this.#remote?.more();
    else this.#remote?.retry();
  }

  /** What searches the page's own records, once its code is there. */
  #searcher(): LocalCatalog | undefined {
    if (localPart.module) this.#local ??= new localPart.module.LocalCatalog(this.#host);
    else if (!this.#hasFailed) this.#fetchSearcher();
    return this.#local;
  }

  #fetchSearcher(): void {
    this.#hasFailed = false;
    localPart.load().catch(() => (this.#hasFailed = true)).finally(() => this.#host.requestUpdate());
  }
}

function givenAnswer(items: readonly GivenMachine[]): CatalogAnswer {
  const readable = readableRecords(items);
  return { ...NO_ANSWER, status: 'ready', ...readable, total: readable.items.length };
}

/** Whether a query leaves nothing out. */
export function isEverything({ sort: _sort, ...query }: EquipmentQuery): boolean {
  return Object.values(query).every((value) => value === undefined || (Array.isArray(value) && value.length === 0));
}
