import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { CatalogAnswer } from '../base/search/catalog-answer.js';
import { emptyTemplate, errorTemplate } from '../base/templates/feedback.js';
import type { ToolbarHandlers, ToolbarModel, ToolbarWords } from './toolbar.templates.js';
import { choosersTemplate, failedTemplate, legendTemplate, toolbarTemplate } from './toolbar.templates.js';

/** What stands around the rows. */
export interface FrameModel {
  toolbar: ToolbarModel;
  answer: CatalogAnswer;
  /** Rows that could not be asked. */
  failed: number;
  rows: number;
  /** The search, the grid or the list, and the dialog over them. */
  finding: unknown;
  /** How many machines are free long enough. */
  fits: unknown;
  /** In which zone times are written; empty where that is the reader's. */
  zoneNote: string;
  body: TemplateResult;
  dialog: unknown;
}

/** Asks again: for machines, or for the rows that failed. */
export interface FrameHandlers extends ToolbarHandlers {
  onRetry: () => void;
  onRetryRows: () => void;
  /** Searches for nothing in particular. */
  onClear: () => void;
}

/** The bar, what went wrong, the rows and their legend. */
export function frameTemplate({ toolbar, answer, failed, rows, finding, fits, zoneNote, body, dialog }: FrameModel, handlers: FrameHandlers, words: ToolbarWords): TemplateResult {
  const { t, language } = words;
  const error = answer.error ?? answer.moreError;
  return html`<section class="timeline" aria-label=${t.label}>
    ${toolbarTemplate(toolbar, handlers, words)}
    ${choosersTemplate(toolbar, handlers, words)}
    ${finding}
    ${fits}
    ${zoneNote ? html`<p class="small muted">${zoneNote}</p>` : nothing}
    ${error ? errorTemplate(error, language, handlers.onRetry) : nothing}
    ${failed ? failedTemplate(failed, handlers.onRetryRows, words) : nothing}
    ${answer.status === 'pending' && rows === 0 ? html`<p class="small muted">${t.loadingMachines}</p>` : nothing}
    ${answer.status === 'ready' && rows === 0 ? emptyTemplate('machine', t.noMatch, html`<button type="button" class="button" @click=${handlers.onClear}>${t.clearSearch}</button>`) : nothing}
    ${body}
    ${toolbar.layout === 'grid' ? html`<div class="foot">${legendTemplate(toolbar, words)}</div>` : nothing}
    ${dialog}
  </section>`;
}
