/** The same data without a grid: machines with their days, page by page. Natural on narrow pages and for reading aloud. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { dayAt, dayStart, formatLocalDate } from '../../core/time/index.js';
import type { Segment } from '../../core/types.js';
import { calendarMessages } from '../../i18n/calendar/index.js';
import type { FormatContext } from '../../i18n/format.js';
import { formatDayName, formatDuration } from '../../i18n/format.js';
import type { TimelineMessages } from '../../i18n/timeline/index.js';
import type { DayFrame, DaySummary, Stretch } from '../base/availability/day.model.js';
import { dayLabel, summarizeDay } from '../base/availability/day.model.js';
import { firstSegmentAfter, freeAround } from '../base/availability/stretch.model.js';
import { noticeTemplate } from '../base/templates/feedback.js';
import { iconTemplate } from '../base/templates/icon.js';
import { weekLabel } from './cell.model.js';
import type { RowFaces } from './row-faces.js';
import type { RowState } from './row-facts.js';
import { bookingsOf, hasFailed } from './row-facts.js';
import type { TimelineRow } from './rows.model.js';
import type { ColumnUnit } from './scale.model.js';

type MachineRow = Extract<TimelineRow, { kind: 'machine' }>;
type GroupRow = Extract<TimelineRow, { kind: 'group' }>;

/** What the list shows. */
export interface ListModel {
  /** The rows that are listed, and whether there are more. */
  listed: readonly TimelineRow[];
  hasMore: boolean;
  faces: RowFaces;
  state: (id: string) => RowState;
  /** Ids of the machines that are chosen for comparison. */
  picked: readonly string[];
  segments: (row: TimelineRow) => readonly Segment[] | undefined;
  /** Whether all entries of a machine whose segments were asked for can be read. */
  isWhole: (id: string) => boolean;
  /** The period, UTC milliseconds. */
  from: number;
  to: number;
  /** What the grid's columns are: weeks are summed up, everything else is told by days. */
  column: ColumnUnit;
  now: number;
  /** Milliseconds of free time on end that are looked for; 0 for any. */
  least: number;
  context: FormatContext;
}

/** What the list does. */
export interface ListHandlers {
  onChoose: (row: MachineRow, span: Stretch) => void;
  onMachine: (id: string, event: MouseEvent) => void;
  onFold: (group: string) => void;
  /** Chooses a machine for comparison, or no longer. */
  onPick: (id: string) => void;
  onMore: () => void;
}

/** The machines of a group, under its head; those of no group have none. */
interface Section {
  head: GroupRow | undefined;
  machines: MachineRow[];
}

/** Machines in their groups, with their days in words; days without free time are folded. */
export function listTemplate(model: ListModel, handlers: ListHandlers, t: TimelineMessages): TemplateResult {
  const spans = spansOf(model);
  return html`<div class="listing" part="list">${repeat(sectionsOf(model.listed), ({ head }) => head?.id, ({ head, machines }) => html`
      ${head ? headTemplate(head, model, handlers) : nothing}
      ${machines.length ? html`<ul class="machines">${repeat(machines, ({ id }) => id, (row) => machineTemplate(row, spans, model, handlers, t))}</ul>` : nothing}`)}</div>
    ${model.hasMore ? html`<button type="button" class="button more" @click=${handlers.onMore}>${t.moreMachines}</button>` : nothing}`;
}

function sectionsOf(rows: readonly TimelineRow[]): Section[] {
  const sections: Section[] = [];
  for (const row of rows) {
    if (row.kind === 'group') sections.push({ head: row, machines: [] });
    if (row.kind !== 'machine') continue;
    if (sections.length === 0) sections.push({ head: undefined, machines: [] });
    sections.at(-1)!.machines.push(row);
  }
  return sections;
}

function headTemplate({ id, isOpen, count }: GroupRow, { faces }: ListModel, { onFold }: ListHandlers): TemplateResult {
  return html`<h4 class="list-group"><button type="button" class="button quiet" aria-expanded=${isOpen ? 'true' : 'false'} @click=${() => onFold(id)}>
    ${iconTemplate('chevron-down')}<span>${faces.groupWords(id, count).label}</span></button></h4>`;
}

function machineTemplate(row: MachineRow, spans: readonly DayFrame[], model: ListModel, handlers: ListHandlers, t: TimelineMessages): TemplateResult {
  const words = model.faces.words(row.machine);
  const is = model.state(row.id);
  const open = (event: MouseEvent): void => handlers.onMachine(row.id, event);
  const note = noteOf(is, model, t);
  const name = words.href ? html`<a href=${words.href} @click=${open}>${words.name}</a>` : html`<button type="button" class="link-button" @click=${open}>${words.name}</button>`;
  const title = html`${name} <span class="sub">${words.sub}</span>`;
  return html`<li>
    <div class="listed">${row.group ? html`<h5>${title}</h5>` : html`<h4>${title}</h4>`}
      <button type="button" class="button compact" aria-pressed=${model.picked.includes(row.id) ? 'true' : 'false'} aria-label=${words.pickLabel} @click=${() => handlers.onPick(row.id)}>${t.compareShort}</button></div>
    ${note ? html`<p class="small muted">${note}</p>` : spansTemplate(row, spans, model, handlers, t)}
  </li>`;
}

/** Said in place of a machine's days. */
function noteOf(is: RowState, { from, to }: ListModel, t: TimelineMessages): string {
  if (is.status === 'error') return t.rowFailed;
  if (is.status === 'none') return t.rowNothing;
  return is.status !== 'ready' || is.window.from > from || is.window.to < to ? t.rowLoading : '';
}

function spansTemplate(row: MachineRow, spans: readonly DayFrame[], model: ListModel, { onChoose }: ListHandlers, t: TimelineMessages): TemplateResult {
  const { state, segments, now, least, column, context } = model;
  const is = state(row.id);
  const known = segments(row) ?? [];
  const calendar = calendarMessages[context.language];
  const items = bookingsOf(is);
  const isFit = (span: Stretch, { state: all }: DaySummary): boolean => (least > 0 ? longestFree(known, span, now) >= least : all === 'free');
  const said = spans.map((span) => {
    const summary = summarizeDay(span, known, items, now);
    const label = column === 'week' ? weekLabel(span, summary, { timeline: t, calendar, context }) : dayLabel(span, summary, calendar, context);
    return { span, isFit: isFit(span, summary), label };
  });
  const free = said.filter((one) => one.isFit);
  // Seven lines for each of ten machines are too many where three have something to choose: the others are a press away.
  const others = said.filter((one) => !one.isFit);
  const day = (start: number): string => (column === 'week' ? t.weekFrom({ day: formatDayName(start, context) }) : formatDayName(start, context));
  return html`
    ${hasFailed(is, model) ? noticeTemplate('warn', t.rowPartFailed) : nothing}
    ${model.isWhole(row.id) ? nothing : noticeTemplate('warn', t.rowUnreadable)}
    ${free.length ? html`<ul class="days">${free.map(({ span, label }) => html`<li class="free"><span>${label}</span>
      <button type="button" class="button compact" aria-label=${t.chooseOn({ name: model.faces.words(row.machine).name, day: day(span.start) })}
        @click=${() => onChoose(row, span)}>${calendar.choose}</button></li>`)}</ul>` : nothing}
    ${others.length ? html`<details class="others"><summary class="small muted">${t.otherSpans({
      n: others.length, unit: column === 'week' ? 'week' : 'day', duration: least > 0 ? formatDuration(least / 60_000, context.language) : '',
    })}</summary><ul class="days">${others.map(({ label }) => html`<li><span>${label}</span></li>`)}</ul></details>` : nothing}`;
}

/** The days of the period, or its weeks. */
function spansOf({ from, to, now, column, context: { timeZone } }: ListModel): DayFrame[] {
  const step = column === 'week' ? 7 : 1;
  const today = dayAt(now, timeZone);
  const spans: DayFrame[] = [];
  for (let day = dayAt(from, timeZone); dayStart(day, timeZone) < to; day += step) {
    spans.push({ day, date: formatLocalDate(day), start: dayStart(day, timeZone), end: dayStart(day + step, timeZone), dayOfMonth: 0, isToday: step === 1 && day === today, isOutside: false });
  }
  return spans;
}

/**
 * How long it is free on end at most where it is free in a stretch of time, from `now` on, milliseconds: what begins before
 * the stretch or goes on after it counts whole. Neighbors may differ in their reason only.
 */
function longestFree(segments: readonly Segment[], { start, end }: Stretch, now: number): number {
  let longest = 0;
  for (let i = firstSegmentAfter(segments, Math.max(start, now)); i < segments.length && segments[i]!.start < end; i += 1) {
    if (segments[i]!.state === 'free') longest = Math.max(longest, freeAround(segments, i, now));
  }
  return longest;
}
