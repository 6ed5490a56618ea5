import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayNumber, holidayYears, isPublicHoliday, publicHolidays, type HolidayCountry } from '../../../src/core/time/index.js';

describe('public holidays', () => {
  it('of Japan are those the Cabinet Office announced for 2026', () => {
    const dates = publicHolidays('JP', '2026-01-01', '2027-01-01').holidays.map(({ date }) => date.slice(5));
    assert.deepEqual(dates, [
      '01-01', '01-12', '02-11', '02-23', '03-20', '04-29', '05-03', '05-04', '05-05', '05-06', '07-20', '08-11', '09-21', '09-22', '09-23', '10-12', '11-03', '11-23',
    ]);
  });

  it('of Korea hold the lunar holidays with the days around them, and days in lieu', () => {
    const { holidays } = publicHolidays('KR', '2025-10-01', '2025-11-01');
    assert.deepEqual(holidays.map(({ date, name }) => [date.slice(5), name.ko]), [
      ['10-03', '개천절'], ['10-05', '추석 전날'], ['10-06', '추석'], ['10-07', '추석 다음 날'], ['10-08', '대체공휴일(추석)'], ['10-09', '한글날'],
    ]);
  });

  it('carry names in the country’s language and in English', () => {
    for (const country of ['JP', 'KR'] as const) {
      const { first, last } = holidayYears(country);
      const { holidays, unknownYears } = publicHolidays(country, `${first}-01-01`, `${last + 1}-01-01`);
      assert.deepEqual(unknownYears, []);
      assert.ok(holidays.length >= (last - first + 1) * 15);
      for (const { name, date } of holidays) {
        const own = country === 'JP' ? name.ja : name.ko;
        assert.ok(own && /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(own), date);
        assert.match(name.en ?? '', /^[A-Z][\w' ()-]+$/, date);
        assert.equal(name.source, country === 'JP' ? 'ja' : 'ko');
      }
    }
  });

  it('say which years nobody has announced, instead of none', () => {
    assert.deepEqual(publicHolidays('KR', '2027-12-31', '2029-01-01').unknownYears, [2028]);
    assert.deepEqual(publicHolidays('JP', '2019-12-31', '2020-01-02'), {
      holidays: [{ date: '2020-01-01', day: dayNumber(2020, 1, 1), name: { ja: '元日', en: "New Year's Day", source: 'ja' } }],
      unknownYears: [2019],
    });
    assert.equal(isPublicHoliday('KR', dayNumber(2050, 1, 1)), undefined);
    assert.equal(isPublicHoliday('KR', dayNumber(2026, 1, 1)), true);
    assert.equal(isPublicHoliday('KR', dayNumber(2026, 1, 2)), false);
  });

  it('answer bad questions in values', () => {
    assert.deepEqual(publicHolidays('JP', 'tomorrow', '2026-01-01'), { holidays: [], unknownYears: [] });
    assert.deepEqual(publicHolidays('JP', '2026-02-01', '2026-01-01'), { holidays: [], unknownYears: [] });
    assert.deepEqual(publicHolidays('constructor' as HolidayCountry, '2026-01-01', '2026-02-01'), { holidays: [], unknownYears: [2026] });
    assert.deepEqual(publicHolidays('US' as HolidayCountry, '2026-12-01', '2028-01-02'), { holidays: [], unknownYears: [2026, 2027, 2028] });
    assert.deepEqual(holidayYears('US' as HolidayCountry), { first: NaN, last: NaN });
  });
});
