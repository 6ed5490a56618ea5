import type { InstitutionKind, Schedule } from '../../../src/core/types.js';
import type { Profile } from '../types.js';
import { CLOSURES, type ClosureName } from './closures.js';
import { HOURS, type HoursName } from './hours.js';

/** What hours must suit: work by day, runs through nights, rooms, lending. */
type Use = 'day' | 'run' | 'room' | 'loan';

/** One opening pattern and where it is found. */
interface Pattern {
  kinds: readonly InstitutionKind[];
  use: Use;
  schedule: Schedule;
}

const U: readonly InstitutionKind[] = ['university'];
const P: readonly InstitutionKind[] = ['public-laboratory'];
const L: readonly InstitutionKind[] = ['large-company'];
const S: readonly InstitutionKind[] = ['small-company'];
const I: readonly InstitutionKind[] = ['incubator'];
const G: readonly InstitutionKind[] = ['local-government'];
const ALL: readonly InstitutionKind[] = [...U, ...P, ...L, ...S, ...I, ...G];

function pattern(kinds: readonly InstitutionKind[], use: Use, hours: HoursName, closures: ClosureName[]): Pattern {
  const layers = [{ kind: 'site' as const, openings: [...HOURS[hours]] }, ...closures.map((name) => CLOSURES[name])];
  return { kinds, use, schedule: { layers } };
}

/** About forty ways of being open. */
export const PATTERNS: readonly Pattern[] = [
  pattern(U, 'day', 'office', ['publicHolidays', 'longSummer', 'longYearEnd']),
  pattern(U, 'day', 'office', ['shortVacation', 'springVacation', 'publicHolidays', 'longYearEnd', 'entranceExam']),
  pattern(U, 'day', 'lunch', ['publicHolidays', 'summer', 'yearEnd']),
  pattern(U, 'day', 'twoEvenings', ['shortVacation', 'publicHolidays', 'yearEnd']),
  pattern(U, 'day', 'tuesdayThursday', ['publicHolidays', 'longSummer', 'longYearEnd']),
  pattern(U, 'day', 'long', ['publicHolidays', 'yearEnd', 'firstMonday']),
  pattern(U, 'day', 'threeDays', ['shortVacation', 'publicHolidays', 'yearEnd']),
  pattern(U, 'day', 'afternoon', ['publicHolidays', 'longSummer', 'longYearEnd']),
  pattern(U, 'run', 'always', ['longYearEnd', 'powerInspection']),
  pattern(U, 'run', 'always', ['entranceExam', 'quarterly']),
  pattern(U, 'room', 'alternateSaturday', ['shortVacation', 'publicHolidays', 'longYearEnd']),
  pattern(U, 'room', 'everyDayShort', ['longYearEnd', 'entranceExam']),
  pattern(P, 'day', 'office', ['publicHolidays', 'yearEnd']),
  pattern(P, 'day', 'lunch', ['publicHolidays', 'yearEnd']),
  pattern(P, 'day', 'lunch', ['publicHolidays', 'yearEnd', 'firstMonday']),
  pattern(P, 'day', 'twoEvenings', ['publicHolidays', 'yearEnd']),
  pattern(P, 'day', 'alternateSaturday', ['publicHolidays', 'yearEnd']),
  pattern(P, 'day', 'someSaturdays', ['publicHolidays', 'yearEnd', 'lastFriday']),
  pattern(P, 'day', 'office', ['publicHolidays', 'yearEnd', 'quarterly']),
  pattern(P, 'day', 'tuesdayThursday', ['publicHolidays', 'yearEnd', 'thirdWednesday']),
  pattern(P, 'run', 'always', ['yearEnd', 'firstMonday']),
  pattern(P, 'run', 'weekThrough', ['publicHolidays', 'yearEnd']),
  pattern(P, 'room', 'untilNine', ['publicHolidays', 'yearEnd']),
  pattern(L, 'day', 'pastMidnight', ['publicHolidays', 'longSummer', 'longYearEnd']),
  pattern(L, 'day', 'overnight', ['longSummer', 'longYearEnd', 'stocktaking']),
  pattern(L, 'day', 'office', ['goldenWeek', 'longSummer', 'longYearEnd']),
  pattern(L, 'day', 'saturday', ['longSummer', 'longYearEnd']),
  pattern(L, 'day', 'lunch', ['goldenWeek', 'longSummer', 'longYearEnd', 'lastFriday']),
  pattern(L, 'day', 'threeNights', ['publicHolidays', 'longSummer', 'longYearEnd']),
  pattern(L, 'run', 'always', ['longSummer', 'longYearEnd', 'stocktaking']),
  pattern(S, 'day', 'earlyAlternateSaturday', ['summer', 'yearEnd']),
  pattern(S, 'day', 'early', ['publicHolidays', 'summer', 'yearEnd']),
  pattern(S, 'day', 'evening', ['summer', 'yearEnd']),
  pattern(S, 'day', 'thursdayFriday', ['publicHolidays', 'summer', 'yearEnd']),
  pattern(S, 'run', 'weekThrough', ['goldenWeek', 'summer', 'yearEnd']),
  pattern(I, 'run', 'always', ['yearEnd']),
  pattern(I, 'day', 'untilNine', ['yearEnd']),
  pattern(I, 'day', 'late', ['publicHolidays', 'yearEnd', 'thirdWednesday']),
  pattern(I, 'room', 'everyDay', ['yearEnd']),
  pattern(G, 'day', 'notMonday', ['yearEnd']),
  pattern(G, 'day', 'lunchSomeSaturdays', ['publicHolidays', 'yearEnd']),
  pattern(G, 'room', 'tuesdayToSaturday', ['publicHolidays', 'yearEnd']),
  pattern(G, 'room', 'weekend', ['yearEnd']),
  pattern(ALL, 'loan', 'always', ['yearEnd']),
];

const USES: Readonly<Partial<Record<Profile, Use>>> = { chamber: 'run', portable: 'loan', room: 'room', seminar: 'room' };

/** The patterns that suit a machine: those of its institution's kind, else any for its use. */
export function patternsFor(kind: InstitutionKind, profile: Profile): readonly Pattern[] {
  const use = USES[profile] ?? 'day';
  const suiting = PATTERNS.filter((item) => item.use === use);
  const own = suiting.filter((item) => item.kinds.includes(kind));
  return own.length > 0 ? own : suiting;
}
