import type { Quota } from '../../equipment/types.js';
import { formatInstant, windowOf } from '../../time/index.js';
import { CONFIRMED_STATES, PENDING_STATES, type Reason } from '../types.js';
import { MINUTE_MS, block, type OwnTime, type Rule, type RuleContext } from './context.js';
import { stepDown, stepUp } from './grid.js';

/**
 * At most so many reservations, or so much time, per calendar period of the machine's zone. A reservation counts for
 * the period in which it starts; whatever was declined, withdrawn, cancelled or expired does not count.
 */
export const quotas: Rule = (context) => context.rules.quotas.flatMap((quota) => quotaReasons(quota, context));

/** A pause between one's own reservations of one machine, so that nobody strings them together. */
export const gapToOwn: Rule = (context) => {
  const { rules, start, end } = context;
  const gap = (rules.minGapToOwnMinutes ?? 0) * MINUTE_MS;
  if (gap <= 0) return [];
  return countedOf(context, 'person').flatMap(({ start: from, end: to }) => {
    const isAfter = to <= start && start < to + gap;
    const isBefore = end <= from && from - gap < end;
    if (!isAfter && !isBefore) return [];
    const limit: Reason['params'] = isAfter ? { nearestStart: stepUp(to + gap, context) } : { nearestEnd: stepDown(from - gap, context) };
    return [block('too-close-to-own', { minGapMinutes: gap / MINUTE_MS, start: formatInstant(from), end: formatInstant(to), ...limit })];
  });
};

function quotaReasons(quota: Quota, context: RuleContext): Reason[] {
  const { scope, per, maxCount, maxMinutes } = quota;
  if (scope === 'institution' && context.asker && !context.asker.institutionId) return [];
  const period = windowOf(context.start, per, context.zone);
  const counted = countedOf(context, scope).filter(({ start }) => period.from <= start && start < period.to);
  const common = { scope, per, nextPeriod: formatInstant(period.to) };
  const reasons: Reason[] = [];
  if (maxCount !== undefined && counted.length + 1 > maxCount) reasons.push(block('quota-count', { ...common, maxCount, used: counted.length }));
  const usedMinutes = counted.reduce((sum, { start, end }) => sum + (end - start) / MINUTE_MS, 0);
  const asked = (context.end - context.start) / MINUTE_MS;
  if (maxMinutes !== undefined && usedMinutes + asked > maxMinutes) {
    reasons.push(block('quota-hours', { ...common, maxMinutes, usedMinutes, leftMinutes: Math.max(0, maxMinutes - usedMinutes) }));
  }
  return reasons;
}

/** Reservations of this machine that count for the asker or the asker's institution; not the one being changed. */
function countedOf({ own, institutionOwn, equipment, editing, asker }: RuleContext, scope: Quota['scope']): OwnTime[] {
  const list = scope === 'person' ? own.filter((one) => !asker || one.personId === asker.id) : institutionOwn;
  return list.filter(({ id, equipmentId, state }) => equipmentId === equipment.id
    && (editing === undefined || id !== editing)
    && [...CONFIRMED_STATES, ...PENDING_STATES].includes(state));
}
