import type { Reservation } from './types.js';

/**
 * Whether the time that counts was set by somebody else than the asker, who never asked for it: the asker may then give
 * it back until it begins, whatever the owner's cut-off, and without a fee. What the asker moves again is wished again.
 */
export function wasMovedByStaff({ history }: Partial<Pick<Reservation, 'history'>>): boolean {
  const role = history?.findLast(({ action }) => action === 'reschedule')?.by?.role;
  return role !== undefined && role !== 'member';
}
