import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { CalendarMessages } from '../../i18n/calendar/index.js';
import { make } from '../base/make.js';
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
  // The arrows are drawn by the style sheet: the first SVG in a page costs as much as a week of the month.
  return html`<div class="toolbar" part="toolbar">
    <div class="paging">
      <button type="button" class="button compact icon-only" aria-label=${messages.previous[model.view]} @click=${() => handlers.onStep(-1)}><i class="arrow back"></i></button>
      <button type="button" class="button compact icon-only" aria-label=${messages.next[model.view]} @click=${() => handlers.onStep(1)}><i class="arrow on"></i></button>
      <button type="button" class="button compact" @click=${handlers.onToday}>${messages.today}</button>
    </div>
    <h3 class="title numeric" id="title">${model.title}</h3>
    <div class="views">
      <button type="button" class="button compact next-free" aria-disabled=${model.isSearching ? 'true' : 'false'} @click=${handlers.onNextFree}>${model.isSearching ? messages.nextFreeSearching : messages.nextFree}</button>
      <div class="group" role="group" aria-label=${messages.view}>${CALENDAR_VIEWS.map(view)}</div>
    </div>
  </div>`;
}

/** What stands in the panel's place until a time is chosen or somebody wants to type one. */
export function invitationTemplate(messages: CalendarMessages, isRequestOffered: boolean, onType: () => void): TemplateResult {
  return html`<section class="invitation" aria-labelledby="choice-title">
    <h4 id="choice-title" tabindex="-1">${messages.choice}</h4>
    <p><strong>${messages.choiceEmpty}</strong></p>
    <p class="small muted">${messages.choiceHow}</p>
    <button type="button" class="button compact" @click=${onType}>${messages.typeTime}</button>
    ${isRequestOffered ? nothing : html`<p class="small muted">${messages.requestNotOffered}</p>`}
  </section>`;
}

const LEGEND = ['free', 'busy', 'pending', 'own', 'buffer', 'closed', 'unknown'] as const;

/** Swatches of the states, each with its shape and its word; made once for a language. */
export function legendOf(messages: CalendarMessages): HTMLElement {
  const items = LEGEND.map((kind) => make('li', {}, make('i', { class: `swatch ${kind}`, 'aria-hidden': 'true' }), messages.legendItems[kind]));
  return make('ul', { class: 'legend small', 'aria-label': messages.legend }, ...items);
}
