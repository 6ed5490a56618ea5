import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { CalendarMessages } from '../../i18n/calendar/index.js';
import { cssVars } from '../base/css-vars.js';
import type { BarPart } from '../base/availability/day.model.js';
import type { MonthCell, MonthModel } from './month.model.js';

/** What the month does when it is used. */
export interface MonthHandlers {
  onDay: (day: number) => void;
  onKey: (event: KeyboardEvent) => void;
}

/** A month as a grid of buttons, one of them a tab stop. */
export function monthTemplate(model: MonthModel, messages: CalendarMessages, handlers: MonthHandlers, isBusy: boolean): TemplateResult {
  return html`
    <p class="visually-hidden" id="help">${messages.helpMonth}</p>
    <table role="grid" class="month" part="grid" aria-labelledby="title" aria-describedby="help" aria-busy=${isBusy ? 'true' : 'false'} @keydown=${handlers.onKey}>
      <thead>
        <tr>${model.weekdays.map((weekday) => html`<th scope="col" class=${weekday.isWeekend ? 'weekend' : ''} abbr=${weekday.long}>${weekday.short}</th>`)}</tr>
      </thead>
      <tbody>${model.rows.map((row) => html`<tr>${row.map((cell) => cellTemplate(cell, handlers))}</tr>`)}</tbody>
    </table>`;
}

function cellTemplate(cell: MonthCell, handlers: MonthHandlers): TemplateResult {
  return html`<td aria-selected=${cell.selected} class=${cell.isOutside ? 'outside' : ''}>
    <button type="button" class="day ${cell.state}" data-day=${cell.day} tabindex=${cell.tabindex}
      aria-current=${cell.current ?? nothing} @click=${() => handlers.onDay(cell.day)}>
      <span class="visually-hidden">${cell.label}</span>
      <span class="face" aria-hidden="true"><span class="number numeric">${cell.number}</span>
      ${cell.state === 'loading' ? html`<span class="skeleton"></span>` : html`<span class="words">${cell.words}</span><span class="short">${cell.short}</span>`}
      ${cell.note ? html`<span class="note">${cell.note}</span>` : nothing}
      ${barTemplate(cell.bar)}</span>
    </button>
  </td>`;
}

function barTemplate(bar: readonly BarPart[]): TemplateResult | typeof nothing {
  if (bar.length === 0) return nothing;
  return html`<span class="bar">${bar.map((part) => html`<i class=${part.state} ${cssVars({ '--at': part.at, '--size': part.size })}></i>`)}</span>`;
}
