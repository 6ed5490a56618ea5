import type { Currency, Language } from '../core/types.js';
import { DAY_MS, instantToWall, isValidTimeZone, zoneTable } from '../core/time/index.js';
import type { InstantStyle } from './dates.js';
import { writeWall } from './dates.js';

export type { InstantStyle } from './dates.js';

/** Furthest instant that has a date, UTC milliseconds from 1970 (ECMA-262, Time Values and Time Range). */
const LAST_INSTANT = 8.64e15;

// Making an Intl formatter costs about 0.1 ms, using one a few µs: every one is made once.
const numberFormats = new Map<string, Intl.NumberFormat>();
const zoneFormats = new Map<string, Intl.DateTimeFormat>();

function numberFormat(language: Language, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = JSON.stringify([language, options]);
  let format = numberFormats.get(key);
  if (!format) numberFormats.set(key, (format = new Intl.NumberFormat(language, options)));
  return format;
}

/** Where, when and for whom something is written. */
export interface FormatContext {
  language: Language;
  /** IANA zone in which the instant is read. */
  timeZone: string;
  /** When it is read, UTC milliseconds: what is far from it is written with its year. Without it no year is added. */
  now?: number;
}

/** Days from which on a date is told with its year: before, month and day say which year is meant. */
const FAR_DAYS = 183;
/** The styles that name no year where that is plain, and what is written where it is not. */
const IN_YEAR: Partial<Record<InstantStyle, InstantStyle>> = { date: 'date-in-year', 'date-time': 'date-time-in-year' };

/** An instant as a clock face in a zone, milliseconds since 1970-01-01T00:00 on it; NaN where there is none. */
function wallOf(instant: number | string, timeZone: string): number {
  const milliseconds = typeof instant === 'number' ? instant : Date.parse(instant);
  return Math.abs(milliseconds) <= LAST_INSTANT ? instantToWall(milliseconds, zoneTable(timeZone) ?? 'UTC') : NaN;
}

const yearOf = (wall: number): number => new Date(wall).getUTCFullYear();

/** Whether a clock face lies in another year than the reader's now, or half a year away. */
function isFar(wall: number, { now, timeZone }: FormatContext): boolean {
  if (now === undefined) return false;
  const today = wallOf(now, timeZone);
  return yearOf(wall) !== yearOf(today) || Math.abs(wall - today) > FAR_DAYS * DAY_MS;
}

/**
 * An instant (UTC milliseconds or ISO text) in words; an unreadable one is written as "—". `date` and `date-time` name the
 * year where the context's `now` is far from it.
 */
export function formatInstant(instant: number | string, style: InstantStyle, context: FormatContext): string {
  const wall = wallOf(instant, context.timeZone);
  if (Number.isNaN(wall)) return '—';
  return writeWall(wall, (isFar(wall, context) && IN_YEAR[style]) || style, context.language);
}

/** A day as it is said aloud, without the year: "Tuesday 3 March", "3月3日火曜日", "3월 3일 화요일". */
export function formatDayName(instant: number, context: FormatContext): string {
  return formatInstant(instant, 'day-name', context);
}

/**
 * A stretch of time, the shared part written once: "Tue, Mar 3, 13:00–15:00", "Tue, Mar 3, 13:00 – Wed, Mar 4, 09:00".
 * The year is named where the context's `now` is far from either end.
 */
export function formatRange(start: number | string, end: number | string, context: FormatContext): string {
  const isOfAnotherTime = [start, end].some((instant) => isFar(wallOf(instant, context.timeZone), context));
  return writeRange(start, end, context, isOfAnotherTime);
}

/** A stretch of time with its year, for what is read at any time later: "Tue, Mar 3, 2026, 13:00–15:00". */
export function formatRangeInYear(start: number | string, end: number | string, context: FormatContext): string {
  return writeRange(start, end, context, true);
}

function writeRange(start: number | string, end: number | string, { language, timeZone }: FormatContext, hasYear: boolean): string {
  const write = (instant: number | string, style: InstantStyle): string => formatInstant(instant, style, { language, timeZone });
  const from = write(start, hasYear ? 'date-time-in-year' : 'date-time');
  if (write(start, 'date-year') === write(end, 'date-year')) return `${from}–${write(end, 'time')}`;
  const isSameYear = yearOf(wallOf(start, timeZone)) === yearOf(wallOf(end, timeZone));
  return `${from} – ${write(end, hasYear && !isSameYear ? 'date-time-in-year' : 'date-time')}`;
}

const UNITS: Record<Language, { day: [string, string]; hour: [string, string]; minute: [string, string]; join: string }> = {
  en: { day: [' day', ' days'], hour: [' h', ' h'], minute: [' min', ' min'], join: ' ' },
  ja: { day: ['日', '日'], hour: ['時間', '時間'], minute: ['分', '分'], join: '' },
  ko: { day: ['일', '일'], hour: ['시간', '시간'], minute: ['분', '분'], join: ' ' },
};

/** A duration in minutes: "45 min", "1 h 30 min", "2 days"; whole days from two days on. */
export function formatDuration(minutes: number, language: Language): string {
  if (!Number.isFinite(minutes)) return '—';
  const units = UNITS[language];
  const whole = Math.round(Math.abs(minutes));
  const days = whole >= 2880 ? Math.floor(whole / 1440) : 0;
  const hours = Math.floor((whole - days * 1440) / 60);
  const rest = whole - days * 1440 - hours * 60;
  const part = (count: number, [one, many]: [string, string]): string[] =>
    count ? [`${formatNumber(count, language)}${count === 1 ? one : many}`] : [];
  const parts = [...part(days, units.day), ...part(hours, units.hour), ...part(rest, units.minute)];
  return parts.length ? parts.join(units.join) : `0${units.minute[1]}`;
}

/** A number with the language's grouping. */
export function formatNumber(value: number, language: Language): string {
  // Nothing to group, and the three languages write digits and the decimal point alike.
  if (Number.isInteger(value * 10) && Math.abs(value) < 1000 && !Object.is(value, -0)) return String(value);
  return numberFormat(language, { maximumFractionDigits: 6 }).format(value);
}

/** Digits after the point of each currency. */
const MINOR_DIGITS: Record<Currency, number> = { JPY: 0, KRW: 0, USD: 2, EUR: 2 };

/** How many digits of an amount in the minor unit stand after the point. */
export function minorDigits(currency: Currency): number {
  return MINOR_DIGITS[currency] ?? 2;
}

/** Money in minor units: 12400 JPY is "¥12,400". */
export function formatMoney(amount: number, currency: Currency, language: Language): string {
  const digits = minorDigits(currency);
  const text = numberFormat(language, {
    style: 'currency', currency, currencyDisplay: 'narrowSymbol', minimumFractionDigits: digits, maximumFractionDigits: digits,
  }).format(amount / 10 ** digits);
  // Japanese would get a yen sign two columns wide; the narrow one is the same in every language.
  return text.replace('\uffe5', '\u00a5');
}

/** The zone in words, as in "Japan Standard Time"; the IANA name where there are none. */
export function formatZone(timeZone: string, at: number, language: Language): string {
  if (!isValidTimeZone(timeZone) || Number.isNaN(new Date(at).getTime())) return timeZone;
  const key = `${language} ${timeZone}`;
  let format = zoneFormats.get(key);
  if (!format) zoneFormats.set(key, (format = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'long' })));
  return format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}
