import { expect } from '@open-wc/testing';
import { dayNumber, formatInstant, parseInstant, wallToInstant } from '../../../src/core/time/index.js';
import { axisGaps, axisInstant, axisMarks, axisOf, axisPosition, showHours } from '../../../src/elements/calendar/axis.model.js';
import { cellsOfDay, cursorStep, moveCursor } from '../../../src/elements/calendar/cells.model.js';
import { entryOf, readDate, readEntry, readTime } from '../../../src/elements/calendar/entry.model.js';
import { frameOf, stepAnchor } from '../../../src/elements/calendar/frame.model.js';
import { itemsByDay, itemsOf, unreadableIn } from '../../../src/elements/base/availability/items.model.js';
import { lanesOf } from '../../../src/elements/calendar/lanes.model.js';
import type { Segment } from '../../../src/core/availability/index.js';
import type { BlockingRules } from '../../../src/core/types.js';
import type { BookingItem } from '../../../src/elements/base/availability/items.model.js';
import { barOf } from '../../../src/elements/base/availability/day.model.js';
import { barImage } from '../../../src/elements/calendar/month-bar.js';
import { stepped } from '../../../src/elements/calendar/move.model.js';
import { monthKeyTarget } from '../../../src/elements/calendar/month.model.js';
import { calendarRules } from '../../../src/elements/base/availability/rules.model.js';
import { beginChoice, extendChoice, isEndOf, leastEnd } from '../../../src/elements/base/availability/selection.model.js';

const HOUR = 3_600_000;
const NEW_YORK = 'America/New_York';
const at = (local: string, zone = 'Asia/Tokyo'): number => wallToInstant(local, zone);
const week = (year: number, month: number, day: number, zone: string, firstWeekday = 0) =>
  frameOf({ view: 'week', anchor: dayNumber(year, month, day), zone, now: 0, firstWeekday });

describe('calendar models', () => {
  it('steps through an hour that comes twice, and never back', () => {
    const rules = { zone: NEW_YORK, minMinutes: 80, stepMinutes: 30 };
    const first = parseInstant('2026-11-01T05:30:00Z');
    const places = [first];
    for (let i = 0; i < 4; i += 1) places.push(stepped({ start: places.at(-1)!, end: places.at(-1)! + HOUR }, 'later', rules).start);
    expect(places.map((time) => formatInstant(time))).to.deep.equal(['2026-11-01T05:30:00Z', '2026-11-01T06:00:00Z', '2026-11-01T06:30:00Z', '2026-11-01T07:00:00Z', '2026-11-01T07:30:00Z']);
    for (let i = 4; i > 0; i -= 1) expect(stepped({ start: places[i]!, end: places[i]! + HOUR }, 'earlier', rules).start).to.equal(places[i - 1]);
    expect(leastEnd(parseInstant('2026-11-01T05:00:00Z'), rules), 'at least 80 minutes, on the grid').to.equal(parseInstant('2026-11-01T06:30:00Z'));
  });

  describe('frame', () => {
    it('covers a month in whole weeks that begin where the page says', () => {
      const monday = frameOf({ view: 'month', anchor: dayNumber(2026, 11, 24), zone: 'Asia/Tokyo', now: 0, firstWeekday: 0 });
      expect([monday.days[0]!.date, monday.days.at(-1)!.date, monday.days.length]).to.deep.equal(['2026-10-26', '2026-12-06', 42]);
      const sunday = frameOf({ view: 'month', anchor: dayNumber(2026, 11, 24), zone: 'Asia/Tokyo', now: 0, firstWeekday: 6 });
      expect([sunday.days[0]!.date, sunday.days.at(-1)!.date]).to.deep.equal(['2026-11-01', '2026-12-05']);
    });

    it('knows days of 23 and of 25 hours', () => {
      expect(week(2026, 3, 8, NEW_YORK).days.map((day) => (day.end - day.start) / HOUR)).to.deep.equal([24, 24, 24, 24, 24, 24, 23]);
      expect(week(2026, 11, 1, NEW_YORK).days.at(-1)!.end - week(2026, 11, 1, NEW_YORK).days.at(-1)!.start).to.equal(25 * HOUR);
    });

    it('does not leave the years that it can show', () => {
      expect(stepAnchor(dayNumber(1970, 1, 5), 'month', -1)).to.equal(0);
      expect(stepAnchor(dayNumber(2199, 12, 20), 'week', 9)).to.equal(dayNumber(2199, 12, 31));
    });
  });

  describe('axis', () => {
    const places = (zone: string, year: number, month: number, day: number) => {
      const frame = week(year, month, day, zone);
      return { frame, axis: axisOf(frame.days, zone) };
    };

    it('puts equal clock times side by side in a week with a repeated hour', () => {
      const { frame, axis } = places(NEW_YORK, 2026, 11, 1);
      expect(axis.length).to.equal(25 * HOUR);
      const three = frame.days.map((day, i) => axisPosition(axis, i, at(`${day.date}T03:00`, NEW_YORK)));
      expect(new Set(three)).to.deep.equal(new Set([4 * HOUR]));
      // The second 01:00 of Sunday lies an hour below the first.
      const first = at('2026-11-01T01:00', NEW_YORK);
      expect(axisPosition(axis, 6, first + HOUR) - axisPosition(axis, 6, first)).to.equal(HOUR);
      expect(axisMarks(axis).slice(0, 4).map((mark) => [mark.wall / HOUR, mark.isRepeated])).to.deep.equal([[0, false], [1, false], [1, true], [2, false]]);
    });

    it('marks the whole hours of the clock before and after half an hour that comes twice or not at all', () => {
      const lord = 'Australia/Lord_Howe';
      const april = axisMarks(places(lord, 2026, 4, 5).axis);
      expect(april.map(({ wall }) => wall / HOUR)).to.deep.equal(Array.from({ length: 24 }, (_, i) => i));
      expect(april.slice(1, 4).map(({ at: place }) => Math.round(place * 24.5 * 10) / 10)).to.deep.equal([1, 2.5, 3.5]);
      expect(axisMarks(places(lord, 2026, 10, 4).axis).map(({ wall, at: place }) => wall / HOUR - place * 24)).to.deep.equal(Array.from({ length: 24 }, () => 0));
    });

    it('leaves the repeated hour blank on the other days, and the skipped hour on its own', () => {
      const fall = places(NEW_YORK, 2026, 11, 1);
      expect(axisGaps(fall.axis, 0)).to.deep.equal([{ at: 2 / 25, size: 1 / 25, isSkipped: false }]);
      expect(axisGaps(fall.axis, 6)).to.deep.equal([]);
      const spring = places(NEW_YORK, 2026, 3, 8);
      expect(axisGaps(spring.axis, 6)).to.deep.equal([{ at: 2 / 24, size: 1 / 24, isSkipped: true }]);
      expect(axisGaps(spring.axis, 5)).to.deep.equal([]);
    });

    it('finds every instant of a week again from its place, in zones that change by an hour, by half an hour and not at all', () => {
      for (const [zone, month, day] of [[NEW_YORK, 11, 1], [NEW_YORK, 3, 8], ['Australia/Lord_Howe', 4, 5], ['Australia/Lord_Howe', 10, 4], ['Asia/Tokyo', 6, 1], ['Africa/Cairo', 4, 24]] as const) {
        const { frame, axis } = places(zone, 2026, month, day);
        frame.days.forEach((one, i) => {
          for (let time = one.start; time < one.end; time += HOUR / 4) expect(axisInstant(axis, i, axisPosition(axis, i, time)), `${zone} ${formatInstant(time)}`).to.equal(time);
        });
      }
    });

    it('shows the hours of the openings with an hour to spare', () => {
      const { frame, axis } = places('Asia/Tokyo', 2026, 11, 24);
      const shown = showHours(axis, [{ dayIndex: 1, stretch: { start: frame.days[1]!.start + 9 * HOUR, end: frame.days[1]!.start + 17 * HOUR } }], 1);
      expect([shown.from / HOUR, shown.to / HOUR]).to.deep.equal([8, 18]);
      expect(showHours(axis, [], 1)).to.equal(axis);
    });
  });

  describe('cells', () => {
    it('counts steps from midnight on the machine’s clock, on long and short days too', () => {
      const spring = week(2026, 3, 8, NEW_YORK).days[6]!;
      expect(cellsOfDay(spring, NEW_YORK, 60)).to.have.length(23);
      expect(cellsOfDay(week(2026, 11, 1, NEW_YORK).days[6]!, NEW_YORK, 60)).to.have.length(25);
      expect(cellsOfDay(week(2026, 11, 24, 'Asia/Tokyo').days[1]!, 'Asia/Tokyo', 45).slice(0, 3).map((time) => formatInstant(time))).to.deep.equal(['2026-11-23T15:00:00Z', '2026-11-23T15:45:00Z', '2026-11-23T16:30:00Z']);
    });

    it('makes fine steps coarse enough for keys, and survives nonsense', () => {
      expect([5, 10, 15, 20, 60, 1440, 0, NaN, -3].map(cursorStep)).to.deep.equal([15, 20, 15, 20, 60, 1440, 30, 30, 30]);
    });

    it('keeps the clock time when it goes to another day, and follows the reading direction', () => {
      const frame = week(2026, 3, 8, NEW_YORK);
      const axis = axisOf(frame.days, NEW_YORK);
      const options = { frame, axis, stepMinutes: 60, isRtl: false, isControl: false };
      const saturday = { dayIndex: 5, time: at('2026-03-07T09:00', NEW_YORK) };
      expect(moveCursor('ArrowRight', saturday, options)).to.deep.equal({ dayIndex: 6, time: at('2026-03-08T09:00', NEW_YORK) });
      expect(moveCursor('ArrowLeft', saturday, { ...options, isRtl: true })).to.deep.equal({ dayIndex: 6, time: at('2026-03-08T09:00', NEW_YORK) });
      expect(moveCursor('ArrowRight', { dayIndex: 6, time: at('2026-03-08T09:00', NEW_YORK) }, options)).to.deep.equal({ days: 1, time: at('2026-03-08T09:00', NEW_YORK) });
      expect(moveCursor('x', saturday, options)).to.equal(undefined);
    });

    it('moves through a month as a date grid does', () => {
      const day = dayNumber(2026, 1, 31);
      const to = (key: string, more = {}) => monthKeyTarget(key, day, { firstWeekday: 0, isRtl: false, isShift: false, ...more })! - day;
      expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageDown', 'PageUp'].map((key) => to(key))).to.deep.equal([-1, 1, -7, 7, -5, 1, 28, -31]);
      expect(to('PageDown', { isShift: true })).to.equal(365);
      expect(to('ArrowLeft', { isRtl: true })).to.equal(1);
    });
  });

  describe('choice', () => {
    const rules = { zone: 'Asia/Tokyo', minMinutes: 60, stepMinutes: 30 };
    const nine = at('2026-11-25T09:00');

    it('begins with the owner’s least time and grows both ways', () => {
      const begun = beginChoice(nine, rules);
      expect([begun.start, begun.end, begun.isOpen]).to.deep.equal([nine, nine + HOUR, true]);
      expect(extendChoice(begun, { start: nine + 2 * HOUR, end: nine + 2.5 * HOUR }, rules).end).to.equal(nine + 2.5 * HOUR);
      const back = extendChoice(begun, { start: nine - HOUR, end: nine - HOUR / 2 }, rules);
      expect([back.start, back.end]).to.deep.equal([nine - HOUR, nine + HOUR / 2]);
    });

    it('rounds the least time up to the grid', () => {
      expect(leastEnd(nine, { zone: 'Asia/Tokyo', minMinutes: 50, stepMinutes: 30 })).to.equal(nine + HOUR);
    });

    it('takes a second press as the end only later on the same day, or on any day where nights may be crossed', () => {
      const begun = beginChoice(nine, rules);
      expect(isEndOf(begun, nine + 2 * HOUR, { mayCrossDays: false, zone: rules.zone })).to.equal(true);
      expect(isEndOf(begun, nine - HOUR, { mayCrossDays: true, zone: rules.zone })).to.equal(false);
      expect(isEndOf(begun, nine + 24 * HOUR, { mayCrossDays: false, zone: rules.zone })).to.equal(false);
      expect(isEndOf(begun, nine + 24 * HOUR, { mayCrossDays: true, zone: rules.zone })).to.equal(true);
      expect(isEndOf({ ...begun, isOpen: false }, nine + 2 * HOUR, { mayCrossDays: true, zone: rules.zone })).to.equal(false);
    });
  });

  describe('typing', () => {
    const near = dayNumber(2026, 11, 24);

    it('reads dates as people write them', () => {
      for (const text of ['2026-03-03', '2026/3/3', '2026.3.3', '2026年3月3日', '2026년 3월 3일', '２０２６－０３－０３', '20260303']) expect(readDate(text, near), text).to.equal(dayNumber(2026, 3, 3));
      expect(readDate('1/5', near)).to.equal(dayNumber(2027, 1, 5));
      expect(readDate('12月1日', near)).to.equal(dayNumber(2026, 12, 1));
      for (const text of ['', 'soon', '2026-13-01', '2026-02-30', '31/12/2026', '-', '99999999']) expect(readDate(text, near), text).to.be.NaN;
    });

    it('reads times as people write them', () => {
      for (const text of ['13:30', '1330', '13.30', '13時30分', '13時半', '13시 30분', '１３：３０', '1:30 pm', '午後1時30分', '오후 1시 30분', '1:30 P.M.']) expect(readTime(text), text).to.equal(13.5 * HOUR);
      expect([readTime('9'), readTime('9시'), readTime('12 am'), readTime('24:00')].map((ms) => ms / HOUR)).to.deep.equal([9, 9, 0, 24]);
      for (const text of ['', 'noon', '25:00', '24:30', '13:75', '13 pm', '1:2:3']) expect(readTime(text), text).to.be.NaN;
    });

    it('says what is wrong, field by field, and keeps the rest', () => {
      const read = (entry: object) => readEntry({ date: '2026-11-26', start: '13:00', endDate: '', end: '15:00', ...entry }, 'Asia/Tokyo', at('2026-11-24T00:00'));
      expect(read({}).stretch).to.deep.equal({ start: at('2026-11-26T13:00'), end: at('2026-11-26T15:00') });
      expect(read({ end: '12:00' }).problems.map((one) => [one.field, one.code])).to.deep.equal([['end', 'end-not-after-start']]);
      expect(read({ date: 'x', start: 'y' }).problems.map((one) => [one.field, one.code])).to.deep.equal([['date', 'date-unreadable'], ['start', 'time-unreadable']]);
      expect(read({ date: '' }).problems.map((one) => one.code)).to.deep.equal(['date-missing']);
      expect(read({ date: '9999-01-01' }).problems.map((one) => one.code)).to.deep.equal(['date-far']);
      expect(read({ end: '' })).to.deep.equal({ day: dayNumber(2026, 11, 26), twice: [], problems: [] });
      expect(read({ endDate: '11/27', end: '9' }).stretch!.end).to.equal(at('2026-11-27T09:00'));
    });

    it('writes a stay to midnight as 24:00 of its day, and one over night with its end date', () => {
      expect(entryOf({ start: at('2026-11-26T13:00'), end: at('2026-11-27T00:00') }, 'Asia/Tokyo')).to.deep.equal({ date: '2026-11-26', start: '13:00', endDate: '', end: '24:00' });
      expect(entryOf({ start: at('2026-11-26T22:00'), end: at('2026-11-27T06:00') }, 'Asia/Tokyo')).to.deep.equal({ date: '2026-11-26', start: '22:00', endDate: '2026-11-27', end: '06:00' });
    });
  });

  describe('bookings', () => {
    const item = (start: number, end: number) => ({ start, end, status: 'busy' as const, isOwn: false });

    it('gives each day the bookings that touch it, long ones on each of their days', () => {
      const days = [0, 10, 20].map((start) => ({ start, end: start + 10 }));
      const byDay = itemsByDay(days, [item(-9, -1), item(-5, 25), item(0, 10), item(9, 11), item(30, 31)]);
      expect(byDay.map((items) => items.map(({ start }) => start))).to.deep.equal([[-5, 0, 9], [-5, 9], [-5]]);
    });

    it('stand in as many lanes as overlap', () => {
      const lanes = lanesOf([item(0, 10), item(2, 4), item(5, 8), item(10, 12)], 2).map(({ lane, lanes: n }) => [lane, n]);
      expect(lanes).to.deep.equal([[0, 2], [1, 2], [1, 2], [0, 1]]);
    });

    it('become one, with their number, where more overlap than there is room for; one\'s own stands alone', () => {
      const own: BookingItem = { ...item(2, 4), isOwn: true };
      const asked: BookingItem = { ...item(3, 9), status: 'pending' };
      const drawn = lanesOf([item(0, 3), item(1, 5), own, item(2, 6), asked, item(7, 8), item(12, 13)], 2);
      expect(drawn.map(({ start, end, status, isOwn, count, lane, lanes }) => [start, end, status, isOwn, count, `${lane} of ${lanes}`])).to.deep.equal([
        [0, 6, 'busy', false, 3, '0 of 3'], [2, 4, 'busy', true, 1, '1 of 3'], [3, 9, 'pending', false, 1, '2 of 3'], [7, 8, 'busy', false, 1, '0 of 3'],
        [12, 13, 'busy', false, 1, '0 of 1'],
      ]);
    });

    describe('of a machine with several units', () => {
      const day = { start: 0, end: 24 };
      const told = (items: BookingItem[], most: number, rules: BlockingRules) =>
        lanesOf(items, most, { rules, day }).map(({ start, end, lane, lanes, taken }) => [start, end, `${lane} of ${lanes}`, ...(taken ? [`${taken.least}-${taken.most} of ${taken.capacity}`] : [])]);

      it('leave a place open for as long as a unit is', () => {
        expect(told([item(0, 10), item(12, 14), item(13, 15)], 4, { capacity: 3 })).to.deep.equal([[0, 10, '0 of 1.5'], [12, 14, '0 of 2.5'], [13, 15, '1 of 2.5']]);
        expect(told([item(0, 10), item(2, 4)], 4, { capacity: 2 }), 'none is open where both are taken').to.deep.equal([[0, 10, '0 of 2'], [2, 4, '1 of 2']]);
        expect(told([{ ...item(0, 10), units: 3 }], 4, { capacity: 3 }), 'one booking may take them all').to.deep.equal([[0, 10, '0 of 1']]);
      });

      it('become one where there is room for no more than two lanes, with how many units are taken, and full where none is left', () => {
        const drawn = told([item(-20, 10), item(2, 4), item(3, 30), item(3, 5), item(20, 21)], 2, { capacity: 3 });
        expect(drawn).to.deep.equal([[0, 3, '0 of 1.5', '1-2 of 3'], [3, 5, '0 of 1', '3-4 of 3'], [5, 24, '0 of 1.5', '1-2 of 3']]);
      });

      it('do not count requests that take no unit', () => {
        const asked: BookingItem = { ...item(0, 10), status: 'pending' };
        expect(told([asked, item(1, 2)], 3, { capacity: 2, pendingBlocks: false }).map(([, , lane]) => lane)).to.deep.equal(['0 of 2.5', '1 of 2.5']);
        expect(told([asked, item(1, 2)], 3, { capacity: 2 }).map(([, , lane]) => lane)).to.deep.equal(['0 of 2', '1 of 2']);
        const [first] = lanesOf([asked, { ...asked, start: 1 }], 2, { rules: { capacity: 3 }, day });
        expect([first?.status, first?.taken?.most]).to.deep.equal(['pending', 2]);
      });

      it('keep one’s own beside what others take', () => {
        const own: BookingItem = { ...item(1, 4), isOwn: true, reservationId: 'r-1' };
        expect(told([item(0, 5), own, item(2, 5)], 2, { capacity: 4 })).to.deep.equal([[0, 5, '0 of 2', '1-2 of 4'], [1, 4, '1 of 2']]);
      });
    });

    it('are put in order, and what cannot be read is counted', () => {
      const record = { busy: [
        { start: '2026-11-26T04:00:00Z', end: '2026-11-26T03:00:00Z', status: 'busy' }, { start: 'x', end: 'y', status: 'busy' }, null,
        { start: '2026-11-26T02:00:00Z', end: '2026-11-26T03:00:00Z', status: 'pending', own: true },
        { start: '2026-11-26T00:00:00Z', end: '2026-11-26T01:00:00Z', status: 'busy' },
      ] } as unknown as Parameters<typeof unreadableIn>[0];
      // Its other two lists are missing.
      expect(unreadableIn(record)).to.equal(5);
      expect(itemsOf(record).map(({ start, status, isOwn }) => [start === parseInstant('2026-11-26T02:00:00Z'), status, isOwn])).to.deep.equal([[false, 'busy', false], [true, 'pending', true]]);
      expect(itemsOf({ busy: 'none' } as unknown as Parameters<typeof itemsOf>[0])).to.deep.equal([]);
    });
  });

  it('takes rules that make no sense as no rules', () => {
    const rules = calendarRules({ rules: { stepMinutes: 0, minMinutes: NaN, leadMinutes: -5, horizonDays: {} }, modes: [] } as never, undefined);
    expect([rules.stepMinutes, rules.minMinutes, rules.leadMinutes, rules.horizonDays, rules.farthestDays]).to.deep.equal([30, 30, 0, 180, Infinity]);
    const farthest = (horizonDays: unknown) => calendarRules({ rules: { horizonDays }, modes: [] } as never, undefined).farthestDays;
    expect(farthest({ regular: 90, none: 30 })).to.equal(90);
    expect(farthest({ regular: 90 }), 'whoever has no figure of their own may ask for any day').to.equal(Infinity);
    expect([farthest(null), farthest({ none: 'soon' })]).to.deep.equal([Infinity, Infinity]);
  });

  describe('the bar of a day', () => {
    it('has one stretch of color where neighbors are alike, and one image a state', () => {
      const bar = barImage([
        { state: 'free', at: 0, size: 0.25 }, { state: 'free', at: 0.25, size: 0.25 }, { state: 'busy', at: 0.5, size: 0.25 }, { state: 'free', at: 0.75, size: 0.25 },
      ], false);
      expect(bar.image.split('linear-gradient')).to.have.length(2);
      expect(bar.image.match(/--_free\) 0% 50%/g)).to.have.length(1);
      expect(bar.image.match(/--_free\)/g)).to.have.length(2);
    });
    it('shows what is over of free time as what cannot be had, and nothing of a day that is over', () => {
      const free: Segment = { start: 9 * HOUR, end: 17 * HOUR, state: 'free', reason: { code: 'open' }, source: 'live', asOf: 0 };
      expect(barOf([free], 13 * HOUR)).to.deep.equal([{ state: 'closed', at: 0, size: 0.5 }, { state: 'free', at: 0.5, size: 0.5 }]);
      expect(barOf([{ ...free, state: 'busy' }], 17 * HOUR)).to.deep.equal([]);
    });
    it('is bare where all is reserved, and has no place that is closed', () => {
      expect(barImage([{ state: 'busy', at: 0, size: 1 }], false)).to.deep.equal({ image: '', size: '' });
      expect(barImage([{ state: 'busy', at: 0, size: 0.4 }, { state: 'closed', at: 0.4, size: 0.2 }, { state: 'busy', at: 0.6, size: 0.4 }], false))
        .to.deep.equal({ image: 'linear-gradient(to right,transparent 0% 40%,var(--_surface) 40% 60%,transparent 60%)', size: '100% 6px' });
    });
  });
});
