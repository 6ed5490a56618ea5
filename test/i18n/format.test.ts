import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Language } from '../../src/core/index.js';
import type { InstantStyle } from '../../src/i18n/dates.js';
import { formatInstant, formatNumber, formatRange, formatRangeInYear } from '../../src/i18n/format.js';

/** What `Intl` is asked for the same; its own words are what readers know from the rest of their machine. */
const STYLES: Record<Exclude<InstantStyle, 'day-number' | 'day-name' | 'weekday-day'>, Intl.DateTimeFormatOptions> = {
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  date: { weekday: 'short', month: 'short', day: 'numeric' },
  'date-year': { year: 'numeric', month: 'short', day: 'numeric' },
  'date-long': { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  'day-month': { month: 'short', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  weekday: { weekday: 'short' },
  'weekday-long': { weekday: 'long' },
  day: { day: 'numeric' },
  'month-short': { month: 'short' },
  'date-in-year': { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' },
  'date-time-in-year': { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  'date-time': { weekday: 'short', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
};
const LANGUAGES: readonly Language[] = ['en', 'ja', 'ko'];
const HOUR = 3_600_000;

/** Every weekday, day of the month and month, at odd hours: some two years, 25 hours and 13 minutes apart. */
const instants = Array.from({ length: 800 }, (_, i) => Date.UTC(2026, 0, 1) + i * (25 * HOUR + 780_000));

describe('dates in words', () => {
  for (const timeZone of ['Asia/Tokyo', 'America/New_York', 'Australia/Lord_Howe']) {
    it(`read as Intl writes them, in ${timeZone}`, () => {
      for (const language of LANGUAGES) {
        for (const [style, options] of Object.entries(STYLES)) {
          const format = new Intl.DateTimeFormat(language, { ...options, timeZone });
          for (const instant of instants) {
            assert.equal(formatInstant(instant, style as InstantStyle, { language, timeZone }), format.format(instant), `${language} ${style} ${instant}`);
          }
        }
      }
    });
  }

  it('name a day as it is said aloud', () => {
    const day = (language: Language): string => formatInstant('2026-03-03T00:00:00Z', 'day-name', { language, timeZone: 'Asia/Tokyo' });
    assert.deepEqual(LANGUAGES.map(day), ['Tuesday 3 March', '3月3日火曜日', '3월 3일 화요일']);
  });

  it('name a day by its weekday where there is room for little more', () => {
    const day = (language: Language): string => formatInstant('2026-03-03T00:00:00Z', 'weekday-day', { language, timeZone: 'Asia/Tokyo' });
    assert.deepEqual(LANGUAGES.map(day), ['Tue 3', '3日(火)', '3일 (화)']);
  });

  it('name the year of what is far from now, by the clock of the place', () => {
    const timeZone = 'Asia/Tokyo';
    const read = (instant: string, now: string, language: Language = 'en'): string => formatInstant(instant, 'date-time', { language, timeZone, now: Date.parse(now) });
    const november = '2026-11-22T00:00:00Z';
    assert.deepEqual(LANGUAGES.map((language) => read('2027-07-10T04:00:00Z', november, language)), ['Sat, Jul 10, 2027, 13:00', '2027年7月10日(土) 13:00', '2027년 7월 10일 (토) 13:00']);
    assert.equal(read('2026-12-22T04:00:00Z', november), 'Tue, Dec 22, 13:00');
    assert.equal(read('2026-03-01T04:00:00Z', november), 'Sun, Mar 1, 2026, 13:00', 'more than half a year ago');
    assert.equal(read('2026-12-31T14:00:00Z', november), 'Thu, Dec 31, 23:00');
    assert.equal(read('2026-12-31T15:00:00Z', november), 'Fri, Jan 1, 2027, 00:00', 'the year begins in Tokyo');
    assert.equal(formatInstant('2027-07-10T04:00:00Z', 'time', { language: 'en', timeZone, now: Date.parse(november) }), '13:00', 'a clock time has no year');
  });

  it('name the year of a stretch of time once, and twice where it passes a new year', () => {
    const tokyo = (language: Language): { language: Language; timeZone: string; now: number } => ({ language, timeZone: 'Asia/Tokyo', now: Date.parse('2026-11-22T00:00:00Z') });
    const range = (start: string, end: string, language: Language = 'en'): string => formatRange(start, end, tokyo(language));
    assert.equal(range('2026-12-01T04:00:00Z', '2026-12-01T06:00:00Z'), 'Tue, Dec 1, 13:00–15:00');
    assert.equal(range('2027-10-28T04:00:00Z', '2027-10-28T06:00:00Z', 'ko'), '2027년 10월 28일 (목) 13:00–15:00');
    assert.equal(range('2027-10-28T04:00:00Z', '2027-10-29T06:00:00Z', 'ja'), '2027年10月28日(木) 13:00 – 10月29日(金) 15:00');
    assert.equal(range('2026-12-31T04:00:00Z', '2027-01-01T06:00:00Z'), 'Thu, Dec 31, 2026, 13:00 – Fri, Jan 1, 2027, 15:00');
    assert.equal(formatRangeInYear('2026-12-01T04:00:00Z', '2026-12-01T06:00:00Z', tokyo('en')), 'Tue, Dec 1, 2026, 13:00–15:00', 'what is kept says it always');
    assert.equal(range('soon', '2026-12-01T06:00:00Z'), '— – Tue, Dec 1, 2026, 15:00');
  });

  it('write what is no instant as a dash, and an unknown zone in UTC', () => {
    const context = { language: 'en', timeZone: 'Mars/Olympus' } as const;
    assert.equal(formatInstant('soon', 'date', context), '—');
    assert.equal(formatInstant(Infinity, 'date', context), '—');
    assert.equal(formatInstant(Date.UTC(2026, 2, 3, 4), 'date-time', context), 'Tue, Mar 3, 04:00');
  });
});

describe('numbers in words', () => {
  it('read as Intl writes them', () => {
    const values = [0, -0, 1, -1, 0.5, 2.5, 99.9, 999, 999.9, 1000, 1234.5, 0.1 + 0.2, 1e-7, 1e21, -12_345.678, NaN, Infinity];
    for (const language of LANGUAGES) {
      const format = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
      for (const value of values) assert.equal(formatNumber(value, language), format.format(value), `${language} ${value}`);
    }
  });
});
