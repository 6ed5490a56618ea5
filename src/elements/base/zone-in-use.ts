import { isValidTimeZone } from '../../core/time/index.js';
import { warnOnce } from './warn.js';

/** Whether a machine's zone is one; what is none is said once, to those who keep the record. */
export function isKnownZone(given: string): boolean {
  if (isValidTimeZone(given)) return true;
  warnOnce('machine-zone-unknown', `the machine's zone "${String(given).slice(0, 60)}" is not an IANA zone such as "Asia/Tokyo"; times of its own are shown in UTC.`);
  return false;
}

/** The machine's zone where it is one, else UTC. */
export function zoneInUse(given: string): string {
  return isKnownZone(given) ? given : 'UTC';
}
