/** The same data without a grid: machines with their days, page by page. Natural on narrow pages and for reading aloud. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { dayAt, dayStart, formatLocalDate } from '../../core/time/index.js';
import type { Segment } from '../../core/types.js';
import { calendarMessages } from '../../i18n/calendar/index.js';
import type { FormatContext } from '../../i18n/format.js';
import { formatDayName } from '../../i18n/format.js';
import type { TimelineMessages } from '../../i18n/timeline/index.js';
import type { DayFrame } from '../base/availability/day.model.js';
import { dayLabel, summarizeDay } from '../base/availability/day.model.js';
import { itemsOf } from '../base/availability/items.model.js';
import { noticeTemplate } from '../base/templates/feedback.js';
import type { RowFaces } from './row-faces.js';
import type { RowState } from './row-facts.js';
import type { TimelineRow } from './rows.model.js';

type MachineRow = Extract<TimelineRow, { kind: 'machine' }>;

/** What the list shows. */
export interface ListModel {
  rows: readonly TimelineRow[];
  faces: RowFaces;
  state: (id: string) => RowState;
  segments: (row: TimelineRow) => readonly Segment[] | undefined;
  /** Whether all entries of a machine whose segments were asked for can be read. */
  isWhole: (id: string) => boolean;
  /** The period, UTC milliseconds. */
  from: number;
  to: number;
  now: number;
  /** How many machines are shown. */
  shown: number;
  context: FormatContext;
}

/** What the list does. */
export interface ListHandlers {
  onChoose: (row: MachineRow, span: { start: number; end: number }) => void;
  onMachine: (id: string, event: MouseEvent) => void;
  onMore: () => void;
}

/** Days that a list names one by one; of longer periods only these first days. */
const MOST_DAYS = 31;

/** Machines of the first so many rows. */
export function listedMachines(rows: readonly TimelineRow[], shown: number): MachineRow[] {
  return rows.filter((row): row is MachineRow => row.kind === 'machine').slice(0, shown);
}

/** Machines with their days in words; days without free time are folded. */
export function listTemplate(model: ListModel, handlers: ListHandlers, t: TimelineMessages): TemplateResult {
  const listed = listedMachines(model.rows, model.shown);
  const days = daysOf(model);
  const all = model.rows.filter(({ kind }) => kind !== 'group').length;
  return html`<ul class="machines" part="list">${repeat(listed, ({ id }) => id, (row) => machineTemplate(row, days, model, handlers, t))}</ul>
    ${listed.length < all ? html`<button type="button" class="button more" @click=${handlers.onMore}>${t.moreMachines}</button>` : nothing}`;
}

function machineTemplate(row: MachineRow, days: readonly DayFrame[], model: ListModel, handlers: ListHandlers, t: TimelineMessages): TemplateResult {
  const { faces, state, segments, now, context } = model;
  const words = faces.words(row.machine);
  const is = state(row.id);
  const known = segments(row);
  const open = (event: MouseEvent): void => handlers.onMachine(row.id, event);
  const note = is.status === 'error' ? t.rowFailed : is.status === 'none' ? t.rowNothing : is.status === 'loading' ? t.rowLoading : '';
  const calendar = calendarMessages[context.language];
  const items = is.status === 'ready' ? itemsOf(is.record) : [];
  const said = note ? [] : days.map((day) => {
    const summary = summarizeDay(day, known, items, now);
    return { day, isFree: summary.state === 'free', label: dayLabel(day, summary, calendar, context) };
  });
  const free = said.filter(({ isFree }) => isFree);
  // Seven lines for each of ten machines are too many where three have something to choose: the others are a press away.
  const others = said.filter(({ isFree }) => !isFree);
  return html`<li>
    <h4>${words.href ? html`<a href=${words.href} @click=${open}>${words.name}</a>` : html`<button type="button" class="link-button" @click=${open}>${words.name}</button>`} <span class="sub">${words.sub}</span></h4>
    ${note ? html`<p class="small muted">${note}</p>` : html`
      ${model.isWhole(row.id) ? nothing : noticeTemplate('warn', t.rowUnreadable)}
      ${free.length ? html`<ul class="days">${free.map(({ day, label }) => html`<li class="free"><span>${label}</span>
        <button type="button" class="button compact" aria-label=${t.chooseOn({ name: words.name, day: formatDayName(day.start, context) })}
          @click=${() => handlers.onChoose(row, day)}>${calendar.choose}</button></li>`)}</ul>` : nothing}
      ${others.length ? html`<details class="others"><summary class="small muted">${t.otherDays({ n: others.length })}</summary>
        <ul class="days">${others.map(({ label }) => html`<li><span>${label}</span></li>`)}</ul></details>` : nothing}`}
  </li>`;
}

function daysOf({ from, to, now, context }: ListModel): DayFrame[] {
  const zone = context.timeZone;
  const first = dayAt(from, zone);
  const last = Math.min(dayAt(to - 1, zone), first + MOST_DAYS - 1);
  const today = dayAt(now, zone);
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const day = first + i;
    return { day, date: formatLocalDate(day), start: dayStart(day, zone), end: dayStart(day + 1, zone), dayOfMonth: 0, isToday: day === today, isOutside: false, isWeekend: false };
  });
}
