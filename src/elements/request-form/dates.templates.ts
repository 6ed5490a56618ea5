import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { InstantRange, Reason } from '../../core/types.js';
import type { FormatContext } from '../../i18n/format.js';
import { formatRangeInYear } from '../../i18n/format.js';
import { textOf } from '../../i18n/language.js';
import { seriesMessages } from '../../i18n/series/index.js';
import { iconTemplate, type IconName } from '../base/templates/icon.js';
import { reasonsTemplate } from '../base/templates/reasons.js';
import { countDates, type DateRow, type DateState } from './dates.model.js';

/** What the list of dates prints, and what can be done about each. */
export interface DatesContext {
  rows: readonly DateRow[];
  /** `asking` while the host has not answered yet; the rows are then those of before. */
  status: 'known' | 'asking' | 'unknown';
  isPartial: boolean;
  /** Language, and the machine's zone. */
  format: FormatContext;
  readerTimeZone: string;
  reasonWords: (reason: Reason) => string;
  onPartial: (isPartial: boolean) => void;
  /** Leaves a date out, or takes it in again. */
  onToggle: (row: DateRow) => void;
  /** Puts dates to the free times found for them. */
  onMove: (rows: readonly DateRow[]) => void;
  onPutBack: (row: DateRow) => void;
  onLeaveRefused: () => void;
}

/** With more dates than these, those that will do are folded away. */
const FEW = 8;
const ICONS: Record<DateState, IconName> = { ok: 'check', refused: 'error', dropped: 'close', left: 'close' };

/** All dates of a request that repeats, each with its verdict and what can be done about it. */
export function datesTemplate(context: DatesContext): TemplateResult {
  const { rows, format: { language }, isPartial, onPartial } = context;
  const t = seriesMessages[language];
  const choice = (value: boolean, words: string, help: string): TemplateResult => html`<label class="choice">
    <input type="radio" name="repeat-wish" .checked=${isPartial === value} @change=${() => onPartial(value)}>
    <span>${words}<br><span class="small muted">${help}</span></span></label>`;
  const hasTrouble = rows.some(({ state }) => state === 'refused' || state === 'left');
  return html`
    <p class="tally" role="status">${tallyWords(context)}</p>
    ${hasTrouble || isPartial ? html`<fieldset class="field"><legend>${t.wish}</legend>${choice(false, t.all, t.allHelp)}${choice(true, t.partial, t.partialHelp)}</fieldset>` : nothing}
    ${bulkTemplate(context)}
    ${listsTemplate(context)}`;
}

function tallyWords({ rows, status, format: { language } }: DatesContext): string {
  const t = seriesMessages[language];
  if (status === 'unknown') return t.unknown;
  if (status === 'asking' && rows.length === 0) return t.checking;
  const { asked, refused, left } = countDates(rows);
  if (refused > 0) return t.someRefused({ refused, count: asked });
  if (asked === 0) return t.noneLeft;
  return left > 0 ? t.someLeft({ left, asked }) : t.allGood({ count: asked });
}

function bulkTemplate({ rows, format: { language }, onMove, onLeaveRefused }: DatesContext): TemplateResult | typeof nothing {
  const t = seriesMessages[language];
  const refused = rows.filter(({ state }) => state === 'refused');
  const movable = refused.filter(({ alternative }) => alternative);
  if (refused.length < 2) return nothing;
  return html`<div class="bar">
    ${movable.length > 1 ? html`<button type="button" class="button compact" @click=${() => onMove(movable)}>${t.moveAll({ count: movable.length })}</button>` : nothing}
    <button type="button" class="button compact" @click=${onLeaveRefused}>${t.leaveAll({ count: refused.length })}</button>
  </div>`;
}

function listsTemplate(context: DatesContext): TemplateResult {
  const { rows, format: { language } } = context;
  const isPlain = ({ state, movedFrom }: DateRow): boolean => state === 'ok' && !movedFrom;
  const plain = rows.filter(isPlain);
  const list = (some: readonly DateRow[]): TemplateResult => html`<ol class="dates ${some.length > FEW ? 'many' : ''}">${some.map((row) => rowTemplate(row, context))}</ol>`;
  if (rows.length <= FEW) return list(rows);
  return html`${plain.length < rows.length ? list(rows.filter((row) => !isPlain(row))) : nothing}
    ${plain.length > 0 ? html`<details class="fold"><summary>${seriesMessages[language].good({ count: plain.length })}</summary>${list(plain)}</details>` : nothing}`;
}

function rowTemplate(row: DateRow, context: DatesContext): TemplateResult {
  const { format, readerTimeZone, reasonWords } = context;
  const t = seriesMessages[format.language];
  const range = dateWords(row, format);
  const own = dateWords(row, { ...format, timeZone: readerTimeZone });
  const notes = [
    ...(row.movedFrom ? [t.movedFrom({ range: dateWords(row.movedFrom, format) })] : []),
    ...(row.holiday ? [t.holiday({ name: textOf(row.holiday, format.language) })] : []),
    ...(row.clock ? [t[row.clock]] : []),
  ];
  // That the owner answers each request is said of the whole.
  const reasons = row.state === 'dropped' ? [] : row.reasons.filter(({ code }) => code !== 'approval-needed');
  return html`<li class=${row.state}>
    <div class="date"><span class="numeric">${range}</span><span class="state small">${iconTemplate(ICONS[row.state])}${t.state[row.state]}</span></div>
    ${own === range ? nothing : html`<p class="small muted numeric">${own} (${readerTimeZone})</p>`}
    ${notes.map((note) => html`<p class="small muted">${note}</p>`)}
    ${reasons.length > 0 ? html`<div class="small">${reasonsTemplate(reasons, reasonWords, format.language)}</div>` : nothing}
    ${actionsTemplate(row, range, context)}
  </li>`;
}

function actionsTemplate(row: DateRow, range: string, { format, onToggle, onMove, onPutBack }: DatesContext): TemplateResult | typeof nothing {
  const t = seriesMessages[format.language];
  const { state, alternative, movedFrom } = row;
  if (state === 'left' && !alternative) return nothing;
  const to = alternative && state !== 'ok' && state !== 'dropped' ? dateWords(alternative, format) : '';
  return html`<div class="acts">
    ${to ? html`<button type="button" class="button compact numeric" aria-label=${t.moveOf({ range, to })} @click=${() => onMove([row])}>${t.move({ range: to })}</button>` : nothing}
    ${movedFrom ? html`<button type="button" class="button compact" aria-label=${t.backOf({ range: dateWords(movedFrom, format) })} @click=${() => onPutBack(row)}>${t.back}</button>` : nothing}
    ${state === 'left' ? nothing : html`<button type="button" class="button compact quiet" aria-label=${state === 'dropped' ? t.takeOf({ range }) : t.leaveOf({ range })}
      @click=${() => onToggle(row)}>${state === 'dropped' ? t.take : t.leave}</button>`}
  </div>`;
}

/** A date with its year: a series may last five of them. */
export function dateWords({ start, end }: InstantRange, format: FormatContext): string {
  return formatRangeInYear(start, end, format);
}
