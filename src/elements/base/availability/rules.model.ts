import type { BlockingRules } from '../../../core/availability/index.js';
import { blockingOf } from '../../../core/equipment/index.js';
import type { BookingRules, Equipment, Mode } from '../../../core/types.js';

/** What of the owner's rules the calendar itself goes by. Minutes. */
export interface CalendarRules {
  stepMinutes: number;
  minMinutes: number;
  mayCrossDays: boolean;
  leadMinutes: number;
  /** Days ahead that are looked through. */
  horizonDays: number;
  /** Days ahead that anybody may ask; Infinity where somebody may ask for any. */
  farthestDays: number;
  blocking: BlockingRules;
}

/** Rules for a machine whose own are not known: half hours, nothing forbidden. */
const UNKNOWN_RULES: CalendarRules = { stepMinutes: 30, minMinutes: 30, mayCrossDays: true, leadMinutes: 0, horizonDays: 180, farthestDays: Infinity, blocking: {} };
/** A longer look ahead than two years is nobody's plan. */
const FARTHEST_DAYS = 730;

/** A machine's rules under a mode of use, made safe to reckon with. */
export function calendarRules(equipment: Equipment | undefined, mode: Mode | undefined): CalendarRules {
  if (!equipment?.rules) return UNKNOWN_RULES;
  // The rules engine, which merges them for itself, is fetched later: the calendar is drawn without it.
  const rules: BookingRules = { ...equipment.rules, ...equipment.modes?.find((offer) => offer.mode === mode)?.rules };
  const positive = (value: number, otherwise: number): number => (Number.isFinite(value) && value > 0 ? value : otherwise);
  const horizon = Object.values(rules.horizonDays ?? {}).filter((days) => Number.isFinite(days));
  const stepMinutes = Math.min(1440, positive(rules.stepMinutes, 30));
  return {
    stepMinutes,
    minMinutes: positive(rules.minMinutes, stepMinutes),
    mayCrossDays: Boolean(rules.mayCrossDays),
    leadMinutes: positive(rules.leadMinutes, 0),
    // Whoever is not named has the figure of those without a membership.
    farthestDays: Number.isFinite(rules.horizonDays?.none) ? Math.max(...horizon) : Infinity,
    horizonDays: Math.min(FARTHEST_DAYS, horizon.length ? Math.max(...horizon) + 1 : UNKNOWN_RULES.horizonDays),
    blocking: blockingOf({ rules, capacity: equipment.capacity }),
  };
}
