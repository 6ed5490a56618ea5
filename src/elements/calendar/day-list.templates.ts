import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { CalendarMessages } from '../../i18n/calendar/index.js';
import type { ForeignWords } from '../base/availability/foreign-words.js';
import { wordsWith } from '../base/availability/foreign-words.js';
import { iconTemplate } from '../base/templates/icon.js';
import type { MovedBooking } from './move.model.js';

/** One line of a day's list. */
export interface DayListItem {
  kind: string;
  range: string;
  words: string;
  /** What of the words is in another language. */
  foreign: ForeignWords | undefined;
  /** How long it is free; empty for what is not. */
  duration: string;
  /** Name of the button that chooses from here; empty where nothing can be chosen. */
  action: string;
  /** Why nothing of what is free can be chosen; empty where something can. */
  note: string;
  start: number;
  /** Whether what is chosen lies in it. */
  isChosen: boolean;
  /** A booking of one's own that can be moved, and the name of the button that does. */
  booking?: { name: string; moved: MovedBooking };
}

/** What a day's list does. */
export interface DayListHandlers {
  onChoose: (start: number) => void;
  onPick: (booking: MovedBooking) => void;
}

/** The stretches of a day, one a line, each with what it is and how it can be chosen. */
export function dayItemsTemplate(items: readonly DayListItem[], messages: CalendarMessages, { onChoose, onPick }: DayListHandlers): TemplateResult {
  return html`<ul class="day-items">${items.map((item) => html`<li class=${item.isChosen ? 'chosen-item' : ''}>
    <i class="swatch ${item.kind}" aria-hidden="true"></i>
    <span class="numeric range">${item.range}</span>
    <span class="words">${wordsWith(item.words, item.foreign)}${item.duration ? html` <span class="muted numeric">${item.duration}</span>` : nothing}</span>
    ${item.action ? html`<button type="button" class="button compact" aria-label=${item.action} aria-pressed=${item.isChosen ? 'true' : 'false'}
      @click=${() => onChoose(item.start)}>${item.isChosen ? iconTemplate('check') : nothing}${messages.choose}</button>` : nothing}
    ${item.note ? html`<span class="small muted note">${item.note}</span>` : nothing}
    ${item.booking ? html`<button type="button" class="button compact" aria-label=${item.booking.name} @click=${() => onPick(item.booking!.moved)}>${messages.changeTime}</button>` : nothing}
  </li>`)}</ul>`;
}

/** A day as a list, for pages too narrow for a week. */
export function dayListTemplate(model: { title: string; items: readonly DayListItem[] }, messages: CalendarMessages, handlers: DayListHandlers & { onOpenWeek: () => void }): TemplateResult {
  return html`<section class="day-list" aria-labelledby="day-title">
    <h4 id="day-title" tabindex="-1">${model.title}</h4>
    ${dayItemsTemplate(model.items, messages, handlers)}
    <button type="button" class="button compact quiet" @click=${handlers.onOpenWeek}>${iconTemplate('calendar')}${messages.openWeek}</button>
  </section>`;
}
