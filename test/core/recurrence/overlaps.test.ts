import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expandRecurrence, type RecurrenceInput, type RecurrenceWindow } from '../../../src/core/recurrence/index.js';
import { wallToInstant } from '../../../src/core/time/index.js';

// On 1 November 2026 New York shows 01:00 to 02:00 twice: from 05:00Z and from 06:00Z.
const ZONE = 'America/New_York';
const daily = { start: '2026-10-30T01:30', timeZone: ZONE, rules: 'FREQ=DAILY' };

function days(more: Partial<RecurrenceInput>, window: RecurrenceWindow): string[] {
  return expandRecurrence({ ...daily, ...more }, window).occurrences.map((local) => local.slice(5, 16));
}

describe('instants in an hour that the clock shows twice', () => {
  it('as edges of a window take what happens between them, texts and numbers alike', () => {
    const edges = ['2026-11-01T05:00:00Z', '2026-11-01T05:30:00Z', '2026-11-01T05:31:00Z', '2026-11-01T06:00:00Z', '2026-11-01T06:15:00Z', '2026-11-01T06:45:00Z', '2026-11-01T07:00:00Z', '2026-11-02T08:00:00Z'];
    const starts = ['10-31 01:30', '11-01 01:30', '11-02 01:30'].map((day) => ({ day: day.replace(' ', 'T'), at: wallToInstant(`2026-${day.replace(' ', 'T')}`, ZONE) }));
    for (const [i, from] of edges.entries()) {
      for (const to of edges.slice(i)) {
        const expected = starts.filter(({ at }) => Date.parse(from) <= at && at < Date.parse(to)).map(({ day }) => day);
        assert.deepEqual(days({}, { from, to }), expected, `${from} ${to}`);
        assert.deepEqual(days({}, { from: Date.parse(from), to: Date.parse(to) }), expected, `${from} ${to} in numbers`);
      }
    }
  });

  it('as UNTIL end the series after what has happened by then', () => {
    const until = (time: string): string[] => days({ rules: `FREQ=DAILY;UNTIL=20261101T${time}Z` }, { from: '2026-10-31', to: '2026-11-05' });
    assert.deepEqual(until('052900'), ['10-31T01:30']);
    for (const time of ['053000', '055900', '060500', '064500']) assert.deepEqual(until(time), ['10-31T01:30', '11-01T01:30'], time);
  });

  it('as EXDATE take away the time that they are, and no other', () => {
    const except = (exdate: string): string[] => days({ exdates: [exdate] }, { from: '2026-11-01', to: '2026-11-03' });
    assert.deepEqual(except('2026-11-01T05:30:00Z'), ['11-02T01:30']);
    assert.deepEqual(except('2026-11-01T06:30:00Z'), ['11-01T01:30', '11-02T01:30']);
  });

  it('as dates are told where a wall time cannot name them', () => {
    const more = { rules: 'FREQ=DAILY;COUNT=1', rdates: ['2026-11-01T05:15:00Z', '2026-11-01T06:30:00Z'], exdates: ['2026-11-01T06:45:00Z'] };
    const answer = expandRecurrence({ ...daily, ...more }, { from: '2026-10-30', to: '2026-11-05' });
    assert.deepEqual(answer.occurrences, ['2026-10-30T01:30:00', '2026-11-01T01:15:00']);
    assert.deepEqual(answer.problems.map(({ code, place }) => [code, place.input, place.index]), [['second-pass', 'rdate', 1], ['second-pass', 'exdate', 0]]);
  });
});
