/**
 * The time core: recurrence, zones, interval sets, availability, rules, fees, and what all of them speak of. No side effects.
 * What few pages need has its own door, for the sake of all others: `equipool/core/search` finds machines,
 * `equipool/core/booking` also moves a reservation through its life and lists every reason, `equipool/core/equipment` also
 * guards texts and links, `equipool/core/recurrence` also reads rules in English words, `equipool/core/pricing` also compares
 * classes and tells agreed fees, `equipool/core/time` has more of the calendar, and durations. The types of everything are here.
 */
export {
  addDays, addMonths, addUnits, civilDate, clip, complement, covers, DAY_MS, dayAt, dayNumber, daysInMonth, dayStart, EMPTY,
  formatInstant, formatLocalDate, formatLocalDateTime, formatLocalTime, fromRanges, instantToWall, intersect,
  isPublicHoliday, isValidTimeZone, normalize, overlaps, parseInstant, parseLocalDate, parseLocalDateTime, publicHolidays,
  single, startOfDay, subtract, toRanges, total, union, unitStart, wallToInstant, weekdayOf, weekStart, widen, windowOf,
  zoneTable,
} from './time/index.js';
export {
  checkRule, expandRecurrence, formatRule, parseRule, WEEKDAYS,
} from './recurrence/index.js';
export * from './equipment/types.js';
export {
  alignToGrid, availability, blockedTimes, bufferGap, buildFleetIndex, explainSegment, fleetFree, freeSet, freeSlots, freeTimes,
  isAvailabilityRecord, isOnGrid, isOpen, nearestFree, openingRanges, openIntervals, segmentAt, segmentsOf, whoIsFree,
} from './availability/index.js';
export { CONFIRMED_STATES, PENDING_STATES } from './booking/index.js';
export * from './booking/decide.js';
export {
  cancellationFee, chooseTariff, matchesAsker, membershipOf, quote, settle, tariffProblems,
} from './pricing/index.js';
export type * from './pricing/index.js';
export type * from './time/index.js';
export type * from './recurrence/index.js';
export type * from './availability/index.js';
export type * from './booking/index.js';
export type * from './search/index.js';
export type * from './registration/index.js';
export type * from './usage/index.js';
export type * from './inquiry/index.js';
