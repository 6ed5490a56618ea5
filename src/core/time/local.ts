/**
 * Texts in and out. Inside core a wall time is a number, *wall milliseconds*: the milliseconds since 1970-01-01T00:00
 * on that clock face, as if it stood at UTC. An instant is UTC milliseconds. Texts are read strictly, by this file
 * alone: `Date.parse` reads a wall time in the machine's own zone and accepts what nobody meant.
 */
import { remember } from '../remember.js';
import { DAY_MS, dayNumber, daysInMonth } from './civil.js';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATE_TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/;
const TIME = /^(\d{2}):(\d{2})(?::(\d{2}))?$/;
const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})$/;
/** The one way in which nearly every date and every instant is written, on days that any year has and at times that there are. */
const PLAIN = /^[1-9]\d{3}-(?!02-29|02-3|0[469]-31|11-31)\d\d-[0-3]\d(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ)?$/;

/** Days and times of day as they are written: an answer of thousands names few of them, each many times. */
const dates = new Map<number, string>();
const times = new Map<number, string>();
const MOST_TEXTS = 4000;

/** Day number of a date text, `2026-03-03`; NaN when it is not one or names a day that does not exist. */
export function parseLocalDate(text: string): number {
  if (typeof text === 'string' && text.length === 10 && PLAIN.test(text)) return Date.parse(text) / DAY_MS;
  const m = match(DATE, text);
  return m ? dayOf(m) : NaN;
}

/** Wall milliseconds of `2026-03-03T09:00` or `2026-03-03T09:00:30`; NaN for anything else (RFC 8984 1.4.4, seconds optional). */
export function parseLocalDateTime(text: string): number {
  const m = match(DATE_TIME, text);
  return m ? dayOf(m) * DAY_MS + timeOf(m[4], m[5], m[6]) : NaN;
}

/** Milliseconds after midnight of `09:00` or `09:00:30`; `24:00` is the day's end. NaN for anything else. */
export function parseLocalTime(text: string): number {
  if (text === '24:00' || text === '24:00:00') return DAY_MS;
  const m = match(TIME, text);
  return m ? timeOf(m[1], m[2], m[3]) : NaN;
}

/** UTC milliseconds of an instant, `2026-03-03T04:00:00Z`; an explicit offset is also read. NaN for anything else. */
export function parseInstant(text: string): number {
  // Thousands are read for one drawing: a pattern's parts would be nine texts for each.
  if (typeof text === 'string' && text.length > 10 && PLAIN.test(text)) return Date.parse(text);
  const m = match(INSTANT, text);
  if (!m) return NaN;
  const zone = m[8]!;
  const fraction = Math.floor(Number(`0.${m[7] ?? 0}`) * 1000);
  // What is cut out of a `Z` is empty, which counts as zero.
  const offset = timeOf(zone.slice(1, 3), zone.slice(4));
  return dayOf(m) * DAY_MS + timeOf(m[4], m[5], m[6]) + fraction + (zone.startsWith('-') ? offset : -offset);
}

/** `2026-03-03` of a day number; empty text outside years 0–9999. */
export function formatLocalDate(days: number): string {
  return remember(dates, Math.floor(days), MOST_TEXTS, dateText);
}

function dateText(day: number): string {
  return day >= -719_528 && day <= 2_932_896 ? new Date(day * DAY_MS).toISOString().slice(0, 10) : '';
}

/** `09:00`, or `09:00:30` where there are seconds or `seconds` asks for them; 24 hours read `24:00`. Empty text when not a time. */
export function formatLocalTime(ms: number, seconds = false): string {
  const text = remember(times, ms, MOST_TEXTS, timeText);
  return seconds || !text.endsWith(':00') ? text : text.slice(0, 5);
}

function timeText(ms: number): string {
  return ms === DAY_MS ? '24:00:00' : ms >= 0 && ms < DAY_MS ? new Date(ms).toISOString().slice(11, 19) : '';
}

/** `2026-03-03T09:00:00` of wall milliseconds (RFC 8984 1.4.4); without `:00` seconds when `seconds` is false. */
export function formatLocalDateTime(wall: number, seconds = true): string {
  const day = Math.floor(wall / DAY_MS);
  const date = formatLocalDate(day);
  return date && `${date}T${formatLocalTime(wall - day * DAY_MS, seconds)}`;
}

/** `2026-03-03T04:00:00Z` of UTC milliseconds; a fraction of a second only where there is one. Empty text when not a time. */
export function formatInstant(ms: number): string {
  const text = formatLocalDateTime(ms);
  return text && text + (ms % 1000 ? `.${new Date(Math.floor(ms)).toISOString().slice(20)}` : 'Z');
}

/** Data from outside may hold anything where a text is meant. */
function match(pattern: RegExp, text: unknown): RegExpExecArray | null {
  return typeof text === 'string' ? pattern.exec(text) : null;
}

function dayOf(m: RegExpExecArray): number {
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  // No other month has days.
  return day >= 1 && day <= daysInMonth(year, month) ? dayNumber(year, month, day) : NaN;
}

function timeOf(hour: string | undefined, minute: string | undefined, second?: string): number {
  const [h, m, s] = [Number(hour), Number(minute), Number(second ?? 0)];
  return h <= 23 && m <= 59 && s <= 59 ? ((h * 60 + m) * 60 + s) * 1000 : NaN;
}
