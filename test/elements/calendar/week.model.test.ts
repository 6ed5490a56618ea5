import { expect } from '@open-wc/testing';
import { dayNumber, wallToInstant } from '../../../src/core/time/index.js';
import type { Segment } from '../../../src/core/types.js';
import { zoneNote } from '../../../src/elements/calendar/calendar.model.js';
import { frameOf } from '../../../src/elements/calendar/frame.model.js';
import type { WeekInput } from '../../../src/elements/calendar/week.model.js';
import { positionLabel, weekModel } from '../../../src/elements/calendar/week.model.js';
import { calendarMessages } from '../../../src/i18n/calendar/index.js';

const week = (zone: string, [year, month, day]: readonly [number, number, number], more: Partial<WeekInput & { view: 'week' | 'day'; firstWeekday: number }> = {}) => {
  const { view = 'week', firstWeekday = 0, ...input } = more;
  const frame = frameOf({ view, anchor: dayNumber(year, month, day), zone, now: 0, firstWeekday });
  return weekModel({
    frame, segments: undefined, items: [], openings: [], now: 0, stepMinutes: 60, asking: { zone, stepMinutes: 60, minMinutes: 60, mayCrossDays: true, leadMinutes: 0, farthestDays: Infinity }, blocking: {}, allHours: true, isNarrow: false, canMove: false, selection: undefined, waits: [], readerZone: '',
    messages: calendarMessages.en, context: { language: 'en', timeZone: zone }, ...input,
  });
};
const readerAt = ({ marks }: ReturnType<typeof week>, time: string, isRepeated = false) => marks.find((mark) => mark.time === time && mark.isRepeated === isRepeated)?.readerTime;

describe('the reader’s clock on the axis of a week', () => {
  it('shows what holds for the longer part of the week, and says from when on it is another', () => {
    const model = week('Asia/Tokyo', [2026, 10, 25], { readerZone: 'Europe/Berlin' });
    expect([readerAt(model, '14:00'), readerAt(model, '06:00')]).to.deep.equal(['07:00', '23:00 −1']);
    expect(model.clockNotes).to.deep.equal(['Your clock shows 1 h less than the times under “You” from Sun, Oct 25, 10:00 (the machine’s time).']);
  });

  it('says until when it is another where the change is at the beginning', () => {
    const model = week('Asia/Tokyo', [2026, 11, 1], { readerZone: 'America/New_York', firstWeekday: 6 });
    expect(readerAt(model, '14:00')).to.equal('00:00');
    expect(model.clockNotes).to.deep.equal(['Your clock shows 1 h more than the times under “You” until Sun, Nov 1, 15:00 (the machine’s time).']);
  });

  it('shows the time of the very moment in a single day, with nothing to add', () => {
    const model = week('Asia/Tokyo', [2026, 10, 25], { readerZone: 'Europe/Berlin', view: 'day' });
    expect([readerAt(model, '09:00'), readerAt(model, '10:00'), readerAt(model, '14:00')]).to.deep.equal(['02:00', '02:00', '06:00']);
    expect(model.clockNotes).to.deep.equal([]);
  });

  it('counts on through the machine’s own repeated hour', () => {
    const model = week('America/New_York', [2026, 11, 1], { readerZone: 'Asia/Tokyo' });
    expect([readerAt(model, '01:00'), readerAt(model, '01:00', true), readerAt(model, '02:00')]).to.deep.equal(['14:00', '15:00', '15:00']);
    expect(model.clockNotes[1]).to.equal('Your clock shows 1 h more than the times under “You” from Sun, Nov 1, 02:00 (the machine’s time).');
  });

  it('has nothing to add where both clocks change together', () => {
    const model = week('Europe/Berlin', [2026, 10, 25], { readerZone: 'Europe/London' });
    expect(readerAt(model, '14:00')).to.equal('13:00');
    expect(model.clockNotes).to.have.length(1);
  });

  it('knows clocks that change by half an hour, and says so', () => {
    const model = week('Australia/Lord_Howe', [2026, 10, 4], { readerZone: 'Asia/Tokyo' });
    expect(readerAt(model, '14:00')).to.equal('12:30');
    expect(model.clockNotes).to.deep.equal([
      'Clocks go forward by 30 min on Sun, Oct 4: that time does not exist on that day.',
      'Your clock shows 30 min less than the times under “You” from Sun, Oct 4, 02:30 (the machine’s time).',
    ]);
    expect(week('Australia/Lord_Howe', [2026, 4, 5]).clockNotes[0]).to.match(/go back by 30 min on Sun, Apr 5: that time comes twice/);
  });
});

describe('the words of a booking', () => {
  const at = (local: string): number => wallToInstant(local, 'Asia/Tokyo');
  const busy = (start: string, end: string) => ({ start: at(start), end: at(end), status: 'busy' as const, isOwn: false });
  const drawn = (items: WeekInput['items'], more: Parameters<typeof week>[2] = {}) =>
    week('Asia/Tokyo', [2026, 11, 24], { items, ...more }).columns.flatMap(({ boxes }) => boxes.filter(({ kind }) => kind === 'busy').map(({ look, time, words, title }) => [look, time, words, title]));
  const half = busy('2026-11-24T09:00', '2026-11-24T09:30');

  it('are as many as there is room for, and all of them for whoever points at it', () => {
    expect(drawn([busy('2026-11-24T09:00', '2026-11-24T10:00')])).to.deep.equal([['', '09:00–10:00', 'Re\u00adserved', '']]);
    expect(drawn([half]), 'no second line').to.deep.equal([['low', '09:00–09:30', '', '09:00–09:30 Reserved']]);
    expect(drawn([half], { view: 'day' }), 'one line is enough in a day').to.deep.equal([['low', '09:00–09:30', 'Re\u00adserved', '']]);
    expect(drawn([half, half]), 'two lanes in a day of a week').to.deep.equal([['low lane', '09:00', '', '09:00–09:30 Reserved'], ['low lane', '09:00', '', '09:00–09:30 Reserved']]);
  });

  it('are in small print in a quarter of an hour, for which an hour is higher', () => {
    const quarter = busy('2026-11-24T09:00', '2026-11-24T09:15');
    expect(drawn([quarter], { stepMinutes: 15 })).to.deep.equal([['lowest', '09:00–09:15', '', '09:00–09:15 Reserved']]);
    expect([week('Asia/Tokyo', [2026, 11, 24], { stepMinutes: 15 }).isFine, week('Asia/Tokyo', [2026, 11, 24], { stepMinutes: 30 }).isFine]).to.deep.equal([true, false]);
  });
});

describe('the lanes of a week', () => {
  const at = (local: string): number => wallToInstant(local, 'Asia/Tokyo');
  const busy = (start: string, end: string) => ({ start: at(start), end: at(end), status: 'busy' as const, isOwn: false });
  const long = busy('2026-11-01T00:00', '2026-12-11T00:00');

  it('are each day’s own: a long booking is narrow only where others stand beside it', () => {
    const { columns } = week('Asia/Tokyo', [2026, 11, 24], { items: [long, busy('2026-11-24T09:00', '2026-11-24T12:00')] });
    const lanes = columns.map(({ boxes }) => boxes.filter(({ kind }) => kind === 'busy').map((box) => box.lanes));
    expect(lanes).to.deep.equal([[1], [2, 2], [1], [1], [1], [1], [1]]);
  });

  it('are one, which says of how many, where more overlap than have room for words', () => {
    const items = [long, busy('2026-11-24T09:00', '2026-11-24T12:00'), busy('2026-11-24T10:00', '2026-11-24T12:00'), busy('2026-11-24T11:00', '2026-11-24T12:00')];
    const { columns } = week('Asia/Tokyo', [2026, 11, 24], { items });
    const words = columns.map(({ boxes }) => boxes.filter(({ kind }) => kind === 'busy').map((box) => box.words));
    expect(words.slice(0, 3)).to.deep.equal([['Re\u00adserved'], ['Re\u00adserved, 4 book\u00adings'], ['Re\u00adserved']]);
    const units = week('Asia/Tokyo', [2026, 11, 24], { items, blocking: { capacity: 6 } });
    const drawn = units.columns.slice(0, 2).map(({ boxes }) => boxes.filter(({ kind }) => kind === 'busy').map((box) => [box.words, box.lanes]));
    expect(drawn, 'of several units one is left').to.deep.equal([[['Re\u00adserved', 1.5]], [['Up to 4 of 6 taken', 1.5]]]);
    const narrow = week('Asia/Tokyo', [2026, 11, 24], { items, isNarrow: true });
    expect(narrow.columns[1]!.boxes.filter(({ kind }) => kind === 'busy'), 'a narrow page shows one day, which has room for four').to.have.length(4);
  });
});

describe('the zones above a week', () => {
  it('are told as they are for its longer part, where a clock changes in it', () => {
    const note = (day: number): string => {
      const frame = frameOf({ view: 'week', anchor: dayNumber(2026, 11, day), zone: 'America/New_York', now: 0, firstWeekday: 6 });
      return zoneNote(frame, 'Asia/Tokyo', 0, calendarMessages.en, { language: 'en', timeZone: 'America/New_York' });
    };
    expect(note(1), 'clocks go back on its first day').to.equal('Times are in Eastern Standard Time, where the machine is. Your time zone: Japan Standard Time (14 h ahead).');
    expect(note(-3)).to.contain('Eastern Daylight Time').and.contain('13 h ahead');
  });
});

describe('the name of a place of a week', () => {
  it('does not say of a request that it is not confirmed until its end', () => {
    const start = wallToInstant('2026-11-25T13:00', 'Asia/Tokyo');
    const frame = frameOf({ view: 'week', anchor: dayNumber(2026, 11, 25), zone: 'Asia/Tokyo', now: 0, firstWeekday: 0 });
    const segments: Segment[] = [{ start, end: start + 2 * 3_600_000, state: 'pending', reason: { code: 'requested-own' }, source: 'live', asOf: 0 }];
    const words = positionLabel({ frame, segments, now: 0, asking: { zone: 'Asia/Tokyo', stepMinutes: 30, minMinutes: 30, mayCrossDays: true, leadMinutes: 0, farthestDays: Infinity }, waits: [], messages: calendarMessages.en, context: { language: 'en', timeZone: 'Asia/Tokyo' }, time: start, end: start + 1_800_000, isMovable: true });
    expect(words).to.equal('Wednesday 25 November 13:00, your request, not confirmed, until 15:00, press Enter to change its time');
  });
});
