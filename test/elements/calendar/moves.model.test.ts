import { expect } from '@open-wc/testing';
import { DAY_MS, formatInstant, instantToWall, wallToInstant } from '../../../src/core/time/index.js';
import type { AvailabilityRecord } from '../../../src/core/types.js';
import { findNextFree } from '../../../src/elements/calendar/find-free.js';
import { stepped } from '../../../src/elements/calendar/move.model.js';
import { NextFreeController } from '../../../src/elements/calendar/next-free.js';
import { calendarRules } from '../../../src/elements/base/availability/rules.model.js';
import { record, sem } from './calendar.support.js';

const HOUR = 3_600_000;

/** Where clocks go back: the nights of 25 October and of 1 November 2026. */
const AUTUMN = { 'Europe/Berlin': '2026-10-24T00:00', 'America/New_York': '2026-10-31T00:00' };

describe('calendar models, steps of a choice where clocks go back', () => {
  for (const [zone, first] of Object.entries(AUTUMN)) {
    for (const stepMinutes of [90, 120, 240, 1440]) {
      const rules = { zone, stepMinutes, minMinutes: stepMinutes };
      const [from, to] = [wallToInstant(first, zone), wallToInstant(first, zone) + 73 * HOUR];
      const length = stepMinutes * 60_000;
      /** Places of the owner's grid from one to another, as steps lead there. */
      const walk = (time: number, isThere: (time: number) => boolean, next: (time: number) => number): number[] => {
        const places = [time];
        while (!isThere(places.at(-1)!) && places.length < 100) places.push(next(places.at(-1)!));
        return places;
      };
      const forth = walk(from, (time) => time >= to, (start) => stepped({ start, end: start + length }, 'later', rules).start);
      const words = (times: readonly number[]): string[] => times.map((time) => formatInstant(time));

      it(`go back to every place that steps of ${stepMinutes} minutes went on to in ${zone}`, () => {
        const back = walk(forth.at(-1)!, (time) => time <= from, (start) => stepped({ start, end: start + length }, 'earlier', rules).start).reverse();
        expect(words(back)).to.include.members(words(forth));
        expect(new Set(back.map((time) => instantToWall(time, zone) % DAY_MS % length)), 'on the grid').to.deep.equal(new Set([0]));
        expect(stepped({ start: back[2]!, end: back[2]! + length }, 'earlier', rules).end - back[1]!, 'the length is kept').to.equal(length);
      });

      it(`make shorter to every end that steps of ${stepMinutes} minutes made longer to in ${zone}`, () => {
        const start = from - 48 * HOUR;
        const back = walk(forth.at(-1)!, (time) => time <= from, (end) => stepped({ start, end }, 'shorter', rules).end);
        expect(words(back)).to.include.members(words(forth));
      });
    }
  }
});

describe('calendar models, the next free time', () => {
  const query = { from: Date.parse('2026-11-24T01:00:00Z'), until: Date.parse('2026-12-07T15:00:00Z'), minutes: 60, stepMinutes: 30, timeZone: 'Asia/Tokyo', rules: {} };
  const open = (start: string, end: string): AvailabilityRecord => record({ openings: [{ start, end }], closures: [], busy: [] });

  it('is none that begins after the last time that is looked for, though the windows asked for go on beyond it', async () => {
    const asked: number[] = [];
    const ask = async (from: number, to: number): Promise<AvailabilityRecord> => (asked.push(from, to), open('2026-12-14T00:00:00Z', '2026-12-14T08:00:00Z'));
    expect(await findNextFree(query, ask)).to.equal(undefined);
    expect(Math.max(...asked), 'it was in sight').to.be.greaterThan(Date.parse('2026-12-14T08:00:00Z'));
  });

  it('is one up to that time', async () => {
    const found = await findNextFree(query, async () => open('2026-12-07T13:00:00Z', '2026-12-08T08:00:00Z'));
    expect(found && [formatInstant(found.start), formatInstant(found.end)]).to.deep.equal(['2026-12-07T13:00:00Z', '2026-12-07T14:00:00Z']);
  });

  it('is looked for in whole days of the machine’s clock, as many as anybody may ask ahead', async () => {
    const now = Date.parse('2026-11-24T00:00:00Z');
    const rules = calendarRules({ ...sem(), rules: { ...sem().rules, horizonDays: { none: 13 } } }, undefined);
    const host = { addController: () => undefined, removeController: () => undefined, requestUpdate: () => undefined, updateComplete: Promise.resolve(true) };
    const find = (start: string, end: string) => new NextFreeController(host, async () => open(start, end)).find({ now, after: 0, zone: 'Asia/Tokyo', rules });
    const late = await find('2026-12-07T13:00:00Z', '2026-12-07T15:00:00Z');
    expect(late !== 'busy' && late.slot?.start, 'late on the last day').to.equal(Date.parse('2026-12-07T13:00:00Z'));
    // Thirteen days and twenty-two hours from now, and yet a day too late.
    const beyond = await find('2026-12-07T22:00:00Z', '2026-12-08T08:00:00Z');
    expect(beyond).to.deep.equal({ slot: undefined, until: Date.parse('2026-12-07T15:00:00Z'), hasFailed: false });
  });
});
