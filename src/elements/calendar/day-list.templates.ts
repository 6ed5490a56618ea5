import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { CalendarMessages } from '../../i18n/calendar/index.js';
import { iconTemplate } from '../base/templates/icon.js';

/** One line of a day's list. */
export interface DayListItem {
  kind: string;
  range: string;
  words: string;
  /** Name of the button that chooses from here; empty where nothing can be chosen. */
  action: string;
  start: number;
}

/** A day as a list, for pages too narrow for a week. */
export function dayListTemplate(model: { title: string; items: readonly DayListItem[] }, messages: CalendarMessages, handlers: { onChoose: (start: number) => void; onOpenWeek: () => void }): TemplateResult {
  return html`<section class="day-list" aria-labelledby="day-title">
    <h4 id="day-title">${model.title}</h4>
    <ul>${model.items.map((item) => html`<li>
      <i class="swatch ${item.kind}" aria-hidden="true"></i>
      <span class="numeric range">${item.range}</span>
      <span class="words">${item.words}</span>
      ${item.action ? html`<button type="button" class="button compact" aria-label=${item.action} @click=${() => handlers.onChoose(item.start)}>${messages.choose}</button>` : nothing}
    </li>`)}</ul>
    <button type="button" class="button compact quiet" @click=${handlers.onOpenWeek}>${iconTemplate('calendar')}${messages.openWeek}</button>
  </section>`;
}
