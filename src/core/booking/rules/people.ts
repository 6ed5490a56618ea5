import { parseInstant } from '../../time/index.js';
import { aboutAsker, block, warn, type Rule } from './context.js';

/** Only members may ask; who has not signed in is told that it will be needed. */
export const mayAsk: Rule = ({ asker }) => {
  if (!asker) return [warn('not-permitted', { why: 'sign-in' })];
  return asker.roles.every((role) => role === 'visitor') ? [block('not-permitted', { why: 'visitor' })] : [];
};

/** Some machines are open to some classes only. */
export const membershipAllowed: Rule = (context) => {
  const { memberships } = context.rules;
  const own = context.asker?.membership ?? 'none';
  if (!memberships || memberships.includes(own)) return [];
  return [aboutAsker(context, 'membership-required', { allowed: memberships.join(','), membership: own })];
};

/** Some machines are open to some regions only. */
export const regionAllowed: Rule = (context) => {
  const { regions } = context.rules;
  const own = context.asker?.region;
  if (!regions || (own !== undefined && regions.includes(own))) return [];
  return [aboutAsker(context, 'region-not-eligible', { allowed: regions.join(','), region: own ?? '' })];
};

/** Every required qualification is held, and is still valid when the use ends. One reason for each. */
export const qualified: Rule = (context) => {
  const held = context.asker?.qualifications ?? [];
  return (context.offer?.qualificationIds ?? []).flatMap((qualificationId) => {
    const mine = held.filter((one) => one.qualificationId === qualificationId);
    if (mine.length === 0) return [aboutAsker(context, 'qualification-missing', { qualificationId })];
    // Whoever trained twice holds the later one.
    const expiry = Math.max(...mine.map((one) => (one.expiresAt === undefined ? Infinity : parseInstant(one.expiresAt))));
    if (expiry >= context.end) return [];
    const expiresAt = mine.find((one) => parseInstant(one.expiresAt ?? '') === expiry)?.expiresAt ?? '';
    return [aboutAsker(context, 'qualification-expired', { qualificationId, expiresAt })];
  });
};
