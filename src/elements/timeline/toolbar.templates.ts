import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { commonMessages } from '../../i18n/common/index.js';
import { formatDuration } from '../../i18n/format.js';
import type { TimelineMessages } from '../../i18n/timeline/index.js';
import type { Language } from '../../core/types.js';
import { noticeTemplate } from '../base/templates/feedback.js';
import { iconTemplate } from '../base/templates/icon.js';
import type { TimelineGrouping } from './rows.model.js';
import { GROUPINGS } from './rows.model.js';
import type { TimelineView } from './scale.model.js';
import { TIMELINE_VIEWS } from './scale.model.js';

/** Whether machines stand in rows over a time axis, or in a list. */
export type TimelineLayout = 'grid' | 'list';

/** How the bar stands. */
export interface ToolbarModel {
  /** What of time is in sight. */
  title: Text;
  view: TimelineView;
  layout: TimelineLayout;
  grouping: TimelineGrouping;
  /** Minutes that are highlighted; 0 for any length. */
  minFree: number;
  picked: number;
  isComparing: boolean;
  /** Whether several machines can be asked for at once. */
  canAsk: boolean;
  /** Whether the search is unfolded. */
  isFinding: boolean;
  /** Whether there is little room: what is seldom changed is then folded. */
  isNarrow: boolean;
}

/** What the bar does. */
export interface ToolbarHandlers {
  onStep: (count: number) => void;
  onView: (view: TimelineView) => void;
  onLayout: (layout: TimelineLayout) => void;
  onGrouping: (grouping: TimelineGrouping) => void;
  onMinFree: (minutes: number) => void;
  onFind: () => void;
  onCompare: () => void;
  onTogether: () => void;
  onForget: () => void;
}

/** For whom the bar is written. */
export interface ToolbarWords {
  t: TimelineMessages;
  language: Language;
}

/** Lengths that are offered to look for, minutes. */
const LENGTHS = [0, 30, 60, 120, 240, 480];

/** Layouts, in the order in which they are offered. */
const LAYOUTS: readonly TimelineLayout[] = ['grid', 'list'];

/** Paging, the heading, zoom and layout. */
export function toolbarTemplate(model: ToolbarModel, handlers: ToolbarHandlers, { t }: ToolbarWords): TemplateResult {
  return html`<div class="toolbar" part="toolbar">
    <div class="paging">
      <button type="button" class="button compact icon-only" aria-label=${t.previous[model.view]} @click=${() => handlers.onStep(-1)}>${iconTemplate('chevron-left')}</button>
      <button type="button" class="button compact icon-only" aria-label=${t.next[model.view]} @click=${() => handlers.onStep(1)}>${iconTemplate('chevron-right')}</button>
      <button type="button" class="button compact" @click=${() => handlers.onStep(0)}>${t.today}</button>
    </div>
    <h3 class="title numeric" id="title">${model.title}</h3>
    ${choicesTemplate(t.view, TIMELINE_VIEWS, model.view, (view) => t.views[view], handlers.onView)}
    ${choicesTemplate(t.layout, LAYOUTS, model.layout, (layout) => t.layouts[layout], handlers.onLayout)}
  </div>`;
}

/** Grouping, what is looked for, and the machines that were chosen for comparison. */
export function choosersTemplate(model: ToolbarModel, handlers: ToolbarHandlers, { t, language }: ToolbarWords): TemplateResult {
  const lengths = LENGTHS.includes(model.minFree) ? LENGTHS : [...LENGTHS, model.minFree].sort((a, b) => a - b);
  const choosers = html`
    <div class="chooser"><span aria-hidden="true">${t.grouping}</span>${choicesTemplate(t.grouping, GROUPINGS, model.grouping, (grouping) => t.groupings[grouping], handlers.onGrouping)}</div>
    <div class="chooser"><span aria-hidden="true">${t.minFree}</span>${choicesTemplate(t.minFree, lengths, model.minFree, (minutes) => (minutes ? formatDuration(minutes, language) : t.anyLength), handlers.onMinFree)}</div>`;
  return html`<div class="choosers">
    <button type="button" class="button compact" aria-expanded=${model.isFinding ? 'true' : 'false'} @click=${handlers.onFind}>${iconTemplate('search')}${t.search}</button>
    ${model.isNarrow ? html`<details class="options"><summary class="button compact">${t.options}${iconTemplate('chevron-down')}</summary>${choosers}</details>` : choosers}
    ${model.picked ? html`<div class="chosen">
      <button type="button" class="button compact" aria-pressed=${model.isComparing ? 'true' : 'false'} @click=${handlers.onCompare}>${t.compareChosen({ n: model.picked })}</button>
      ${model.canAsk && model.picked > 1 ? html`<button type="button" class="button compact" @click=${handlers.onTogether}>${t.together}</button>` : nothing}
      <button type="button" class="button compact icon-only" aria-label=${t.compareClear} @click=${handlers.onForget}>${iconTemplate('close')}</button>
    </div>` : nothing}
  </div>`;
}

/** One of some values, all of them in sight. */
function choicesTemplate<T extends string | number>(label: string, values: readonly T[], current: T, wordsOf: (value: T) => string, onChoose: (value: T) => void): TemplateResult {
  return html`<div class="group" role="group" aria-label=${label}>${values.map((value) => html`<button type="button" class="button compact" aria-pressed=${value === current ? 'true' : 'false'}
    @click=${() => onChoose(value)}>${wordsOf(value)}</button>`)}</div>`;
}

/** Said where rows could not be loaded, with one way to try all of them again. */
export function failedTemplate(count: number, onRetry: () => void, { t, language }: ToolbarWords): TemplateResult {
  return noticeTemplate('error', html`<span>${t.rowsFailed({ n: count })}</span>
    <div class="actions"><button type="button" class="button compact" @click=${onRetry}>${iconTemplate('refresh')}${commonMessages[language].retry}</button></div>`, { role: 'alert' });
}

/** What the shapes mean, each with its word. */
export function legendTemplate({ minFree }: ToolbarModel, { t, language }: ToolbarWords): TemplateResult {
  const words = t.legendItems;
  return html`<ul class="legend small" aria-label=${t.legend}>
    <li><svg class="sample" viewBox="0 0 22 16" aria-hidden="true" focusable="false"><path class="shape free" d="M0 13h22v2h-22z"></path></svg>${words.free}</li>
    <li ?hidden=${!minFree}><svg class="sample" viewBox="0 0 22 16" aria-hidden="true" focusable="false"><path class="shape fit" d="M1 2h20v12h-20z"></path></svg>${minFree ? t.fitLegend({ duration: formatDuration(minFree, language) }) : ''}</li>
    <li><svg class="sample" viewBox="0 0 22 16" aria-hidden="true" focusable="false"><path class="shape busy" d="M2 2h18v12h-18z"></path></svg>${words.busy}</li>
    <li><svg class="sample" viewBox="0 0 22 16" aria-hidden="true" focusable="false"><path class="shape pending" d="M2 2h18v12h-18z"></path></svg>${words.pending}</li>
    <li><svg class="sample" viewBox="0 0 22 16" aria-hidden="true" focusable="false"><path class="shape own" d="M2 2h18v12h-18z"></path></svg>${words.own}</li>
    <li><svg class="sample" viewBox="0 0 22 16" aria-hidden="true" focusable="false"><path class="shape buffer" d="M0 4h22v8h-22z" fill="url(#bars-buffer)"></path></svg>${words.buffer}</li>
    <li><svg class="sample" viewBox="0 0 22 16" aria-hidden="true" focusable="false"><path class="shape closed" d="M0 0h22v16h-22z" fill="url(#bars-closed)"></path></svg>${words.closed}</li>
    <li><svg class="sample" viewBox="0 0 22 16" aria-hidden="true" focusable="false"><path class="shape unknown" d="M0 0h22v16h-22z" fill="url(#bars-unknown)"></path></svg>${words.unknown}</li>
  </ul>`;
}
