import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expandRecurrence, firstOccurrence } from '../../../src/core/recurrence/index.js';

/** Examples of RFC 5545 3.8.5.3, all of them from 1997-09-02T09:00 in New York unless said otherwise: rule, how many are looked at, what comes. */
const START = '1997-09-02T09:00:00';

function first(rules: string | string[], count: number, start = START, timeZone: string | null = 'America/New_York'): string[] {
  const answer = expandRecurrence({ start, timeZone, rules }, { from: start, to: '2100-01-01' }, { limit: count });
  assert.deepEqual(answer.problems.filter(({ code }) => code !== 'too-many-occurrences'), []);
  return answer.occurrences.map((text) => text.replace(/^1997-/, '').replace(/T09:00:00$/, ''));
}

describe('examples of RFC 5545', () => {
  const cases: [string, string, string[]][] = [
    ['daily for 10 occurrences', 'FREQ=DAILY;COUNT=10', ['09-02', '09-03', '09-04', '09-05', '09-06', '09-07', '09-08', '09-09', '09-10', '09-11']],
    ['every 10 days, 5 occurrences', 'FREQ=DAILY;INTERVAL=10;COUNT=5', ['09-02', '09-12', '09-22', '10-02', '10-12']],
    ['weekly until 7 October on Tuesday and Thursday', 'FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH', ['09-02', '09-04', '09-09', '09-11', '09-16', '09-18', '09-23', '09-25', '09-30', '10-02']],
    ['every other week on Tuesday and Thursday', 'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH', ['09-02', '09-04', '09-16', '09-18', '09-30', '10-02', '10-14', '10-16']],
    ['monthly on the third-to-last day', 'FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=4', ['09-28', '10-29', '11-28', '12-29']],
    ['monthly on the 1st and last day', 'FREQ=MONTHLY;COUNT=5;BYMONTHDAY=1,-1', ['09-30', '10-01', '10-31', '11-01', '11-30']],
    ['every 18 months on the 10th to the 13th', 'FREQ=MONTHLY;INTERVAL=18;COUNT=6;BYMONTHDAY=10,11,12,13', ['09-10', '09-11', '09-12', '09-13', '1999-03-10', '1999-03-11']],
    ['monthly on the second-to-last Monday', 'FREQ=MONTHLY;COUNT=3;BYDAY=-2MO', ['09-22', '10-20', '11-17']],
    ['every Friday the 13th', 'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=4', ['1998-02-13', '1998-03-13', '1998-11-13', '1999-08-13']],
    ['the first Saturday after the first Sunday', 'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13;COUNT=3', ['09-13', '10-11', '11-08']],
    ['the third Tuesday, Wednesday or Thursday of the month', 'FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', ['09-04', '10-07', '11-06']],
    ['the second-to-last weekday of the month', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=4', ['09-29', '10-30', '11-27', '12-30']],
  ];
  for (const [name, rule, expected] of cases) it(name, () => assert.deepEqual(first(rule, 50), expected));

  it('every 20 minutes from 9:00 to 16:40', () => {
    const hours = first('FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16', 25);
    assert.equal(hours.length, 25);
    assert.deepEqual([hours[0], hours[23], hours[24]], ['09-02', '09-02T16:40:00', '09-03']);
  });

  it('election day: the Tuesday after the first Monday of November, every fourth year', () => {
    const rule = 'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3';
    assert.deepEqual(first(rule, 9, '1996-11-05T09:00:00'), ['1996-11-05', '2000-11-07', '2004-11-02']);
  });

  it('Monday of week 20', () => {
    assert.deepEqual(first('FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3', 9, '1997-05-12T09:00:00'), ['05-12', '1998-05-11', '1999-05-17']);
  });

  it('the 1st, 100th and 200th day of every third year', () => {
    const rule = 'FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200';
    assert.deepEqual(first(rule, 20, '1997-01-01T09:00:00'), [
      '01-01', '04-10', '07-19', '2000-01-01', '2000-04-09', '2000-07-18', '2003-01-01', '2003-04-10', '2003-07-19', '2006-01-01',
    ]);
  });

  it('the start of the week decides which weeks count', () => {
    assert.deepEqual(first('FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO', 9, '1997-08-05T09:00:00'), ['08-05', '08-10', '08-19', '08-24']);
    assert.deepEqual(first('FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU', 9, '1997-08-05T09:00:00'), ['08-05', '08-17', '08-19', '08-31']);
  });

  it('an UNTIL in UTC is read on the series’ clock', () => {
    assert.deepEqual(first('FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z', 9), ['09-02', '09-02T12:00:00']);
  });
});

describe('what the RFCs leave open', () => {
  it('YEARLY with BYMONTHDAY alone means the month of the start; with BYDAY beside it, the year', () => {
    assert.deepEqual(first('FREQ=YEARLY;BYMONTHDAY=1,3;COUNT=3', 9), ['09-03', '1998-09-01', '1998-09-03']);
    assert.deepEqual(first('FREQ=YEARLY;BYDAY=FR;BYMONTHDAY=13;COUNT=2', 9), ['1998-02-13', '1998-03-13']);
  });

  it('BYWEEKNO without BYDAY means the start’s weekday', () => {
    assert.deepEqual(first('FREQ=YEARLY;BYWEEKNO=20;COUNT=2', 9), ['1998-05-12', '1999-05-18']);
  });

  it('dates and rules are united, sorted and without duplicates', () => {
    const { occurrences, problems } = expandRecurrence({
      start: '2026-03-03T09:00', timeZone: 'Asia/Tokyo', rules: ['FREQ=WEEKLY;COUNT=2', 'FREQ=DAILY;INTERVAL=7;COUNT=3'],
      rdates: ['2026-03-01T08:00', '2026-03-10T09:00', '2026-03-04'], exdates: ['2026-03-17'],
    }, { from: '2026-01-01', to: '2027-01-01' });
    assert.deepEqual(occurrences, ['2026-03-01T08:00:00', '2026-03-03T09:00:00', '2026-03-04T09:00:00', '2026-03-10T09:00:00']);
    assert.deepEqual(problems, []);
  });

  it('a start that does not match is an occurrence only where asked', () => {
    const input = { start: '2026-03-03T09:00', timeZone: 'Asia/Tokyo', rules: 'FREQ=WEEKLY;BYDAY=FR;COUNT=2' };
    const window = { from: '2026-01-01', to: '2027-01-01' };
    assert.deepEqual(expandRecurrence(input, window).occurrences, ['2026-03-06T09:00:00', '2026-03-13T09:00:00']);
    assert.deepEqual(expandRecurrence(input, window, { includeStart: true }).occurrences, ['2026-03-03T09:00:00', '2026-03-06T09:00:00']);
  });

  it('a start that a person writes may be moved to the first match', () => {
    assert.equal(firstOccurrence({ start: '2026-03-03T09:00', timeZone: 'Asia/Tokyo', rules: 'FREQ=WEEKLY;BYDAY=FR' }), '2026-03-06T09:00:00');
    assert.equal(firstOccurrence({ start: '2026-03-03', rules: 'FREQ=DAILY;INTERVAL=7;BYDAY=FR' }), undefined);
  });

  it('days that do not exist are left out, or moved where RFC 7529 says so', () => {
    const months = (skip: string): string[] => first(`${skip}FREQ=MONTHLY;COUNT=4`, 9, '2014-01-31T09:00:00');
    assert.deepEqual(months(''), ['2014-01-31', '2014-03-31', '2014-05-31', '2014-07-31']);
    assert.deepEqual(months('RSCALE=GREGORIAN;SKIP=BACKWARD;'), ['2014-01-31', '2014-02-28', '2014-03-31', '2014-04-30']);
    assert.deepEqual(months('RSCALE=GREGORIAN;SKIP=FORWARD;'), ['2014-01-31', '2014-03-01', '2014-03-31', '2014-05-01']);
  });

  it('a time in a gap moves forward by the gap, on that day only', () => {
    assert.deepEqual(first('FREQ=DAILY;COUNT=3', 9, '2026-03-28T02:30:00', 'Europe/Vienna'), ['2026-03-28T02:30:00', '2026-03-29T03:30:00', '2026-03-30T02:30:00']);
    const answer = expandRecurrence({ start: '2026-03-01T02:30', timeZone: 'Europe/Vienna', rules: 'FREQ=DAILY' }, { from: '2026-03-29T03:00', to: '2026-03-29T04:00' });
    assert.deepEqual(answer.occurrences, ['2026-03-29T03:30:00']);
  });

  it('no rule means that it happens once', () => {
    assert.deepEqual(expandRecurrence({ start: '2026-03-03', rules: [] }, { from: '2026-01-01', to: '2027-01-01' }).occurrences, ['2026-03-03']);
  });
});
