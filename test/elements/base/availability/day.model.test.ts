import { expect } from '@open-wc/testing';
import { parseInstant } from '../../../../src/core/time/index.js';
import type { Segment } from '../../../../src/core/types.js';
import type { AskingRules } from '../../../../src/elements/base/availability/day.model.js';
import { summarizeDay } from '../../../../src/elements/base/availability/day.model.js';

const HOUR = 3_600_000;
const START = parseInstant('2026-11-26T00:00:00Z');
const day = { day: START / (24 * HOUR), date: '2026-11-26', start: START, end: START + 24 * HOUR, dayOfMonth: 26, isToday: false, isOutside: false };

/** Segments from noon of the day before to noon of the day after: free between the hours that are named, counted from the day's midnight, else reserved. */
function segments(...free: [from: number, to: number][]): Segment[] {
  const bounds = [-12, ...free.flat(), 36];
  return bounds.slice(0, -1).flatMap((from, i): Segment[] => {
    const isFree = i % 2 === 1;
    const to = bounds[i + 1]!;
    return to === from ? [] : [{ start: START + from * HOUR, end: START + to * HOUR, state: isFree ? 'free' : 'busy', reason: { code: isFree ? 'open' : 'reserved' }, source: 'live', asOf: 0 }];
  });
}

/** The day's state and its free minutes, for an owner who lets out an hour and more by half hours. */
const summed = (free: [number, number][], { now = 0, ...rules }: Partial<AskingRules> & { now?: number } = {}): [string, number] => {
  const { state, freeMinutes } = summarizeDay(day, segments(...free), [], now, { zone: 'UTC', stepMinutes: 30, minMinutes: 60, mayCrossDays: false, leadMinutes: 0, farthestDays: Infinity, ...rules });
  return [state, freeMinutes];
};

describe('what of a day is called free', () => {
  it('is what can be asked for: nothing shorter than the least time', () => {
    expect(summed([[9, 9.5], [10, 11], [13, 13.75]])).to.deep.equal(['free', 60]);
    expect(summed([[9, 9.5], [13, 13.75]]), 'with nothing else').to.deep.equal(['full', 0]);
  });

  it('is what the least time has room in on the owner’s grid', () => {
    expect(summed([[9.25, 10.5]]), '09:30 to 10:30').to.deep.equal(['free', 75]);
    expect(summed([[9.25, 10.25]])).to.deep.equal(['full', 0]);
  });

  it('ends at midnight unless nights may be crossed', () => {
    expect(summed([[23.5, 25]])).to.deep.equal(['full', 0]);
    expect(summed([[23.5, 25]], { mayCrossDays: true })).to.deep.equal(['free', 30]);
    expect(summed([[-2, 0.5]], { mayCrossDays: true })).to.deep.equal(['free', 30]);
    expect(summed([[-0.25, 0.5]], { mayCrossDays: true })).to.deep.equal(['full', 0]);
  });

  it('is what is still to come', () => {
    expect(summed([[9, 12]], { now: START + 11.25 * HOUR })).to.deep.equal(['full', 0]);
    expect(summed([[9, 12]], { now: START + 10.75 * HOUR })).to.deep.equal(['free', 75]);
  });

  it('is what can still be asked for, with the owner’s notice', () => {
    const notice = (hours: number) => summed([[9, 12]], { now: START, leadMinutes: hours * 60 });
    expect(notice(11)).to.deep.equal(['free', 180]);
    expect(notice(11.25), 'no room for the least time after it').to.deep.equal(['tooSoon', 180]);
    expect(notice(48)).to.deep.equal(['tooSoon', 180]);
    expect(summed([], { now: START, leadMinutes: 48 * 60 }), 'what is taken stays so').to.deep.equal(['full', 0]);
  });

  it('is what can be asked for by now, by whoever may ask for the farthest days', () => {
    const daysBefore = (days: number) => summed([[9, 12]], { now: START - days * 24 * HOUR, farthestDays: 30 });
    expect(daysBefore(30)).to.deep.equal(['free', 180]);
    expect(daysBefore(31)).to.deep.equal(['tooFar', 180]);
  });
});
