import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EquipmentIndex, IndexBuilder } from '../../../core/search/index.js';
import type { EquipmentQuery, EquipmentSummary, Language } from '../../../core/types.js';
import type { Directory } from '../../../host/index.js';
import { fetchCode } from '../../../fetch-code.js';
import { textOf } from '../../../i18n/language.js';
import { listOf } from '../equipment-words.js';
import { warnOnce } from '../warn.js';
import type { CatalogAnswer, GivenMachine } from './catalog-answer.js';
import { NO_ANSWER, readableRecords } from './catalog-answer.js';
import { whenIdle } from '../when-idle.js';

/** The search itself, which only a page that gives records needs. */
type Engine = typeof import('./search-engine.js');

/** Milliseconds that one slice of indexing may take, so that typing and scrolling stay smooth. */
const SLICE = 8;
/** Records between two looks at the clock. */
const CHUNK = 16;

/** For whom and when a question is answered. */
export interface LocalContext {
  /** UTC milliseconds. */
  now: number;
  language: Language;
  /** Most records of an answer; the query's when absent. */
  limit?: number;
}

/**
 * Searches records that a page gave, without any host. The search is fetched when the first records are given, and the
 * index is built in idle slices; until then the records are shown by name.
 */
export class LocalCatalog implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #given: readonly GivenMachine[] | undefined;
  #directory: Partial<Directory> | undefined;
  #records: EquipmentSummary[] = [];
  #omitted = 0;
  #engine: Engine | undefined;
  /** True while the search could not be fetched. */
  #hasFailed = false;
  #index: EquipmentIndex | undefined;
  #done = 0;
  /** Part of the records that are indexed, in steps of a twentieth. */
  #progress = 0;
  /** Grows with each new set of records, so that slices of an earlier one stop. */
  #round = 0;
  #asked = '';
  #query: EquipmentQuery = {};
  #context: LocalContext = { now: 0, language: 'en' };
  #answer: CatalogAnswer = NO_ANSWER;
  #isConnected = false;
  #cursor: string | undefined;
  /** The records by name, for showing while the search is being prepared. */
  #byName: { language: Language; records: EquipmentSummary[] } | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isConnected = true;
    if (this.#given && !this.#index) this.#start();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#round += 1;
  }

  get answer(): CatalogAnswer {
    return this.#answer;
  }

  /** Takes the records to search; the same ones again cost nothing. */
  take(records: readonly GivenMachine[] | undefined, directory: Partial<Directory> | undefined): void {
    if (records === this.#given && directory === this.#directory) return;
    const { items, omitted } = readableRecords(records);
    this.#given = records;
    this.#directory = directory;
    this.#records = items;
    this.#omitted = omitted;
    this.#asked = '';
    this.#byName = undefined;
    if (this.#isConnected) this.#start();
  }

  /** Asks; the answer is there at once when the index is. */
  ask(query: EquipmentQuery, context: LocalContext): void {
    const asked = JSON.stringify([query, context.language, Math.floor(context.now / 3_600_000)]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#query = query;
    this.#context = context;
    this.#look();
  }

  /** Adds the next page. */
  more(): void {
    const { items, hasMore } = this.#answer;
    const limit = this.#query.limit ?? 50;
    if (!hasMore) return;
    if (!this.#index || !this.#engine) this.#answer = this.#unsearched(items.length + limit);
    else {
      const next = this.#engine.search(this.#index, { ...this.#query, cursor: this.#cursor }, this.#context);
      this.#cursor = next.nextCursor;
      this.#answer = { ...this.#answer, items: [...items, ...next.items], hasMore: next.nextCursor !== undefined };
    }
    this.#host.requestUpdate();
  }

  /** How many another question would find; undefined while the search is not ready. */
  count(query: EquipmentQuery): number | undefined {
    return this.#index && this.#engine?.search(this.#index, { ...query, limit: 1 }, this.#context).total;
  }

  /** Tries once more to fetch the search. */
  retry(): void {
    if (!this.#hasFailed) return;
    this.#start();
    this.#look();
    this.#host.requestUpdate();
  }

  #start(): void {
    const round = (this.#round += 1);
    this.#index = undefined;
    this.#hasFailed = false;
    this.#done = this.#progress = 0;
    if (this.#engine) return this.#build(this.#engine, round);
    fetchCode(() => import('./search-engine.js')).then(
      ({ indexBuilder, search }) => {
        this.#engine = { indexBuilder, search };
        if (round === this.#round) this.#build(this.#engine, round);
      },
      () => {
        if (round !== this.#round) return;
        warnOnce('load-failed', 'the catalog’s search could not be loaded. Check the network, and that all files of the package are served.');
        this.#hasFailed = true;
        this.#look();
        this.#host.requestUpdate();
      },
    );
  }

  #build({ indexBuilder }: Engine, round: number): void {
    const builder = indexBuilder({
      institutions: listOf(this.#directory?.institutions), categories: listOf(this.#directory?.categories), qualifications: listOf(this.#directory?.qualifications),
    });
    const slice = (left: number): void => {
      if (round !== this.#round) return;
      const until = performance.now() + (left * 0.8 || SLICE);
      while (this.#done < this.#records.length && performance.now() < until) {
        for (const record of this.#records.slice(this.#done, this.#done + CHUNK)) this.#file(builder, record);
        this.#done = Math.min(this.#done + CHUNK, this.#records.length);
      }
      if (this.#done < this.#records.length) whenIdle(slice);
      else this.#index = builder.finish();
      // What is shown meanwhile stays the same, save for how far the preparation of an asked search is.
      const progress = Math.floor((this.#done / this.#records.length) * 20) / 20;
      if (progress === this.#progress) return;
      this.#progress = progress;
      if (!this.#index && isPlain(this.#query) && this.#answer.status === 'ready') return;
      this.#look();
      this.#host.requestUpdate();
    };
    slice(0);
  }

  /** One record that cannot be indexed shall not take the others with it. */
  #file(builder: IndexBuilder, record: EquipmentSummary): void {
    try {
      builder.add([record]);
    } catch (thrown) {
      this.#omitted += 1;
      warnOnce('record-unreadable', `the machine "${record.id}" cannot be searched: ${String(thrown)}`);
    }
  }

  #look(): void {
    if (!this.#index || !this.#engine) {
      if (isPlain(this.#query)) this.#answer = this.#unsearched(Math.max(this.#answer.items.length, this.#query.limit ?? 50));
      else if (this.#hasFailed) this.#answer = { ...NO_ANSWER, status: 'error', error: { code: 'network' }, omitted: this.#omitted };
      else this.#answer = { ...NO_ANSWER, status: 'pending', omitted: this.#omitted, progress: this.#progress };
      return;
    }
    const page = this.#engine.search(this.#index, this.#query, this.#context);
    this.#cursor = page.nextCursor;
    this.#answer = {
      ...NO_ANSWER, status: 'ready', items: page.items, total: page.total, facets: page.facets, omitted: this.#omitted, hasMore: page.nextCursor !== undefined,
    };
  }

  /** Nothing is asked yet: the records in the order that the search will give them, while it is being prepared. */
  #unsearched(shown: number): CatalogAnswer {
    const { language } = this.#context;
    if (this.#byName?.language !== language) {
      const { compare } = new Intl.Collator(language, { numeric: true });
      const names = new Map(this.#records.map((record) => [record, textOf(record.name, language)]));
      this.#byName = { language, records: [...this.#records].sort((a, b) => compare(names.get(a) ?? '', names.get(b) ?? '')) };
    }
    return {
      ...NO_ANSWER, status: 'ready', items: this.#byName.records.slice(0, shown), total: this.#records.length, omitted: this.#omitted,
      hasMore: shown < this.#records.length,
    };
  }
}

/** True for a question that asks for everything in any order. */
function isPlain(query: EquipmentQuery): boolean {
  return Object.entries(query).every(([field, value]) => field === 'limit' || value === undefined || (Array.isArray(value) && value.length === 0));
}
