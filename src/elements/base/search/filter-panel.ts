import type { ReactiveController, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { formatNumber } from '../../../i18n/format.js';
import { commonMessages } from '../../../i18n/common/index.js';
import type { EqElement } from '../eq-element.js';
import { iconTemplate } from '../templates/icon.js';
import type { CatalogAnswer } from './catalog-answer.js';
import type { CatalogWords } from './search.templates.js';

/** From this width on, in CSS pixels, the filters stand beside the list. */
const WIDE = 840;

/** Where the filters are: beside the list, or in a dialog behind a button where the element is narrow. */
export class FilterPanel implements ReactiveController {
  /** True where filters and list do not fit side by side. */
  isNarrow = false;
  readonly #host: EqElement;
  readonly #observer: ResizeObserver;

  constructor(host: EqElement) {
    this.#host = host;
    this.#observer = new ResizeObserver(() => this.#measure());
    host.addController(this);
  }

  /** True while the dialog is shown. */
  get isOpen(): boolean {
    return this.#dialog?.open ?? false;
  }

  hostConnected(): void {
    this.#measure();
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** The button "Filters (3)" and the dialog that it opens, with "Show 42 machines" at its end. */
  template(filters: TemplateResult, state: { applied: number; answer: CatalogAnswer; onClear: () => void }, { t, language }: CatalogWords): TemplateResult {
    const { answer, applied } = state;
    const label = applied ? t.filtersCount({ count: formatNumber(applied, language) }) : t.filters;
    const close = (): void => this.#dialog?.close();
    return html`
      <button type="button" class="button compact filters-button" aria-haspopup="dialog" @click=${() => this.#dialog?.showModal()}>${iconTemplate('filter')}${label}</button>
      <dialog class="panel filters-panel" aria-labelledby="panel-title" @close=${() => this.#host.renderRoot.querySelector<HTMLElement>('.filters-button')?.focus()}>
        <header>
          <h2 id="panel-title">${t.filters}</h2>
          <button type="button" class="button quiet icon-only" aria-label=${commonMessages[language].close} @click=${close}>${iconTemplate('close')}</button>
        </header>
        <div class="body">${filters}</div>
        <footer>
          ${applied ? html`<button type="button" class="link-button" @click=${state.onClear}>${t.clearAll}</button>` : nothing}
          <button type="button" class="button primary" @click=${close}>
            ${answer.status === 'ready' ? t.showResults({ count: answer.total, text: formatNumber(answer.total, language) }) : t.searching}
          </button>
        </footer>
      </dialog>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot?.querySelector<HTMLDialogElement>('dialog.filters-panel') ?? null;
  }

  #measure(): void {
    const width = this.#host.getBoundingClientRect().width;
    // An element that is hidden for a while keeps what it was, with what is unfolded in its filters.
    if (width === 0 || width < WIDE === this.isNarrow) return;
    this.isNarrow = width < WIDE;
    this.#host.requestUpdate();
  }
}
