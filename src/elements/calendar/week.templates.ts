import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CalendarMessages } from '../../i18n/calendar/index.js';
import { cssVars } from '../base/css-vars.js';
import type { Box, WeekColumn, WeekMark, WeekModel } from './week.model.js';

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
  onDay: (dayIndex: number) => void;
}

/** A week as a grid with one focusable place, over columns that show what is when. */
export function weekTemplate(model: WeekModel, overlay: WeekOverlay, messages: CalendarMessages, handlers: WeekHandlers, options: { isBusy: boolean; hasReaderZone: boolean }): TemplateResult {
  const columns = model.columns.length;
  return html`
    <p class="visually-hidden" id="help">${messages.helpWeek}</p>
    <div class="scroller">
      <div role="grid" class="week ${options.hasReaderZone ? 'two-zones' : ''}" part="grid" aria-labelledby="title" aria-describedby="help"
        aria-busy=${options.isBusy ? 'true' : 'false'} aria-rowcount=${model.rows + 1} aria-colcount=${columns} aria-multiselectable="true"
        ${cssVars({ '--hours': model.hours, '--columns': columns })}>
        ${guard([model, overlay.currentDay, options.isBusy], () => headsTemplate(model, overlay.currentDay, messages, handlers, options.hasReaderZone))}
        <div class="body">
          <div class="shade" aria-hidden="true">${overlay.past.map((part) => html`<i class="past ${part.dayIndex === overlay.currentDay ? '' : 'elsewhere'}" ${cssVars({ '--day': part.dayIndex, '--at': 0, '--size': part.size })}></i>`)}</div>
          ${guard([model], () => axisTemplate(model.marks, options.hasReaderZone, messages))}
          <div class="columns" @keydown=${handlers.onKey} @pointerdown=${handlers.onPointerDown} @click=${handlers.onClick}>
            ${guard([model, overlay.currentDay, options.isBusy], () => columnsTemplate(model, overlay.currentDay, options.isBusy))}
            ${overlayTemplate(overlay, messages)}
          </div>
        </div>
      </div>
    </div>`;
}

function headsTemplate(model: WeekModel, currentDay: number, messages: CalendarMessages, handlers: WeekHandlers, hasReaderZone: boolean): TemplateResult {
  return html`<div class="heads" role="row" aria-rowindex="1">
    <div class="corner" role="presentation">${hasReaderZone ? html`<span>${messages.machineZone}</span><span>${messages.readerZone}</span>` : nothing}</div>
    ${model.columns.map((column, index) => headTemplate(column, index, index === currentDay, handlers))}
  </div>`;
}

function headTemplate(column: WeekColumn, index: number, isCurrent: boolean, handlers: WeekHandlers): TemplateResult {
  return html`<div class="head ${isCurrent ? 'current' : ''} ${column.isWeekend ? 'weekend' : ''}" role="columnheader" aria-colindex=${index + 1}>
    <button type="button" class="head-button ${column.state}" tabindex="-1" aria-current=${column.isToday ? 'date' : nothing}
      aria-pressed=${isCurrent ? 'true' : 'false'} @click=${() => handlers.onDay(index)}>
      <span class="visually-hidden">${column.label}</span>
      <span class="face" aria-hidden="true"><span class="weekday">${column.weekday}</span> <span class="number numeric">${column.number}</span>
        <span class="words">${column.note || column.words}</span><span class="short">${column.short}</span></span>
    </button>
  </div>`;
}

function axisTemplate(marks: readonly WeekMark[], hasReaderZone: boolean, messages: CalendarMessages): TemplateResult {
  return html`<div class="axis numeric" aria-hidden="true">
    ${marks.map((mark) => html`<div class="mark" ${cssVars({ '--at': mark.at })}>
      <span>${mark.time}${mark.isRepeated ? html`<abbr title=${messages.repeatedHour}>②</abbr>` : nothing}</span>
      ${hasReaderZone ? html`<span class="reader">${mark.readerTime}</span>` : nothing}
    </div>`)}
  </div>
  <div class="lines" aria-hidden="true">${marks.map((mark) => html`<i ${cssVars({ '--at': mark.at })}></i>`)}</div>`;
}

function columnsTemplate(model: WeekModel, currentDay: number, isBusy: boolean): TemplateResult {
  return html`${model.columns.map((column, index) => html`
    <div class="column ${index === currentDay ? 'current' : ''} ${column.isToday ? 'today' : ''}" aria-hidden="true">
      ${isBusy && column.state === 'loading' ? html`<span class="skeleton"></span>` : column.boxes.map(boxTemplate)}
    </div>`)}`;
}

function boxTemplate(box: Box): TemplateResult {
  const shape = box.lanes > 2 ? 'slim' : box.size < 0.03 ? 'small' : '';
  return html`<div class="box ${box.kind} ${shape}" data-grip=${box.grip?.id ?? nothing} data-ends=${box.grip?.ends ?? nothing} ${cssVars({ '--at': box.at, '--size': box.size, '--lane': box.lane, '--lanes': box.lanes })}>
    ${box.time ? html`<span class="time numeric">${box.time}</span>` : nothing}${box.words ? html`<span class="what">${box.words}</span>` : nothing}
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
