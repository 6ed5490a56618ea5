/** What a page may set, made safe: what is wrong is said once, and something sensible is shown in its place. */
import { oneOf } from '../base/given.js';
import type { TimelineGrouping } from './rows.model.js';
import { GROUPINGS } from './rows.model.js';

export { dayGiven as knownDay, weekdayNumber } from '../base/given.js';

/** How much time is in sight at once, from hours to months. */
export type TimelineView = 'day' | 'week' | 'month' | 'quarter';
/** Whether machines stand in rows over a time axis, or in a list. */
export type TimelineLayout = 'grid' | 'list';
/** Layouts, in the order in which they are offered. */
export const TIMELINE_LAYOUTS: readonly TimelineLayout[] = ['grid', 'list'];
/** Views, from the nearest to the widest. */
export const TIMELINE_VIEWS: readonly TimelineView[] = ['day', 'week', 'month', 'quarter'];

/** A view that there is. */
export function knownView(view: TimelineView): TimelineView {
  return oneOf(view, { attribute: 'view', values: TIMELINE_VIEWS, otherwise: 'week', code: 'view-unknown', what: 'a view' });
}

/** A layout that there is; none where the element's own width decides. */
export function knownLayout(layout: TimelineLayout | ''): TimelineLayout | '' {
  return layout && oneOf<TimelineLayout | ''>(layout, { attribute: 'layout', values: TIMELINE_LAYOUTS, otherwise: '', code: 'layout-unknown', what: 'a layout' });
}

/** A grouping that there is. */
export function knownGrouping(grouping: TimelineGrouping): TimelineGrouping {
  return oneOf(grouping, { attribute: 'group-by', values: GROUPINGS, otherwise: 'institution', code: 'group-unknown', what: 'a grouping' });
}
