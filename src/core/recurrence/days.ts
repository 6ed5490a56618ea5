import { civilDate, dayNumber, daysInMonth, weekdayOf, weekYearStart, yearOfDay, yearStart } from '../time/index.js';
import { MONTHLY, YEARLY, type CompiledRule } from './compile.js';

/** Month and year around the day last asked about, so that a run of days costs a comparison each. */
export class Frame {
  year = NaN;
  yearStart = 0;
  yearEnd = 0;
  month = 0;
  monthStart = 0;
  monthEnd = 0;
  #weekYears: [number, number, number, number] = [0, 0, 0, 0];
  readonly #firstDay: number;

  constructor(firstDay: number) {
    this.#firstDay = firstDay;
  }

  /** Moves to the month of a day number. */
  moveTo(day: number): void {
    if (day >= this.monthStart && day < this.monthEnd) return;
    const { year, month } = civilDate(day);
    this.setMonth(year, month);
  }

  /** Moves to a month by name. */
  setMonth(year: number, month: number): void {
    if (year !== this.year) this.#setYear(year);
    this.month = month;
    this.monthStart = dayNumber(year, month, 1);
    this.monthEnd = this.monthStart + daysInMonth(year, month);
  }

  #setYear(year: number): void {
    this.year = year;
    this.yearStart = yearStart(year);
    this.yearEnd = yearStart(year + 1);
    const first = (offset: number): number => weekYearStart(year + offset, this.#firstDay);
    this.#weekYears = [first(-1), first(0), first(1), first(2)];
  }

  /** Whether the day's week, counted from either end of its week year, is one of `weeks`. */
  inWeeks(day: number, weeks: readonly number[]): boolean {
    const w = this.#weekYears;
    const i = day < w[1] ? 0 : day < w[2] ? 1 : 2;
    const week = Math.floor((day - w[i]) / 7) + 1;
    return weeks.includes(week) || weeks.includes(week - (w[i + 1]! - w[i]) / 7 - 1);
  }
}

/** Whether the rule looks at more of a day than its weekday. */
export function needsDate(c: CompiledRule): boolean {
  return Boolean(c.months || c.monthDays || c.yearDays || c.weekNos || c.nth);
}

/** Whether weekday and n-th weekday fit. The frame stands on the day where there are n-th weekdays. */
function isDayOfRule(c: CompiledRule, day: number, frame: Frame): boolean {
  if (!c.weekdays && !c.nth) return true;
  const weekday = weekdayOf(day);
  if ((c.weekdays >> weekday) & 1) return true;
  if (!c.nth) return false;
  const start = c.nthInMonth ? frame.monthStart : frame.yearStart;
  const end = c.nthInMonth ? frame.monthEnd : frame.yearEnd;
  const fromStart = Math.floor((day - start) / 7) + 1;
  const fromEnd = -Math.floor((end - 1 - day) / 7) - 1;
  return c.nth.includes(weekday + 7 * fromStart) || c.nth.includes(weekday + 7 * fromEnd);
}

/** Whether a day passes every date part of the rule (RFC 8984 4.3.3.1 step 3, as a filter). */
export function passes(c: CompiledRule, day: number, frame: Frame): boolean {
  frame.moveTo(day);
  if (c.months && !((c.months >> frame.month) & 1)) return false;
  if (c.monthDays && !c.monthDays.includes(day - frame.monthStart + 1) && !c.monthDays.includes(day - frame.monthEnd)) return false;
  return passesRest(c, day, frame);
}

function passesRest(c: CompiledRule, day: number, frame: Frame): boolean {
  if (c.yearDays && !c.yearDays.includes(day - frame.yearStart + 1) && !c.yearDays.includes(day - frame.yearEnd)) return false;
  if (c.weekNos && !frame.inWeeks(day, c.weekNos)) return false;
  return isDayOfRule(c, day, frame);
}

/** Days of one period `[start, end)` by a list counted from either end; invalid ones are moved or left out (RFC 7529 4.1). */
function enumerate(list: readonly number[], start: number, end: number, skip: CompiledRule['skip'], out: number[]): void {
  for (const n of list) {
    const day = n > 0 ? start + n - 1 : end + n;
    if (day >= start && day < end) out.push(day);
    else if (skip !== 'omit') out.push((skip === 'forward') === n > 0 ? (n > 0 ? end : start - 1) : n > 0 ? end - 1 : start);
  }
}

function tidy(days: number[]): number[] {
  if (days.length < 2) return days;
  days.sort((a, b) => a - b);
  return days.filter((day, i) => day !== days[i - 1]);
}

/** Candidate days of a month that pass, ascending. `frame` stands on the month. */
function monthCandidates(c: CompiledRule, frame: Frame): number[] {
  const { monthStart, monthEnd } = frame;
  if (c.monthDays) {
    const days: number[] = [];
    enumerate(c.monthDays, monthStart, monthEnd, c.skip, days);
    return tidy(days.filter((day) => passesRest(c, day, frame)));
  }
  const days: number[] = [];
  for (let day = monthStart; day < monthEnd; day += 1) if (passesRest(c, day, frame)) days.push(day);
  return days;
}

/** Days of one year or month of the rule, ascending. `index` is the year, or the month counted from year 0. */
export function daysOfPeriod(c: CompiledRule, index: number, frame: Frame): number[] {
  if (c.frequency === MONTHLY) {
    const year = Math.floor(index / 12);
    const month = index - year * 12 + 1;
    if (c.months && !((c.months >> month) & 1)) return [];
    frame.setMonth(year, month);
    return monthCandidates(c, frame);
  }
  frame.setMonth(index, 1);
  if (c.yearDays) {
    const days: number[] = [];
    enumerate(c.yearDays, frame.yearStart, frame.yearEnd, c.skip, days);
    const { year } = frame;
    return tidy(days.filter((day) => {
      const other = { ...c, yearDays: null };
      return c.skip !== 'omit' && yearOfDay(day) !== year ? true : passes(other, day, frame);
    }));
  }
  const days: number[] = [];
  for (let month = 1; month <= 12; month += 1) {
    if (c.months && !((c.months >> month) & 1)) continue;
    frame.setMonth(index, month);
    for (const day of monthCandidates(c, frame)) days.push(day);
  }
  return c.skip === 'omit' ? days : tidy(days);
}

/** Number of candidates one period may cost, for the budget. */
export function periodCost(c: CompiledRule): number {
  if (c.yearDays) return c.yearDays.length;
  const perMonth = c.monthDays?.length ?? 30;
  if (c.frequency !== YEARLY) return perMonth;
  let months = 0;
  for (let m = 1; m <= 12; m += 1) if (!c.months || (c.months >> m) & 1) months += 1;
  return perMonth * months;
}
