/** What a page sets on a calendar, read; what cannot be used is said once on the console. */
import type { InstantRange } from '../../core/types.js';
import type { Stretch } from '../base/availability/day.model.js';
import { readSelection } from '../base/availability/selection.model.js';
import { oneOf } from '../base/given.js';
import { warnOnce } from '../base/warn.js';
import type { CalendarView } from './frame.model.js';
import { CALENDAR_VIEWS } from './frame.model.js';

/** The view where it is one, else the week. */
export function viewInUse(given: CalendarView): CalendarView {
  return oneOf(given, { attribute: 'view', values: CALENDAR_VIEWS, otherwise: 'week', code: 'view-unknown', what: 'a view' });
}

/** A chosen time as numbers; `none` for one without a readable start and end. */
export function stretchGiven(selection: InstantRange | undefined): Stretch | undefined | 'none' {
  const stretch = readSelection(selection);
  if (!selection || stretch) return stretch;
  warnOnce('selection-unknown', 'selection needs a start and an end such as "2026-03-03T04:00:00Z".');
  return 'none';
}
