import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { CalendarMessages } from '../../i18n/calendar/index.js';
import { iconTemplate } from '../base/templates/icon.js';
import type { CalendarView } from './frame.model.js';
import { CALENDAR_VIEWS } from './frame.model.js';

/** What the bar over the calendar does. */
export interface ToolbarHandlers {
  onStep: (count: number) => void;
  onToday: () => void;
  onNextFree: () => void;
  onView: (view: CalendarView) => void;
}

/** Paging, the heading, the jump to what is free, and the views. */
export function toolbarTemplate(model: { title: string; view: CalendarView; isSearching: boolean }, messages: CalendarMessages, handlers: ToolbarHandlers): TemplateResult {
  const view = (name: CalendarView): TemplateResult => html`<button type="button" class="button compact" aria-pressed=${model.view === name ? 'true' : 'false'}
    @click=${() => handlers.onView(name)}>${messages.views[name]}</button>`;
  return html`<div class="toolbar" part="toolbar">
    <div class="paging">
      <button type="button" class="button compact icon-only" aria-label=${messages.previous[model.view]} @click=${() => handlers.onStep(-1)}>${iconTemplate('chevron-left')}</button>
      <button type="button" class="button compact icon-only" aria-label=${messages.next[model.view]} @click=${() => handlers.onStep(1)}>${iconTemplate('chevron-right')}</button>
      <button type="button" class="button compact" @click=${handlers.onToday}>${messages.today}</button>
    </div>
    <h3 class="title numeric" id="title">${model.title}</h3>
    <div class="views">
      <button type="button" class="button compact next-free" aria-disabled=${model.isSearching ? 'true' : 'false'} @click=${handlers.onNextFree}>${iconTemplate('clock')}${model.isSearching ? messages.nextFreeSearching : messages.nextFree}</button>
      <div class="group" role="group" aria-label=${messages.view}>${CALENDAR_VIEWS.map(view)}</div>
    </div>
  </div>`;
}

/** Swatches of the states, each with its shape and its word. */
export function legendTemplate(messages: CalendarMessages): TemplateResult {
  const kinds = ['free', 'busy', 'pending', 'own', 'buffer', 'closed', 'unknown'] as const;
  return html`<ul class="legend small" aria-label=${messages.legend}>
    ${kinds.map((kind) => html`<li><i class="swatch ${kind}" aria-hidden="true"></i>${messages.legendItems[kind]}</li>`)}
  </ul>`;
}
