/** What a page may set, made safe: what is wrong is said once, and something sensible is shown in its place. */
import { parseLocalDate } from '../../core/time/index.js';
import { warnOnce } from '../base/warn.js';
import type { TimelineGrouping } from './rows.model.js';
import { GROUPINGS } from './rows.model.js';
import type { TimelineView } from './scale.model.js';
import { TIMELINE_VIEWS } from './scale.model.js';

/** A view that there is. */
export function knownView(view: TimelineView): TimelineView {
  if (TIMELINE_VIEWS.includes(view)) return view;
  warnOnce('view-unknown', `view="${String(view).slice(0, 60)}" is not a view. Give ${TIMELINE_VIEWS.join(', ')}.`);
  return 'week';
}

/** A grouping that there is. */
export function knownGrouping(grouping: TimelineGrouping): TimelineGrouping {
  if (GROUPINGS.includes(grouping)) return grouping;
  warnOnce('group-unknown', `group-by="${String(grouping).slice(0, 60)}" is not a grouping. Give ${GROUPINGS.join(', ')}.`);
  return 'institution';
}

/** Day number of a date; undefined when there is none or it is none. */
export function knownDay(date: string): number | undefined {
  const day = date ? parseLocalDate(date) : NaN;
  if (Number.isFinite(day)) return day;
  if (date) warnOnce('date-unknown', `date="${String(date).slice(0, 60)}" is not a date. Give one such as "2026-03-03".`);
  return undefined;
}

/** Monday = 0 to Sunday = 6. */
export function weekdayNumber(start: 'monday' | 'sunday'): number {
  return start === 'sunday' ? 6 : 0;
}

/** Milliseconds of so many minutes that are looked for; 0 for none or for what is no length. */
export function leastMs(minutes: number): number {
  return Number.isFinite(minutes) && minutes > 0 ? minutes * 60_000 : 0;
}
