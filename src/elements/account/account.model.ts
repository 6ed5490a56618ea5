import type { Person } from '../../core/types.js';

/** A held qualification, and how it stands. */
export interface HeldView {
  id: string;
  state: 'held' | 'soon' | 'expired';
  expiresAt?: string;
}

/** What ends sooner than this is warned of. */
const SOON_MS = 60 * 86_400_000;

/** What a person holds, what ends first coming first. `now` in UTC milliseconds. */
export function heldViews({ qualifications }: Pick<Person, 'qualifications'>, now: number): HeldView[] {
  const held = Array.isArray(qualifications) ? qualifications : [];
  const views = held.map(({ qualificationId, expiresAt }): HeldView => {
    const left = Date.parse(expiresAt ?? '') - now;
    const state = left <= 0 ? 'expired' : left < SOON_MS ? 'soon' : 'held';
    return { id: qualificationId, state, ...(Number.isFinite(left) && { expiresAt }) };
  });
  return views.sort((a, b) => (a.expiresAt ?? '9').localeCompare(b.expiresAt ?? '9') || a.id.localeCompare(b.id));
}
