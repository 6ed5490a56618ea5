/** Search box, filters and what holds of them, as in the catalog: fetched when somebody searches. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { checkEquipmentQuery } from '../../core/search/query.js';
import type { EquipmentQuery, Language } from '../../core/types.js';
import type { BookingClient } from '../../client/index.js';
import type { Directory } from '../../host/index.js';
import { catalogMessages } from '../../i18n/catalog/index.js';
import { timelineMessages } from '../../i18n/timeline/index.js';
import { addStyles } from '../base/add-styles.js';
import { announce } from '../base/announce.js';
import type { EqElement } from '../base/eq-element.js';
import type { EqQueryChangeEvent } from '../base/events/index.js';
import { appliedFilters, clearedQuery } from '../base/search/applied-filters.js';
import type { CatalogAnswer } from '../base/search/catalog-answer.js';
import { FilterPanel } from '../base/search/filter-panel.js';
import { countText, hiddenGroups, isUnfinished } from '../base/search/search.model.js';
import { searchStyles } from '../base/search/search.styles.js';
import { chipsTemplate, searchTemplate } from '../base/search/search.templates.js';
import { sidePanelStyles } from '../base/styles/side-panel.styles.js';
import '../filters/define.js';

/** What is searched and found. */
export interface FindingModel {
  query: EquipmentQuery;
  fixedQuery: EquipmentQuery;
  answer: CatalogAnswer;
  directory: Partial<Directory> | undefined;
  client: BookingClient | undefined;
  /** Whether free time can be asked for. */
  canAskFree: boolean;
  now: number | undefined;
  zone: string;
  language: Language;
}

/** Milliseconds of stillness after which a host is asked for what is being typed. */
const TYPING_PAUSE = 150;

/** The search over the timeline's machines. */
export class Finding {
  readonly #host: EqElement;
  readonly #panel: FilterPanel;
  readonly #onQuery: (query: EquipmentQuery) => void;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #isToBeSaid = false;

  constructor(host: EqElement, onQuery: (query: EquipmentQuery) => void) {
    this.#host = host;
    this.#onQuery = onQuery;
    this.#panel = new FilterPanel(host);
    addStyles(host.renderRoot, [sidePanelStyles, searchStyles]);
  }

  /** Says how many were found, once for each change that a person made. */
  say({ answer, query, language }: FindingModel): void {
    if (!this.#isToBeSaid || answer.isStale || answer.status !== 'ready') return;
    this.#isToBeSaid = false;
    announce(answer.total === 0 ? catalogMessages[language].none : countText(answer, query, catalogMessages[language], language));
  }

  /** Search box, count, filters and chips. */
  template(model: FindingModel): TemplateResult {
    const { language, answer } = model;
    const t = catalogMessages[language];
    const words = { t, language };
    const { query: checked, problems } = checkEquipmentQuery(model.query);
    const query = checked.q === undefined ? checked : { ...checked, q: model.query.q };
    const applied = appliedFilters(query, { messages: t, language, timeZone: model.zone, directory: model.directory });
    const change = (next: EquipmentQuery): void => this.#change(next);
    const filters = html`<eq-filters .query=${query} .facets=${answer.facets} .directory=${model.directory} .now=${model.now} .client=${model.client} time-zone=${model.zone}
      without=${hiddenGroups(model.fixedQuery, model.canAskFree)} @eq-query-change=${(event: EqQueryChangeEvent) => {
        // The filters' own event speaks of a part of this element; the page hears it from the timeline.
        event.stopPropagation();
        change(event.query);
      }}></eq-filters>`;
    return html`<div class="finding-bar">
      ${searchTemplate(query.q ?? '', {
        onInput: (event) => this.#handleInput(event, query),
        onSubmit: (event) => event.preventDefault(),
        onClear: () => change({ ...query, q: undefined }),
      }, words)}
      <div class="finding">
        ${this.#panel.template(filters, { applied: applied.length, answer, onClear: () => change(clearedQuery(query)) }, words)}
        ${answer.status === 'ready' ? html`<span class="numeric small"><bdi>${answer.isStale ? timelineMessages[language].updating : countText(answer, query, t, language)}</bdi></span>` : nothing}
        ${chipsTemplate(applied, { onRemove: (filter) => change(filter.without), onClear: () => change(clearedQuery(query)) }, words)}
      </div>
      ${problems[0] ? html`<p class="small muted">${t.problem({ field: problems[0].field, value: problems[0].value ?? '' })}</p>` : nothing}
    </div>`;
  }

  #change(query: EquipmentQuery): void {
    clearTimeout(this.#typing);
    this.#isToBeSaid = true;
    const { q, cursor: _cursor, ...rest } = query;
    this.#onQuery(q ? { ...rest, q } : rest);
  }

  #handleInput(event: Event, query: EquipmentQuery): void {
    if (isUnfinished(event)) return;
    const q = (event.currentTarget as HTMLInputElement).value;
    if (q === (query.q ?? '')) return;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      if (this.#host.isConnected) this.#change({ ...query, q });
    }, TYPING_PAUSE);
  }
}
