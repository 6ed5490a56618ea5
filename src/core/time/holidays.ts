import type { LocalizedText } from '../equipment/types.js';
import { civilDate, dayNumber, yearOfDay } from './civil.js';
import { JP, KR, type PackedHolidays } from './holidays.gen.js';
import { formatLocalDate, parseLocalDate } from './local.js';

/** Countries whose public holidays are known, by ISO 3166-1. */
export type HolidayCountry = 'JP' | 'KR';

/** A public holiday; a day that is two holidays appears twice. */
export interface PublicHoliday {
  /** `2026-01-12`. */
  date: string;
  /** Day number of the date. */
  day: number;
  name: LocalizedText;
}

/** Holidays of a stretch of dates, and the years of it that the data does not reach. */
export interface HolidayAnswer {
  holidays: PublicHoliday[];
  /** Years about which nothing is known; a day of theirs is not thereby a working day. */
  unknownYears: number[];
}

const DATA: Record<HolidayCountry, PackedHolidays> = { JP, KR };
const unpacked = new Map<string, PublicHoliday[]>();

/** First and last year whose holidays of a country are known; NaN for a country without data. */
export function holidayYears(country: HolidayCountry): { first: number; last: number } {
  const { first, years } = dataOf(country) ?? { first: NaN, years: '' };
  return { first, last: first + years.split(' ').length - 1 };
}

function dataOf(country: HolidayCountry): PackedHolidays | undefined {
  return Object.hasOwn(DATA, country) ? DATA[country] : undefined;
}

function holidaysOfYear(country: HolidayCountry, year: number): PublicHoliday[] | undefined {
  const key = country + year;
  const known = unpacked.get(key);
  if (known) return known;
  const data = dataOf(country);
  const text = data?.years.split(' ')[year - data.first];
  if (!data || text === undefined) return undefined;
  const { language, inLieu, names, english, always } = data;
  const list = (always + text).match(/.../g)!.map(([month, date, letter]): PublicHoliday => {
    const day = dayNumber(year, parseInt(month!, 36), parseInt(date!, 36));
    const [local, en] = [names, english].map((all) => all.split('|')[parseInt(letter!, 36) - 10]!);
    const isInLieu = letter! < 'a';
    const name = isInLieu ? { [language]: inLieu.replace('*', local!), en: `${en} (in lieu)` } : { [language]: local, en: en! };
    return { date: formatLocalDate(day), day, name: { ...name, source: language } };
  }).sort((a, b) => a.day - b.day);
  unpacked.set(key, list);
  return list;
}

/** Public holidays by day numbers `[from, to)`, of 400 years at most. Every year of a country without data is unknown. */
export function holidaysBetween(country: HolidayCountry, from: number, to: number): HolidayAnswer {
  const holidays: PublicHoliday[] = [];
  const unknownYears: number[] = [];
  const last = from < to ? Math.min(yearOfDay(to - 1), yearOfDay(from) + 400) : -Infinity;
  for (let year = yearOfDay(from); year <= last; year += 1) {
    const list = holidaysOfYear(country, year);
    if (!list) unknownYears.push(year);
    else for (const holiday of list) if (holiday.day >= from && holiday.day < to) holidays.push(holiday);
  }
  return { holidays, unknownYears };
}

/**
 * Public holidays of Japan or Korea from `from` until before `to`, both dates as texts, with names in the country's
 * language and in English. Years that the official lists do not reach are told as unknown, not as empty.
 *
 * @example publicHolidays('JP', '2026-01-01', '2026-02-01').holidays[1] // {date: '2026-01-12', name: {ja: '成人の日', …}, …}
 */
export function publicHolidays(country: HolidayCountry, from: string, to: string): HolidayAnswer {
  return holidaysBetween(country, parseLocalDate(from), parseLocalDate(to));
}

/** Whether a day number is a public holiday; undefined where that is not known. */
export function isPublicHoliday(country: HolidayCountry, day: number): boolean | undefined {
  return holidaysOfYear(country, civilDate(day).year)?.some((holiday) => holiday.day === day);
}
