import { DAY_MS, formatInstant, formatLocalDateTime, instantToWall, parseInstant, parseLocalDateTime, publicHolidays, wallToInstant, type ZoneTable } from '../../core/time/index.js';
import type { Decision, Equipment, InstantRange, LocalDateTime, LocalizedText, Occurrence, Reason } from '../../core/types.js';
import { listOf } from '../base/equipment-words.js';
import type { RepeatValues } from './repeat.model.js';

/** How one date stands: it will do, it will not, it was left out by hand, or because it cannot be had. */
export type DateState = 'ok' | 'refused' | 'dropped' | 'left';

/** One date of a request that repeats, as it is listed. */
export interface DateRow extends InstantRange {
  /** The date as the rule has it, on the machine's clock. */
  date: LocalDateTime;
  state: DateState;
  /** When the rule has it, where it takes place at another time. */
  movedFrom?: InstantRange;
  reasons: readonly Reason[];
  /** A free time nearby. */
  alternative?: InstantRange;
  holiday?: LocalizedText;
  /** `gap`: the clock skips the hour, so that it begins later; `change`: the clock was changed since the date before. */
  clock?: 'gap' | 'change';
}

/** What the rows are made of; `start` and `end` are the first wish. */
export interface DatesInput extends InstantRange {
  repeat: RepeatValues;
  occurrences: readonly Occurrence[];
  zone: ZoneTable;
  /** Whose holidays are told. */
  country?: 'JP' | 'KR';
}

/** The country on whose holidays a machine keeps other hours. */
export function holidayCountry(equipment: Equipment): 'JP' | 'KR' | undefined {
  return listOf(equipment.schedule?.layers).find(({ calendar }) => calendar)?.calendar;
}

/** Every date in its order, those that were left out among them. */
export function dateRows({ repeat, occurrences, start, end, zone, country }: DatesInput): DateRow[] {
  const clock = instantToWall(parseInstant(start), zone) % DAY_MS;
  const length = parseInstant(end) - parseInstant(start);
  const ruled = new Map(Object.entries(repeat.moved).map(([date, to]) => [to, date]));
  const timeOf = (date: LocalDateTime): InstantRange => {
    const from = wallToInstant(parseLocalDateTime(date), zone);
    return { start: formatInstant(from), end: formatInstant(from + length) };
  };
  const rows = occurrences.map((occurrence): DateRow => {
    const wall = instantToWall(parseInstant(occurrence.start), zone);
    const moved = ruled.get(formatLocalDateTime(wall));
    const date = moved ?? formatLocalDateTime(Math.floor(wall / DAY_MS) * DAY_MS + clock);
    const { decision, alternative } = occurrence;
    const to = repeat.moved[date];
    // What was moved a moment ago, to a time that was found free: the host is yet to say so again.
    if (moved === undefined && to !== undefined) return { ...timeOf(to), date, state: 'ok', reasons: [], movedFrom: timeOf(date) };
    return {
      start: occurrence.start, end: occurrence.end, date, state: repeat.dropped.includes(date) ? 'dropped' : stateOf(decision, repeat.isPartial),
      reasons: decision.ok ? decision.warnings : decision.reasons,
      ...(moved !== undefined && { movedFrom: timeOf(moved) }),
      ...(alternative && { alternative }),
      ...(moved === undefined && parseLocalDateTime(date) !== wall && { clock: 'gap' }),
    };
  });
  const there = new Set(rows.map(({ date }) => date));
  const dropped = repeat.dropped.filter((date) => !there.has(date)).map((date): DateRow => ({ ...timeOf(date), date, state: 'dropped', reasons: [] }));
  return withNotes([...rows, ...dropped].sort((a, b) => (a.start < b.start ? -1 : 1)), zone, country);
}

function stateOf(decision: Decision, isPartial: boolean): DateState {
  if (decision.ok) return 'ok';
  return isPartial ? 'left' : 'refused';
}

function withNotes(rows: readonly DateRow[], zone: ZoneTable, country: 'JP' | 'KR' | undefined): DateRow[] {
  let former: number | undefined;
  const dayOf = (row: DateRow): string => formatLocalDateTime(instantToWall(parseInstant(row.start), zone)).slice(0, 10);
  const after = rows.length > 0 ? formatLocalDateTime(instantToWall(parseInstant(rows.at(-1)!.start), zone) + DAY_MS).slice(0, 10) : '';
  const holidays = new Map(country && after ? publicHolidays(country, dayOf(rows[0]!), after).holidays.map(({ date, name }) => [date, name]) : []);
  return rows.map((row) => {
    const offset = instantToWall(parseInstant(row.start), zone) - parseInstant(row.start);
    const isChanged = former !== undefined && former !== offset;
    former = offset;
    const holiday = holidays.get(dayOf(row));
    return { ...row, ...(holiday && { holiday }), ...(isChanged && !row.clock && { clock: 'change' as const }) };
  });
}

/** How many of the dates are asked for, and how many stand in the way. */
export function countDates(rows: readonly DateRow[]): { asked: number; refused: number; left: number } {
  const of = (...states: DateState[]): number => rows.filter(({ state }) => states.includes(state)).length;
  return { asked: of('ok', 'refused'), refused: of('refused'), left: of('left', 'dropped') };
}

/** Dates that cannot be had and are therefore left out. */
export function leftOut(rows: readonly DateRow[]): LocalDateTime[] {
  return rows.filter(({ state }) => state === 'left').map(({ date }) => date);
}

/** Takes a date out, or in again. */
export function toggled(repeat: RepeatValues, date: LocalDateTime): RepeatValues {
  const { [date]: _moved, ...moved } = repeat.moved;
  const isOut = repeat.dropped.includes(date);
  return { ...repeat, moved, dropped: isOut ? repeat.dropped.filter((one) => one !== date) : [...repeat.dropped, date] };
}

/** Takes out every date that will not do. */
export function withoutRefused(repeat: RepeatValues, rows: readonly DateRow[]): RepeatValues {
  return rows.filter(({ state }) => state === 'refused').reduce((changed, { date }) => toggled(changed, date), repeat);
}

/** Puts dates to the free times that were found for them. */
export function shifted(repeat: RepeatValues, rows: readonly DateRow[], zone: ZoneTable): RepeatValues {
  const moved = { ...repeat.moved };
  for (const { date, alternative } of rows) {
    if (alternative) moved[date] = formatLocalDateTime(instantToWall(parseInstant(alternative.start), zone));
  }
  return { ...repeat, moved };
}

/** Puts a date back to where the rule has it. */
export function putBack(repeat: RepeatValues, date: LocalDateTime): RepeatValues {
  const { [date]: _moved, ...moved } = repeat.moved;
  return { ...repeat, moved };
}
