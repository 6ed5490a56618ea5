/** What a page may set, made safe: what is wrong is said once, and something sensible is shown in its place. */
import { oneOf } from '../base/given.js';
import type { TimelineGrouping } from './rows.model.js';
import { GROUPINGS } from './rows.model.js';
import type { TimelineView } from './scale.model.js';
import { TIMELINE_VIEWS } from './scale.model.js';

export { dayGiven as knownDay, weekdayNumber } from '../base/given.js';

/** A view that there is. */
export function knownView(view: TimelineView): TimelineView {
  return oneOf(view, { attribute: 'view', values: TIMELINE_VIEWS, otherwise: 'week', code: 'view-unknown', what: 'a view' });
}

/** A grouping that there is. */
export function knownGrouping(grouping: TimelineGrouping): TimelineGrouping {
  return oneOf(grouping, { attribute: 'group-by', values: GROUPINGS, otherwise: 'institution', code: 'group-unknown', what: 'a grouping' });
}

/** Milliseconds of so many minutes that are looked for; 0 for none or for what is no length. */
export function leastMs(minutes: number): number {
  return Number.isFinite(minutes) && minutes > 0 ? minutes * 60_000 : 0;
}
