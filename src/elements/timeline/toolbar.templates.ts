import type { TemplateResult } from 'lit';
import { html, nothing, svg } from 'lit';
import { commonMessages } from '../../i18n/common/index.js';
import { formatDuration } from '../../i18n/format.js';
import type { TimelineMessages } from '../../i18n/timeline/index.js';
import type { Language } from '../../core/types.js';
import { noticeTemplate } from '../base/templates/feedback.js';
import { iconTemplate } from '../base/templates/icon.js';
import type { BarKind } from './bars.model.js';
import type { TimelineGrouping } from './rows.model.js';
import { GROUPINGS } from './rows.model.js';
import type { TimelineView } from './scale.model.js';
import { TIMELINE_VIEWS } from './scale.model.js';

/** Whether machines stand in rows over a time axis, or in a list. */
export type TimelineLayout = 'grid' | 'list';

/** How the bar stands. */
export interface ToolbarModel {
  /** What of time is in sight. */
  title: string;
  view: TimelineView;
  layout: TimelineLayout;
  grouping: TimelineGrouping;
  /** Minutes that are highlighted; 0 for any length. */
  minFree: number;
  picked: number;
  isComparing: boolean;
  /** Whether the search is unfolded. */
  isFinding: boolean;
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
  onForget: () => void;
}

/** For whom the bar is written. */
export interface ToolbarWords {
  t: TimelineMessages;
  language: Language;
}

/** Lengths that are offered to look for, minutes. */
const LENGTHS = [0, 30, 60, 120, 240, 480];

/** Paging, the heading, zoom and layout. */
export function toolbarTemplate(model: ToolbarModel, handlers: ToolbarHandlers, { t }: ToolbarWords): TemplateResult {
  const pressed = (is: boolean): string => (is ? 'true' : 'false');
  return html`<div class="toolbar" part="toolbar">
    <div class="paging">
      <button type="button" class="button compact icon-only" aria-label=${t.previous[model.view]} @click=${() => handlers.onStep(-1)}>${iconTemplate('chevron-left')}</button>
      <button type="button" class="button compact icon-only" aria-label=${t.next[model.view]} @click=${() => handlers.onStep(1)}>${iconTemplate('chevron-right')}</button>
      <button type="button" class="button compact" @click=${() => handlers.onStep(0)}>${t.today}</button>
    </div>
    <h3 class="title numeric" id="title">${model.title}</h3>
    <div class="group" role="group" aria-label=${t.view}>${TIMELINE_VIEWS.map((view) => html`<button type="button" class="button compact" aria-pressed=${pressed(view === model.view)}
      @click=${() => handlers.onView(view)}>${t.views[view]}</button>`)}</div>
    <div class="group" role="group" aria-label=${t.layout}>${(['grid', 'list'] as const).map((layout) => html`<button type="button" class="button compact" aria-pressed=${pressed(layout === model.layout)}
      @click=${() => handlers.onLayout(layout)}>${t.layouts[layout]}</button>`)}</div>
  </div>`;
}

/** Grouping, what is looked for, and the machines that were chosen for comparison. */
export function choosersTemplate(model: ToolbarModel, handlers: ToolbarHandlers, { t, language }: ToolbarWords): TemplateResult {
  const lengths = LENGTHS.includes(model.minFree) ? LENGTHS : [...LENGTHS, model.minFree].sort((a, b) => a - b);
  const value = (event: Event): string => (event.currentTarget as HTMLSelectElement).value;
  return html`<div class="choosers">
    <button type="button" class="button compact" aria-expanded=${model.isFinding ? 'true' : 'false'} @click=${handlers.onFind}>${iconTemplate('search')}${t.search}</button>
    <div class="chooser"><label for="grouping">${t.grouping}</label>
      <select class="input" id="grouping" @change=${(event: Event) => handlers.onGrouping(value(event) as TimelineGrouping)}>
        ${GROUPINGS.map((grouping) => html`<option value=${grouping} .selected=${grouping === model.grouping}>${t.groupings[grouping]}</option>`)}
      </select></div>
    <div class="chooser"><label for="least">${t.minFree}</label>
      <select class="input" id="least" @change=${(event: Event) => handlers.onMinFree(Number(value(event)))}>
        ${lengths.map((minutes) => html`<option value=${minutes} .selected=${minutes === model.minFree}>${minutes ? formatDuration(minutes, language) : t.anyLength}</option>`)}
      </select></div>
    ${model.picked ? html`<div class="chosen">
      <button type="button" class="button compact" aria-pressed=${model.isComparing ? 'true' : 'false'} @click=${handlers.onCompare}>${t.compareChosen({ n: model.picked })}</button>
      <button type="button" class="button compact icon-only" aria-label=${t.compareClear} @click=${handlers.onForget}>${iconTemplate('close')}</button>
    </div>` : nothing}
  </div>`;
}

/** Said where rows could not be loaded, with one way to try all of them again. */
export function failedTemplate(count: number, onRetry: () => void, { t, language }: ToolbarWords): TemplateResult {
  return noticeTemplate('error', html`<span>${t.rowsFailed({ n: count })}</span>
    <div class="actions"><button type="button" class="button compact" @click=${onRetry}>${iconTemplate('refresh')}${commonMessages[language].retry}</button></div>`, { role: 'alert' });
}

const PATTERNS = [
  { kind: 'closed', size: 8, line: 'M-2 10 10-2' },
  { kind: 'unknown', size: 10, line: 'M-2-2 12 12' },
  { kind: 'buffer', size: 4, line: 'M0 1.5h4' },
] as const;

/** The patterns that bars are filled with; they have to stand in the same root as the bars. */
export const patternsTemplate = html`<svg class="patterns" aria-hidden="true" focusable="false"><defs>
  ${PATTERNS.map(({ kind, size, line }) => svg`<pattern id="bars-${kind}" width=${size} height=${size} patternUnits="userSpaceOnUse">
    ${kind === 'buffer' ? nothing : svg`<rect class="ground-${kind}" width=${size} height=${size}></rect>`}<path class="line-${kind}" d=${line} stroke-width="1"></path>
  </pattern>`)}
</defs></svg>`;

const SHAPES: Partial<Record<BarKind, string>> = {
  free: 'M0 13h22v2h-22z', fit: 'M1 2h20v12h-20z', busy: 'M2 2h18v12h-18z', pending: 'M2 2h18v12h-18z', own: 'M2 2h18v12h-18z', buffer: 'M0 4h22v8h-22z', closed: 'M0 0h22v16h-22z', unknown: 'M0 0h22v16h-22z',
};

/** What the shapes mean, each with its word. */
export function legendTemplate({ minFree }: ToolbarModel, { t, language }: ToolbarWords): TemplateResult {
  const words = t.legendItems;
  const item = (kind: BarKind, label: string): TemplateResult => html`<li><svg class="sample" viewBox="0 0 22 16" aria-hidden="true" focusable="false"><path class="shape ${kind}" d=${SHAPES[kind]} fill=${['closed', 'unknown', 'buffer'].includes(kind) ? `url(#bars-${kind})` : nothing}></path></svg>${label}</li>`;
  return html`<ul class="legend small" aria-label=${t.legend}>
    ${item('free', words.free)}${minFree ? item('fit', t.fitLegend({ duration: formatDuration(minFree, language) })) : nothing}${item('busy', words.busy)}${item('pending', words.pending)}${item('own', words.own)}${item('buffer', words.buffer)}${item('closed', words.closed)}${item('unknown', words.unknown)}
  </ul>`;
}
