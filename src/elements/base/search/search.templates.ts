import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Language } from '../../../core/types.js';
import type { CatalogMessages } from '../../../i18n/catalog/index.js';
import { iconTemplate } from '../templates/icon.js';
import type { AppliedFilter } from './applied-filters.js';

/** For whom the catalog is written. */
export interface CatalogWords {
  t: CatalogMessages;
  language: Language;
}

/** The search box with its label and a button that empties it. */
export function searchTemplate(
  q: string, handlers: { onInput: (event: Event) => void; onSubmit: (event: Event) => void; onClear: () => void }, { t }: CatalogWords,
): TemplateResult {
  return html`<search><form class="search" part="search" @submit=${handlers.onSubmit}>
    <label for="q">${t.searchLabel}</label>
    <div class="box">
      ${iconTemplate('search')}
      <input class="input" id="q" type="search" enterkeyhint="search" autocomplete="off" spellcheck="false" maxlength="200" placeholder=${t.searchPlaceholder}
        .value=${live(q)} @input=${handlers.onInput} @compositionend=${handlers.onInput} />
      ${q ? html`<button type="button" class="clear" aria-label=${t.clearSearch} @click=${handlers.onClear}>${iconTemplate('close')}</button>` : nothing}
    </div>
  </form></search>`;
}

/** The filters that hold, each with a way to drop it. */
export function chipsTemplate(
  filters: readonly AppliedFilter[], handlers: { onRemove: (filter: AppliedFilter, index: number) => void; onClear: () => void }, { t }: CatalogWords,
): TemplateResult | typeof nothing {
  if (filters.length === 0) return nothing;
  return html`<ul class="chips" aria-label=${t.applied}>
    ${repeat(filters, ({ id }) => id, (filter, index) => html`<li>
      <button type="button" class="chip" aria-label=${t.remove({ filter: filter.label })} @click=${() => handlers.onRemove(filter, index)}>
        <span>${filter.label}</span>${iconTemplate('close')}
      </button></li>`)}
    <li><button type="button" class="link-button small" @click=${handlers.onClear}>${t.clearAll}</button></li>
  </ul>`;
}
