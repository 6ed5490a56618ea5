import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CalendarMessages } from '../../i18n/calendar/index.js';
import { wordsWith } from '../base/availability/foreign-words.js';
import type { AgendaDay } from './agenda.model.js';
import type { DayListHandlers } from './day-list.templates.js';
import { dayItemsTemplate } from './day-list.templates.js';

/** A week as a list of days, each with its heading: what the grid shows, for those who read it line by line. */
export function agendaTemplate(days: readonly AgendaDay[], messages: CalendarMessages, handlers: DayListHandlers, isBusy: boolean): TemplateResult {
  return html`<div class="agenda" part="grid" role="group" aria-labelledby="title" aria-busy=${isBusy ? 'true' : 'false'}>
    ${repeat(days, ({ day }) => day, (day) => html`<section class="agenda-day ${day.state}" aria-labelledby="day-${day.day}">
      <div class="agenda-head">
        <h4 id="day-${day.day}">${day.title}</h4>
        ${day.isToday ? html`<span class="badge accent">${messages.today}</span>` : nothing}
        <span class="small agenda-words">${wordsWith(day.words, day.foreign)}</span>
      </div>
      ${day.state === 'loading' ? html`<span class="skeleton"></span>` : day.state === 'past' && day.items.length < 2 ? nothing : dayItemsTemplate(day.items, messages, handlers)}
    </section>`)}
  </div>`;
}
