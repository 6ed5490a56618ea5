import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CalendarMessages } from '../../i18n/calendar/index.js';
import { cssVars } from '../base/css-vars.js';
import type { WeekModel } from './week.model.js';
import type { WeekDrawing, WeekState } from './week.view.js';

/** A place where the cursor stands, or stood a moment ago. */
export interface WeekCell {
  time: number;
  label: string;
  dayIndex: number;
  /** Position among the day's steps, from 0. */
  row: number;
  at: number;
  size: number;
  isSelected: boolean;
  isCurrent: boolean;
}

/** What lies over a week and changes with each move: cheap to draw again. */
export interface WeekOverlay {
  cells: readonly WeekCell[];
  choice: readonly { dayIndex: number; at: number; size: number; ends: string }[];
  choiceTime: string;
  choiceDuration: string;
  isOpen: boolean;
  tone: 'ok' | 'no' | 'open';
  /** The present as a place of today's column; undefined when today is not shown. */
  now: { dayIndex: number; at: number } | undefined;
  /** Whole days that are over, and how much of today. */
  past: readonly { dayIndex: number; size: number }[];
  currentDay: number;
}

/** What the week does when it is used. */
export interface WeekHandlers {
  onKey: (event: KeyboardEvent) => void;
  onPointerDown: (event: PointerEvent) => void;
  onClick: (event: MouseEvent) => void;
}

/** A week as a grid with one focusable place, over columns that show what is when. */
export function weekTemplate(model: WeekModel, drawing: WeekDrawing, overlay: WeekOverlay, messages: CalendarMessages, handlers: WeekHandlers, { isBusy, hasReaderZone }: WeekState): TemplateResult {
  const columns = model.columns.length;
  return html`
    <p class="visually-hidden" id="help">${messages.helpWeek}</p>
    <div class="scroller">
      <div role="grid" class="week ${hasReaderZone ? 'two-zones' : ''}" part="grid" aria-labelledby="title" aria-describedby="help"
        aria-busy=${isBusy ? 'true' : 'false'} aria-rowcount=${model.rows + 1} aria-colcount=${columns} aria-multiselectable="true"
        ${cssVars({ '--hours': model.hours, '--columns': columns })}>
        ${drawing.heads}
        <div class="body">
          <div class="shade" aria-hidden="true">${overlay.past.map((part) => html`<i class="past ${part.dayIndex === overlay.currentDay ? '' : 'elsewhere'}" ${cssVars({ '--day': part.dayIndex, '--at': 0, '--size': part.size })}></i>`)}</div>
          ${drawing.axis}
          <div class="lines" aria-hidden="true"></div>
          <div class="columns" @keydown=${handlers.onKey} @pointerdown=${handlers.onPointerDown} @click=${handlers.onClick}>
            ${drawing.columns}
            ${overlayTemplate(overlay, messages)}
          </div>
        </div>
      </div>
    </div>`;
}

function overlayTemplate(overlay: WeekOverlay, messages: CalendarMessages): TemplateResult {
  const elsewhere = (dayIndex: number): string => (dayIndex === overlay.currentDay ? '' : 'elsewhere');
  return html`<div class="overlay">
    ${overlay.choice.map((part) => html`<div class="choice ${overlay.tone} ${overlay.isOpen ? 'open' : ''} ${part.ends.includes('start') ? 'first' : ''} ${part.ends.includes('end') ? 'last' : ''} ${elsewhere(part.dayIndex)}"
      aria-hidden="true" data-grip="" data-ends=${part.ends} ${cssVars({ '--day': part.dayIndex, '--at': part.at, '--size': part.size })}>${part.ends.includes('start') ? html`<span>${overlay.choiceTime}</span> <span>${overlay.choiceDuration}</span>` : nothing}</div>`)}
    ${overlay.now ? html`<i class="now ${elsewhere(overlay.now.dayIndex)}" aria-hidden="true" title=${messages.legendItems.now} ${cssVars({ '--day': overlay.now.dayIndex, '--at': overlay.now.at })}></i>` : nothing}
    ${repeat(overlay.cells, (cell) => cell.time, (cell) => html`
      <div role="row" class="cursor-row" aria-rowindex=${cell.row + 2}>
        <div role="gridcell" class="cursor ${cell.isCurrent ? 'current' : ''} ${elsewhere(cell.dayIndex)}" aria-colindex=${cell.dayIndex + 1} tabindex=${cell.isCurrent ? '0' : '-1'}
          aria-selected=${cell.isSelected ? 'true' : 'false'} aria-label=${cell.label} ${cssVars({ '--day': cell.dayIndex, '--at': cell.at, '--size': cell.size })}></div>
      </div>`)}
  </div>`;
}
