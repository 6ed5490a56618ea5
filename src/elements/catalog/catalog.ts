import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { QueryProblem } from '../../core/search/query.js';
import { checkEquipmentQuery } from '../../core/search/query.js';
import type { EquipmentQuery } from '../../core/types.js';
import type { Directory, Session } from '../../host/index.js';
import { catalogMessages } from '../../i18n/catalog/index.js';
import { formatNumber } from '../../i18n/format.js';
import { announce } from '../base/announce.js';
import { QueryController } from '../base/controllers/query-controller.js';
import { EqElement } from '../base/eq-element.js';
import { EqQueryChangeEvent } from '../base/events/index.js';
import { writeAddress } from '../base/page-address.js';
import type { AppliedFilter } from '../base/search/applied-filters.js';
import { appliedFilters, clearedQuery, searchedWords } from '../base/search/applied-filters.js';
import type { CatalogAnswer, GivenMachine } from '../base/search/catalog-answer.js';
import { NO_ANSWER } from '../base/search/catalog-answer.js';
import { FilterPanel } from '../base/search/filter-panel.js';
import { LocalCatalog } from '../base/search/local-catalog.js';
import { RemoteCatalog } from '../base/search/remote-catalog.js';
import { askable, countText, hiddenGroups, isUnfinished } from '../base/search/search.model.js';
import { searchStyles } from '../base/search/search.styles.js';
import type { CatalogWords } from '../base/search/search.templates.js';
import { chipsTemplate, searchTemplate } from '../base/search/search.templates.js';
import { addressWithQuery, queryFromAddress } from '../base/search/url-state.js';
import { controlStyles } from '../base/styles/controls.styles.js';
import { feedbackStyles } from '../base/styles/feedback.styles.js';
import { emptyTemplate, errorTemplate, noticeTemplate } from '../base/templates/feedback.js';
import { sidePanelStyles } from '../base/styles/side-panel.styles.js';
import { warnOnce } from '../base/warn.js';
import '../card/define.js';
import '../filters/define.js';
import { pageSizeOf } from './catalog.model.js';
import { catalogStyles } from './catalog.styles.js';
import { listTemplate, moreTemplate, noneTemplate, skeletonTemplate, sortTemplate } from './catalog.templates.js';

/** Milliseconds of stillness after which a host is asked for what is being typed. */
const TYPING_PAUSE = 100;

/**
 * A catalog of machines: search as you type, filters with counts, a list. Asks a client, or searches the records in
 * `items` by itself.
 *
 * @summary Search, filters and list of equipment.
 * @tag eq-catalog
 * @fires {EqQueryChangeEvent} eq-query-change - Somebody changed what is searched.
 * @fires {EqEquipmentSelectEvent} eq-equipment-select - Somebody pressed a machine. Preventing the default keeps its link from being followed.
 * @slot none - Shown where a search finds nothing, after the ways out.
 * @csspart search - The search box with its label.
 */
export class EqCatalog extends EqElement {
  static override styles: CSSResultGroup = [EqElement.styles, controlStyles, feedbackStyles, sidePanelStyles, searchStyles, catalogStyles];

  /** Records to search in the page; with them no host is asked. */
  @property({ attribute: false }) items?: readonly GivenMachine[];
  /** Names of institutions, categories and qualifications; the client's when absent. */
  @property({ attribute: false }) directory?: Partial<Directory>;
  /** What is searched. What makes no sense in it is left out and said. */
  @property({ attribute: false }) query: EquipmentQuery = {};
  /** What is always asked besides, such as one institution's machines only. People neither see nor change it. */
  @property({ attribute: false }) fixedQuery: EquipmentQuery = {};
  /** Keeps the search in the page's address. */
  @property({ type: Boolean, attribute: 'url-state' }) urlState = false;
  /** Put before each address parameter, where a page has others of the same name. */
  @property({ attribute: 'url-prefix' }) urlPrefix = '';
  /** Address of a machine's page, with `{id}` where its id belongs. Without it names are buttons. */
  @property({ attribute: 'equipment-href' }) equipmentHref = '';
  /** Cards shown at once, 1 to 200. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 50;

  @state() private problems: readonly QueryProblem[] = [];

  readonly #session = new QueryController<Session>(this);
  readonly #directory = new QueryController<Directory>(this);
  readonly #local = new LocalCatalog(this);
  readonly #remote = new RemoteCatalog(this);
  readonly #panel = new FilterPanel(this);
  #answer: CatalogAnswer = NO_ANSWER;
  #addressProblems: readonly QueryProblem[] = [];
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** True from a person's change until its answer has been said. */
  #isToBeSaid = false;
  /** Cards that were there before "show more", until the next ones are. */
  #cardsBefore: number | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#handlePopState);
    addEventListener('online', this.#handleOnline);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#handlePopState);
    removeEventListener('online', this.#handleOnline);
    clearTimeout(this.#typing);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated && this.urlState) this.#readAddress();
    const client = this.items ? undefined : this.connection;
    this.#session.watch(client?.session());
    this.#directory.watch(this.directory ? undefined : this.connection?.directory());
    if (changed.has('query')) this.#checkQuery();
    if (this.items) this.#local.take(this.items, this.#names);
    if (this.#typing === undefined) this.#ask();
    this.#answer = this.items ? this.#local.answer : this.#remote.answer;
  }

  protected override updated(): void {
    const answer = this.#answer;
    if (answer.isStale || answer.status !== 'ready') return;
    const t = this.messages(catalogMessages);
    if (this.#isToBeSaid && this.#typing === undefined) {
      this.#isToBeSaid = false;
      announce(answer.total === 0 ? t.none : countText(answer, this.#wellFormed, t, this.language));
    }
    if (this.#cardsBefore !== undefined && answer.items.length > this.#cardsBefore) void this.#arriveAt(this.#cardsBefore);
  }

  protected override content(): TemplateResult {
    const t = this.messages(catalogMessages);
    const words: CatalogWords = { t, language: this.language };
    const answer = this.#answer;
    const query = this.#wellFormed;
    const applied = this.#applied(query);
    const hasCount = answer.status === 'ready' || (answer.status === 'error' && answer.items.length > 0);
    const filters = html`<eq-filters .query=${query} .facets=${answer.facets} .directory=${this.#names} .now=${this.now} .client=${this.connection}
      time-zone=${this.timeZone || nothing} without=${hiddenGroups(this.fixedQuery, this.#canAskFreeTime)} @eq-query-change=${this.#handleFilters}></eq-filters>`;
    return html`<div class="catalog ${this.#panel.isNarrow ? '' : 'wide'}">
      ${searchTemplate(query.q ?? '', { onInput: this.#handleInput, onSubmit: this.#handleSubmit, onClear: this.#handleClear }, words)}
      <div class="bar">
        <h2 class="count" ?hidden=${!hasCount && answer.status !== 'pending'}>${hasCount ? html`<bdi>${countText(answer, query, t, this.language)}</bdi>` : html`<span class="muted">${t.searching}</span>`}</h2>
        ${this.#panel.isNarrow ? this.#panel.template(filters, { applied: applied.length, answer, onClear: this.#handleClearAll }, words) : nothing}
        ${sortTemplate(query, (sort) => this.#change({ ...query, sort, cursor: undefined }), words)}
      </div>
      ${this.#panel.isNarrow ? nothing : html`<aside class="side" aria-label=${t.filters}>${filters}</aside>`}
      ${chipsTemplate(applied, { onRemove: this.#handleRemove, onClear: this.#handleClearAll }, words)}
      <div class="results">${this.#resultsTemplate(answer, applied, words)}</div>
    </div>`;
  }

  #resultsTemplate(answer: CatalogAnswer, applied: readonly AppliedFilter[], words: CatalogWords): unknown {
    const { t } = words;
    const problem = this.problems[0];
    const percent = new Intl.NumberFormat(this.language, { style: 'percent' }).format(answer.progress ?? 0);
    return html`
      ${problem ? noticeTemplate('warn', html`<span>${t.problem({ field: problem.field, value: problem.value ?? '' })}</span>`) : nothing}
      ${answer.status === 'error' && answer.error ? errorTemplate(answer.error, this.language, () => (this.items ? this.#local : this.#remote).retry()) : nothing}
      ${answer.status === 'none' ? emptyTemplate('machine', t.empty, t.noSource) : nothing}
      ${answer.status === 'pending' ? skeletonTemplate(answer.progress === undefined ? t.searching : t.preparing({ percent })) : nothing}
      ${answer.items.length ? listTemplate(answer.items, { directory: this.#names, hrefTemplate: this.equipmentHref, now: this.now, timeZone: this.timeZone, isStale: answer.isStale }, words) : nothing}
      ${answer.status === 'ready' && answer.total === 0 ? this.#noneTemplate(applied, words) : nothing}
      ${answer.omitted ? html`<p class="small muted">${t.omitted({ count: answer.omitted, text: formatNumber(answer.omitted, this.language) })}</p>` : nothing}
      ${answer.moreError ? errorTemplate(answer.moreError, this.language, this.#handleMore) : moreTemplate(answer, this.#handleMore, words)}`;
  }

  #noneTemplate(applied: readonly AppliedFilter[], words: CatalogWords): TemplateResult {
    const ways = [...searchedWords(this.#wellFormed, this.#filterNames), ...applied];
    if (ways.length === 0) return emptyTemplate('machine', words.t.empty, words.t.emptyBody);
    const supplier = this.items ? this.#local : this.#remote;
    // More than a handful of ways out is no help, and each is a question to the host.
    const alternatives = ways.length > 1 ? ways.slice(0, 6).map((filter) => ({ filter, count: supplier.count(this.#asked(filter.without)) })) : ways.map((filter) => ({ filter }));
    return noneTemplate(alternatives, Boolean(this.#wellFormed.q), {
      onTake: (filter) => this.#change(filter.without), onClear: () => this.#change({}),
    }, words);
  }

  /** The query as far as it makes sense; its words as they are being typed. */
  get #wellFormed(): EquipmentQuery {
    const { query } = checkEquipmentQuery(this.query);
    return query.q === undefined ? query : { ...query, q: this.query.q };
  }

  get #names(): Partial<Directory> | undefined {
    return this.directory ?? this.#directory.value;
  }

  get #filterNames(): Parameters<typeof appliedFilters>[1] {
    return { ...this.formatContext(), messages: this.messages(catalogMessages), directory: this.#names };
  }

  get #canAskFreeTime(): boolean {
    return !this.items && this.#session.value?.capabilities?.availability !== false;
  }

  #applied(query: EquipmentQuery): AppliedFilter[] {
    return appliedFilters(query, this.#filterNames);
  }

  #ask(): void {
    const query: EquipmentQuery = { ...this.#asked(this.query), limit: pageSizeOf(this.pageSize), cursor: undefined };
    if (this.items) {
      this.#local.ask(query, { now: this.currentTime, language: this.language });
      this.#remote.ask(undefined, query);
    } else this.#remote.ask(this.connection, query);
  }

  /** What is really asked: what makes sense of a query, and what is always asked besides. */
  #asked(query: EquipmentQuery): EquipmentQuery {
    return { ...askable(checkEquipmentQuery(query).query), ...checkEquipmentQuery(this.fixedQuery).query };
  }

  #checkQuery(): void {
    this.problems = [...this.#addressProblems, ...checkEquipmentQuery(this.query).problems];
    for (const { field, code, value } of this.problems) warnOnce('query-invalid', `the catalog's query has a wrong ${field} (${code}): ${value ?? ''}`);
  }

  /** A person's change: told to the page, kept in the address, said when it is answered. */
  #change(query: EquipmentQuery): void {
    this.query = query;
    this.#addressProblems = [];
    this.#isToBeSaid = true;
    this.#cardsBefore = undefined;
    this.#settle();
  }

  #settle(): void {
    clearTimeout(this.#typing);
    this.#typing = undefined;
    this.requestUpdate();
    this.dispatchEvent(new EqQueryChangeEvent(this.query));
    if (this.urlState) writeAddress(addressWithQuery(location.search, checkEquipmentQuery(this.query).query, this.urlPrefix), 'replace');
  }

  #readAddress(): void {
    const { query, problems } = queryFromAddress(location.search, this.urlPrefix);
    this.query = query;
    this.#addressProblems = problems;
  }

  async #arriveAt(index: number): Promise<void> {
    this.#cardsBefore = undefined;
    const { items } = this.#answer;
    announce(this.messages(catalogMessages).moreShown({ count: formatNumber(items.length - index, this.language) }));
    const card = this.renderRoot.querySelectorAll('eq-card')[index];
    await card?.updateComplete;
    card?.focus();
  }

  #handleInput = (event: Event): void => {
    if (isUnfinished(event)) return;
    const q = (event.currentTarget as HTMLInputElement).value;
    const { q: former, cursor: _cursor, ...rest } = this.#wellFormed;
    if (q === (former ?? '')) return;
    if (this.items) return this.#change(q ? { ...rest, q } : rest);
    this.query = q ? { ...rest, q } : rest;
    this.#isToBeSaid = true;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#settle(), TYPING_PAUSE);
  };

  #handleSubmit = (event: Event): void => {
    event.preventDefault();
    if (this.#typing !== undefined) this.#settle();
  };

  #handleClear = (): void => {
    const { q: _q, cursor: _cursor, ...rest } = this.#wellFormed;
    this.#change(rest);
    this.renderRoot.querySelector<HTMLElement>('#q')?.focus();
  };

  #handleClearAll = (): void => {
    this.#change(clearedQuery(this.#wellFormed));
    if (!this.#panel.isOpen) this.renderRoot.querySelector<HTMLElement>('#q')?.focus();
  };

  #handleFilters = (event: EqQueryChangeEvent): void => {
    // The filters' own event speaks of a part of this element; the page hears it from the catalog.
    event.stopPropagation();
    this.#change(event.query);
  };

  #handleRemove = (filter: AppliedFilter, index: number): void => {
    this.#change(filter.without);
    // The pressed button goes away: the focus moves to its neighbor, or to the search box.
    void this.updateComplete.then(() => {
      const chips = this.renderRoot.querySelectorAll<HTMLElement>('.chip');
      (chips[Math.min(index, chips.length - 1)] ?? this.renderRoot.querySelector<HTMLElement>('#q'))?.focus();
    });
  };

  #handleMore = (): void => {
    if (this.#answer.isLoadingMore) return;
    this.#cardsBefore = this.#answer.items.length;
    (this.items ? this.#local : this.#remote).more();
  };

  #handleOnline = (): void => {
    // Nobody pressed anything: the focus stays where it is, unless that is the way to try again, which goes.
    if (!this.shadowRoot?.activeElement?.closest('.notice')) this.#cardsBefore = undefined;
    if (this.#answer.moreError) this.#remote.more();
  };

  #handlePopState = (): void => {
    if (this.urlState) this.#readAddress();
  };
}
