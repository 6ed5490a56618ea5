/** The typed way in: what people write for dates and times, read generously and kept as it was written. */
import { DAY_MS, civilDate, dayAt, dayNumber, daysInMonth, formatLocalDate, formatLocalTime, instantToWall, wallToInstant } from '../../core/time/index.js';
import type { ChoiceMessages } from '../../i18n/choice/index.js';
import type { Stretch } from '../base/availability/day.model.js';
import { DAY_BOUNDS } from './frame.model.js';
import { isSecondPass, SECOND, secondPass } from './pass.model.js';
import type { ChoiceRules } from '../base/availability/selection.model.js';
import { leastEnd } from '../base/availability/selection.model.js';

/** The four fields as they stand. */
export interface Entry {
  date: string;
  start: string;
  endDate: string;
  end: string;
}

/** Name of a field. */
export type EntryField = keyof Entry;

/** What is wrong with a field, with what the words need. */
export interface EntryProblem {
  field: EntryField;
  code: 'date-missing' | 'date-unreadable' | 'date-far' | 'time-missing' | 'time-unreadable' | 'end-not-after-start';
  text: string;
}

/** An entry read: a stretch of time, or what is wrong. Neither while fields are still empty and nothing else is wrong. */
export interface EntryReading {
  stretch?: Stretch;
  /** Day number of the date, where it can be read. */
  day?: number;
  /** What of it the clock shows twice. */
  twice: EntryPass[];
  problems: EntryProblem[];
}

/** A typed time that the clock shows twice on its day. */
export interface EntryPass {
  field: 'start' | 'end';
  /** The time, `01:30`. */
  time: string;
  isSecond: boolean;
  /** What the field says for the other of the two. */
  other: string;
}

/** Fields with nothing in them. */
export const EMPTY_ENTRY: Entry = { date: '', start: '', endDate: '', end: '' };

const MINUTE = 60_000;
/** The mark of a second pass, before fullwidth signs are made plain ones. */
const MARK = new RegExp(`\\s*${SECOND}\\s*$`);

/** Fullwidth digits and punctuation as plain ones, spaces trimmed. */
function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/**
 * Day number of a date as people write it: `2026-03-03`, `2026/3/3`, `2026.3.3`, `2026年3月3日`, `2026년 3월 3일`,
 * `20260303`, or month and day alone, read in the year that lies nearest to `near` (a day number). NaN when it is none.
 */
export function readDate(text: string, near: number): number {
  const t = plain(text).replace(/\s*[年년./-]\s*/g, '-').replace(/\s*[月월]\s*/g, '-').replace(/\s*[日일]\s*$/, '').replace(/-$/, '');
  const full = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(t) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(t);
  if (full) return dayOf(Number(full[1]), Number(full[2]), Number(full[3]));
  const part = /^(\d{1,2})-(\d{1,2})$/.exec(t);
  if (!part) return NaN;
  const { year } = civilDate(near);
  const candidates = [year - 1, year, year + 1].map((y) => dayOf(y, Number(part[1]), Number(part[2]))).filter(Number.isFinite);
  return candidates.sort((a, b) => Math.abs(a - near) - Math.abs(b - near))[0] ?? NaN;
}

function dayOf(year: number, month: number, day: number): number {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? dayNumber(year, month, day) : NaN;
}

/**
 * Milliseconds after midnight of a time as people write it: `13:00`, `1300`, `13`, `13時30分`, `13시`, `1:30 pm`,
 * `午後1時半`, `오후 1시 30분`; `24:00` is the day's end. A mark of a second pass is left aside. NaN when it is none.
 */
export function readTime(text: string): number {
  let t = plain(text.replace(MARK, '')).replace(/時半|시\s*반/, ':30').replace(/\s*[時시h]\s*/, ':').replace(/\s*[分분]\s*$/, '').replace(/:$/, '');
  const half = /(a\.?m\.?|p\.?m\.?|午前|午後|오전|오후)/.exec(t)?.[1]?.replaceAll('.', '');
  if (half) t = t.replace(/(a\.?m\.?|p\.?m\.?|午前|午後|오전|오후)/, '').trim();
  const m = /^(\d{1,2})(?:[:.](\d{1,2}))?$/.exec(t) ?? /^(\d{1,2})(\d{2})$/.exec(t);
  if (!m) return NaN;
  let hours = Number(m[1]);
  const minutes = Number(m[2] ?? 0);
  if (half !== undefined) {
    if (hours > 12) return NaN;
    hours = (hours % 12) + (['pm', '午後', '오후'].includes(half) ? 12 : 0);
  }
  if (minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) return NaN;
  return (hours * 60 + minutes) * MINUTE;
}

/**
 * The fields that say a stretch, in the machine's zone. An end at midnight is the day's 24:00, unless the end's own date is
 * to be written; a time that the clock shows for the second time is marked, as on the axis.
 */
export function entryOf(stretch: Stretch, zone: string, hasEndDate = false): Entry {
  const startWall = instantToWall(stretch.start, zone);
  const startDay = Math.floor(startWall / DAY_MS);
  const endWall = instantToWall(stretch.end, zone);
  const endDay = !hasEndDate && endWall % DAY_MS === 0 && Math.floor(endWall / DAY_MS) === startDay + 1 ? startDay : Math.floor(endWall / DAY_MS);
  return {
    date: formatLocalDate(startDay),
    start: timeText(startWall - startDay * DAY_MS, isSecondPass(stretch.start, zone)),
    endDate: endDay === startDay && !hasEndDate ? '' : formatLocalDate(endDay),
    end: timeText(endWall - endDay * DAY_MS, isSecondPass(stretch.end, zone)),
  };
}

function timeText(time: number, isSecond: boolean): string {
  return formatLocalTime(time) + (isSecond ? SECOND : '');
}

/**
 * Reads the fields. `near` is the instant around which a date without a year is meant; an empty end date is the start's.
 * Of a time that the clock shows twice the first is meant, unless it is marked, or is an end for which only the second comes after the start.
 */
export function readEntry(entry: Entry, zone: string, near: number): EntryReading {
  const problems: EntryProblem[] = [];
  const nearDay = dayAt(near, zone);
  const dateIn = (field: 'date' | 'endDate'): number => {
    const text = entry[field].trim();
    if (!text) return NaN;
    const day = readDate(text, nearDay);
    if (!Number.isFinite(day)) problems.push({ field, code: 'date-unreadable', text });
    else if (day < DAY_BOUNDS.first || day > DAY_BOUNDS.last) problems.push({ field, code: 'date-far', text });
    else return day;
    return NaN;
  };
  const timeIn = (field: 'start' | 'end'): number => {
    const text = entry[field].trim();
    const time = text ? readTime(text) : NaN;
    if (text && !Number.isFinite(time)) problems.push({ field, code: 'time-unreadable', text });
    return time;
  };
  const day = dateIn('date');
  const start = timeIn('start');
  const endDay = entry.endDate.trim() ? dateIn('endDate') : day;
  const end = timeIn('end');
  if (!entry.date.trim() && (entry.start.trim() || entry.end.trim())) problems.push({ field: 'date', code: 'date-missing', text: '' });
  const found = Number.isFinite(day) ? { day } : {};
  const twice: EntryPass[] = [];
  const instantOf = (field: 'start' | 'end', wall: number, time: number, after: number): number => {
    const first = wallToInstant(wall, zone);
    const second = secondPass(wall, zone);
    if (second === undefined) return first;
    const isSecond = MARK.test(entry[field]) || first <= after;
    twice.push({ field, time: formatLocalTime(time), isSecond, other: timeText(time, !isSecond) });
    return isSecond ? second : first;
  };
  const from = instantOf('start', day * DAY_MS + start, start, -Infinity);
  const stretch = { start: from, end: instantOf('end', endDay * DAY_MS + end, end, from) };
  if (problems.length > 0 || ![day, start, endDay, end].every(Number.isFinite)) return { ...found, twice, problems };
  if (!(stretch.end > stretch.start)) return { ...found, twice, problems: [{ field: 'end', code: 'end-not-after-start', text: timeText(start, isSecondPass(from, zone)) }] };
  return { ...found, stretch, twice, problems };
}

/** Fields that must be filled before a request, added to a reading of an entry in which something was typed. */
export function missingFields(entry: Entry): EntryProblem[] {
  const missing: EntryProblem[] = [];
  if (!entry.date.trim()) missing.push({ field: 'date', code: 'date-missing', text: '' });
  for (const field of ['start', 'end'] as const) if (!entry[field].trim()) missing.push({ field, code: 'time-missing', text: '' });
  return missing;
}

/** An end to show as an example, once the start can be read: the owner's least time after it; empty before. */
export function exampleEnd(entry: Entry, rules: ChoiceRules, near: number): string {
  const { stretch } = readEntry({ ...entry, endDate: '', end: '24:00' }, rules.zone, near);
  return stretch ? entryOf({ start: stretch.start, end: leastEnd(stretch.start, rules) }, rules.zone).end : '';
}

/** A problem in words. What was typed is cut, so that a pasted novel stays a line. */
export function problemWords({ code, text }: EntryProblem, messages: ChoiceMessages): string {
  const words = messages.problem;
  const short = text.length > 40 ? `${text.slice(0, 39)}…` : text;
  switch (code) {
    case 'date-unreadable': return words['date-unreadable']({ text: short });
    case 'time-unreadable': return words['time-unreadable']({ text: short });
    case 'end-not-after-start': return words['end-not-after-start']({ start: short });
    default: return words[code];
  }
}
