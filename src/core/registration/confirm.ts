import type { Confirmation } from '../equipment/types.js';
import { formatInstant, parseInstant } from '../time/index.js';

const DAY = 86_400_000;
/** For how long a record stands when nothing says otherwise. */
const USUAL = 365 * DAY;
const SHORTEST = 28 * DAY;
const LONGEST = 3 * 366 * DAY;

/**
 * The owner's confirmation of a record at `now` (UTC milliseconds). It stands as long as the one before did, at least
 * four weeks and at most three years, or a year where there was none.
 *
 * @example confirmationAt(Date.parse('2026-11-24T00:00:00Z'), { confirmedAt: '2025-10-01T00:00:00Z', confirmBy: '2026-10-01T00:00:00Z' })
 * // { confirmedAt: '2026-11-24T00:00:00Z', confirmBy: '2027-11-24T00:00:00Z' }
 */
export function confirmationAt(now: number, before?: Confirmation): Confirmation {
  const stood = before ? parseInstant(before.confirmBy) - parseInstant(before.confirmedAt) : USUAL;
  const standing = Number.isFinite(stood) ? Math.min(LONGEST, Math.max(SHORTEST, stood)) : USUAL;
  return { confirmedAt: formatInstant(now), confirmBy: formatInstant(now + standing) };
}
