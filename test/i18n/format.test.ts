import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Language } from '../../src/core/index.js';
import type { InstantStyle } from '../../src/i18n/dates.js';
import { formatInstant, formatNumber } from '../../src/i18n/format.js';

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
