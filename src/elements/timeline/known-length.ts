import { warnOnce } from '../base/warn.js';

/** Minutes that can be looked for; none where that is no length. `written` is the attribute, of which no number may be left. */
export function knownLength(minutes: number | null, written: string | null): number {
  if (Number.isFinite(minutes ??= 0) && minutes >= 0) return minutes;
  warnOnce('min-free-unknown', `min-free="${String(minutes || (written ?? minutes)).slice(0, 60)}" is no length of time. Give minutes, such as 120, or 0 for any length.`);
  return 0;
}
