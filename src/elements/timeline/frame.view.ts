import type { TemplateResult } from 'lit';
import { html, nothing, render } from 'lit';
import { commonMessages } from '../../i18n/common/index.js';
import type { TimelineMessages } from '../../i18n/timeline/index.js';
import { announce } from '../base/announce.js';
import { make, setAttribute } from '../base/make.js';
import type { CatalogAnswer, CatalogProblem } from '../base/search/catalog-answer.js';
import { emptyTemplate, errorTemplate, noticeTemplate } from '../base/templates/feedback.js';
import { iconTemplate } from '../base/templates/icon.js';
import type { GridHandlers } from './grid.view.js';
import { GridView } from './grid.view.js';
import { legendOf } from './legend.view.js';
import type { ToolbarHandlers, ToolbarModel, ToolbarWords } from './toolbar.view.js';
import { ChoosersView, ToolbarView } from './toolbar.view.js';
import type { ZoneNote } from './zone-note.js';

/** What stands around the rows. */
export interface FrameModel {
  toolbar: ToolbarModel;
  answer: CatalogAnswer;
  /** Rows that could not be asked. */
  failed: number;
  /** Whether what rows show is being asked again, and whether rows are asked for at all. */
  isUpdating: boolean;
  isAsking: boolean;
  rows: number;
  /** Whether there may be more machines than are asked for. */
  isNarrowed: boolean;
  /** The search and the dialog over the rows: anything that Lit can render. */
  finding: unknown;
  dialog: unknown;
  /** How many machines are free long enough. */
  fits: unknown;
  /** In which zone times are written, where that is not the reader's. */
  zone: ZoneNote | undefined;
  /** The list in place of the grid. */
  list: () => unknown;
}

/** What else the frame does. */
export interface FrameHandlers extends ToolbarHandlers {
  /** Asks again for all that failed, be it machines or their time. */
  onRetry: () => void;
  /** Shows all machines. */
  onClear: () => void;
}

/**
 * The bar, what went wrong, the rows and their legend. What is always there is made once, without templates; what comes
 * and goes is rendered into its place.
 */
export class FrameView {
  readonly element: HTMLElement;
  readonly #handlers: FrameHandlers;
  readonly #toolbar: ToolbarView;
  readonly #choosers: ChoosersView;
  readonly #grid: GridView;
  readonly #notes = make('div', { class: 'place' });
  readonly #body = make('div', { class: 'place' });
  readonly #below = make('div', { class: 'below' });
  readonly #foot = make('div', { class: 'foot' });
  readonly #over = make('div', { class: 'place' });
  #paper: HTMLElement | undefined;
  #footKey = '';
  #failed = 0;

  constructor(title: Text, handlers: FrameHandlers, gridHandlers: GridHandlers) {
    this.#handlers = handlers;
    this.#toolbar = new ToolbarView(title, handlers);
    this.#choosers = new ChoosersView(handlers);
    this.#grid = new GridView(gridHandlers);
    this.element = make('section', { class: 'timeline' }, this.#toolbar.element, this.#choosers.element, this.#notes, this.#body, this.#below, this.#foot, this.#over);
  }

  /** Writes what all of it says. */
  paint(model: FrameModel, words: ToolbarWords): HTMLElement {
    const { toolbar, rows, answer, list, dialog, isUpdating, zone } = model;
    const isGrid = toolbar.layout === 'grid';
    const focused = this.#focused;
    setAttribute(this.element, 'aria-label', words.t.label);
    this.#toolbar.paint(toolbar, words);
    this.#choosers.paint(toolbar, words);
    render(this.#notesOf(model), this.#notes);
    render(isGrid ? this.#grid.paint({ rows, isBusy: answer.status === 'pending', isUpdating: isUpdating || answer.isStale, zone: zone?.offset ?? '' }, words.t) : list(), this.#body);
    render(this.#belowOf(model, words), this.#below);
    this.element.classList.toggle('troubled', rows > 0 && this.#below.childElementCount > 0);
    this.#foot.hidden = !isGrid;
    this.#paintFoot(model, words);
    render(dialog, this.#over);
    if (focused && !this.element.contains(focused)) this.#focusRows();
    // What else failed is said where it is shown; rows that fail as before are no news when it is there again.
    if (!problemOf(answer)) this.#sayFailed(model.failed, words);
    return this.element;
  }

  /** Puts what is printed in place of the grid, on paper only; none when that is done. */
  print(paper: HTMLElement | undefined): void {
    this.#paper?.remove();
    this.#paper = paper;
    this.element.classList.toggle('printed', paper !== undefined);
    if (paper) this.#body.after(paper);
  }

  get #focused(): Element | null {
    const root = this.element.getRootNode();
    return root instanceof ShadowRoot ? root.activeElement : null;
  }

  /** What was pressed is gone with what it was about: one goes on where its result is shown. */
  #focusRows(): void {
    const place = ['[tabindex="0"]', 'a, button'].map((one) => this.#body.querySelector<HTMLElement>(one)).find(Boolean) ?? this.element.querySelector<HTMLElement>('.choosers button');
    place?.focus({ preventScroll: true });
  }

  /** Said when rows begin to fail, not again for each that one scrolls to. */
  #sayFailed(failed: number, { t }: ToolbarWords): void {
    if (failed > 0 && this.#failed === 0) announce(t.rowsFailed({ n: failed }));
    this.#failed = failed;
  }

  /** Of the zone a grid tells below: it is known when the machines are, and shall move no row. */
  #notesOf({ finding, fits, zone, toolbar }: FrameModel): unknown[] {
    return [finding, fits, zone && toolbar.layout === 'list' ? html`<p class="small muted">${zone.words}</p>` : nothing];
  }

  /** What is said in place of rows, and what went wrong: it comes and goes while somebody reads, and shall move no row. */
  #belowOf({ answer, rows, failed, isNarrowed }: FrameModel, words: ToolbarWords): unknown[] {
    const { t, language } = words;
    const error = problemOf(answer);
    return [
      answer.status === 'pending' && rows === 0 ? html`<p class="small muted">${t.loadingMachines}</p>` : nothing,
      answer.status === 'ready' && rows === 0 ? this.#emptyOf(isNarrowed, t) : nothing,
      // One at a time: both together would cover the rows, and what failed without a network failed in each.
      error ? errorTemplate(error, language, this.#handlers.onRetry) : failed ? this.#failedOf(failed, words) : nothing,
    ];
  }

  #emptyOf(isNarrowed: boolean, t: TimelineMessages): TemplateResult {
    return isNarrowed ? emptyTemplate('machine', t.noMatch, html`<div class="body"><button type="button" class="button" @click=${this.#handlers.onClear}>${t.clearSearch}</button><slot name="none"></slot></div>`) : emptyTemplate('machine', t.nothingToShow);
  }

  /** Said where rows could not be loaded, with one way to try all of them again. */
  #failedOf(count: number, { t, language }: ToolbarWords): unknown {
    return noticeTemplate('error', html`<span>${t.rowsFailed({ n: count })}</span>
      <div class="actions"><button type="button" class="button compact" @click=${this.#handlers.onRetry}>${iconTemplate('refresh')}${commonMessages[language].retry}</button></div>`);
  }

  #paintFoot({ toolbar: { minFree }, isAsking, zone }: FrameModel, words: ToolbarWords): void {
    const key = `${words.language} ${minFree} ${isAsking} ${zone?.words}`;
    if (key === this.#footKey) return;
    this.#footKey = key;
    this.#foot.replaceChildren(legendOf({ minFree, isAsking }, words), ...(zone ? [make('p', { id: 'zone-note', class: 'small muted' }, zone.words)] : []));
  }
}

/** Why machines, or more of them, could not be had. */
function problemOf({ error, moreError }: CatalogAnswer): CatalogProblem | undefined {
  return error ?? moreError;
}
