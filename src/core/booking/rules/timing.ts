import { MEMBERSHIPS, type BookingRules, type MembershipClass } from '../../equipment/types.js';
import { dayAt, dayStart } from '../../time/index.js';
import { MINUTE_MS, block, warn, type Rule, type RuleContext } from './context.js';
import { stepDown, stepUp } from './grid.js';

/** The first start that the rules would take, on the grid. */
export function earliestStart(context: RuleContext): string {
  return stepUp(Math.max(context.now, context.askedAt + context.rules.leadMinutes * MINUTE_MS), context);
}

/** Nothing begins before now. */
export const inPast: Rule = (context) =>
  context.start < context.now ? [block('in-past', { nearestStart: earliestStart(context) })] : [];

/** The owner needs time between the asking and the start. A slot in the past is told as that alone. */
export const leadTime: Rule = (context) => {
  const { start, now, askedAt, rules } = context;
  if (start < now || start >= askedAt + rules.leadMinutes * MINUTE_MS) return [];
  return [block('lead-time', { leadMinutes: rules.leadMinutes, earliestStart: earliestStart(context) })];
};

/** How many days ahead a class may ask: its own figure, else that of `none`, else any number. */
export function horizonDays(rules: BookingRules, membership: MembershipClass): number {
  return rules.horizonDays[membership] ?? rules.horizonDays.none ?? Infinity;
}

/**
 * The start lies on one of the days that are open for asking, today's date on the machine's clock plus the class's
 * days. Someone unknown is refused only what no class may ask.
 */
export const beyondHorizon: Rule = (context) => {
  const { start, askedAt, rules, asker, zone } = context;
  const ahead = dayAt(start, zone) - dayAt(askedAt, zone);
  const membership = asker?.membership ?? 'none';
  const days = horizonDays(rules, membership);
  if (ahead <= days) return [];
  const latest = dayStart(dayAt(askedAt, zone) + days + 1, zone);
  const wider = widerClass(rules, membership, ahead);
  const params = {
    days, membership, latestStart: stepDown(latest - 1, context),
    ...(wider && { wider, widerDays: horizonDays(rules, wider) }),
  };
  return [!asker && wider ? warn('beyond-horizon', params) : block('beyond-horizon', params)];
};

/** The class nearest to one's own that may ask so far ahead. */
function widerClass(rules: BookingRules, membership: MembershipClass, ahead: number): MembershipClass | undefined {
  const open = rules.memberships ?? MEMBERSHIPS;
  return [...MEMBERSHIPS].reverse().find((other) => other !== membership && open.includes(other) && Number.isFinite(horizonDays(rules, other)) && horizonDays(rules, other) >= ahead);
}

/** No shorter than the owner's least time. */
export const tooShort: Rule = (context) => {
  const { start, end, rules } = context;
  const least = rules.minMinutes * MINUTE_MS;
  if (end - start >= least) return [];
  return [block('too-short', { minMinutes: rules.minMinutes, nearestEnd: stepUp(start + least, context) })];
};

/** No longer than the owner's greatest time. */
export const tooLong: Rule = (context) => {
  const { start, end, rules } = context;
  const most = rules.maxMinutes * MINUTE_MS;
  if (end - start <= most) return [];
  return [block('too-long', { maxMinutes: rules.maxMinutes, nearestEnd: stepDown(start + most, context) })];
};
