import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { EquipmentQuery, EquipmentSort, EquipmentSummary } from '../../core/types.js';
import type { Directory } from '../../host/index.js';
import { formatNumber } from '../../i18n/format.js';
import { listOf } from '../base/equipment-words.js';
import { emptyTemplate } from '../base/templates/feedback.js';
import type { AppliedFilter } from '../base/search/applied-filters.js';
import type { CatalogAnswer } from '../base/search/catalog-answer.js';
import { hrefOf } from '../base/search/machine-href.js';
import type { CatalogWords } from '../base/search/search.templates.js';
import { sortOf, sortsFor } from './catalog.model.js';

/** The order of the list. */
export function sortTemplate(query: EquipmentQuery, onSort: (sort: EquipmentSort) => void, { t }: CatalogWords): TemplateResult {
  const current = sortOf(query);
  return html`<div class="sort">
    <label for="sort">${t.sort}</label>
    <select class="input" id="sort" @change=${(event: Event) => onSort((event.currentTarget as HTMLSelectElement).value as EquipmentSort)}>
      ${sortsFor(query).map((sort) => html`<option value=${sort} .selected=${sort === current}>${t.sorts[sort]}</option>`)}
    </select>
  </div>`;
}

/** Machines as cards. */
export function listTemplate(
  items: readonly EquipmentSummary[], context: { directory?: Partial<Directory>; hrefTemplate: string; now?: number; timeZone: string; isStale: boolean }, { t }: CatalogWords,
): TemplateResult {
  const institutions = new Map(listOf(context.directory?.institutions).map((one) => [one.id, one]));
  const categories = new Map(listOf(context.directory?.categories).map((one) => [one.id, one]));
  return html`<ul class="list ${context.isStale ? 'stale' : ''}" aria-label=${t.results} aria-busy=${context.isStale ? 'true' : 'false'}>
    ${repeat(items, ({ id }) => id, (item) => html`<li>
      <eq-card .equipment=${item} .institution=${institutions.get(item.institutionId)} .categoryName=${categories.get(item.category)?.name}
        .now=${context.now} time-zone=${context.timeZone} href=${hrefOf(context.hrefTemplate, item.id)}></eq-card>
    </li>`)}
  </ul>`;
}

/** Rows of the shape that cards will have. */
export function skeletonTemplate(text: string): TemplateResult {
  const rows = Array.from({ length: 7 }, () => html`<li class="ghost" aria-hidden="true">
    <span class="skeleton picture"></span><span class="lines"><span class="skeleton long"></span><span class="skeleton"></span><span class="skeleton short"></span></span>
  </li>`);
  return html`<p class="visually-hidden" role="status">${text}</p><ul class="list ghosts">${rows}</ul>`;
}

/** "50 of 407 shown", and the way to more. */
export function moreTemplate(answer: CatalogAnswer, onMore: () => void, { t, language }: CatalogWords): TemplateResult | typeof nothing {
  if (answer.items.length === 0) return nothing;
  const shown = formatNumber(answer.items.length, language);
  return html`<div class="more">
    <p class="muted small numeric">${t.shownOf({ shown, total: formatNumber(answer.total, language) })}</p>
    ${answer.hasMore
      ? html`<button type="button" class="button" aria-disabled=${answer.isLoadingMore ? 'true' : nothing} @click=${onMore}>${answer.isLoadingMore ? t.loadingMore : t.showMore}</button>`
      : nothing}
  </div>`;
}

/** What would help when nothing was found: one filter less, with what that would give. */
export interface Alternative {
  filter: AppliedFilter;
  /** Undefined until it is known. */
  count?: number;
}

/** Nothing matches: why that may be, and ways out. */
export function noneTemplate(
  alternatives: readonly Alternative[], hasWords: boolean, handlers: { onTake: (filter: AppliedFilter) => void; onClear: () => void }, { t, language }: CatalogWords,
): TemplateResult {
  const useful = alternatives.filter(({ count }) => count === undefined || count > 0);
  return emptyTemplate('search', t.none, html`
    ${hasWords ? html`<p>${t.noneSpelling}</p>` : nothing}
    ${useful.length
      ? html`<p>${t.noneRemove}</p><ul class="alternatives">${useful.map(({ filter, count }) => html`<li>
          <button type="button" class="button compact" @click=${() => handlers.onTake(filter)}>${t.without({ filter: filter.label })}
            ${count === undefined ? nothing : html`<span class="badge accent numeric">${t.count({ count, text: formatNumber(count, language) })}</span>`}</button></li>`)}</ul>`
      : nothing}
    ${alternatives.length > 1 || (alternatives.length && !useful.length) ? html`<button type="button" class="link-button" @click=${handlers.onClear}>${t.clearAll}</button>` : nothing}
    <slot name="none"></slot>
  `);
}
